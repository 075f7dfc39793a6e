package id.jejaring.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.access.Staff.Member;
import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Scope;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class AccessLockTest extends OfficeTest {
    private static final String ENTRUST = """
            insert into access.assignment (regency_code, id, person_id, village_no, position_id, why, valid_from)
            values ('%s', gen_random_uuid(), gen_random_uuid(), %d, gen_random_uuid(), 'test', now())
            """;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void without_scope_the_database_shows_nothing() {
        nurse();
        List<String> tables = sql.sql("""
                select c.oid::regclass::text from pg_catalog.pg_class c
                where c.relkind in ('r', 'p') and c.relrowsecurity
                """).query(String.class).list();
        assertThat(tables).hasSizeGreaterThan(15).contains("access.account", "access.audit");
        for (String table : tables) {
            assertThat(rows(Scope.NOTHING, table)).as(table).isZero();
        }
        assertThat(rows(Scope.SIGN_IN, "access.account")).isPositive();
    }

    @Test
    void an_ordinary_account_may_read_the_directory_of_posts_and_not_change_it() {
        UUID account = nurse().account();
        Scope ordinary = Scope.of(account);
        assertThat(rows(ordinary, "access.position")).isPositive();
        for (String change : List.of(
                "update access.position set title = 'x'",
                "update access.holding set valid_to = now()",
                "update access.position_grant set role = 'ADMINISTRATOR'")) {
            assertThat(changed(ordinary, change)).as(change).isZero();
        }
        assertThatThrownBy(() -> changed(ordinary, """
                insert into access.position (regency_code, id, role, title, region_code, created_at)
                values ('62.01', gen_random_uuid(), 'ADMINISTRATOR', 'x', '62.01', now())
                """)).rootCause().hasMessageContaining("row-level security");
    }

    @Test
    void an_administrator_changes_nothing_of_another_body() {
        nurse();
        Scope administrator = scope(new UUID(7, 7), Set.of("35.17"));
        for (String change : List.of(
                "update access.position set title = 'x' where regency_code = '62.01'",
                "update access.account set full_name = 'x' where regency_code = '62.01'",
                "update access.session set ended_at = now(), ended_why = 'x' where regency_code = '62.01'")) {
            assertThat(changed(administrator, change)).as(change).isZero();
        }
    }

    @Test
    void the_application_cannot_change_or_delete_the_audit() {
        Scope auditor = new Scope(
                Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of("62.01"), null, false);
        for (String change : List.of(
                "update access.audit set detail = 'x'",
                "delete from access.audit",
                "truncate access.audit",
                "insert into access.audit_seal (regency_code, seq, audit_id, hash) values ('62.01', 1, gen_random_uuid(), '')")) {
            assertThatThrownBy(() -> changed(auditor, change))
                    .as(change)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void an_account_alone_neither_reads_nor_entrusts_people() {
        entrusted("62.01", village("62.01.02"));
        for (Scope scope : List.of(Scope.of(nurse().account()), scope(new UUID(7, 7), Set.of("62.01")))) {
            assertThat(rows(scope, "access.assignment")).isZero();
            assertThat(changed(scope, "update access.assignment set valid_to = now()"))
                    .isZero();
            assertThatThrownBy(() -> entrust(scope, "62.01", village("62.01.02")))
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void people_are_entrusted_only_from_a_place_one_answers_for() {
        int near = village("62.01.02");
        Scope nurse = inVillage("62.01", near);
        assertThat(entrust(nurse, "62.01", near)).isOne();
        for (var beyond : Map.of("62.01", village("62.01.03"), "35.17", near).entrySet()) {
            assertThatThrownBy(() -> entrust(nurse, beyond.getKey(), beyond.getValue()))
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void who_is_entrusted_is_read_at_sign_in_and_within_reach() {
        int near = village("62.01.02");
        entrusted("62.01", near);
        assertThat(rows(Scope.SIGN_IN, "access.assignment")).isPositive();
        assertThat(rows(inVillage("62.01", near), "access.assignment")).isPositive();
        assertThat(rows(inVillage("35.17", village("35.17.01")), "access.assignment"))
                .isZero();
        assertThat(changed(Scope.SIGN_IN, "update access.assignment set valid_to = now()"))
                .isZero();
    }

    @Test
    void words_of_names_are_read_only_in_a_regency_within_reach() {
        staff.sql(
                "insert into person.name_variant (regency_code, variant, token) values ('62.01', 'kana', 'kanari') on conflict do nothing");
        int near = village("62.01.02");
        assertThat(rows(inVillage("62.01", near), "person.name_variant")).isPositive();
        for (Scope scope : List.of(
                inVillage("35.17", village("35.17.01")),
                Scope.of(nurse().account()),
                scope(new UUID(7, 7), Set.of("62.01")),
                watching("62.01.02"))) {
            assertThat(rows(scope, "person.name_variant")).isZero();
            assertThatThrownBy(
                            () -> changed(
                                    scope,
                                    "insert into person.name_variant (regency_code, variant, token) values ('62.01', 'x', 'x')"))
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }
    }

    @Test
    void an_administrator_ends_what_an_account_holds_elsewhere_and_begins_nothing_there() {
        Member nurse = nurse();
        UUID elsewhere = staff.post(Role.NURSE, new RegionCode("35.17.01"));
        UUID holding = UUID.randomUUID();
        staff.sql(
                "insert into access.holding (regency_code, id, position_id, account_regency, account_id, kind, valid_from) values ('35.17', ?, ?, '62.01', ?, 'deputy', now())",
                holding,
                elsewhere,
                nurse.account());
        Scope administrator = scope(new UUID(7, 7), Set.of("62.01"));
        assertThat(changed(administrator, "update access.holding set ended_why = 'x' where id = '" + holding + "'"))
                .isOne();
        assertThatThrownBy(() ->
                        changed(administrator, "update access.holding set kind = 'plt' where id = '" + holding + "'"))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    @Test
    void nobody_but_an_administrator_makes_accounts() {
        for (String change : List.of(
                "insert into access.login (login, regency_code, account_id) values ('penyusup', '62.01', gen_random_uuid())",
                """
                insert into access.account (regency_code, id, login, full_name, password_hash, created_at)
                values ('62.01', gen_random_uuid(), 'penyusup', 'x', 'x', now())
                """)) {
            assertThatThrownBy(() -> changed(Scope.of(nurse().account()), change))
                    .as(change)
                    .rootCause()
                    .hasMessageContaining("row-level security");
        }
    }

    private void entrusted(String regency, int village) {
        staff.sql(ENTRUST.formatted(regency, village));
    }

    private int entrust(Scope scope, String regency, int village) {
        return changed(scope, ENTRUST.formatted(regency, village));
    }

    private int village(String district) {
        return staff.ask(
                Integer.class,
                "select min(village_no) from region.region where level = 4 and code like ?",
                district + ".%");
    }

    private int rows(Scope scope, String table) {
        return scope.call(() -> transaction.execute(status ->
                sql.sql("select count(*) from " + table).query(Integer.class).single()));
    }

    private int changed(Scope scope, String statement) {
        return scope.call(() -> transaction.execute(status -> {
            status.setRollbackOnly();
            return sql.sql(statement).update();
        }));
    }

    private static Scope scope(UUID account, Set<String> administered) {
        return new Scope(
                Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), administered, Set.of(), account, false);
    }

    private static Scope watching(String district) {
        return new Scope(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(district),
                Set.of(),
                Set.of(),
                new UUID(7, 7),
                false);
    }

    private static Scope inVillage(String regency, int village) {
        return new Scope(
                Set.of(regency),
                Set.of(),
                Set.of(village),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                new UUID(7, 7),
                false);
    }
}
