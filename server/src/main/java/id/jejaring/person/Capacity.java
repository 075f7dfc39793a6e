package id.jejaring.person;

/** Whether the person can decide about care now. Source: CRPD article 12, support comes before substitution. */
public enum Capacity {
    HAS_CAPACITY,
    WITH_SUPPORT,
    LACKS_CAPACITY,
    EMERGENCY
}
