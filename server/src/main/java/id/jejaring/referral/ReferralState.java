package id.jejaring.referral;

import java.util.Set;

/** How far a referral came, and where it may go from there. */
public enum ReferralState {
    SENT,
    ACCEPTED,
    DECLINED,
    WITHDRAWN,
    ARRIVED,
    ADMITTED,
    /** Ready to go home, and no family is found. */
    AWAITING_FAMILY,
    DISCHARGED,
    RECEIVED;

    /** @param urgency an emergency may stand at the door before anybody answered */
    public boolean may(ReferralState next, Urgency urgency) {
        boolean unanswered = this == SENT && urgency == Urgency.EMERGENCY && next == ARRIVED;
        return unanswered || next().contains(next);
    }

    private Set<ReferralState> next() {
        return switch (this) {
            case SENT -> Set.of(ACCEPTED, DECLINED, WITHDRAWN);
            case ACCEPTED -> Set.of(ARRIVED, WITHDRAWN);
            case DECLINED -> Set.of(WITHDRAWN);
            case ARRIVED -> Set.of(ADMITTED, DISCHARGED);
            case ADMITTED -> Set.of(AWAITING_FAMILY, DISCHARGED);
            case AWAITING_FAMILY -> Set.of(DISCHARGED);
            case DISCHARGED -> Set.of(RECEIVED);
            case WITHDRAWN, RECEIVED -> Set.of();
        };
    }
}
