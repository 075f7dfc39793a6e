package id.jejaring.screening;

import id.jejaring.access.Placed;
import id.jejaring.kernel.RegionCode;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody was asked with an instrument, and this is what they answered. Never changed.
 *
 * @param villageNo where the person lives, so that whoever answers for them there reads it
 * @param answers option by item
 * @param result as the instrument of that version has it
 * @param replaces the screening this one corrects
 */
public record Screening(
        RegionCode regency,
        UUID id,
        UUID person,
        int villageNo,
        String instrument,
        String version,
        Map<String, String> answers,
        Result result,
        Instant eventAt,
        Instant receivedAt,
        UUID by,
        @Nullable UUID replaces)
        implements Placed {

    /** What is kept of an {@link Evaluation}. */
    public record Result(
            boolean complete,
            boolean suits,
            Map<String, Integer> sums,
            Map<String, String> bands,
            Set<String> flags,
            Set<String> redFlags,
            boolean followUp) {
        static Result of(Evaluation e) {
            return new Result(
                    e.complete(),
                    e.suits(),
                    e.sums(),
                    e.bands(),
                    Set.copyOf(e.flags()),
                    Set.copyOf(e.redFlags()),
                    e.followUp());
        }

        public boolean red() {
            return !redFlags.isEmpty();
        }
    }

    boolean sameContent(Screening other) {
        return person.equals(other.person)
                && instrument.equals(other.instrument)
                && version.equals(other.version)
                && answers.equals(other.answers)
                && by.equals(other.by);
    }

    @Override
    public Whose whose() {
        return new Whose(regency.value(), villageNo, person, Set.of(by));
    }
}
