package id.jejaring.team;

import id.jejaring.region.Region;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Who has a team below a regency or a district, and who has not.
 *
 * @param own of the place itself
 * @param lines what lies directly below, those that still have to act first
 */
public record Coverage(Region place, TeamKind kind, Standing own, List<Line> lines, Tally districts, Tally villages) {

    /** @param below villages of a district; none for a village */
    public record Line(Standing standing, List<Standing> below, Tally tally) {}

    /** Every place of a state, districts before villages. */
    public List<Standing> standing(TeamState state) {
        return lines.stream()
                .flatMap(line -> Stream.concat(Stream.of(line.standing()), line.below().stream()))
                .filter(standing -> standing.state() == state)
                .sorted(Comparator.comparingInt(standing -> standing.region().level()))
                .toList();
    }
}
