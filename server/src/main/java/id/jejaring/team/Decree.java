package id.jejaring.team;

import id.jejaring.kernel.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A decree (SK) that forms the team of a kind in a region.
 *
 * @param replaces the decree it takes the place of
 * @param validAt when it was declared valid; null for a draft
 * @param replacedOn the first day of the decree that took its place
 */
public record Decree(
        RegionCode regency,
        UUID id,
        String kind,
        RegionCode region,
        Paper paper,
        @Nullable UUID replaces,
        @Nullable Instant validAt,
        @Nullable LocalDate replacedOn) {

    /**
     * What the paper says. A draft has neither number nor date yet.
     *
     * @param signatory the position that signs
     * @param endsOn its last day; null when it runs until another takes its place
     * @param funding null when the decree names no budget
     */
    public record Paper(
            @Nullable String number,
            @Nullable LocalDate decidedOn,
            String signatory,
            LocalDate startsOn,
            @Nullable LocalDate endsOn,
            @Nullable Funding funding) {

        /** Allowed, and shown: whoever worked before that day worked without a decree. */
        public boolean decidedLate() {
            return decidedOn != null && decidedOn.isAfter(startsOn);
        }
    }

    public boolean draft() {
        return validAt == null;
    }

    /** The last day in force; null while no end is known. */
    public @Nullable LocalDate lastDay() {
        LocalDate ends = paper.endsOn();
        LocalDate before = replacedOn == null ? null : replacedOn.minusDays(1);
        if (ends == null || before == null) {
            return ends == null ? before : ends;
        }
        return ends.isBefore(before) ? ends : before;
    }

    public boolean inForceOn(LocalDate day) {
        return !draft() && !day.isBefore(paper.startsOn()) && !endedBefore(day);
    }

    boolean endedBefore(LocalDate day) {
        LocalDate last = lastDay();
        return last != null && last.isBefore(day);
    }

    /** Whether there is a day on which both would be in force. */
    boolean meets(Paper other) {
        return !draft()
                && !endedBefore(other.startsOn())
                && (other.endsOn() == null || !other.endsOn().isBefore(paper.startsOn()))
                && ever();
    }

    /** False for one that was replaced before its first day. */
    boolean ever() {
        return !endedBefore(paper.startsOn());
    }
}
