package id.jejaring.person;

/** What somebody agreed to; each is asked for by itself. */
public enum ConsentScope {
    CARE,
    HOME_VISIT,
    SHARE,
    PHOTO,
    PROGRAMME
}
