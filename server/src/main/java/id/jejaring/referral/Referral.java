package id.jejaring.referral;

import id.jejaring.access.Placed;
import id.jejaring.agreement.CareKind;
import id.jejaring.kernel.RegionCode;
import id.jejaring.region.FacilityRef;
import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One person in care, sent by one place to another.
 *
 * @param receiver the post that takes people in there, where it works in this program for this regency
 * @param previous the declined one it takes the place of
 * @param number of the letter, without gaps for each place and year
 * @param token proves the letter genuine to whoever holds it
 * @param visit the first home visit afterwards
 */
public record Referral(
        RegionCode regency,
        UUID id,
        UUID person,
        int villageNo,
        UUID episode,
        Place from,
        UUID sender,
        Place to,
        @Nullable UUID receiver,
        @Nullable UUID previous,
        Request request,
        CoverCheck cover,
        Instant sentAt,
        String number,
        String token,
        ReferralState state,
        Instant stateAt,
        @Nullable UUID visit)
        implements Placed {

    /** A place of care with the name it has today. */
    public record Place(FacilityRef ref, String name) {}

    /** What is asked for, and what whoever receives must know. */
    public record Request(
            CareKind service,
            Urgency urgency,
            String reason,
            @Nullable String doneSoFar,
            @Nullable String medicines,
            @Nullable String escort,
            @Nullable String transport,
            Instant expectedAt) {}

    /**
     * What was known that day of who pays.
     *
     * @param checked who looked, and at what
     * @param agreement that covers it
     */
    public record CoverCheck(
            CoverKind kind,
            @Nullable String checked,
            @Nullable UUID agreement) {}

    public Urgency urgency() {
        return request.urgency();
    }

    /** Who must report what happens there: the hospital itself, or who sent and has to call. */
    UUID reporter() {
        return receiver == null ? sender : receiver;
    }

    public boolean may(ReferralState next) {
        return state.may(next, urgency());
    }

    Referral at(ReferralState reached, Instant when) {
        return new Referral(
                regency, id, person, villageNo, episode, from, sender, to, receiver, previous, request, cover, sentAt,
                number, token, reached, when, visit);
    }

    @Override
    public Whose whose() {
        return new Whose(
                regency.value(), villageNo, person, receiver == null ? Set.of(sender) : Set.of(sender, receiver));
    }
}
