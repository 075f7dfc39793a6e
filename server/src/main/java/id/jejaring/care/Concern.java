package id.jejaring.care;

import id.jejaring.access.Placed;
import id.jejaring.kernel.RegionCode;
import id.jejaring.person.Sex;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Somebody is worried about somebody.
 *
 * @param eventAt when it happened or was first said to anyone; its clock runs from here
 * @param receivedAt when it was recorded
 * @param person null until matched
 * @param recorder the post that recorded it, which is told what became of it
 * @param owner the clinical post that answers for it now: there is always one
 * @param takenUpAt when an owner accepted it
 */
public record Concern(
        RegionCode regency,
        UUID id,
        int villageNo,
        Channel channel,
        Instant eventAt,
        Instant receivedAt,
        String story,
        About about,
        @Nullable String place,
        Reporter reporter,
        @Nullable UUID person,
        UUID recorder,
        UUID owner,
        @Nullable Instant takenUpAt)
        implements Placed {

    /** What the reporter knows of the person: perhaps nothing but what they look like, which is in the story. */
    public record About(
            @Nullable String name,
            Sex sex,
            @Nullable Integer age,
            @Nullable String phone) {}

    /** Reporters may stay unnamed. Their name is shown to clinicians only. */
    public record Reporter(@Nullable String name, @Nullable String phone) {}

    @Override
    public Whose whose() {
        return new Whose(regency.value(), villageNo, person, new HashSet<>(List.of(recorder, owner)));
    }

    /** The place alone: what somebody sees of it without the person being entrusted to them. */
    Placed ground() {
        return () -> new Whose(regency.value(), villageNo, null, Set.of());
    }

    /** Who recorded a concern may follow it; only those who answer for the place may act on it. */
    Placed area() {
        return () -> new Whose(regency.value(), villageNo, person, Set.of());
    }
}
