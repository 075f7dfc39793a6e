package id.jejaring.demo;

import id.jejaring.access.Action;
import id.jejaring.care.Assessment;
import id.jejaring.care.Episode;
import id.jejaring.care.TriageLevel;
import id.jejaring.care.Visit;
import id.jejaring.demo.Fate.Look;
import id.jejaring.demo.Fate.Stop;
import id.jejaring.demo.Fate.Treatment;
import id.jejaring.kernel.RegionCode;
import id.jejaring.person.Capacity;
import id.jejaring.person.Consent;
import id.jejaring.person.ConsentMethod;
import id.jejaring.person.ConsentScope;
import id.jejaring.person.Decider;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down a care episode as far as it has come by now. */
final class TreatmentJournal {
    private final RegionCode regency;
    private final ZoneId zone;
    private final Instant now;
    private final CareRows care;
    private final WorkRows work;
    private final Texts texts;
    private final Dice dice;

    TreatmentJournal(Invention invention, CareRows care, WorkRows work, Texts texts, String which) {
        regency = invention.ground().regency();
        zone = invention.ground().zone();
        now = invention.plan().now();
        this.care = care;
        this.work = work;
        this.texts = texts;
        dice = invention.dice("treatments " + which);
    }

    /** Where an episode comes from: a concern, or an episode before it. */
    record Cause(
            UUID person,
            Ground.Village village,
            Story story,
            @Nullable UUID concern,
            @Nullable UUID previous,
            Instant event,
            Instant received,
            Instant due) {}

    void write(Treatment treatment, Cause cause) {
        UUID id = dice.id(treatment.opened());
        boolean closed = happened(treatment.closed());
        Episode episode = new Episode(
                regency,
                id,
                cause.person(),
                cause.village().no(),
                cause.concern(),
                cause.previous(),
                treatment.owner().id(),
                treatment.opened(),
                closed ? closure(treatment) : null);
        care.episode(episode);
        Post owner = treatment.owner();
        work.entrust(
                cause.person(),
                cause.village().no(),
                owner,
                "episode:" + id,
                treatment.opened(),
                closed ? treatment.closed() : null);
        String how = cause.concern() == null ? "again" : "from_concern";
        work.audit(owner, treatment.opened(), Action.ANSWER_CONCERN, "episode", id, how);
        firstLook(treatment, cause, id);
        treatment.looks().stream().filter(look -> happened(look.at())).forEach(look -> look(episode, look, cause));
        treatment.stops().stream()
                .filter(stop -> happened(stop.planned()))
                .forEach(stop -> stop(episode, stop, cause, treatment));
        if (closed) {
            String reason = CareRows.code(treatment.reason());
            work.audit(owner, treatment.closed(), Action.CLOSE_CASE, "episode", id, reason);
            again(treatment, cause, id);
        }
    }

    private void again(Treatment before, Cause cause, UUID id) {
        Treatment again = before.again();
        if (again != null && happened(again.opened())) {
            Instant at = again.opened();
            Instant due = at.plus(Journal.respond(TriageLevel.YELLOW));
            write(again, new Cause(cause.person(), cause.village(), cause.story(), null, id, at, at, due));
        }
    }

    private Episode.Closure closure(Treatment treatment) {
        String note = texts.pick("closing_" + CareRows.code(treatment.reason()), dice);
        return new Episode.Closure(
                treatment.reason(), note, treatment.closed(), treatment.owner().id());
    }

    private void firstLook(Treatment treatment, Cause cause, UUID id) {
        Look first = treatment.looks().getFirst();
        WorkRows.Done done = happened(first.at())
                ? new WorkRows.Done(first.at(), first.by(), "assessed")
                : happened(treatment.closed())
                        ? new WorkRows.Done(treatment.closed(), treatment.owner(), "closed")
                        : null;
        WorkRows.Clock clock = new WorkRows.Clock(cause.event(), cause.received(), cause.due(), treatment.opened());
        work.item("ASSESS", id, cause.person(), cause.village(), treatment.owner(), clock, done);
    }

    private void look(Episode episode, Look look, Cause cause) {
        Consent consent = consent(episode, look, cause.story());
        work.consent(consent, episode.villageNo());
        care.assessment(
                episode,
                new Assessment(
                        dice.id(look.at()),
                        episode.id(),
                        consent.id(),
                        look.findings(),
                        look.risk(),
                        look.diagnosis(),
                        look.plan(),
                        look.at(),
                        look.by().id()));
        work.audit(look.by(), look.at(), Action.ASSESS, "episode", episode.id(), null);
    }

    /** Most can decide for themselves, some with support; in an emergency that is written down as one. */
    private Consent consent(Episode episode, Look look, Story story) {
        boolean emergency = look.risk() == Assessment.Risk.ACUTE && dice.chance(0.4);
        boolean supported = story.level() != TriageLevel.GREEN && dice.chance(0.5);
        Capacity capacity = emergency ? Capacity.EMERGENCY : supported ? Capacity.WITH_SUPPORT : Capacity.HAS_CAPACITY;
        return new Consent(
                regency,
                dice.id(look.at()),
                episode.person(),
                capacity,
                texts.pick(emergency ? "capacity_emergency" : "capacity", dice),
                emergency ? Decider.NOBODY_YET : Decider.SELF,
                null,
                emergency ? Set.of() : Set.of(ConsentScope.CARE, ConsentScope.HOME_VISIT),
                emergency ? ConsentMethod.NONE : dice.chance(0.5) ? ConsentMethod.WRITTEN : ConsentMethod.SPOKEN,
                look.at(),
                look.by().id(),
                null);
    }

    private void stop(Episode episode, Stop stop, Cause cause, Treatment treatment) {
        UUID id = dice.id(stop.planned());
        Visit.Result result = result(stop, treatment);
        care.visit(new Visit(
                regency,
                id,
                episode.id(),
                episode.person(),
                episode.villageNo(),
                stop.on(),
                stop.purpose(),
                stop.assignee().id(),
                stop.planner().id(),
                stop.planned(),
                result));
        Instant ended = result == null ? null : result.at();
        work.entrust(episode.person(), episode.villageNo(), stop.assignee(), "visit:" + id, stop.planned(), ended);
        Post by = result == null || result.by().equals(stop.assignee().id()) ? stop.assignee() : treatment.owner();
        work.item(
                "VISIT",
                id,
                episode.person(),
                cause.village(),
                stop.assignee(),
                new WorkRows.Clock(
                        stop.planned(),
                        stop.planned(),
                        stop.on().plusDays(1).atStartOfDay(zone).toInstant(),
                        stop.planned()),
                result == null ? null : new WorkRows.Done(result.at(), by, CareRows.code(result.outcome())));
        work.audit(stop.planner(), stop.planned(), Action.PLAN_VISIT, "visit", id, null);
    }

    /** Done, or cancelled when care ends before it. */
    private Visit.@Nullable Result result(Stop stop, Treatment treatment) {
        if (happened(treatment.closed()) && !stop.done().isBefore(treatment.closed())) {
            return new Visit.Result(
                    Visit.Outcome.CANCELLED,
                    null,
                    treatment.closed(),
                    treatment.owner().id());
        }
        return happened(stop.done())
                ? new Visit.Result(
                        stop.outcome(),
                        stop.note(),
                        stop.done(),
                        stop.assignee().id())
                : null;
    }

    private boolean happened(Instant at) {
        return !at.isAfter(now);
    }
}
