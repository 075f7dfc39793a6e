package id.jejaring.care;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Staff;
import id.jejaring.kernel.Input;
import id.jejaring.sync.spi.FieldRecord;
import id.jejaring.sync.spi.Verdict;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionTemplate;

/** Two phones that bring visits of the same people at the same time. */
class CrossingVisitsTest extends CareTest {
    private final CountDownLatch half = new CountDownLatch(2);

    @Test
    void two_phones_with_the_same_cases_in_opposite_order_are_both_taken() throws Exception {
        UUID first = ward.concern().episode(ward.person(ward.home));
        UUID second = ward.concern().episode(ward.person(ward.home));
        List<UUID> kaders = List.of(planned(first, ward.kader), planned(second, ward.kader));
        List<UUID> nurses = List.of(planned(second, ward.nurse), planned(first, ward.nurse));

        List<Callable<List<Verdict>>> both =
                List.of(() -> brought(ward.kader, kaders), () -> brought(ward.nurse, nurses));
        try (var threads = Executors.newFixedThreadPool(2)) {
            assertThat(threads.invokeAll(both).stream().map(Future::resultNow).flatMap(List::stream))
                    .hasSize(4)
                    .hasOnlyElementsOfType(Verdict.Taken.class);
        }
    }

    private UUID planned(UUID episode, Staff.Member by) {
        PlanVisit.Command command = Sample.visit(episode, LocalDate.now(ZoneId.of("Asia/Pontianak")), by);
        return done(ward.as(
                ward.nurse,
                Action.PLAN_VISIT,
                actor -> beans.getBean(PlanVisit.class).plan(Ward.REGENCY, command, actor)));
    }

    private List<Verdict> brought(Staff.Member by, List<UUID> tasks) {
        List<FieldRecord> records =
                tasks.stream().map(CrossingVisitsTest::visited).toList();
        return ward.as(
                by,
                Action.RECORD_VISIT,
                actor -> beans.getBean(TransactionTemplate.class).execute(status -> taken(records, actor)));
    }

    private List<Verdict> taken(List<FieldRecord> records, Actor actor) {
        TakeVisit visits = beans.getBean(TakeVisit.class);
        List<Verdict> verdicts = new ArrayList<>();
        visits.lock(records, actor);
        for (FieldRecord record : records) {
            verdicts.add(visits.take(record, actor));
            otherHasHalf();
        }
        return verdicts;
    }

    // With the locks in one order the other has nothing yet, and this one goes on alone.
    private void otherHasHalf() {
        half.countDown();
        try {
            half.await(500, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static FieldRecord visited(UUID task) {
        Instant now = Instant.now();
        Input body = new Input(Map.of("task", List.of(task.toString()), "outcome", List.of("met")));
        return new FieldRecord(UUID.randomUUID(), 1, body, now, now, now, false, UUID.randomUUID(), false);
    }
}
