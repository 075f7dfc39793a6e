package id.jejaring.care;

/** The way a concern came in. */
public enum Channel {
    WALK_IN,
    PHONE,
    LETTER,
    POLICE,
    PSC119,
    SCHOOL,
    FAMILY,
    KADER,
    VILLAGE,
    SOCIAL_OFFICE
}
