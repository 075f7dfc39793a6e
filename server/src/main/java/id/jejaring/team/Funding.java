package id.jejaring.team;

/** From which budget a decree says the team is paid. */
public enum Funding {
    APBD,
    APBDES,
    DANA_DESA,
    OTHER
}
