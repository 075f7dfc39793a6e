package id.jejaring.referral;

/** How soon somebody must be taken in. An emergency never waits for who pays, nor for the answer. */
public enum Urgency {
    EMERGENCY,
    SOON,
    PLANNED
}
