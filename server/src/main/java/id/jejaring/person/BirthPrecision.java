package id.jejaring.person;

/** How well a birth date is known. */
public enum BirthPrecision {
    DAY,
    YEAR,
    /** Guessed from the look of the person, or told as "about thirty". */
    ESTIMATED,
    UNKNOWN
}
