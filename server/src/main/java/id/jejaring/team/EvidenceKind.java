package id.jejaring.team;

/** What shows that a formed team works. */
public enum EvidenceKind {
    PLAN,
    MEETING,
    FUNDS,
    KADER
}
