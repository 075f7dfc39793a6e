package id.jejaring.referral;

import id.jejaring.kernel.RegionCode;
import java.time.Instant;

/** What anybody may know who holds a letter: that it is genuine, and how far it came. No name, no illness. */
public record Genuine(
        RegionCode regency,
        String number,
        Instant sentAt,
        String from,
        String to,
        ReferralState state,
        Instant stateAt) {}
