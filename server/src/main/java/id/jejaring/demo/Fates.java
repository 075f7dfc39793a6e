package id.jejaring.demo;

import id.jejaring.access.Role;
import id.jejaring.care.Channel;
import id.jejaring.care.Episode.Reason;
import id.jejaring.care.Handover.Answer;
import id.jejaring.care.TriageLevel;
import id.jejaring.demo.Fate.Hand;
import id.jejaring.person.Person;
import id.jejaring.person.Sex;
import id.jejaring.region.FacilityKind;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Invents what becomes of a concern: who reports it, who is asked, how long everybody takes, whether care follows. */
final class Fates {
    private final Invention invention;
    private final Staff staff;
    private final Hours hours;
    private final Crowd crowd;
    private final DemoPeople people;
    private final Recovery recovery;
    private final Texts texts;
    private final Dice dice;

    Fates(Invention invention, Crowd crowd, DemoPeople people, Texts texts) {
        this.invention = invention;
        this.staff = invention.staff();
        this.hours = new Hours(invention.ground().zone());
        this.crowd = crowd;
        this.people = people;
        this.recovery = new Recovery(invention, texts);
        this.texts = texts;
        this.dice = invention.dice("fates");
    }

    /** @param pace how long everything takes against the usual; it fell over the two years */
    Fate invent(Ground.Village village, Story story, Instant received, double pace) {
        Channel channel = dice.pick(story.channels());
        Instant event = received.minus(dice.around(unheard(channel, story.level())));
        Instant triaged = later(received, triage(story.level()), story, pace);
        Person person = person(village, story, event, triaged);
        List<Hand> hands = hands(village, story, triaged, pace);
        Hand last = hands.getLast();
        Fate.Treatment treatment =
                last.answer() == Answer.ACCEPTED ? recovery.of(story, village, last.to(), last.answered(), pace) : null;
        Fate fate = new Fate(
                village,
                story,
                channel,
                person,
                recorder(channel, village),
                event,
                received,
                triaged,
                hands,
                treatment);
        settle(fate);
        return fate;
    }

    /** Registers who was not known, remembers until when somebody is cared for, and who has died. */
    void settle(Fate fate) {
        Person person = fate.person();
        if (!crowd.knows(person) && happened(fate.triaged())) {
            crowd.add(person);
        }
        crowd.busyUntil(person, freeFrom(fate));
        Fate.Treatment treatment = fate.treatment();
        if (treatment != null && treatment.reason() == Reason.DIED && happened(treatment.closed())) {
            crowd.died(
                    person.id(),
                    treatment
                            .closed()
                            .atZone(invention.ground().zone())
                            .toLocalDate()
                            .minusDays(1));
        }
    }

    private static Instant freeFrom(Fate fate) {
        Fate.Treatment treatment = fate.treatment();
        if (treatment == null) {
            return fate.hands().getLast().answered();
        }
        boolean ended = treatment.reason() == Reason.DIED || treatment.again() != null;
        return ended ? Fate.NEVER : treatment.closed();
    }

    /** Somebody of the village, at times of another one; a stranger, or somebody the register did not know. */
    Person person(Ground.Village village, Story story, Instant event, Instant triaged) {
        Post first = staff.nearest(village);
        if (story.ofStranger() && dice.chance(0.7)) {
            Sex sex = story.sex();
            return people.stranger(new DemoPeople.Entry(village, triaged, first.id()), sex, age(story));
        }
        Ground.Village home = dice.chance(0.06) ? dice.pick(invention.ground().villages()) : village;
        List<Person> fitting = crowd.fitting(home, story, event);
        if (!fitting.isEmpty() && dice.chance(0.8)) {
            return crowd.anyOf(fitting);
        }
        Sex sex = story.sex() != Sex.UNKNOWN ? story.sex() : dice.chance(0.5) ? Sex.FEMALE : Sex.MALE;
        return people.known(new DemoPeople.Entry(village, triaged, first.id()), sex, age(story));
    }

