package id.jejaring.sync;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.platform.Scope;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Row security of what the exchange keeps: it holds alone. */
class SyncLockTest extends FieldTest {
    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    final UUID taken = UUID.randomUUID();
    final UUID waiting = UUID.randomUUID();

    @BeforeEach
    void something_to_hide() {
        phone.push(note(taken, "satu"), ending(waiting, "review"));
    }

    int rows(Scope scope, String question, Object... values) {
        return scope.call(() -> transaction.execute(
                status -> sql.sql(question).params(values).query(Integer.class).single()));
    }

    static Scope as(UUID account) {
        return Scope.of(account);
    }

    static Scope registers(int village) {
        return places(Set.of(), Set.of(village));
    }

    static Scope area(int village) {
        return places(Set.of(village), Set.of());
    }

    private static Scope places(Set<Integer> villages, Set<Integer> registers) {
        Set<String> none = Set.of();
        return new Scope(
                none, none, villages, registers, Set.of(), Set.of(), none, none, none, UUID.randomUUID(), false);
    }

    @Test
    void without_scope_nothing_is_seen() {
        for (String table : List.of("device", "mutation", "quarantine", "decision", "partition", "item")) {
            assertThat(rows(Scope.NOTHING, "select count(*) from sync." + table))
                    .as(table)
                    .isZero();
        }
    }

    @Test
    void a_register_is_seen_by_whoever_keeps_it() {
        assertThat(rows(registers(number(0)), "select count(*) from sync.item where id = ?", taken))
                .isEqualTo(1);
        assertThat(rows(registers(number(1)), "select count(*) from sync.item where id = ?", taken))
                .isZero();
        assertThat(rows(area(number(1)), "select count(*) from sync.partition where village_no = ?", number(0)))
                .isZero();
    }

    @Test
    void a_waiting_record_is_seen_by_its_author_and_the_supervisors_of_its_village() {
        String question = "select count(*) from sync.quarantine where id = ?";
        assertThat(rows(area(number(0)), question, waiting)).isEqualTo(1);
        assertThat(rows(as(kader.account()), question, waiting)).isEqualTo(1);
        assertThat(rows(area(number(1)), question, waiting)).isZero();
        assertThat(rows(registers(number(0)), question, waiting)).isZero();
        assertThat(rows(as(UUID.randomUUID()), question, waiting)).isZero();
    }

    @Test
    void receipts_and_devices_are_their_owners() {
        assertThat(rows(as(kader.account()), "select count(*) from sync.mutation where id = ?", taken))
                .isEqualTo(1);
        assertThat(rows(area(number(0)), "select count(*) from sync.mutation where id = ?", taken))
                .isZero();
        assertThat(rows(as(UUID.randomUUID()), "select count(*) from sync.device where id = ?", phone.id))
                .isZero();
    }

    @Test
    void nobody_writes_a_word_in_anothers_name_or_changes_one() {
        Scope stranger = as(UUID.randomUUID());
        for (String change : List.of(
                "update sync.mutation set code = 'x'",
                "delete from sync.mutation",
                "update sync.quarantine set code = 'x'",
                "update sync.item set seq = 1",
                "update sync.partition set head = 1",
                "update sync.history set epoch = 1")) {
            assertThatThrownBy(() -> changed(stranger, change))
                    .as(change)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThat(changed(stranger, "update sync.device set wipe = 'now'")).isZero();
        assertThatThrownBy(() -> changed(stranger, """
                insert into sync.decision (regency_code, record_id, village_no, position_id, state, code, why, at, by_position, by_role)
                select '62.01', '%s', %d, gen_random_uuid(), 'refused', '', 'x', now(), gen_random_uuid(), 'NURSE'
                """.formatted(waiting, number(0))))
                .rootCause()
                .hasMessageContaining("row-level security");
    }

    private int changed(Scope scope, String statement) {
        return scope.call(() -> transaction.execute(status -> {
            status.setRollbackOnly();
            return sql.sql(statement).update();
        }));
    }
}
