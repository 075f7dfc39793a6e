package id.jejaring.referral;

import static id.jejaring.referral.Clinic.done;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.JejaringTest;
import id.jejaring.access.Action;
import id.jejaring.care.Step;
import id.jejaring.care.Visit;
import id.jejaring.care.Ward;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A person in care is in the hands of a referral or of the owner of the case: never of nobody, never of both. */
@JejaringTest
class ReferralHandsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Pontianak");

    @Autowired
    BeanFactory beans;

    Clinic clinic;
    Ward ward;
    UUID episode;

    @BeforeEach
    void somebody_in_care() {
        clinic = Clinic.of(beans);
        ward = clinic.ward;
        episode = clinic.episode(ward.person(ward.home));
    }

    @Test
    void a_referral_has_the_person_until_it_is_withdrawn() {
        ward.assess(episode);
        assertThat(ward.work(episode)).containsExactly("NEXT_STEP");

        UUID declined = clinic.sent(episode, clinic.rsud);
        assertThat(ward.work(episode)).isEmpty();
        done(clinic.report(clinic.intake, declined, ReferralState.DECLINED));
        assertThat(ward.work(episode)).as("to be sent elsewhere").isEmpty();
        UUID second = clinic.sent(episode, clinic.rsj);
        done(clinic.report(ward.nurse, second, ReferralState.DECLINED));
        assertThat(ward.work(episode)).isEmpty();

        done(withdraw(second));
        assertThat(ward.work(episode)).containsExactly("NEXT_STEP");
        assertThat(beans.getBean(ReferralChecks.class).findings()).isEmpty();
    }

    @Test
    void who_is_back_with_a_visit_has_their_next_step_and_loses_it_when_not_met() {
        ward.assess(episode);
        UUID referral = clinic.admitted(episode);
        done(clinic.discharge(clinic.intake, referral, Discharge.Ending.HOME));
        done(receive(referral, today()));
        assertThat(ward.work(episode)).isEmpty();

        ward.visited(Objects.requireNonNull(clinic.read(referral).visit()), Visit.Outcome.NOT_MET);

        assertThat(ward.work(episode)).containsExactly("NEXT_STEP");
        assertThat(beans.getBean(ReferralChecks.class).findings()).isEmpty();
    }

    @Test
    void who_is_back_without_a_visit_is_their_owners_work() {
        ward.assess(episode);
        UUID referral = clinic.admitted(episode);
        done(clinic.discharge(clinic.intake, referral, Discharge.Ending.MOVED_ON));
        assertThat(ward.work(episode)).isEmpty();

        done(receive(referral, null));

        assertThat(ward.work(episode)).containsExactly("NEXT_STEP");
        assertThat(beans.getBean(ReferralChecks.class).findings()).isEmpty();
    }

    @Test
    void a_visit_ended_while_the_person_is_away_asks_for_nothing() {
        UUID visit = ward.planned(episode);
        ward.assess(episode);
        UUID referral = clinic.sent(episode, clinic.rsud);

        ward.visited(visit, Visit.Outcome.NOT_MET);

        assertThat(ward.work(episode)).isEmpty();
        done(withdraw(referral));
        assertThat(ward.work(episode)).containsExactly("NEXT_STEP");
    }

    @Test
    void sent_elsewhere_and_withdrawn_at_once_leave_one_of_the_two() throws Exception {
        ward.assess(episode);
        for (int round = 0; round < 3; round++) {
            UUID declined = clinic.sent(episode, clinic.rsud);
            done(clinic.report(clinic.intake, declined, ReferralState.DECLINED));
            SendReferral.Command elsewhere = clinic.command(episode, clinic.rsj, Urgency.SOON, CoverKind.UNKNOWN);

            List<Step> both = together(() -> withdraw(declined), () -> clinic.send(elsewhere));

            assertThat(both.getLast()).isInstanceOf(Step.Done.class);
            assertThat(ward.work(episode)).isEmpty();
            done(withdraw(elsewhere.id()));
            assertThat(ward.work(episode)).containsExactly("NEXT_STEP");
        }
    }

    @Test
    void verify_finds_open_care_that_is_nobodys_work() {
        ward.assess(episode);
        ward.staff.sql(
                "update work.item set done_at = now(), done_by = owner_id, outcome = 'struck out' where subject_id = ? and kind = 'NEXT_STEP'",
                episode);

        assertThat(beans.getBean(ReferralChecks.class).findings())
                .containsExactly("nobody has it as work how open care goes on: " + episode);

        clinic.sent(episode, clinic.rsud);
        assertThat(beans.getBean(ReferralChecks.class).findings()).isEmpty();
    }

    private Step withdraw(UUID referral) {
        return ward.as(
                ward.nurse,
                Action.SEND_REFERRAL,
                actor -> beans.getBean(WithdrawReferral.class).withdraw(referral, "Membaik di rumah", actor));
    }

    private Step receive(UUID referral, @Nullable LocalDate on) {
        var visit = on == null ? null : new ReceiveBack.FirstVisit(on, "Kunjungan pertama", ward.nurse.post());
        return ward.as(
                ward.nurse,
                Action.RECEIVE_BACK,
                actor -> beans.getBean(ReceiveBack.class)
                        .receive(new ReceiveBack.Command(referral, visit, null), actor));
    }

    private static List<Step> together(Callable<Step> one, Callable<Step> other) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Future<Step>> both = threads.invokeAll(List.of(one, other));
            return List.of(both.getFirst().get(), both.getLast().get());
        }
    }

    private static LocalDate today() {
        return LocalDate.now(ZONE);
    }
}
