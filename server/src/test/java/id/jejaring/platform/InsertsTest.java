package id.jejaring.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.JejaringTest;
import id.jejaring.kernel.RegionCode;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Rows that wait for each other, and what becomes of them. */
@JejaringTest
class InsertsTest {
    private static final RegionCode REGENCY = new RegionCode("62.01");

    @Autowired
    Inserts inserts;

    @Autowired
    Savepoints savepoints;

    @Autowired
    TableOrder order;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    private final String mine = UUID.randomUUID().toString();

    private boolean add(String name) {
        return inserts.add(
                """
                insert into screening.told (regency_code, instrument, row_id, hash)
                select regency_code, instrument, row_id, hash
                from json_populate_recordset(null::screening.told, cast(:rows as json))
                on conflict do nothing
                """,
                NewRow.of(REGENCY)
                        .with("instrument", mine + name)
                        .with("row_id", new UUID(0, 1))
                        .with("hash", 1));
    }

    private List<String> stored() {
        return sql.sql("select instrument from screening.told where starts_with(instrument, :mine) order by 1")
                .param("mine", mine)
                .query((row, n) -> row.getString(1).substring(mine.length()))
                .list();
    }

    private <T> T within(Supplier<T> work) {
        return Scope.NOTHING.widened(REGENCY.value()).call(() -> transaction.execute(status -> work.get()));
    }

    private <T> T together(Supplier<T> work) {
        return inserts.together(() -> within(work));
    }

    @Test
    void alone_a_row_is_added_at_once_and_tells_whether_it_was_free() {
        assertThat(within(() -> List.of(add("a"), add("a")))).containsExactly(true, false);
    }

    @Test
    void whoever_asks_the_database_sees_the_rows_that_waited() {
        List<String> seen = together(() -> {
            add("b");
            add("a");
            return stored();
        });

        assertThat(seen).containsExactly("a", "b");
    }

    @Test
    void rows_that_nobody_asked_for_are_sent_at_the_end() {
        together(() -> add("a"));

        assertThat(within(this::stored)).containsExactly("a");
    }

    @Test
    void a_row_without_a_place_takes_all_of_its_transaction_with_it() {
        within(() -> add("a"));

        assertThatThrownBy(() -> together(() -> add("b") && add("a"))).isInstanceOf(Unplaced.class);
        assertThat(within(this::stored)).containsExactly("a");
    }

    @Test
    void an_attempt_that_is_not_kept_takes_back_its_rows_and_no_others() {
        together(() -> {
            add("before");
            savepoints.attempt(() -> add("forgotten"), added -> false);
            savepoints.attempt(
                    () -> {
                        add("undone");
                        return stored();
                    },
                    read -> false);
            return add("after");
        });

        assertThat(within(this::stored)).containsExactly("after", "before");
    }

    @Test
    void an_attempt_that_throws_leaves_the_transaction_whole() {
        together(() -> {
            add("before");
            assertThatThrownBy(() -> savepoints.attempt(
                            () -> {
                                add("broken");
                                return sql.sql("select 1 / 0")
                                        .query(Integer.class)
                                        .single();
                            },
                            any -> true))
                    .isInstanceOf(RuntimeException.class);
            return add("after");
        });

        assertThat(within(this::stored)).containsExactly("after", "before");
    }

    @Test
    void an_attempt_within_another_takes_that_with_it() {
        together(() -> savepoints.attempt(
                () -> {
                    add("outer");
                    return savepoints.attempt(() -> add("inner"), added -> false);
                },
                added -> true));

        assertThat(within(this::stored)).isEmpty();
    }

    @Test
    void what_is_left_for_later_is_done_in_turn_before_the_end() {
        List<String> done = new ArrayList<>();
        Later<String> counted = new Later<>(Later.Turn.COUNTED, all -> done.add("counted " + all));
        Later<String> following = new Later<>(Later.Turn.FOLLOWING, all -> {
            done.add("followed " + all);
            counted.add("c");
        });
        within(() -> {
            counted.add("a");
            following.add("b");
            return done.add("worked");
        });

        assertThat(done).containsExactly("worked", "followed [b]", "counted [a, c]");
    }

    @Test
    void tables_that_others_point_to_are_filled_first() {
        assertThat(order.of("insert into person.household (id)"))
                .isLessThan(order.of("insert into person.member (id)"));
        assertThat(order.of("insert into person.person (id)"))
                .isLessThan(order.of("insert into screening.screening (id)"));
    }
}
