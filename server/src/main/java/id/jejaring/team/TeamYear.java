package id.jejaring.team;

import java.util.ArrayList;
import java.util.List;

/**
 * What a team has shown in a year.
 *
 * @param missing what a working team would have shown besides
 */
public record TeamYear(int year, int plans, int meetings, long funds, int kader, List<EvidenceKind> missing) {

    static TeamYear judged(int year, int plans, int meetings, long funds, int kader, Limits limits) {
        List<EvidenceKind> missing = new ArrayList<>();
        if (plans == 0) {
            missing.add(EvidenceKind.PLAN);
        }
        if (meetings < limits.meetings()) {
            missing.add(EvidenceKind.MEETING);
        }
        if (funds == 0) {
            missing.add(EvidenceKind.FUNDS);
        }
        if (kader < limits.kader()) {
            missing.add(EvidenceKind.KADER);
        }
        return new TeamYear(year, plans, meetings, funds, kader, List.copyOf(missing));
    }

    static TeamYear silent(int year, Limits limits) {
        return judged(year, 0, 0, 0, 0, limits);
    }

    boolean shown() {
        return plans + meetings + kader > 0 || funds > 0;
    }

    public boolean works() {
        return missing.isEmpty();
    }
}
