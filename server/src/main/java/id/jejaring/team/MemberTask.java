package id.jejaring.team;

/** What a member does in the team. */
public enum MemberTask {
    ADVISER,
    CHAIR,
    VICE_CHAIR,
    SECRETARY,
    PROMOTION,
    DETECTION,
    REFERRAL,
    RECOVERY,
    MEMBER
}
