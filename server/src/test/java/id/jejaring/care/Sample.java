package id.jejaring.care;

import id.jejaring.access.Action;
import id.jejaring.access.Staff;
import id.jejaring.kernel.RegionCode;
import id.jejaring.person.Capacity;
import id.jejaring.person.Consent;
import id.jejaring.person.ConsentMethod;
import id.jejaring.person.ConsentScope;
import id.jejaring.person.Decider;
import id.jejaring.person.Person;
import id.jejaring.person.Register;
import id.jejaring.person.Sex;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** A concern brought as far as a test needs it, every step valid unless it says otherwise: {@code ward.concern().in(far).triaged()}. */
public final class Sample {
    private static final RegionCode REGENCY = Ward.REGENCY;
    private final BeanFactory beans;
    private final Ward ward;
    private int village;
    private Instant eventAt;
    private @Nullable String phone;
    private Staff.Member reporter;
    UUID id = UUID.randomUUID();

    Sample(BeanFactory beans, Ward ward, int village, Instant eventAt) {
        this.beans = beans;
        this.ward = ward;
        this.village = village;
        this.eventAt = eventAt;
        reporter = ward.social;
    }

    Sample from(Staff.Member somebody) {
        reporter = somebody;
        return this;
    }

    Sample in(int elsewhere) {
        village = elsewhere;
        return this;
    }

    Sample at(Instant moment) {
        eventAt = moment;
        return this;
    }

    Sample telephoned(String number) {
        phone = number;
        return this;
    }

    ReportConcern.Command command(String story) {
        return new ReportConcern.Command(
                id,
                ward.code(village),
                village,
                Channel.PHONE,
                eventAt,
                story,
                new Concern.About(null, Sex.MALE, 40, phone),
                "Belakang pasar",
                new Concern.Reporter(null, null));
    }

    ReportConcern.Outcome report(String story) {
        return ward.as(
                reporter,
                Action.REPORT_CONCERN,
                actor -> beans.getBean(ReportConcern.class).report(command(story), actor));
    }

    Sample reported() {
        report("Tidak tidur empat hari");
        return this;
    }

    Concern read() {
        return ward.reading(
                () -> beans.getBean(ConcernQueries.class).find(REGENCY, id).orElseThrow());
    }

    Step triage(Staff.Member by, TriageLevel level, Sign... signs) {
        return ward.as(
                by,
                Action.TRIAGE_CONCERN,
                actor -> beans.getBean(TriageConcern.class)
                        .triage(REGENCY, new TriageConcern.Command(id, level, Set.of(signs), null), actor));
    }

    Sample triaged() {
        triage(ward.nurse, TriageLevel.YELLOW);
        return this;
    }

    Step match(Staff.Member by, Person person) {
        return ward.as(
                by,
                Action.MATCH_CONCERN,
                actor -> beans.getBean(MatchConcern.class).known(REGENCY, id, person.id(), actor));
    }

    Sample of(Person person) {
        match(ward.officer, person);
        return this;
    }

    Step accept(Staff.Member by) {
        return ward.as(
                by,
                Action.ANSWER_CONCERN,
                actor -> beans.getBean(AnswerConcern.class).accept(REGENCY, id, actor));
    }

    Step handOn(Staff.Member from, Staff.Member to) {
        return ward.as(
                from,
                Action.ANSWER_CONCERN,
                actor -> beans.getBean(AnswerConcern.class)
                        .handOn(REGENCY, id, to.post(), "Perlu bicara dengan psikolog", actor));
    }

    Step noCareNeeded(Staff.Member by) {
        return ward.as(
                by,
                Action.ANSWER_CONCERN,
                actor -> beans.getBean(AnswerConcern.class).noCareNeeded(REGENCY, id, "Salah orang", actor));
    }

    Concerns.View view(Staff.Member reader) {
        return ward.as(
                reader,
                Action.READ_CONCERN,
                actor -> beans.getBean(Concerns.class)
                        .view(REGENCY, id, actor, Action.READ_CONCERN)
                        .orElseThrow());
    }

    /** Of somebody of this village, accepted by the nurse. */
    UUID episode() {
        return episode(ward.person(village));
    }

    public UUID episode(Person person) {
        return ((Step.Done) reported().triaged().of(person).accept(ward.nurse)).id();
    }

    /** With consent spoken by somebody who can decide. */
    static AssessEpisode.Command assessment(UUID episode, @Nullable String diagnosis) {
        return assessment(episode, diagnosis, Capacity.HAS_CAPACITY);
    }

    static AssessEpisode.Command assessment(UUID episode, @Nullable String diagnosis, Capacity capacity) {
        return new AssessEpisode.Command(
                episode,
                (person, at) -> new Consent(
                        REGENCY,
                        UUID.randomUUID(),
                        person,
                        capacity,
                        null,
                        Decider.SELF,
                        null,
                        Set.of(ConsentScope.CARE),
                        ConsentMethod.SPOKEN,
                        at,
                        Register.POST,
                        null),
                "Lelah, tidak tidur tiga hari",
                Assessment.Risk.WATCH,
                diagnosis,
                "Kunjungan kader");
    }

    static PlanVisit.Command visit(UUID episode, LocalDate on, Staff.Member by) {
        return new PlanVisit.Command(UUID.randomUUID(), episode, on, "Antar obat", by.post());
    }
}
