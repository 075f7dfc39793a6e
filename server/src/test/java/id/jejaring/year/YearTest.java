package id.jejaring.year;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.jejaring.JejaringTest;
import id.jejaring.platform.Scope;
import id.jejaring.work.Work;
import java.io.IOException;
import java.sql.SQLException;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Import;
import org.springframework.transaction.support.TransactionTemplate;

/** {@code -Djejaring.seed=4711 -Djejaring.year.cases=2000} plays another or a longer year. */
@JejaringTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@Import(YearClock.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class YearTest {
    private static final int CASES = Integer.getInteger("jejaring.year.cases", 150);
    private static final long SEED =
            Long.getLong("jejaring.seed", ThreadLocalRandom.current().nextInt(100_000));

    @LocalServerPort
    int port;

    @Autowired
    ListableBeanFactory beans;

    Year year;
    Year.Result result;

    @BeforeAll
    void a_year_is_played() throws SQLException, IOException {
        System.out.println("a year of " + CASES + " cases, -Djejaring.seed=" + SEED);
        year = new Year(beans, port, CASES, SEED, System.out);
        result = year.play();
        System.out.println(result.counts());
    }

    @AfterAll
    void over() throws SQLException {
        year.close();
    }

    @Test
    void in_a_year_of_failing_people_nothing_falls_between() {
        assertThat(result.fallen()).as("seed " + SEED).isEmpty();
        assertThat(result.orphans()).isZero();
        assertThat(result.lost()).as("signed for and gone").isZero();
        assertThat(result.idle()).as("open and nobody's work").isZero();
    }

    @Test
    void people_failed_and_others_acted_in_their_place() {
        assertThat(result.cases()).isGreaterThan(CASES * 9 / 10);
        assertThat(result.escalations()).isGreaterThan(CASES / 2);
        assertThat(result.counts().keySet())
                .contains(
                        "failed: triage_concern",
                        "failed: visit",
                        "failed: planning a visit",
                        "task NEXT_STEP",
                        "taken up",
                        "received back",
                        "team formed",
                        "action verified");
    }

    @Test
    void the_history_of_every_case_can_be_read() {
        assertThat(result.histories()).isGreaterThan(CASES * 9 / 10);
        assertThat(result.unreadable()).as("seed " + SEED).isZero();
    }

    @Test
    void the_number_of_the_program_is_the_number_of_the_ledger() {
        assertThat(result.medianHoursToFirstHandling()).isPositive().isCloseTo(result.reference(), within(0.01));
    }

    @Test
    void an_item_that_disappears_is_an_orphan() {
        UUID item = open();
        int before = year.orphansNow();
        year.stage()
                .sql
                .sql("create temporary table gone as select * from work.item where id = ?")
                .param(item)
                .update();
        year.stage()
                .sql
                .sql("delete from work.climb where item_id = ?")
                .param(item)
                .update();
        year.stage().sql.sql("delete from work.item where id = ?").param(item).update();
        assertThat(year.orphansNow()).isEqualTo(before + 1);
        year.stage().sql.sql("insert into work.item select * from gone").update();
        assertThat(year.orphansNow()).isEqualTo(before);
    }

    @Test
    void whoever_strikes_out_work_without_doing_it_leaves_an_orphan() {
        UUID item = open();
        int before = year.orphansNow();
        UUID subject = ask("select subject_id from work.item where id = ?", item, UUID.class);
        String kind = ask("select kind from work.item where id = ?", item, String.class);
        Scope.NOTHING
                .widened(Cast.REGENCY.value())
                .run(() -> beans.getBean(TransactionTemplate.class)
                        .executeWithoutResult(status -> beans.getBean(Work.class)
                                .done(
                                        Cast.REGENCY,
                                        kind,
                                        subject,
                                        year.stage().cast.kaders().getFirst().post(),
                                        "struck out")));
        assertThat(year.orphansNow()).isEqualTo(before + 1);
        year.stage()
                .sql
                .sql("update work.item set done_at = null, done_by = null, outcome = null where id = ?")
                .param(item)
                .update();
        assertThat(year.orphansNow()).isEqualTo(before);
    }

    @Test
    void a_post_that_is_closed_owns_nothing() {
        UUID item = open();
        int before = year.orphansNow();
        UUID owner = ask("select owner_id from work.item where id = ?", item, UUID.class);
        year.stage()
                .sql
                .sql("update access.position set closed_at = now() where id = ?")
                .param(owner)
                .update();
        assertThat(year.orphansNow()).isGreaterThan(before);
        year.stage()
                .sql
                .sql("update access.position set closed_at = null where id = ?")
                .param(owner)
                .update();
        assertThat(year.orphansNow()).isEqualTo(before);
    }

    private UUID open() {
        return year.stage()
                .sql
                .sql("select id from work.item where regency_code = '62.01' and done_at is null order by id limit 1")
                .query(UUID.class)
                .single();
    }

    private <T> T ask(String question, UUID about, Class<T> type) {
        return year.stage().sql.sql(question).param(about).query(type).single();
    }
}
