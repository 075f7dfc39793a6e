package id.jejaring.meeting;

/** How an action stands on a day. Done is what its owner says, verified is what somebody else saw. */
public enum ActionState {
    RUNNING,
    LATE,
    DONE,
    VERIFIED
}
