package id.jejaring.referral;

import static id.jejaring.referral.Clinic.done;
import static id.jejaring.referral.Clinic.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.JejaringTest;
import id.jejaring.access.Action;
import id.jejaring.access.Staff;
import id.jejaring.agreement.CareKind;
import id.jejaring.care.Step;
import id.jejaring.care.Ward;
import id.jejaring.indicator.Counting;
import id.jejaring.person.People;
import id.jejaring.person.Person;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** From sending to the visit at home, on a real database: in order, once, with an owner and a clock at every step. */
@JejaringTest
class ReferralTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Pontianak");

    @Autowired
    BeanFactory beans;

    Clinic clinic;
    Ward ward;
    Person person;
    UUID episode;

    @BeforeEach
    void somebody_in_care() {
        clinic = Clinic.of(beans);
        ward = clinic.ward;
        person = ward.person(ward.home);
        episode = clinic.episode(person);
    }

    @Test
    void a_hospital_of_the_regency_owns_the_answer_and_sees_the_person() {
        assertThat(ward.isEntrusted(clinic.intake, person)).isFalse();
        UUID referral = clinic.sent(episode, clinic.rsud);

        assertThat(clinic.work(referral)).isEqualTo(Map.of(ReferralItems.ANSWER, clinic.intake.post()));
        assertThat(ward.due(referral)).isBetween(in(Duration.ofHours(23)), in(Duration.ofHours(25)));
        assertThat(clinic.sees(clinic.intake, referral)).isTrue();
        assertThat(clinic.sees(clinic.otherIntake, referral)).isFalse();
    }

    @Test
    void where_a_hospital_has_no_account_the_sender_must_call() {
        UUID referral = clinic.sent(episode, clinic.rsj);

        assertThat(clinic.work(referral)).isEqualTo(Map.of(ReferralItems.ANSWER, ward.nurse.post()));
        assertThat(refusal(clinic.report(
                        ward.nurse, referral, new AnswerReferral.Report(ReferralState.ACCEPTED, null, null, null))))
                .isEqualTo("referral.refused.who_called");
        done(clinic.report(ward.nurse, referral, ReferralState.ACCEPTED));
        assertThat(clinic.work(referral)).isEqualTo(Map.of(ReferralItems.ARRIVAL, ward.nurse.post()));
        assertThat(last(referral).told()).isEqualTo(Told.TELEPHONE);
        assertThat(last(referral).informant()).isEqualTo("Ibu Rini, IGD");
    }

    @Test
    void twice_declined_goes_to_a_third_place_and_names_the_one_before() {
        UUID first = clinic.sent(episode, clinic.rsud);
        done(clinic.report(clinic.intake, first, ReferralState.DECLINED));
        assertThat(clinic.work(first)).isEqualTo(Map.of(ReferralItems.ELSEWHERE, ward.nurse.post()));
        assertThat(clinic.sees(clinic.intake, first)).isFalse();

        UUID second = clinic.sent(episode, clinic.rsj);
        assertThat(clinic.work(first)).isEmpty();
        done(clinic.report(ward.nurse, second, ReferralState.DECLINED));
        UUID third = clinic.sent(episode, clinic.rsud);

        assertThat(clinic.read(third).previous()).isEqualTo(second);
        assertThat(clinic.read(second).previous()).isEqualTo(first);
        assertThat(clinic.work(second)).isEmpty();
        assertThat(beans.getBean(ReferralChecks.class).findings()).isEmpty();
    }

    @Test
    void a_refusal_by_the_hospital_says_why() {
        UUID referral = clinic.sent(episode, clinic.rsud);

        assertThat(refusal(clinic.report(
                        clinic.intake, referral, new AnswerReferral.Report(ReferralState.DECLINED, null, null, null))))
                .isEqualTo("referral.refused.why_declined");
        assertThat(clinic.read(referral).state()).isEqualTo(ReferralState.SENT);
    }

    @Test
    void of_two_answers_at_the_same_moment_one_wins_and_the_other_is_told() throws Exception {
        UUID referral = clinic.sent(episode, clinic.rsud);
        List<Step> answers = together(
                () -> clinic.report(clinic.intake, referral, ReferralState.ACCEPTED),
                () -> clinic.report(ward.nurse, referral, ReferralState.DECLINED));

        assertThat(answers).filteredOn(Step.Done.class::isInstance).hasSize(1);
        assertThat(answers).filteredOn(Step.AlreadyChanged.class::isInstance).hasSize(1);
        assertThat(steps(referral)).hasSize(2);
        assertThat(ward.open(referral)).isOne();
    }

    @Test
    void who_goes_home_is_received_back_and_visited_within_seven_days() {
        UUID referral = clinic.admitted(episode);
        assertThat(clinic.work(referral)).isEqualTo(Map.of(ReferralItems.STAY, clinic.intake.post()));
        done(clinic.discharge(clinic.intake, referral, Discharge.Ending.HOME));
        assertThat(clinic.work(referral)).isEqualTo(Map.of(ReferralItems.BACK, ward.nurse.post()));

        assertThat(refusal(receive(referral, null))).isEqualTo("platform.input.missing");
        assertThat(refusal(receive(referral, today().plusDays(8)))).isEqualTo("referral.refused.visit_too_late");
        assertThat(refusal(receive(referral, today().minusDays(1)))).isEqualTo("care.refused.visit_in_the_past");
        assertThat(clinic.read(referral).state()).isEqualTo(ReferralState.DISCHARGED);
        assertThat(clinic.work(referral)).containsKey(ReferralItems.BACK);

        done(receive(referral, today().plusDays(7)));
        UUID visit = Objects.requireNonNull(clinic.read(referral).visit());
        assertThat(clinic.read(referral).state()).isEqualTo(ReferralState.RECEIVED);
        assertThat(clinic.work(referral)).isEmpty();
        assertThat(ward.open(visit)).isOne();
        assertThat(beans.getBean(ReferralChecks.class).findings()).isEmpty();
    }

    @Test
    void numbers_of_referrals_equal_their_recount_at_every_step() {
        Counting counting = new Counting(beans, Ward.REGENCY);
        UUID referral = clinic.admitted(episode);
        counting.holds("referral");
        done(clinic.discharge(clinic.intake, referral, Discharge.Ending.HOME));
        counting.holds("referral");
        done(receive(referral, today().plusDays(7)));
        long visited = visited(counting);
        ward.staff.sql(
                "update care.visit set outcome = 'met', done_at = now(), done_by = assignee_id where id = ?",
                Objects.requireNonNull(clinic.read(referral).visit()));
        counting.holds("referral");
        assertThat(visited(counting)).isEqualTo(visited + 1);
    }

    private static long visited(Counting counting) {
        return counting.cells().stream()
                .filter(cell -> cell.startsWith("referral:visited "))
                .mapToLong(cell -> Long.parseLong(cell.split(" ")[3]))
                .sum();
    }

    @Test
    void nobody_is_visited_at_home_who_died() {
        UUID referral = clinic.admitted(episode);
        done(clinic.discharge(clinic.intake, referral, Discharge.Ending.DIED));

        done(receive(referral, null));
        assertThat(clinic.read(referral).visit()).isNull();
    }

    @Test
    void nothing_happens_before_what_it_follows_and_nothing_tomorrow() {
        UUID referral = clinic.sent(episode, clinic.rsud);
        Instant before = Instant.now().minus(Duration.ofHours(3));
        done(clinic.report(clinic.intake, referral, ReferralState.ACCEPTED));

        assertThat(refusal(clinic.report(clinic.intake, referral, Clinic.report(ReferralState.ARRIVED, before))))
                .isEqualTo("referral.refused.before.accepted");
        assertThat(refusal(clinic.report(
                        clinic.intake, referral, Clinic.report(ReferralState.ARRIVED, in(Duration.ofHours(3))))))
                .isEqualTo("referral.refused.not_yet");
        assertThat(clinic.report(clinic.intake, referral, ReferralState.ADMITTED))
                .isInstanceOf(Step.AlreadyChanged.class);
        assertThat(clinic.discharge(clinic.intake, referral, Discharge.Ending.HOME))
                .isInstanceOf(Step.AlreadyChanged.class);
        assertThat(steps(referral))
                .extracting(Progress::state)
                .containsExactly(ReferralState.SENT, ReferralState.ACCEPTED);
    }

    @Test
    void only_an_emergency_may_stand_at_the_door_unanswered() {
        UUID planned = clinic.sent(episode, clinic.rsud);
        assertThat(clinic.report(clinic.intake, planned, ReferralState.ARRIVED))
                .isInstanceOf(Step.AlreadyChanged.class);

        UUID urgent = done(clinic.send(clinic.command(
                clinic.episode(ward.person(ward.home)), clinic.rsud, Urgency.EMERGENCY, CoverKind.UNKNOWN)));
        done(clinic.report(clinic.intake, urgent, ReferralState.ARRIVED));
        assertThat(clinic.work(urgent)).isEqualTo(Map.of(ReferralItems.STAY, clinic.intake.post()));
    }

    @Test
    void whoever_sent_may_take_it_back_until_somebody_has_arrived() {
        UUID referral = clinic.sent(episode, clinic.rsud);
        done(withdraw(referral));
        assertThat(clinic.work(referral)).isEmpty();
        assertThat(clinic.sees(clinic.intake, referral)).isFalse();

        UUID arrived = clinic.admitted(episode);
        assertThat(withdraw(arrived)).isInstanceOf(Step.AlreadyChanged.class);
    }

    @Test
    void one_person_is_under_way_to_one_place_only() {
        clinic.sent(episode, clinic.rsud);

        assertThat(refusal(clinic.send(clinic.command(episode, clinic.rsj, Urgency.SOON, CoverKind.UNKNOWN))))
                .isEqualTo("referral.refused.under_way");
    }

    @Test
    void a_closed_place_and_one_without_the_service_are_refused_with_a_sentence() {
        assertThat(refusal(clinic.send(clinic.command(episode, clinic.house, Urgency.EMERGENCY, CoverKind.UNKNOWN))))
                .isEqualTo("referral.refused.closed");
        var command = new SendReferral.Command(
                UUID.randomUUID(),
                episode,
                clinic.rsud,
                Clinic.request(CareKind.DRUG_REHABILITATION, Urgency.SOON),
                CoverKind.UNKNOWN,
                null);
        assertThat(refusal(clinic.send(command))).isEqualTo("referral.refused.not_offered");
        assertThat(refusal(clinic.send(clinic.command(episode, UUID.randomUUID(), Urgency.SOON, CoverKind.UNKNOWN))))
                .isEqualTo("referral.refused.unknown_place");
    }

    @Test
    void letters_are_numbered_without_gaps_also_when_one_is_refused() throws Exception {
        int before = last();
        SendReferral.Command twice = clinic.command(episode, clinic.rsud, Urgency.SOON, CoverKind.UNKNOWN);
        UUID other = clinic.episode(ward.person(ward.home));
        List<Step> sent = together(
                () -> clinic.send(twice),
                () -> clinic.send(clinic.command(other, clinic.rsud, Urgency.SOON, CoverKind.UNKNOWN)));
        assertThat(sent).allMatch(Step.Done.class::isInstance);
        UUID third = clinic.episode(ward.person(ward.home));
        assertThat(clinic.send(new SendReferral.Command(
                        twice.id(), third, clinic.rsud, twice.request(), CoverKind.UNKNOWN, null)))
                .isInstanceOf(Step.AlreadyChanged.class);
        UUID last = clinic.sent(third, clinic.rsud);

        assertThat(clinic.read(last).number()).startsWith("%03d/".formatted(before + 3));
    }

    @Test
    void who_has_no_family_waits_with_the_social_office_which_reads_no_illness() {
        UUID referral = clinic.admitted(episode);
        done(ward.as(
                clinic.intake,
                Action.ANSWER_REFERRAL,
                actor -> beans.getBean(AnswerReferral.class)
                        .awaitFamily(
                                referral,
                                Clinic.report(ReferralState.AWAITING_FAMILY),
                                "Menyebut kampung di hulu, umur sekitar 40",
                                actor)));
        UUID post = Objects.requireNonNull(clinic.work(referral).get(ReferralItems.FAMILY));
        assertThat(ward.staff.ask(String.class, "select role from access.position where id = ?", post))
                .isEqualTo("SOCIAL_OFFICER");
        Staff.Member searcher = new Staff.Member(
                "dinsos",
                ward.staff.ask(UUID.class, "select account_id from access.holding where position_id = ?", post),
                post,
                Ward.REGENCY);
        List<FamilySearch> told = ward.as(
                searcher,
                Action.FIND_FAMILY,
                actor -> beans.getBean(FindFamily.class).mine(actor));
        assertThat(told).extracting(FamilySearch::referral).contains(referral);
        Optional<Person> named = ward.as(
                searcher,
                Action.FIND_FAMILY,
                actor -> beans.getBean(People.class).find(Ward.REGENCY, person.id()));
        assertThat(named).isEmpty();

        done(ward.as(
                searcher,
                Action.FIND_FAMILY,
                actor -> beans.getBean(FindFamily.class)
                        .end(referral, FamilySearch.Result.FOUND, "Adik menjemput hari Jumat", actor)));
        assertThat(clinic.work(referral)).isEqualTo(Map.of(ReferralItems.STAY, clinic.intake.post()));
        done(clinic.discharge(clinic.intake, referral, Discharge.Ending.HOME));
        assertThat(beans.getBean(ReferralChecks.class).findings()).isEmpty();
    }

    @Test
    void nobody_searches_any_more_for_whom_the_hospital_let_go() {
        UUID referral = clinic.admitted(episode);
        done(ward.as(
                clinic.intake,
                Action.ANSWER_REFERRAL,
                actor -> beans.getBean(AnswerReferral.class)
                        .awaitFamily(
                                referral,
                                Clinic.report(ReferralState.AWAITING_FAMILY),
                                "Menyebut kampung di hulu",
                                actor)));

        done(clinic.discharge(clinic.intake, referral, Discharge.Ending.HOME));

        FamilySearch.Ended ended = Objects.requireNonNull(
                ward.reading(() -> beans.getBean(FamilyQueries.class).byReferrals(Ward.REGENCY, List.of(referral)))
                        .getFirst()
                        .ended());
        assertThat(ended.result()).isEqualTo(FamilySearch.Result.DISCHARGED);
        assertThat(ended.note()).as("nobody found anything").isNull();
        assertThat(clinic.work(referral)).isEqualTo(Map.of(ReferralItems.BACK, ward.nurse.post()));
        assertThat(beans.getBean(ReferralChecks.class).findings()).isEmpty();
    }

    @Test
    void the_hospital_reads_for_some_days_after_discharge_and_no_longer() {
        UUID referral = clinic.admitted(episode);
        done(clinic.discharge(clinic.intake, referral, Discharge.Ending.HOME));
        assertThat(clinic.sees(clinic.intake, referral)).isTrue();

        ward.staff.sql(
                "update access.assignment set valid_to = now() where why = ?", ReferralSteps.entrusted(referral));
        assertThat(clinic.sees(clinic.intake, referral)).isFalse();
    }

    @Test
    void every_reading_of_somebodys_referral_is_written_down() {
        UUID referral = clinic.sent(episode, clinic.rsud);
        clinic.sees(clinic.intake, referral);

        assertThat(ward.staff.ask(
                        Integer.class,
                        "select count(*) from access.audit where action = 'READ_REFERRAL' and subject_id = ? and position_id = ?",
                        person.id(),
                        clinic.intake.post()))
                .isOne();
    }

    @Test
    void a_letter_proves_itself_without_a_name() {
        UUID referral = clinic.sent(episode, clinic.rsud);
        Genuine letter = beans.getBean(VerifyLetter.class)
                .verify(clinic.read(referral).token())
                .orElseThrow();

        assertThat(letter.number()).isEqualTo(clinic.read(referral).number());
        assertThat(letter.to()).isEqualTo("RSUD Contoh");
        assertThat(letter.toString())
                .doesNotContain(String.valueOf(person.name()))
                .doesNotContain("Tidak makan");
        assertThat(beans.getBean(VerifyLetter.class).verify("bukan-surat")).isEmpty();
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

    private List<Progress> steps(UUID referral) {
        return ward.reading(() -> beans.getBean(ProgressQueries.class).of(Ward.REGENCY, List.of(referral)));
    }

    private Progress last(UUID referral) {
        return steps(referral).getLast();
    }

    private int last() {
        return ward
                .staff
                .list(
                        Integer.class,
                        "select last from referral.letter_counter where facility_id in (select facility_id from access.position where id = ?)",
                        ward.nurse.post())
                .stream()
                .findFirst()
                .orElse(0);
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

    private static Instant in(Duration time) {
        return Instant.now().plus(time);
    }
}
