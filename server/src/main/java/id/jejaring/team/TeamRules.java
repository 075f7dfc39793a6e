package id.jejaring.team;

import id.jejaring.kernel.FieldError;
import id.jejaring.kernel.PersonName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What may be written about a team, rule by rule. */
final class TeamRules {
    private TeamRules() {}

    /** Whatever is wrong with the paper alone. */
    static List<FieldError> paper(Decree.Paper paper, boolean valid, LocalDate today) {
        return Stream.of(
                        a_decree_does_not_end_before_it_starts(paper),
                        a_valid_decree_has_a_number(paper, valid),
                        a_valid_decree_was_decided_by_today(paper, valid, today),
                        a_position_signs_not_a_person(paper))
                .flatMap(Optional::stream)
                .toList();
    }

    static Optional<FieldError> a_decree_does_not_end_before_it_starts(Decree.Paper paper) {
        return paper.endsOn() != null && paper.endsOn().isBefore(paper.startsOn())
                ? refused("ends_on", "team.refused.ends_before")
                : Optional.empty();
    }

    static Optional<FieldError> a_valid_decree_has_a_number(Decree.Paper paper, boolean valid) {
        return valid && paper.number() == null ? refused("number", "team.refused.number") : Optional.empty();
    }

    static Optional<FieldError> a_valid_decree_was_decided_by_today(
            Decree.Paper paper, boolean valid, LocalDate today) {
        if (!valid) {
            return Optional.empty();
        }
        if (paper.decidedOn() == null) {
            return refused("decided_on", "team.refused.decided_on");
        }
        return paper.decidedOn().isAfter(today)
                ? refused("decided_on", "team.refused.decided_later")
                : Optional.empty();
    }

    static Optional<FieldError> a_position_signs_not_a_person(Decree.Paper paper) {
        return person(paper.signatory()) ? refused("signatory", "team.refused.person") : Optional.empty();
    }

    /** One decree in force for a kind, a region and a day: a second one names the one whose place it takes. */
    static Optional<FieldError> a_second_valid_decree_replaces_the_first(
            List<Decree> others, Decree.Paper paper, @Nullable UUID replaces) {
        Predicate<Decree> named = other -> other.id().equals(replaces);
        return others.stream()
                .filter(other -> other.meets(paper))
                .filter(named.negate())
                .findFirst()
                .map(other -> FieldError.of(
                        "replaces",
                        "team.refused.in_force",
                        String.valueOf(other.paper().number())));
    }

    static Optional<FieldError> what_is_replaced_is_a_valid_decree_of_the_same_team(
            List<Decree> others, @Nullable UUID replaces) {
        boolean known = replaces == null
                || others.stream()
                        .anyMatch(other -> other.id().equals(replaces) && !other.draft() && other.replacedOn() == null);
        return known ? Optional.empty() : refused("replaces", "team.refused.replaces_unknown");
    }

    static Optional<FieldError> a_member_is_a_post_or_an_office(@Nullable UUID post, @Nullable String office) {
        return (post == null) == (office == null) ? refused("position", "team.refused.one_of") : Optional.empty();
    }

    static Optional<FieldError> a_member_is_no_person(@Nullable String office) {
        return office != null && person(office) ? refused("office", "team.refused.person") : Optional.empty();
    }

    static Optional<FieldError> a_seat_is_taken_once(List<Member> members, Member wanted) {
        boolean taken = members.stream()
                .anyMatch(member -> member.task() == wanted.task()
                        && (wanted.post() != null
                                ? wanted.post().equals(member.post())
                                : wanted.office() != null && wanted.office().equalsIgnoreCase(member.office())));
        return taken ? refused(wanted.post() != null ? "position" : "office", "team.refused.twice") : Optional.empty();
    }

    private static boolean person(String words) {
        return PersonName.suspected(words);
    }

    private static Optional<FieldError> refused(String field, String key) {
        return Optional.of(FieldError.of(field, key));
    }
}
