package id.jejaring.demo;

import id.jejaring.person.Person;
import id.jejaring.person.Sex;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Neighbours put into households of two to five, village by village, as rows. */
final class HouseholdRows {
    private final Sheets sheets = new Sheets();
    private final Dice dice;

    HouseholdRows(Dice dice) {
        this.dice = dice;
    }

    Sheets of(Collection<Person> people) {
        people.stream().filter(Person::registered).collect(Collectors.groupingBy(Person::villageNo)).entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .forEach(village -> settle(village.getValue()));
        return sheets;
    }

    private void settle(List<Person> neighbours) {
        for (int from = 0; from < neighbours.size(); ) {
            int to = Math.min(neighbours.size(), from + dice.between(2, 5));
            household(neighbours.subList(from, to));
            from = to;
        }
    }

    private void household(List<Person> family) {
        Person first = family.getFirst();
        Instant since = family.stream()
                .map(Person::registeredAt)
                .max(Instant::compareTo)
                .orElseThrow();
        UUID id = dice.id(since);
        sheets.sheet(
                        "person.household",
                        "regency_code, id, village_no, home, rt, phone, created_at, created_by, changed_at, changed_by")
                .row(
                        first.regency(),
                        id,
                        first.villageNo(),
                        first.details().home(),
                        "%02d/%02d".formatted(dice.between(1, 14), dice.between(1, 5)),
                        null,
                        since,
                        first.registeredBy(),
                        since,
                        first.registeredBy());
        for (Person member : family) {
            sheets.sheet("person.member", "regency_code, person_id, household_id, village_no, relation, since")
                    .row(member.regency(), member.id(), id, member.villageNo(), relation(member, first), since);
        }
    }

    private static String relation(Person member, Person head) {
        if (member == head) {
            return "head";
        }
        int apart = age(head) - age(member);
        if (apart > 15) {
            return "child";
        }
        if (apart < -15) {
            return "parent";
        }
        return member.sex() != head.sex() && member.sex() != Sex.UNKNOWN ? "spouse" : "relative";
    }

    // Only the difference of two such ages is used.
    private static int age(Person person) {
        return person.birth().date() == null ? 0 : 2100 - person.birth().date().getYear();
    }
}
