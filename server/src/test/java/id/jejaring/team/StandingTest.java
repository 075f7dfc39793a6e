package id.jejaring.team;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.region.Region;
import id.jejaring.region.RegionKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** How a place stands today, read from its decrees. */
class StandingTest {
    private static final Region PLACE = new Region(Papers.VILLAGE, "Desa", RegionKind.DESA, 5, 0, null, null);
    private static final Limits LIMITS = new Limits(60, 30, 1, 1);
    private static final Standing.Day DAY = new Standing.Day(Papers.TODAY, 60);

    @Test
    void without_any_decree_there_is_no_team() {
        assertThat(of().state()).isEqualTo(TeamState.NONE);
    }

    @Test
    void a_decree_without_an_end_is_valid() {
        assertThat(of(Papers.valid("2020-01-01", null)).state()).isEqualTo(TeamState.VALID);
    }

    @Test
    void a_decree_counts_on_its_last_day_and_not_after() {
        assertThat(of(Papers.valid("2024-01-01", "2026-11-25")).state().covered())
                .isTrue();
        assertThat(of(Papers.valid("2024-01-01", "2026-11-24")).state()).isEqualTo(TeamState.EXPIRED);
    }

    @Test
    void sixty_days_before_its_end_a_decree_is_expiring() {
        assertThat(of(Papers.valid("2024-01-01", "2027-01-24")).state()).isEqualTo(TeamState.EXPIRING);
        assertThat(of(Papers.valid("2024-01-01", "2027-01-25")).state()).isEqualTo(TeamState.VALID);
    }

    @Test
    void a_decree_that_another_follows_without_a_gap_is_not_expiring() {
        Decree ending = Papers.valid("2024-01-01", "2026-12-31");
        assertThat(of(ending, Papers.valid("2027-01-01", null)).state()).isEqualTo(TeamState.VALID);
        assertThat(of(ending, Papers.valid("2027-01-02", null)).state()).isEqualTo(TeamState.EXPIRING);
        assertThat(of(ending, Papers.draft("2027-01-01")).state()).isEqualTo(TeamState.EXPIRING);
    }

    @Test
    void a_draft_is_no_team_yet_and_the_old_end_is_still_told() {
        Standing standing = of(Papers.draft("2026-12-01"), Papers.valid("2022-01-01", "2025-12-31"));
        assertThat(standing.state()).isEqualTo(TeamState.DRAFT);
        assertThat(standing.decree()).isNotNull().extracting(Decree::lastDay).isEqualTo(LocalDate.parse("2025-12-31"));
    }

    @Test
    void a_replaced_decree_ends_the_day_before() {
        Decree old = Papers.replaced(Papers.valid("2024-01-01", null), "2026-11-01");
        assertThat(old.lastDay()).isEqualTo("2026-10-31");
        assertThat(of(old).state()).isEqualTo(TeamState.EXPIRED);
        Decree never = Papers.replaced(Papers.valid("2026-12-01", null), "2026-11-01");
        assertThat(of(never).state()).as("never was in force").isEqualTo(TeamState.NONE);
    }

    @Test
    void a_formed_team_works_when_nothing_is_missing() {
        Decree valid = Papers.valid("2024-01-01", null);
        assertThat(shown(valid, TeamYear.judged(2026, 1, 1, 5, 1, LIMITS)).works())
                .isTrue();
        assertThat(shown(valid, TeamYear.judged(2026, 0, 0, 0, 0, LIMITS))
                        .year()
                        .missing())
                .containsExactly(EvidenceKind.values());
        assertThat(shown(valid, TeamYear.judged(2026, 1, 1, 0, 1, LIMITS))
                        .year()
                        .missing())
                .containsExactly(EvidenceKind.FUNDS);
        assertThat(shown(Papers.valid("2024-01-01", "2025-01-01"), TeamYear.judged(2026, 1, 1, 5, 1, LIMITS))
                        .works())
                .as("without a decree it is not a team")
                .isFalse();
    }

    @Test
    void a_tally_counts_each_place_once() {
        Standing none = of();
        Standing valid = of(Papers.valid("2024-01-01", null));
        Tally tally = Tally.of(List.of(none, valid, valid), Instant.EPOCH);
        assertThat(tally.states()).isEqualTo(Map.of(TeamState.NONE, 1, TeamState.VALID, 2));
        assertThat(tally.covered() + tally.lacking()).isEqualTo(tally.places()).isEqualTo(3);
    }

    @Test
    void what_was_asked_for_is_late_only_after_its_day_and_until_it_is_met() {
        Instant due = Instant.parse("2026-11-01T00:00:00Z");
        assertThat(asked(due, null).late(due)).isFalse();
        assertThat(asked(due, null).late(due.plusSeconds(1))).isTrue();
        assertThat(asked(due, due).late(due.plusSeconds(1))).isFalse();
    }

    private static TeamRequest asked(Instant due, @Nullable Instant met) {
        UUID id = UUID.randomUUID();
        return new TeamRequest(
                Papers.VILLAGE.regency(), id, "tpkjm", Papers.VILLAGE, 5, Instant.EPOCH, id, id, due, null, met);
    }

    private static Standing of(Decree... decrees) {
        return Standing.of(PLACE, List.of(decrees), null, TeamYear.silent(LocalDate.EPOCH.getYear(), LIMITS), DAY);
    }

    private static Standing shown(Decree decree, TeamYear year) {
        return Standing.of(PLACE, List.of(decree), null, year, DAY);
    }
}
