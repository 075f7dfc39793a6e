package id.jejaring.access;

/** How far an action carries from the grant it rests on. */
public enum Reach {
    /** What the post itself owns or wrote. */
    OWN,
    /** Persons entrusted to the post or its facility, one by one. */
    ENTRUSTED,
    /** The household register of the grant's villages (names and homes, nothing of care), and whoever is entrusted besides. */
    REGISTER,
    /** The villages of the grant's facility or region, and whoever is entrusted besides. */
    AREA,
    /** The whole regency of the grant. */
    REGENCY,
    /** Counts per district of the grant's region; never a name. */
    DISTRICTS,
    /** Process data of the grant's region and of what lies in it: teams, decrees, what was asked for; never a person. */
    PLACE,
    /** Accounts and posts of the grant's body. */
    BODY,
    /** The audit of the grant's body. */
    AUDIT
}
