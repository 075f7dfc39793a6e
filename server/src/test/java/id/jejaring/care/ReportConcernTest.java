package id.jejaring.care;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.access.Action;
import id.jejaring.kernel.RegionCode;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class ReportConcernTest extends CareTest {
    private static final Duration UNTRIAGED = Duration.ofMinutes(60);

    @Test
    void a_concern_gets_an_owner_in_the_same_moment() {
        Sample concern = ward.concern().reported();

        assertThat(concern.read().owner()).isEqualTo(ward.midwife.post());
        assertThat(handovers(concern))
                .singleElement()
                .matches(offer -> offer.to().equals(ward.midwife.post()) && offer.answer() == null);
        assertThat(ward.open(concern.id)).isOne();
    }

    @Test
    void its_clock_runs_from_the_event_not_from_the_report() {
        Instant yesterday = Instant.parse("2026-01-05T23:00:00Z");

        Sample concern = ward.concern().at(yesterday).reported();

        assertThat(ward.due(concern.id)).isEqualTo(yesterday.plus(UNTRIAGED));
        assertThat(concern.read().receivedAt()).isAfter(yesterday);
    }

    @Test
    void a_village_without_a_pustu_is_answered_by_the_nurse() {
        assertThat(ward.concern().in(ward.next).reported().read().owner()).isEqualTo(ward.nurse.post());
    }

    @Test
    void a_village_nobody_serves_is_answered_by_the_duty_officer() {
        assertThat(ward.concern().in(ward.unserved).reported().read().owner()).isEqualTo(ward.officer.post());
    }

    @Test
    void the_same_report_sent_twice_is_taken_once() {
        Sample concern = ward.concern();

        assertThat(concern.report("Bicara sendiri")).isInstanceOf(ReportConcern.Outcome.Reported.class);
        assertThat(concern.report("Bicara sendiri")).isEqualTo(new ReportConcern.Outcome.AlreadyReported(concern.id));
        assertThat(ward.open(concern.id)).isOne();
        assertThat(handovers(concern)).hasSize(1);
    }

    @Test
    void an_id_used_for_another_report_is_refused() {
        Sample concern = ward.concern().reported();

        assertThat(concern.report("Cerita lain")).isInstanceOf(ReportConcern.Outcome.IdReused.class);
        assertThat(concern.read().story()).isNotEqualTo("Cerita lain");
    }

    @Test
    void where_nobody_answers_no_concern_is_taken() {
        RegionCode nobodys =
                ward.regions.villages(new RegionCode("62.02")).getFirst().code();
        int village = ward.regions.villageNo(nobodys).orElseThrow();
        ReportConcern.Command here = ward.concern().command("Tidak ada petugas di sini");
        var there = new ReportConcern.Command(
                here.id(),
                nobodys,
                village,
                here.channel(),
                here.eventAt(),
                here.story(),
                here.about(),
                null,
                here.reporter());

        var outcome = ward.as(
                ward.social,
                Action.REPORT_CONCERN,
                actor -> beans.getBean(ReportConcern.class).report(there, actor));

        assertThat(outcome).isInstanceOf(ReportConcern.Outcome.NoOwner.class);
        assertThat(ward.staff.ask(Integer.class, "select count(*) from care.concern where id = ?", here.id()))
                .isZero();
    }

    @Test
    void the_reporter_sees_which_post_took_it_up() {
        Sample concern = ward.concern();
        concern.episode();

        assertThat(ward.as(ward.social, Action.READ_OWN_REPORTS, beans.getBean(Concerns.class)::reportedBy))
                .filteredOn(report -> report.concern().id().equals(concern.id))
                .singleElement()
                .matches(report ->
                        report.concern().takenUpAt() != null && report.owner().contains("NURSE"));
    }
}
