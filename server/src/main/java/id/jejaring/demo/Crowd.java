package id.jejaring.demo;

import id.jejaring.person.Person;
import id.jejaring.person.Sex;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Everybody in the register of a regency, and who is not being cared for at a time. */
final class Crowd {
    private final Map<UUID, Person> all = new LinkedHashMap<>();
    private final Map<Integer, List<UUID>> byVillage = new HashMap<>();
    private final Map<UUID, Instant> freeFrom = new HashMap<>();
    private final Dice dice;

    Crowd(Dice dice) {
        this.dice = dice;
    }

    Collection<Person> all() {
        return all.values();
    }

    boolean knows(Person person) {
        return all.containsKey(person.id());
    }

    void add(Person person) {
        all.put(person.id(), person);
        byVillage.computeIfAbsent(person.villageNo(), no -> new ArrayList<>()).add(person.id());
    }

    void busyUntil(Person person, Instant until) {
        freeFrom.put(person.id(), until);
    }

    void died(UUID person, LocalDate on) {
        all.computeIfPresent(person, (id, alive) -> DemoPeople.died(alive, on));
    }

    /** People of a village of whom the story can be told at that time. */
    List<Person> fitting(Ground.Village village, Story story, Instant at) {
        LocalDate day = at.atZone(ZoneOffset.UTC).toLocalDate();
        return byVillage.getOrDefault(village.no(), List.of()).stream()
                .map(all::get)
                .filter(person ->
                        !freeFrom.getOrDefault(person.id(), Instant.MIN).isAfter(at))
                .filter(person -> !person.registeredAt().isAfter(at))
                .filter(person -> story.sex() == Sex.UNKNOWN || story.sex() == person.sex())
                .filter(person -> fits(story, person.birth().ageOn(day).orElse(-1)))
                .toList();
    }

    Person anyOf(List<Person> people) {
        return dice.pick(people);
    }

    private static boolean fits(Story story, int age) {
        return age >= story.youngest() && age <= story.oldest();
    }
}
