package id.jejaring.team;

import id.jejaring.region.Region;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How one place stands on a day.
 *
 * @param decree in force, or the last that was
 * @param coming a draft, or a valid decree whose term has not begun
 * @param request that waits for an answer
 */
public record Standing(
        Region region,
        TeamState state,
        @Nullable Decree decree,
        @Nullable Decree coming,
        @Nullable TeamRequest request,
        TeamYear year) {

    static Standing of(Region region, List<Decree> decrees, @Nullable TeamRequest request, TeamYear year, Day day) {
        Decree current = decrees.stream()
                .filter(decree -> decree.inForceOn(day.today()))
                .findFirst()
                .orElse(null);
        Decree coming = coming(decrees, day.today()).orElse(null);
        Decree shown = current != null ? current : last(decrees, day.today()).orElse(null);
        return new Standing(region, state(current, shown, coming, day), shown, coming, request, year);
    }

    record Day(LocalDate today, int expiringDays) {}

    private static TeamState state(@Nullable Decree current, @Nullable Decree shown, @Nullable Decree coming, Day day) {
        if (current != null) {
            boolean soon = current.endedBefore(day.today().plusDays(day.expiringDays() + 1L));
            return soon && !continued(current, coming) ? TeamState.EXPIRING : TeamState.VALID;
        }
        if (coming != null) {
            return TeamState.DRAFT;
        }
        return shown != null ? TeamState.EXPIRED : TeamState.NONE;
    }

    /** The next decree begins no later than the day after this one ends. */
    private static boolean continued(Decree current, @Nullable Decree coming) {
        LocalDate last = current.lastDay();
        return coming != null
                && !coming.draft()
                && last != null
                && !coming.paper().startsOn().isAfter(last.plusDays(1));
    }

    private static Optional<Decree> coming(List<Decree> decrees, LocalDate today) {
        return decrees.stream()
                .filter(decree -> decree.draft() || decree.paper().startsOn().isAfter(today) && decree.ever())
                .min(Comparator.comparing(Decree::draft)
                        .thenComparing(decree -> decree.paper().startsOn()));
    }

    private static Optional<Decree> last(List<Decree> decrees, LocalDate today) {
        return decrees.stream()
                .filter(decree -> !decree.draft() && decree.endedBefore(today) && decree.ever())
                .max(Comparator.comparing(decree -> Objects.requireNonNull(decree.lastDay())));
    }

    /** Formed, and shows what a working team shows. */
    public boolean works() {
        return state.covered() && year.works();
    }
}
