package id.jejaring.care;

/** How soon somebody must act. The times are dated reference data in care.response_time. */
public enum TriageLevel {
    RED,
    YELLOW,
    GREEN
}
