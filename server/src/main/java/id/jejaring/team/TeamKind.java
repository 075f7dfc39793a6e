package id.jejaring.team;

import id.jejaring.platform.Wording;
import java.util.Set;

/**
 * A kind of team, as dated reference data names it.
 *
 * @param levels of the regions it is formed in: 2 regency, 3 district, 4 village
 */
public record TeamKind(String code, Wording name, Wording fullName, Set<Integer> levels) {}
