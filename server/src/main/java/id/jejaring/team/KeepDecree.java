package id.jejaring.team;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.access.Guard;
import id.jejaring.kernel.FieldError;
import id.jejaring.kernel.Ids;
import id.jejaring.kernel.RegionCode;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Enters a decree, changes a draft, declares it valid. The decree it replaces ends where it begins and leaves it its members; whoever
 * was asked for a team has answered by it.
 */
@Component
public class KeepDecree {
    private static final String ONE_IN_FORCE = "one_decree_in_force_at_a_time";
    private final DecreeQueries decrees;
    private final MemberQueries members;
    private final MeetRequest requests;
    private final TeamGround ground;
    private final Guard guard;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    KeepDecree(
            DecreeQueries decrees,
            MemberQueries members,
            MeetRequest requests,
            TeamGround ground,
            Guard guard,
            Audit audit,
            Ids ids,
            InstantSource clock,
            TransactionTemplate transaction) {
        this.decrees = decrees;
        this.members = members;
        this.requests = requests;
        this.ground = ground;
        this.guard = guard;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.transaction = transaction;
    }

    /**
     * @param id of a new decree, or of the draft that is changed
     * @param valid no draft any more
     * @param replaces the decree in force whose place it takes
     */
    public record Command(
            UUID id,
            String kind,
            RegionCode region,
            Decree.Paper paper,
            boolean valid,
            @Nullable UUID replaces) {}

    /** The constraint decides, so that two who enter decrees at the same moment cannot both be right. */
    public Change keep(Command command, Actor actor) {
        try {
            return transaction.execute(status -> change(command, actor));
        } catch (DataIntegrityViolationException violated) {
            if (String.valueOf(violated.getMessage()).contains(ONE_IN_FORCE)) {
                return new Change.AlreadyChanged();
            }
            throw violated;
        }
    }

    private Change change(Command command, Actor actor) {
        Optional<FieldError> nowhere = ground.refusal(command.region(), command.kind(), actor);
        if (nowhere.isPresent()) {
            return new Change.Refused(List.of(nowhere.get()));
        }
        if (!guard.reaches(command.region())) {
            return new Change.NotFound();
        }
        List<Decree> all = decrees.lock(command.region(), command.kind());
        Optional<Decree> before =
                all.stream().filter(decree -> decree.id().equals(command.id())).findFirst();
        if (before.isPresent() && !before.get().draft()) {
            return before.get().paper().equals(command.paper()) && command.valid()
                    ? new Change.Done(command.id())
                    : new Change.AlreadyChanged();
        }
        if (before.isEmpty()
                && (taken(command) || !command.valid() && all.stream().anyMatch(Decree::draft))) {
            return new Change.AlreadyChanged();
        }
        List<Decree> others =
                all.stream().filter(each -> !each.id().equals(command.id())).toList();
        List<FieldError> errors = errors(command, others);
        return errors.isEmpty() ? write(command, others, actor) : new Change.Refused(errors);
    }

    /** The id stands for a decree somewhere else. */
    private boolean taken(Command command) {
        return decrees.find(command.region().regency(), command.id()).isPresent();
    }

    private List<FieldError> errors(Command command, List<Decree> others) {
        List<FieldError> errors =
                new ArrayList<>(TeamRules.paper(command.paper(), command.valid(), ground.today(command.region())));
        TeamRules.what_is_replaced_is_a_valid_decree_of_the_same_team(others, command.replaces())
                .ifPresent(errors::add);
        if (command.valid()) {
            TeamRules.a_second_valid_decree_replaces_the_first(others, command.paper(), command.replaces())
                    .ifPresent(errors::add);
        }
        return errors;
    }

    private Change write(Command command, List<Decree> others, Actor actor) {
        Decree decree = new Decree(
                command.region().regency(),
                command.id(),
                command.kind(),
                command.region(),
                command.paper(),
                command.replaces(),
                command.valid() ? clock.instant() : null,
                null);
        others.stream()
                .filter(other -> command.valid() && other.id().equals(command.replaces()))
                .forEach(other -> replace(other, decree));
        decrees.keep(decree, clock.instant(), actor.post().id());
        if (command.valid()) {
            inherit(decree, actor);
            requests.by(decree, actor, ground.today(command.region()));
        }
        audit.record(actor, Action.KEEP_TEAMS, "decree", decree.id(), command.valid() ? "valid" : "draft");
        return new Change.Done(decree.id());
    }

    /** One that ran out before the new one begins keeps its own end. */
    private void replace(Decree other, Decree by) {
        if (!other.endedBefore(by.paper().startsOn())) {
            decrees.replaced(other.regency(), other.id(), by.paper().startsOn());
        }
    }

    private void inherit(Decree decree, Actor actor) {
        if (decree.replaces() != null
                && members.of(decree.regency(), decree.id()).isEmpty()) {
            members.of(decree.regency(), decree.replaces())
                    .forEach(seat -> members.add(
                            decree,
                            new Member(ids.next(), decree.id(), seat.task(), seat.post(), seat.office()),
                            clock.instant(),
                            actor.post().id()));
        }
    }
}
