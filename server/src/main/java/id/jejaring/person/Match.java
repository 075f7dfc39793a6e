package id.jejaring.person;

import java.util.List;

/** Somebody who may be meant, how probably (0 to 100), and why, the strongest reason first. */
public record Match(Lookalike person, int score, List<Reason> reasons) {
    /** @param points what it adds to the score, or takes from it */
    public record Reason(String key, List<Object> arguments, int points) {}
}
