package id.jejaring.demo;

import id.jejaring.care.TriageLevel;
import id.jejaring.demo.Ground.Village;
import id.jejaring.person.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Two years of one regency until this hour: people in the register, concerns as they come in, what became of each. Some villages stay
 * silent, answers grow faster over time.
 *
 * @param rows care and what stands around it
 */
record History(Crowd crowd, Sheets rows) {
    private static final Duration REGISTERING = Duration.ofDays(10);
    private static final Duration LENGTH = Duration.ofDays(730);
    private static final double CONCERNS_PER_PERSON = 0.15;
    // Mean of the chances of taking a candidate (hour of the day, growth over the years), so that the count comes out
    // as meant.
    private static final double TAKEN = 0.346;

    static History of(Invention invention, Names names, Texts texts) {
        Dice dice = invention.dice("history");
        Crowd crowd = new Crowd(dice);
        DemoPeople people = invention.people(names, texts);
        register(invention, crowd, people, dice);
        Sheets rows = new Sheets();
        new Doubles(invention, people, rows, texts).write(crowd);
        Fates fates = new Fates(invention, crowd, people, texts);
        List<Story> stories = Story.load();
        List<Fate> all = past(invention, fates, stories, dice);
        all.addAll(new Today(invention, fates, stories, texts).invent());
        for (int i = 0; i < all.size(); i++) {
            new Journal(invention, rows, names, texts, Integer.toString(i)).write(all.get(i));
        }
        return new History(crowd, rows);
    }

    private static void register(Invention invention, Crowd crowd, DemoPeople people, Dice dice) {
        int size = invention.plan().peopleIn(invention.ground().regency());
        people(invention, people, dice).limit(size).forEach(crowd::add);
    }

    /** As many as one takes, one after the other, spread over the villages. */
    static Stream<Person> people(Invention invention, DemoPeople people, Dice dice) {
        Instant since = Invention.since(invention.plan());
        List<Village> villages = weighted(invention);
        Map<Village, Post> nurses = new HashMap<>();
        return Stream.generate(() -> {
            Village village = dice.pick(villages);
            Instant at = since.plusSeconds(dice.between(60, (int) REGISTERING.toSeconds()));
            Post nurse = nurses.computeIfAbsent(village, invention.staff()::nurse);
            return people.somebody(new DemoPeople.Entry(village, at, nurse.id()));
        });
    }

    private static List<Fate> past(Invention invention, Fates fates, List<Story> stories, Dice dice) {
        Instant begin = Invention.since(invention.plan()).plus(REGISTERING);
        Instant now = invention.plan().now();
        double span = LENGTH.toSeconds();
        int count = (int) (invention.plan().peopleIn(invention.ground().regency()) * CONCERNS_PER_PERSON);
        List<Fate> past = new ArrayList<>();
        if (count == 0) {
            return past;
        }
        Hours hours = new Hours(invention.ground().zone());
        List<Village> villages = weighted(invention);
        Duration candidates = Duration.ofSeconds((long) (span * TAKEN / count));
        Instant at = begin.plus(dice.untilNext(candidates));
        for (; at.isBefore(now); at = at.plus(dice.untilNext(candidates))) {
            double progress = Duration.between(begin, at).toSeconds() / span;
            if (dice.chance(hours.likely(at) * (0.7 + 0.6 * progress) / 1.3)) {
                past.add(fates.invent(dice.pick(villages), story(stories, dice), at, 2 - 1.45 * progress));
            }
        }
        return past;
    }

    private static Story story(List<Story> stories, Dice dice) {
        double share = dice.fraction();
        TriageLevel level = share < 0.12 ? TriageLevel.RED : share < 0.56 ? TriageLevel.YELLOW : TriageLevel.GREEN;
        return dice.pick(
                stories.stream().filter(story -> story.level() == level).toList());
    }

    /** Villages around the home Puskesmas four times, every ninth of the others hardly ever: those are the silent ones. */
    private static List<Village> weighted(Invention invention) {
        List<Village> near = invention.network().homePuskesmas().catchment();
        List<Village> all = invention.ground().villages();
        List<Village> weighted = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            Village village = all.get(i);
            int weight = near.contains(village) ? 40 : i % 9 == 4 ? 1 : 10;
            for (int n = 0; n < weight; n++) {
                weighted.add(village);
            }
        }
        return weighted;
    }
}
