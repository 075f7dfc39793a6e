package id.jejaring.referral;

/** How a step became known: by the post itself, by a call, or through the link given to a hospital without an account. */
public enum Told {
    HERE,
    TELEPHONE,
    LINK
}
