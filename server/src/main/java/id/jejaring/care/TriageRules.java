package id.jejaring.care;

import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;

/** The rules of triage, each one sentence. */
final class TriageRules {
    private TriageRules() {}

    /** The gravest sign decides; without a sign nothing is less urgent than routine. */
    static TriageLevel least(Collection<Sign> signs) {
        return signs.stream().map(Sign::least).min(Comparator.naturalOrder()).orElse(TriageLevel.GREEN);
    }

    /** A clinician may judge a person more urgent than the signs say, never less. */
    static Optional<TriageLevel> tooLow(TriageLevel chosen, Collection<Sign> signs) {
        TriageLevel least = least(signs);
        return chosen.compareTo(least) > 0 ? Optional.of(least) : Optional.empty();
    }
}
