package id.jejaring.work;

/** What the posts of a tier belong to: a facility that serves the village, its district or its regency. */
enum Footing {
    SERVING,
    IN_DISTRICT,
    IN_REGENCY
}
