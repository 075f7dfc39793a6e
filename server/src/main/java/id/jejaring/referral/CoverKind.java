package id.jejaring.referral;

/** Who pays, as far as it was found out on the day of sending. */
public enum CoverKind {
    JKN,
    AGREEMENT,
    LOCAL,
    NONE,
    UNKNOWN
}
