package id.jejaring.team;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.access.Guard;
import id.jejaring.kernel.FieldError;
import id.jejaring.kernel.RegionCode;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Records what a team has to show for a year, and withdraws what was recorded wrongly. */
@Component
public class KeepEvidence {
    private final EvidenceQueries evidence;
    private final TeamGround ground;
    private final Guard guard;
    private final Audit audit;
    private final InstantSource clock;

    KeepEvidence(EvidenceQueries evidence, TeamGround ground, Guard guard, Audit audit, InstantSource clock) {
        this.evidence = evidence;
        this.ground = ground;
        this.guard = guard;
        this.audit = audit;
        this.clock = clock;
    }

    @Transactional
    public Change add(RegionCode region, String kind, Evidence shown, Actor actor) {
        Optional<FieldError> nowhere = ground.refusal(region, kind, actor);
        if (nowhere.isPresent()) {
            return new Change.Refused(List.of(nowhere.get()));
        }
        if (!guard.reaches(region)) {
            return new Change.NotFound();
        }
        List<FieldError> errors = errors(shown, ground.today(region));
        if (!errors.isEmpty()) {
            return new Change.Refused(errors);
        }
        if (evidence.add(region, kind, shown, clock.instant(), actor.post().id())) {
            audit.record(actor, Action.KEEP_TEAMS, "team_evidence", shown.id());
        }
        return new Change.Done(shown.id());
    }

    @Transactional
    public Change withdraw(RegionCode region, UUID id, Actor actor) {
        if (!guard.reaches(region)) {
            return new Change.NotFound();
        }
        if (!evidence.withdraw(region, id, clock.instant(), actor.post().id())) {
            return new Change.AlreadyChanged();
        }
        audit.record(actor, Action.KEEP_TEAMS, "team_evidence", id, "withdrawn");
        return new Change.Done(id);
    }

    private static List<FieldError> errors(Evidence shown, LocalDate today) {
        return Stream.of(
                        what_has_not_happened_shows_nothing(shown, today),
                        a_meeting_counts_in_the_year_it_was_held(shown),
                        money_says_how_much_and_from_where(shown),
                        a_count_says_how_many(shown))
                .flatMap(Optional::stream)
                .toList();
    }

    static Optional<FieldError> what_has_not_happened_shows_nothing(Evidence shown, LocalDate today) {
        return refusedIf(shown.onDay().isAfter(today), "on_day", "team.refused.future");
    }

    static Optional<FieldError> a_meeting_counts_in_the_year_it_was_held(Evidence shown) {
        return refusedIf(
                shown.what() == EvidenceKind.MEETING && shown.onDay().getYear() != shown.year(),
                "on_day",
                "team.refused.other_year");
    }

    static Optional<FieldError> money_says_how_much_and_from_where(Evidence shown) {
        boolean funds = shown.what() == EvidenceKind.FUNDS;
        return refusedIf(funds && shown.amount() == null, "amount", "team.refused.amount")
                .or(() -> refusedIf(funds && shown.source() == null, "source", "team.refused.source"));
    }

    static Optional<FieldError> a_count_says_how_many(Evidence shown) {
        boolean counted = shown.what() == EvidenceKind.MEETING || shown.what() == EvidenceKind.KADER;
        return refusedIf(counted && shown.people() == null, "people", "team.refused.people");
    }

    private static Optional<FieldError> refusedIf(boolean wrong, String field, String key) {
        return wrong ? Optional.of(FieldError.of(field, key)) : Optional.empty();
    }
}
