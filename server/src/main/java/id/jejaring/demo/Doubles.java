package id.jejaring.demo;

import id.jejaring.demo.Ground.Village;
import id.jejaring.kernel.RegionCode;
import id.jejaring.person.Person;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** People who stand in the register twice, under names that sound the same: some merged, one unmerged again, some waiting for a human. */
final class Doubles {
    private static final int ONE_IN = 120;
    private static final List<String[]> SPELLINGS = List.of(
            new String[] {"Muhammad ", "Moh. "},
            new String[] {"Siti ", "St. "},
            new String[] {"u", "oe"},
            new String[] {"y", "i"},
            new String[] {"f", "p"},
            new String[] {"j", "dj"},
            new String[] {"n", "nn"});

    private final Invention invention;
    private final DemoPeople people;
    private final Sheets sheets;
    private final Texts texts;
    private final Dice dice;

    Doubles(Invention invention, DemoPeople people, Sheets sheets, Texts texts) {
        this.invention = invention;
        this.people = people;
        this.sheets = sheets;
        this.texts = texts;
        this.dice = invention.dice("doubles");
    }

    void write(Crowd crowd) {
        List<Person> known = crowd.all().stream()
                .filter(person -> person.name() != null && person.name().contains(" "))
                .filter(person -> person.birth().known())
                .toList();
        List<Person> near = known.stream().filter(this::nearHome).toList();
        List<Person> twice = new ArrayList<>(near.subList(0, Math.min(3, near.size())));
        for (int i = 0; i < known.size() / ONE_IN; i++) {
            twice.add(known.get(i * ONE_IN + ONE_IN / 2));
        }
        twice.stream().distinct().forEach(person -> write(person, crowd));
    }

    private void write(Person person, Crowd crowd) {
        Village village = village(person);
        Instant at = person.registeredAt().plus(Duration.ofDays(dice.between(30, 600)));
        Post nurse = invention.staff().nurse(village);
        Person twin = people.twin(person, new DemoPeople.Entry(village, at, nurse.id()), spelled(person.name()));
        crowd.add(twin);
        crowd.busyUntil(twin, Fate.NEVER);
        int fortune = nearHome(person) ? 0 : dice.between(0, 9);
        Instant decided = at.plus(Duration.ofDays(dice.between(1, 90)));
        boolean open = fortune < 4;
        proposal(person, twin, at, open ? null : fortune == 4 || fortune == 5 ? "distinct" : "merged", decided, nurse);
        if (fortune >= 5) {
            merge(person, twin, decided, nurse, fortune == 5 ? decided.plus(Duration.ofDays(2)) : null);
        }
    }

    /** Reasons as the module person writes them: points, key of the sentence. */
    private void proposal(Person one, Person two, Instant at, @Nullable String decision, Instant decided, Post by) {
        sheets.sheet("person.duplicate", """
                regency_code, a_id, b_id, a_village_no, b_village_no, score, reasons, proposed_at, decision, decided_at,
                decided_by""")
                .row(
                        regency(),
                        one.id(),
                        two.id(),
                        one.villageNo(),
                        two.villageNo(),
                        72,
                        List.of(
                                "42 person.match.like_name",
                                "15 person.match.same_age",
                                "15 person.match.same_village"),
                        at,
                        decision,
                        decision == null ? null : decided,
                        decision == null ? null : by.id());
    }

    private void merge(Person kept, Person merged, Instant at, Post by, @Nullable Instant undone) {
        UUID id = dice.id(at);
        sheets.sheet("person.merge", """
                regency_code, id, kept_id, merged_id, kept_village_no, merged_village_no, why, at, by_position,
                undone_at, undone_by, undone_why""")
                .row(
                        regency(),
                        id,
                        kept.id(),
                        merged.id(),
                        kept.villageNo(),
                        merged.villageNo(),
                        texts.pick("merge_why", dice),
                        at,
                        by.id(),
                        undone,
                        undone == null ? null : by.id(),
                        undone == null ? null : texts.pick("unmerge_why", dice));
    }

    private String spelled(@Nullable String name) {
        String before = String.valueOf(name);
        for (String[] spelling : SPELLINGS) {
            String after = before.replaceFirst(spelling[0], spelling[1]);
            if (!after.equals(before)) {
                return after;
            }
        }
        return before;
    }

    private Village village(Person person) {
        return invention.ground().villages().stream()
                .filter(village -> village.no() == person.villageNo())
                .findFirst()
                .orElseThrow();
    }

    private boolean nearHome(Person person) {
        return invention.network().homePuskesmas().catchment().stream()
                .anyMatch(village -> village.no() == person.villageNo());
    }

    private RegionCode regency() {
        return invention.ground().regency();
    }
}
