package id.jejaring.person;

import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Later;
import id.jejaring.platform.Later.Turn;
import id.jejaring.platform.Scope;
import id.jejaring.platform.Scopes;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/**
 * What follows from every change of the register, whoever makes it: the index, the history, the word to phones, and soon
 * after it the search for doubles. It is the program's own work and reaches as wide as the regency, which a kader who registers a
 * neighbour does not. The index comes at the end of the transaction, for all whom it changed.
 */
@Component
class Upkeep {
    private final NameIndex names;
    private final CorrectionQueries history;
    private final Uncompared uncompared;
    private final PersonFeed feed;
    private final Scopes scopes;
    private final Later<Change> changes = new Later<>(Turn.FOLLOWING, this::follow);

    Upkeep(NameIndex names, CorrectionQueries history, Uncompared uncompared, PersonFeed feed, Scopes scopes) {
        this.names = names;
        this.history = history;
        this.uncompared = uncompared;
        this.feed = feed;
        this.scopes = scopes;
    }

    private record Place(Scope scope, RegionCode regency) {}

    /** @param named the name is new */
    private record Change(Place place, Person person, boolean named) {}

    void registered(Person person) {
        changed(person, true);
    }

    void corrected(Person before, Person after, Set<CorrectedField> changed, Instant at, UUID by) {
        scopes.within(wide(after), () -> {
            changed.forEach(field -> history.insert(before, after, field, at, by));
            return changed;
        });
        changed(after, changed.contains(CorrectedField.NAME));
    }

    private void changed(Person person, boolean named) {
        changes.add(new Change(new Place(wide(person), person.regency()), person, named));
        feed.changed(person);
    }

    private void follow(List<Change> all) {
        all.stream()
                .collect(Collectors.groupingBy(Change::place, LinkedHashMap::new, Collectors.toList()))
                .forEach((place, changed) -> scopes.within(place.scope(), () -> follow(place.regency(), changed)));
    }

    private int follow(RegionCode regency, List<Change> changed) {
        names.replace(regency, last(changed.stream().filter(Change::named)));
        uncompared.leave(regency, last(changed.stream()));
        return changed.size();
    }

    private static List<Person> last(Stream<Change> changes) {
        Map<UUID, Person> last = new LinkedHashMap<>();
        changes.forEach(change -> last.put(change.person().id(), change.person()));
        return List.copyOf(last.values());
    }

    private static Scope wide(Person person) {
        return Scope.current().widened(person.regency().value());
    }
}
