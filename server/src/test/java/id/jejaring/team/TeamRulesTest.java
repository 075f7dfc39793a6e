package id.jejaring.team;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.kernel.FieldError;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be written about a team, one sentence each. */
class TeamRulesTest {
    @Test
    void a_decree_does_not_end_before_it_starts() {
        assertThat(keys(Papers.paper("1", "2026-01-02", "2026-01-01"), true))
                .containsExactly("team.refused.ends_before");
        assertThat(keys(Papers.paper("1", "2026-01-02", "2026-01-02"), true)).isEmpty();
        assertThat(keys(Papers.paper("1", "2026-01-02", null), true)).isEmpty();
    }

    @Test
    void a_valid_decree_has_number_and_date_and_a_draft_needs_neither() {
        Decree.Paper blank = Papers.paper(null, "2026-01-02", null);
        assertThat(keys(blank, true)).containsExactly("team.refused.number", "team.refused.decided_on");
        assertThat(keys(blank, false)).isEmpty();
    }

    @Test
    void a_decree_of_tomorrow_is_still_a_draft() {
        Decree.Paper tomorrow = decided("2026-11-26", "2026-12-01");
        assertThat(keys(tomorrow, true)).containsExactly("team.refused.decided_later");
        assertThat(keys(tomorrow, false)).isEmpty();
    }

    @Test
    void a_decree_decided_after_its_term_began_is_allowed_and_shown() {
        Decree.Paper late = decided("2026-03-01", "2026-01-01");
        assertThat(keys(late, true)).isEmpty();
        assertThat(late.decidedLate()).isTrue();
        assertThat(decided("2026-01-01", "2026-01-01").decidedLate()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Bapak Surya", "dr. Rahmi", "H. Umar", "Surya Darma, S.Kep", "Ns Rahmi", "Rahmi, M. Kes"})
    void a_member_is_no_person(String name) {
        assertThat(TeamRules.a_member_is_no_person(name)).map(FieldError::key).hasValue("team.refused.person");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Kapolsek Kumai",
                "Ketua TP PKK",
                "KUA",
                "Kasi Kesra, Satpol PP",
                "Hakim adat",
                "Drainase dan Irigasi",
                "Kepala Sekolah, SD 1"
            })
    void an_office_is_taken_for_what_it_is(String office) {
        assertThat(TeamRules.a_member_is_no_person(office)).isEmpty();
    }

    @Test
    void a_second_valid_decree_replaces_the_first_or_is_refused() {
        Decree first = Papers.valid("2026-01-01", "2026-12-31");
        Decree.Paper second = Papers.paper("2", "2026-06-01", null);
        assertThat(TeamRules.a_second_valid_decree_replaces_the_first(List.of(first), second, null))
                .hasValueSatisfying(error -> assertThat(error.arguments()).containsExactly("1/2026"));
        assertThat(TeamRules.a_second_valid_decree_replaces_the_first(List.of(first), second, first.id()))
                .isEmpty();
    }

    @Test
    void terms_that_do_not_meet_need_no_replacing() {
        Decree first = Papers.valid("2026-01-01", "2026-05-31");
        Decree.Paper next = Papers.paper("2", "2026-06-01", null);
        assertThat(TeamRules.a_second_valid_decree_replaces_the_first(List.of(first), next, null))
                .isEmpty();
        Decree.Paper lastDay = Papers.paper("2", "2026-05-31", null);
        assertThat(TeamRules.a_second_valid_decree_replaces_the_first(List.of(first), lastDay, null))
                .isPresent();
        assertThat(TeamRules.a_second_valid_decree_replaces_the_first(
                        List.of(Papers.draft("2026-01-01")), lastDay, null))
                .isEmpty();
    }

    @Test
    void only_a_valid_decree_that_nobody_replaced_is_replaced() {
        Decree first = Papers.valid("2026-01-01", null);
        Decree gone = Papers.replaced(first, "2026-03-01");
        Decree draft = Papers.draft("2026-01-01");
        assertThat(TeamRules.what_is_replaced_is_a_valid_decree_of_the_same_team(List.of(first), first.id()))
                .isEmpty();
        assertThat(TeamRules.what_is_replaced_is_a_valid_decree_of_the_same_team(List.of(gone), gone.id()))
                .isPresent();
        assertThat(TeamRules.what_is_replaced_is_a_valid_decree_of_the_same_team(List.of(draft), draft.id()))
                .isPresent();
        assertThat(TeamRules.what_is_replaced_is_a_valid_decree_of_the_same_team(List.of(), UUID.randomUUID()))
                .isPresent();
    }

    @Test
    void a_member_is_either_a_post_or_an_office() {
        UUID post = UUID.randomUUID();
        assertThat(TeamRules.a_member_is_a_post_or_an_office(post, null)).isEmpty();
        assertThat(TeamRules.a_member_is_a_post_or_an_office(null, "KUA")).isEmpty();
        assertThat(TeamRules.a_member_is_a_post_or_an_office(post, "KUA")).isPresent();
        assertThat(TeamRules.a_member_is_a_post_or_an_office(null, null)).isPresent();
    }

    @Test
    void a_meeting_counts_in_the_year_it_was_held_and_a_plan_may_come_before() {
        LocalDate day = LocalDate.parse("2025-12-20");
        assertThat(KeepEvidence.a_meeting_counts_in_the_year_it_was_held(shown(EvidenceKind.MEETING, day, 12)))
                .isPresent();
        assertThat(KeepEvidence.a_meeting_counts_in_the_year_it_was_held(shown(EvidenceKind.PLAN, day, null)))
                .isEmpty();
    }

    @Test
    void what_is_counted_says_how_many_and_money_how_much_from_where() {
        LocalDate day = LocalDate.parse("2026-02-01");
        assertThat(KeepEvidence.a_count_says_how_many(shown(EvidenceKind.KADER, day, null)))
                .isPresent();
        assertThat(KeepEvidence.a_count_says_how_many(shown(EvidenceKind.KADER, day, 0)))
                .isEmpty();
        assertThat(KeepEvidence.money_says_how_much_and_from_where(shown(EvidenceKind.FUNDS, day, 3)))
                .map(FieldError::field)
                .hasValue("amount");
        Evidence sourceless = new Evidence(UUID.randomUUID(), 2026, EvidenceKind.FUNDS, day, null, 5L, null);
        assertThat(KeepEvidence.money_says_how_much_and_from_where(sourceless))
                .map(FieldError::field)
                .hasValue("source");
    }

    private static Evidence shown(EvidenceKind what, LocalDate day, @Nullable Integer people) {
        return new Evidence(UUID.randomUUID(), 2026, what, day, people, null, null);
    }

    private static Decree.Paper decided(String decided, String starts) {
        Decree.Paper paper = Papers.paper("1", starts, null);
        return new Decree.Paper(
                "1", LocalDate.parse(decided), paper.signatory(), paper.startsOn(), null, paper.funding());
    }

    private static List<String> keys(Decree.Paper paper, boolean valid) {
        return TeamRules.paper(paper, valid, Papers.TODAY).stream()
                .map(FieldError::key)
                .toList();
    }
}
