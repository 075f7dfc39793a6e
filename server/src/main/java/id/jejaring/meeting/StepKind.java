package id.jejaring.meeting;

/** What can happen to an action. */
public enum StepKind {
    PROGRESS,
    DONE,
    VERIFIED,
    RETURNED,
    POSTPONED
}
