package id.jejaring.meeting;

import id.jejaring.indicator.Months;
import id.jejaring.kernel.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a decision. It is never changed; what happens to it are steps.
 *
 * @param region the district or regency it is to change
 * @param villageNo where its work lies: the first village of the region
 * @param verifier the post that looks whether it was done; never the owner
 * @param dueOn as agreed in the meeting
 * @param workingDays how the day was counted; null where a day was named
 */
public record MeetingAction(
        RegionCode regency,
        UUID id,
        UUID meeting,
        UUID decision,
        String words,
        RegionCode region,
        int villageNo,
        UUID owner,
        UUID verifier,
        LocalDate dueOn,
        Instant dueAt,
        @Nullable Integer workingDays,
        Measure measure,
        Instant decidedAt,
        UUID decidedBy) {
    /**
     * Which number should move.
     *
     * @param since the first day of the definition it was counted by
     * @param months what was counted
     */
    public record Measure(String indicator, LocalDate since, Months months) {}
}