    Post recorder(Channel channel, Ground.Village village) {
        CareNetwork network = invention.network();
        return switch (channel) {
            case KADER -> staff.in(Role.KADER, village.code());
            case VILLAGE -> staff.find(Role.VILLAGE_SECRETARY, village.code()).orElseGet(() -> staff.nurse(village));
            case SOCIAL_OFFICE -> staff.at(Role.SOCIAL_OFFICER, network.only(FacilityKind.SOCIAL_OFFICE));
            case POLICE, PSC119 ->
                staff.in(Role.DUTY_OFFICER, invention.ground().regency());
            case LETTER ->
                dice.chance(0.3)
                        ? invention.province().intake()
                        : staff.at(Role.HOSPITAL_INTAKE, network.only(FacilityKind.RSUD));
            case WALK_IN, PHONE, SCHOOL, FAMILY -> dice.chance(0.5) ? staff.nearest(village) : staff.nurse(village);
        };
    }

    private List<Hand> hands(Ground.Village village, Story story, Instant triaged, double pace) {
        List<Hand> hands = new ArrayList<>();
        Post owner = staff.nearest(village);
        Instant answered = later(triaged, answer(story.level()), story, pace);
        Optional<Post> next = next(owner, village, story);
        if (next.isPresent()) {
            hands.add(new Hand(owner, answered, Answer.HANDED_ON, handOn(next.get())));
            owner = next.get();
            answered = later(answered, answer(story.level()), story, pace);
        }
        boolean accepted = dice.chance(
                switch (story.level()) {
                    case RED -> 1;
                    case YELLOW -> 0.78;
                    case GREEN -> 0.3;
                });
        hands.add(new Hand(
                owner,
                answered,
                accepted ? Answer.ACCEPTED : Answer.NO_CARE_NEEDED,
                accepted ? null : texts.pick("no_care", dice)));
        return hands;
    }

    private Optional<Post> next(Post owner, Ground.Village village, Story story) {
        if (!dice.chance(story.level() == TriageLevel.RED ? 0.2 : 0.14)) {
            return Optional.empty();
        }
        Post nurse = staff.nurse(village);
        Post doctor = staff.doctor(village);
        boolean night = story.level() == TriageLevel.RED && dice.chance(0.4);
        Post next = night
                ? staff.in(Role.DUTY_OFFICER, invention.ground().regency())
                : owner.equals(nurse) || dice.chance(0.25) ? doctor : nurse;
        return Optional.of(next);
    }

    private String handOn(Post to) {
        return texts.pick(to.role() == Role.DUTY_OFFICER ? "hand_on_duty" : "hand_on", dice);
    }

    private Instant later(Instant from, Duration usual, Story story, double pace) {
        Instant at = from.plus(dice.around(Duration.ofSeconds((long) (usual.toSeconds() * pace))));
        return story.level() == TriageLevel.RED || hours.likely(at) > 0.5 ? at : hours.open(at, dice);
    }

    private int age(Story story) {
        return dice.between(story.youngest(), story.oldest());
    }

    private boolean happened(@Nullable Instant at) {
        return at != null && !at.isAfter(invention.plan().now());
    }

    private static Duration triage(TriageLevel level) {
        return switch (level) {
            case RED -> Duration.ofMinutes(10);
            case YELLOW -> Duration.ofMinutes(35);
            case GREEN -> Duration.ofMinutes(100);
        };
    }

    private static Duration answer(TriageLevel level) {
        return switch (level) {
            case RED -> Duration.ofMinutes(12);
            case YELLOW -> Duration.ofHours(4);
            case GREEN -> Duration.ofDays(4);
        };
    }

    /** From the event until anybody could write it down. */
    private static Duration unheard(Channel channel, TriageLevel level) {
        Duration usual =
                switch (channel) {
                    case PHONE, PSC119, POLICE -> Duration.ofMinutes(20);
                    case WALK_IN, FAMILY, SCHOOL -> Duration.ofHours(3);
                    case KADER, VILLAGE -> Duration.ofHours(6);
                    case SOCIAL_OFFICE -> Duration.ofHours(20);
                    case LETTER -> Duration.ofDays(4);
                };
        return level == TriageLevel.RED ? usual.dividedBy(25) : usual;
    }
}
