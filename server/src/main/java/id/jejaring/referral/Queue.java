package id.jejaring.referral;

/** Where a referral waits, and so what is to be done about it. */
public enum Queue {
    WAITING,
    DECLINED,
    ON_THE_WAY,
    IN_HOSPITAL,
    NO_FAMILY,
    DISCHARGED,
    ENDED;

    static Queue of(ReferralState state) {
        return switch (state) {
            case SENT -> WAITING;
            case DECLINED -> DECLINED;
            case ACCEPTED -> ON_THE_WAY;
            case ARRIVED, ADMITTED -> IN_HOSPITAL;
            case AWAITING_FAMILY -> NO_FAMILY;
            case DISCHARGED -> DISCHARGED;
            case WITHDRAWN, RECEIVED -> ENDED;
        };
    }
}
