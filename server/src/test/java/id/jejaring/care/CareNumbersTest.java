package id.jejaring.care;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jejaring.access.Action;
import id.jejaring.indicator.Counting;
import id.jejaring.person.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Numbers of care always equal their recount. */
class CareNumbersTest extends CareTest {
    private static final int EDITS = Integer.getInteger("jejaring.edits", 80);
    private final List<UUID> episodes = new ArrayList<>();
    private final List<UUID> visits = new ArrayList<>();

    @ParameterizedTest
    @ValueSource(longs = {7, 2026, 6201})
    void cells_counted_where_something_changed_equal_a_recount_of_everything(long seed) {
        Counting counting = new Counting(beans, Ward.REGENCY);
        Random random = new Random(seed);
        List<Sample> open = new ArrayList<>();
        for (int first = 0; first < 3; first++) {
            episodes.add(ward.concern().episode(ward.person(ward.home)));
        }
        for (int edit = 0; edit < EDITS; edit++) {
            one(random, open);
            if (random.nextInt(8) == 0) {
                counting.round();
            }
        }
        beans.getBean(OwnersComeAndGo.class).round();

        counting.holds("care");
        assertThat(counting.cells())
                .anyMatch(cell -> cell.startsWith("care:in_care "))
                .anyMatch(cell -> cell.startsWith("care:visit_done "));
    }

    @Test
    void a_concern_whose_owner_left_is_counted_until_somebody_stands_in() {
        Sample concern = ward.concern().in(ward.home).reported();
        Counting counting = new Counting(beans, Ward.REGENCY);
        long before = ownerless(counting);
        UUID owner = ward.staff.ask(UUID.class, "select owner_id from care.concern where id = ?", concern.id);
        ward.staff.sql("update access.holding set valid_to = now() where position_id = ?", owner);
        try {
            assertThat(ownerless(counting)).isGreaterThan(before);
        } finally {
            ward.staff.sql("update access.holding set valid_to = null where position_id = ?", owner);
        }
        assertThat(ownerless(counting)).isEqualTo(before);
    }

    /** In Pontianak the first of March begins at 17.00 of the last of February in UTC: one UTC day lies in two months. */
    @Test
    void both_months_of_one_utc_day_are_counted_again() {
        Sample last = ward.concern().in(ward.home).reported();
        Sample first = ward.concern().in(ward.home).reported();
        received(last, "2026-02-28T16:30Z");
        received(first, "2026-02-28T17:30Z");
        new Counting(beans, Ward.REGENCY).round();

        // The program counts by itself meanwhile, and takes away what was touched.
        await().untilAsserted(() -> assertThat(touched()).contains("2026-02", "2026-03"));
    }

    private List<String> touched() {
        beans.getBean(OwnersComeAndGo.class).round();
        return ward.staff.list(
                String.class,
                "select to_char(at at time zone 'Asia/Pontianak', 'YYYY-MM') from indicator.touched "
                        + "where source = 'care:concern' and village_no = ? and at between '2026-02-28T00:00Z' and '2026-03-01T00:00Z'",
                ward.home);
    }

    private void received(Sample concern, String at) {
        ward.staff.sql(
                "update care.concern set event_at = cast(? as timestamptz), received_at = cast(? as timestamptz) where id = ?",
                at,
                at,
                concern.id);
    }

    private long ownerless(Counting counting) {
        beans.getBean(OwnersComeAndGo.class).round();
        counting.round();
        return counting.cells().stream()
                .filter(cell -> cell.startsWith("care:ownerless "))
                .mapToLong(cell -> Long.parseLong(cell.split(" ")[3]))
                .sum();
    }

    private void one(Random random, List<Sample> open) {
        Instant event = Instant.now().minus(Duration.ofHours(random.nextInt(700 * 24)));
        switch (open.isEmpty() ? 0 : random.nextInt(12)) {
            case 0, 1 ->
                open.add(ward.concern()
                        .in(random.nextBoolean() ? ward.home : ward.next)
                        .at(event)
                        .reported());
            case 2 -> {
                Sample concern = open.removeFirst();
                Person person = ward.person(ward.home);
                concern.triaged().match(ward.nurse, person);
                if (concern.accept(ward.nurse) instanceof Step.Done accepted) {
                    episodes.add(accepted.id());
                }
            }
            case 5, 6, 7, 8 -> treated(random);
            case 9, 10 -> visited(random);
            case 3 ->
                ward.staff.sql(
                        "update care.concern set village_no = ? where id = ?", ward.unserved, open.getFirst().id);
            default ->
                ward.staff.sql(
                        "update care.concern set received_at = received_at + interval '1 hour' where id = ?",
                        open.getLast().id);
        }
    }

    /** One of the episodes goes on: it is assessed, has a visit planned or is closed, whatever may be done with it now. */
    private void treated(Random random) {
        if (episodes.isEmpty()) {
            return;
        }
        UUID episode = episodes.get(random.nextInt(episodes.size()));
        switch (random.nextInt(3)) {
            case 0 ->
                ward.as(
                        ward.nurse,
                        Action.ASSESS,
                        actor -> beans.getBean(AssessEpisode.class)
                                .assess(Ward.REGENCY, Sample.assessment(episode, null), actor));
            case 1 -> {
                LocalDate day = LocalDate.now(ZoneOffset.UTC).plusDays(1 + random.nextInt(60));
                Step step = ward.as(
                        ward.nurse,
                        Action.PLAN_VISIT,
                        actor -> beans.getBean(PlanVisit.class)
                                .plan(Ward.REGENCY, Sample.visit(episode, day, ward.nurse), actor));
                if (step instanceof Step.Done planned) {
                    visits.add(planned.id());
                }
            }
            default ->
                ward.as(
                        ward.nurse,
                        Action.CLOSE_CASE,
                        actor -> beans.getBean(CloseEpisode.class)
                                .close(
                                        Ward.REGENCY,
                                        new CloseEpisode.Command(episode, Episode.Reason.STABLE, "Tidak lagi perlu"),
                                        actor));
        }
    }

    private void visited(Random random) {
        if (visits.isEmpty()) {
            return;
        }
        UUID visit = visits.removeFirst();
        Visit.Outcome outcome = random.nextBoolean() ? Visit.Outcome.MET : Visit.Outcome.NOT_MET;
        ward.as(
                ward.nurse,
                Action.RECORD_VISIT,
                actor -> beans.getBean(RecordVisit.class)
                        .record(Ward.REGENCY, new RecordVisit.Command(visit, outcome, "Catatan"), actor));
    }
}
