package id.jejaring.team;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * How many places stand how.
 *
 * @param working formed, and showing what a working team shows
 * @param asked waiting for an answer
 * @param late of those, past their day
 */
public record Tally(int places, Map<TeamState, Integer> states, int working, int asked, int late) {
    static Tally of(Collection<Standing> standings, Instant now) {
        Map<TeamState, Integer> states = new EnumMap<>(TeamState.class);
        standings.forEach(standing -> states.merge(standing.state(), 1, Integer::sum));
        return new Tally(
                standings.size(),
                states,
                (int) standings.stream().filter(Standing::works).count(),
                (int) standings.stream().filter(each -> each.request() != null).count(),
                (int) standings.stream()
                        .filter(each -> each.request() != null && each.request().late(now))
                        .count());
    }

    public int of(TeamState state) {
        return states.getOrDefault(state, 0);
    }

    public int covered() {
        return of(TeamState.VALID) + of(TeamState.EXPIRING);
    }

    public int lacking() {
        return places - covered();
    }
}
