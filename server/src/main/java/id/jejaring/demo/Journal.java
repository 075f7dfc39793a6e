package id.jejaring.demo;

import id.jejaring.access.Action;
import id.jejaring.care.Channel;
import id.jejaring.care.Concern;
import id.jejaring.care.Handover;
import id.jejaring.care.Triage;
import id.jejaring.care.TriageLevel;
import id.jejaring.demo.Fate.Hand;
import id.jejaring.kernel.RegionCode;
import id.jejaring.person.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Writes down what has happened to a concern until now; what has not happened yet is somebody's open work. */
final class Journal {
    private static final Duration UNTRIAGED = Duration.ofMinutes(60);
    private final RegionCode regency;
    private final Instant now;
    private final CareRows care;
    private final WorkRows work;
    private final TreatmentJournal treatments;
    private final Texts texts;
    private final Names names;
    private final Dice dice;

    /** @param which names one fate, so that how far another one has come moves nothing in it */
    Journal(Invention invention, Sheets sheets, Names names, Texts texts, String which) {
        regency = invention.ground().regency();
        now = invention.plan().now();
        care = new CareRows(sheets);
        work = new WorkRows(sheets, regency, invention.dice("work " + which));
        treatments = new TreatmentJournal(invention, care, work, texts, which);
        this.texts = texts;
        this.names = names;
        dice = invention.dice("journal " + which);
    }

    /** As seeded by the migration of care. */
    static Duration respond(TriageLevel level) {
        return switch (level) {
            case RED -> Duration.ofHours(1);
            case YELLOW -> Duration.ofDays(1);
            case GREEN -> Duration.ofDays(14);
        };
    }

    void write(Fate fate) {
        UUID id = dice.id(fate.received());
        boolean triaged = happened(fate.triaged());
        Concern concern = concern(fate, id, triaged);
        Post reporter = fate.recorder();
        care.concern(concern, reporter.held().id());
        work.audit(reporter, fate.received(), Action.REPORT_CONCERN, "concern", id, null);
        untriaged(fate, id, triaged);
        if (triaged) {
            triage(fate, id, fate.hands().getFirst().to());
        }
        hands(fate, concern);
        Fate.Treatment treatment = fate.treatment();
        if (treatment != null && happened(treatment.opened())) {
            treatments.write(treatment, cause(fate, id));
        }
    }

    private void untriaged(Fate fate, UUID id, boolean triaged) {
        Post first = fate.hands().getFirst().to();
        Instant due = fate.event().plus(UNTRIAGED);
        work.item(
                "TRIAGE_CONCERN",
                id,
                triaged ? fate.person().id() : null,
                fate.village(),
                first,
                new WorkRows.Clock(fate.event(), fate.received(), due, fate.received()),
                triaged ? new WorkRows.Done(fate.triaged(), first, level(fate)) : null);
    }

    private static TreatmentJournal.Cause cause(Fate fate, UUID id) {
        return new TreatmentJournal.Cause(
                fate.person().id(), fate.village(), fate.story(), id, null, fate.event(), fate.received(), due(fate));
    }

    private Concern concern(Fate fate, UUID id, boolean triaged) {
        Hand last = current(fate);
        boolean ended = happened(last.answered());
        return new Concern(
                regency,
                id,
                fate.village().no(),
                fate.channel(),
                fate.event(),
                fate.received(),
                fate.story().text(),
                about(fate),
                dice.chance(0.6) ? texts.pick("place", dice) : null,
                reporter(fate),
                triaged ? fate.person().id() : null,
                fate.recorder().id(),
                last.to().id(),
                ended ? last.answered() : null);
    }

    /** Reporters know a name in part, an age roughly, and of a stranger nothing. */
    private Concern.About about(Fate fate) {
        Person person = fate.person();
        String name = person.name();
        if (name != null && dice.chance(0.25)) {
            name = name.split(" ", 2)[0];
        }
        int age = person.birth()
                .ageOn(fate.event().atZone(java.time.ZoneOffset.UTC).toLocalDate())
                .orElse(fate.story().youngest() + 10);
        Integer told = dice.chance(0.8) ? Integer.valueOf(Math.max(1, age + dice.between(-2, 2))) : null;
        return new Concern.About(name, person.sex(), told, null);
    }

    private Concern.Reporter reporter(Fate fate) {
        boolean unnamed = dice.chance(0.3) || fate.channel() == Channel.KADER;
        return unnamed
                ? new Concern.Reporter(null, null)
                : new Concern.Reporter(
                        names.of(dice.chance(0.5), dice),
                        dice.chance(0.6) ? Invented.phone(dice).number() : null);
    }

    private void triage(Fate fate, UUID id, Post first) {
        Triage triage = new Triage(
                id,
                fate.story().level(),
                fate.story().signs(),
                dice.chance(0.5) ? texts.pick("triage", dice) : null,
                fate.triaged(),
                first.id(),
                due(fate));
        care.triage(
                regency,
                dice.id(fate.triaged()),
                fate.village().no(),
                fate.person().id(),
                triage);
        work.audit(first, fate.triaged(), Action.TRIAGE_CONCERN, "concern", id, level(fate));
        Hand last = current(fate);
        boolean ended = happened(last.answered());
        work.item(
                "ANSWER_CONCERN",
                id,
                fate.person().id(),
                fate.village(),
                last.to(),
                new WorkRows.Clock(fate.event(), fate.received(), due(fate), fate.triaged()),
                ended ? new WorkRows.Done(last.answered(), last.to(), CareRows.code(last.answer())) : null);
    }

    private void hands(Fate fate, Concern concern) {
        UUID from = fate.recorder().id();
        Instant offered = fate.received();
        for (Hand hand : fate.hands()) {
            boolean answered = happened(hand.answered());
            care.handover(
                    concern,
                    new Handover(
                            dice.id(offered),
                            concern.id(),
                            from,
                            hand.to().id(),
                            offered,
                            answered ? hand.answer() : null,
                            answered ? hand.reason() : null,
                            answered ? hand.answered() : null));
            entrust(fate, concern, hand, hand == fate.hands().getFirst() ? fate.triaged() : offered);
            if (!answered) {
                return;
            }
            String outcome = CareRows.code(hand.answer());
            work.audit(hand.to(), hand.answered(), Action.ANSWER_CONCERN, "concern", concern.id(), outcome);
            from = hand.to().id();
            offered = hand.answered();
        }
    }

    /** Somebody of another village is entrusted to whoever is asked, as the matching does. */
    private void entrust(Fate fate, Concern concern, Hand hand, Instant from) {
        if (happened(from) && fate.person().villageNo() != fate.village().no()) {
            Instant until = happened(hand.answered()) ? hand.answered() : null;
            work.entrust(fate.person().id(), concern.villageNo(), hand.to(), "concern:" + concern.id(), from, until);
        }
    }

    /** Who is asked now, or who answered last. */
    private Hand current(Fate fate) {
        return fate.hands().stream()
                .filter(hand -> !happened(hand.answered()))
                .findFirst()
                .orElseGet(() -> fate.hands().getLast());
    }

    private static Instant due(Fate fate) {
        return fate.event().plus(respond(fate.story().level()));
    }

    private static String level(Fate fate) {
        return CareRows.code(fate.story().level());
    }

    private boolean happened(@Nullable Instant at) {
        return at != null && !at.isAfter(now);
    }
}
