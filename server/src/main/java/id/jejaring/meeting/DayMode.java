package id.jejaring.meeting;

/** How a day of a meeting can be attended. */
public enum DayMode {
    IN_PERSON,
    VIRTUAL,
    BOTH
}
