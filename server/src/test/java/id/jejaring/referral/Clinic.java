package id.jejaring.referral;

import id.jejaring.access.Action;
import id.jejaring.access.Role;
import id.jejaring.access.Staff;
import id.jejaring.agreement.CareKind;
import id.jejaring.care.Step;
import id.jejaring.care.Ward;
import id.jejaring.kernel.FieldError;
import id.jejaring.kernel.RegionCode;
import id.jejaring.person.Person;
import id.jejaring.platform.database.Maintenance;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** The ward with hospitals around it: one with an intake post of the regency, one of the province without, one that is closed. */
final class Clinic {
    private static final Map<Maintenance, Clinic> BUILT = new HashMap<>();
    static final RegionCode PROVINCE = new RegionCode("62");
    final Ward ward;
    final UUID rsud = UUID.randomUUID();
    final UUID rsj = UUID.randomUUID();
    final UUID house = UUID.randomUUID();
    final Staff.Member intake;
    final Staff.Member otherIntake;
    private final BeanFactory beans;

    static synchronized Clinic of(BeanFactory beans) {
        return BUILT.computeIfAbsent(beans.getBean(Maintenance.class), database -> new Clinic(beans));
    }

    private Clinic(BeanFactory beans) {
        this.beans = beans;
        ward = Ward.of(beans);
        facility(Ward.REGENCY, rsud, "rsud", "RSUD Contoh");
        facility(PROVINCE, rsj, "rsj", "RSJ Contoh");
        facility(Ward.REGENCY, house, "care_house", "Griya Contoh");
        offer(Ward.REGENCY, rsud, "{inpatient,outpatient}", null);
        offer(Ward.REGENCY, house, "{rehabilitation}", "Renovasi gedung");
        intake = ward.staff.hire(Role.HOSPITAL_INTAKE, Ward.REGENCY.value(), rsud);
        UUID other = UUID.randomUUID();
        facility(Ward.REGENCY, other, "rsud", "RSUD Lain");
        otherIntake = ward.staff.hire(Role.HOSPITAL_INTAKE, Ward.REGENCY.value(), other);
    }

    private void facility(RegionCode body, UUID id, String kind, String name) {
        ward.staff.sql(
                "insert into region.facility (regency_code, id, kind, name, region_code, opened_on) values (?, ?, ?, ?, ?, '2020-01-01')",
                body.value(),
                id,
                kind,
                name,
                body.value());
    }

    private void offer(RegionCode body, UUID id, String services, @Nullable String closed) {
        ward.staff.sql(
                "insert into referral.offer (regency_code, facility_id, valid_from, services, beds, closed_why, source) values (?, ?, '2024-01-01', ?::text[], 8, ?, 'uji')",
                body.value(),
                id,
                services,
                closed);
    }

    /** Of somebody of the home village, in the nurse's care. */
    UUID episode(Person person) {
        return ward.concern().episode(person);
    }

    static Referral.Request request(CareKind service, Urgency urgency) {
        return new Referral.Request(
                service,
                urgency,
                "Tidak makan tiga hari, perlu dirawat",
                "Diberi minum, ditemani",
                "Risperidone 2 mg",
                "Kakak",
                "Ambulans",
                Instant.now().plus(Duration.ofHours(2)));
    }

    SendReferral.Command command(UUID episode, UUID to, Urgency urgency, CoverKind cover) {
        return new SendReferral.Command(
                UUID.randomUUID(), episode, to, request(CareKind.INPATIENT, urgency), cover, null);
    }

    Step send(SendReferral.Command command) {
        return send(command, ward.nurse);
    }

    Step send(SendReferral.Command command, Staff.Member by) {
        return ward.as(
                by,
                Action.SEND_REFERRAL,
                actor -> beans.getBean(SendReferral.class).send(Ward.REGENCY, command, actor));
    }

    UUID sent(UUID episode, UUID to) {
        return done(send(command(episode, to, Urgency.SOON, CoverKind.UNKNOWN)));
    }

    static AnswerReferral.Report report(ReferralState state) {
        return new AnswerReferral.Report(state, null, "Ibu Rini, IGD", "Kamar penuh");
    }

    static AnswerReferral.Report report(ReferralState state, Instant at) {
        return new AnswerReferral.Report(state, at, "Ibu Rini, IGD", null);
    }

    Step report(Staff.Member by, UUID referral, ReferralState state) {
        return report(by, referral, report(state));
    }

    Step report(Staff.Member by, UUID referral, AnswerReferral.Report report) {
        return ward.as(
                by,
                Action.ANSWER_REFERRAL,
                actor -> beans.getBean(AnswerReferral.class).report(referral, report, actor));
    }

    Step discharge(Staff.Member by, UUID referral, Discharge.Ending outcome) {
        return ward.as(
                by,
                Action.ANSWER_REFERRAL,
                actor -> beans.getBean(AnswerReferral.class)
                        .discharge(
                                referral,
                                report(ReferralState.DISCHARGED),
                                new AnswerReferral.Handback(outcome, "Tenang, tidur cukup", "Risperidone 2 mg", null),
                                actor));
    }

    /** Accepted, arrived and admitted by the hospital itself. */
    UUID admitted(UUID episode) {
        UUID referral = sent(episode, rsud);
        report(intake, referral, ReferralState.ACCEPTED);
        report(intake, referral, ReferralState.ARRIVED);
        report(intake, referral, ReferralState.ADMITTED);
        return referral;
    }

    Referral read(UUID referral) {
        return ward.reading(() -> beans.getBean(ReferralQueries.class)
                .find(java.util.Set.of(Ward.REGENCY.value()), referral)
                .orElseThrow());
    }

    boolean sees(Staff.Member reader, UUID referral) {
        return ward.as(
                reader,
                Action.READ_REFERRAL,
                actor -> beans.getBean(Referrals.class)
                        .view(referral, actor, Action.READ_REFERRAL)
                        .isPresent());
    }

    /** The kinds of open work about it, each with its owner. */
    Map<String, UUID> work(UUID referral) {
        Map<String, UUID> open = new HashMap<>();
        for (String kind : ward.staff.list(
                String.class, "select kind from work.item where subject_id = ? and done_at is null", referral)) {
            open.put(
                    kind,
                    ward.staff.ask(
                            UUID.class,
                            "select owner_id from work.item where subject_id = ? and kind = ? and done_at is null",
                            referral,
                            kind));
        }
        return open;
    }

    static UUID done(Step step) {
        return ((Step.Done) step).id();
    }

    static String refusal(Step step) {
        return ((Step.Refused) step)
                .errors().stream().map(FieldError::key).findFirst().orElseThrow();
    }
}
