package id.jejaring.team;

/**
 * The thresholds of a regency on a day.
 *
 * @param expiringDays a decree that ends within these is to be renewed
 * @param answerDays how long a place has to form the team it was asked for
 * @param meetings a working team holds in a year
 * @param kader a working team has trained
 */
public record Limits(int expiringDays, int answerDays, int meetings, int kader) {}
