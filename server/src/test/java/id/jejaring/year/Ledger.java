package id.jejaring.year;

import id.jejaring.care.TriageLevel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the simulation itself knows to have happened, written without looking at the program's tables. */
final class Ledger {
    private final Map<UUID, Case> cases = new LinkedHashMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();

    /** One reported concern. */
    static final class Case {
        final UUID id;
        final Instant event;
        final int village;

        @Nullable
        Instant handled;

        @Nullable
        UUID person;

        @Nullable
        UUID episode;

        TriageLevel level = TriageLevel.GREEN;

        Case(UUID id, Instant event, int village, @Nullable UUID person) {
            this.id = id;
            this.event = event;
            this.village = village;
            this.person = person;
        }
    }

    void count(String what) {
        counts.merge(what, 1, Integer::sum);
    }

    int counted(String what) {
        return counts.getOrDefault(what, 0);
    }

    Map<String, Integer> counts() {
        return counts;
    }

    Case received(Case one) {
        cases.put(one.id, one);
        return one;
    }

    Case of(UUID concern) {
        Case found = cases.get(concern);
        if (found == null) {
            throw new IllegalStateException("nobody reported " + concern);
        }
        return found;
    }

    List<Case> cases() {
        return List.copyOf(cases.values());
    }

    /** From event to the first who took it up, whole minutes as the program counts them, the middle of all. */
    double medianHours() {
        List<Long> minutes = new ArrayList<>();
        for (Case one : cases.values()) {
            if (one.handled != null) {
                minutes.add(Duration.between(one.event, one.handled).toMinutes());
            }
        }
        minutes.sort(null);
        int n = minutes.size();
        return n == 0 ? 0 : (minutes.get((n - 1) / 2) + minutes.get(n / 2)) / 2.0 / 60;
    }
}
