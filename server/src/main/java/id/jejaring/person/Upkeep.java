package id.jejaring.person;

import id.jejaring.platform.Scope;
import id.jejaring.platform.Scopes;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * What follows from every change of the register, whoever makes it: the index, the history, the search for doubles, the word to
 * phones. It is the program's own work and reaches as wide as the regency, which a kader who registers a neighbour does not.
 */
@Component
class Upkeep {
    private final NameIndex names;
    private final CorrectionQueries history;
    private final ProposeDuplicates duplicates;
    private final PersonFeed feed;
    private final Scopes scopes;

    Upkeep(NameIndex names, CorrectionQueries history, ProposeDuplicates duplicates, PersonFeed feed, Scopes scopes) {
        this.names = names;
        this.history = history;
        this.duplicates = duplicates;
        this.feed = feed;
        this.scopes = scopes;
    }

    void registered(Person person) {
        scopes.within(wide(person), () -> {
            names.add(person);
            return duplicates.propose(person);
        });
        feed.changed(person);
    }

    void corrected(Person before, Person after, Set<CorrectedField> changed, Instant at, UUID by) {
        scopes.within(wide(after), () -> {
            changed.forEach(field -> history.insert(before, after, field, at, by));
            if (changed.contains(CorrectedField.NAME)) {
                names.forget(before);
                names.add(after);
            }
            return duplicates.propose(after);
        });
        feed.changed(after);
    }

    private static Scope wide(Person person) {
        return Scope.current().widened(person.regency().value());
    }
}
