package id.jejaring.person;

/** How a decision about care was given. */
public enum ConsentMethod {
    WRITTEN,
    THUMBPRINT,
    SPOKEN,
    WITNESSED,
    NONE
}
