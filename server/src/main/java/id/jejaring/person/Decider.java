package id.jejaring.person;

/** Who decided about care. */
public enum Decider {
    SELF,
    SPOUSE,
    PARENT,
    ADULT_CHILD,
    GUARDIAN,
    OFFICIAL,
    NOBODY_YET
}
