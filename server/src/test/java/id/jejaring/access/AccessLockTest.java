package id.jejaring.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.platform.Scope;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

class AccessLockTest extends OfficeTest {
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
        Scope ordinary = scope(account, Set.of());
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
        Scope auditor =
                new Scope(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), Set.of("62.01"), null, false);
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
        return new Scope(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), administered, Set.of(), account, false);
    }
}
