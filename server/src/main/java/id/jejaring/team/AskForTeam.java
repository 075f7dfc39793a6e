package id.jejaring.team;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.access.Guard;
import id.jejaring.access.Post;
import id.jejaring.kernel.FieldError;
import id.jejaring.kernel.Ids;
import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Scope;
import id.jejaring.platform.Scopes;
import id.jejaring.region.Region;
import id.jejaring.region.Regions;
import id.jejaring.work.Ladder;
import id.jejaring.work.NewItem;
import id.jejaring.work.Work;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Asks a district or a village to form its team: somebody owns that from now on, until a day. */
@Component
public class AskForTeam {
    private static final int LATEST_DAYS = 366;
    private final DecreeQueries decrees;
    private final RequestQueries requests;
    private final Answerable answerable;
    private final TeamGround ground;
    private final Regions regions;
    private final Work work;
    private final Scopes scopes;
    private final Guard guard;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource clock;

    AskForTeam(
            DecreeQueries decrees,
            RequestQueries requests,
            Answerable answerable,
            TeamGround ground,
            Regions regions,
            Work work,
            Scopes scopes,
            Guard guard,
            Audit audit,
            Ids ids,
            InstantSource clock) {
        this.decrees = decrees;
        this.requests = requests;
        this.answerable = answerable;
        this.ground = ground;
        this.regions = regions;
        this.work = work;
        this.scopes = scopes;
        this.guard = guard;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    public record Command(
            String kind,
            RegionCode region,
            LocalDate dueOn,
            @Nullable String note) {}

    @Transactional
    public Change ask(Command command, Actor actor) {
        Optional<FieldError> nowhere = ground.refusal(command.region(), command.kind(), actor);
        if (nowhere.isPresent()) {
            return new Change.Refused(List.of(nowhere.get()));
        }
        if (!guard.reaches(command.region())) {
            return new Change.NotFound();
        }
        return refusal(command)
                .<Change>map(error -> new Change.Refused(List.of(error)))
                .orElseGet(() -> answerable
                        .forTeamOf(command.region())
                        .map(found -> write(command, found.post(), actor))
                        .orElseGet(() -> Change.refused("due_on", "team.refused.nobody")));
    }

    private Optional<FieldError> refusal(Command command) {
        LocalDate today = ground.today(command.region());
        if (command.region().level() < 3) {
            return refused("team.refused.asked_regency");
        }
        if (!command.dueOn().isAfter(today) || command.dueOn().isAfter(today.plusDays(LATEST_DAYS))) {
            return refused("team.refused.due");
        }
        if (requests.open(command.region(), command.kind()).isPresent()) {
            return refused("team.refused.asked");
        }
        boolean lasting = decrees.lock(command.region(), command.kind()).stream()
                .anyMatch(decree -> decree.inForceOn(today)
                        && !decree.endedBefore(command.dueOn().plusDays(1)));
        return lasting ? refused("team.refused.formed") : Optional.empty();
    }

    private static Optional<FieldError> refused(String key) {
        return Optional.of(FieldError.of("due_on", key));
    }

    /** A work item lies in a village; what a district is asked lies in the first of its villages. */
    private Change write(Command command, Post owner, Actor actor) {
        Region village = regions.villages(command.region()).getFirst();
        Instant now = clock.instant();
        TeamRequest request = new TeamRequest(
                command.region().regency(),
                ids.next(),
                command.kind(),
                command.region(),
                village.villageNo(),
                now,
                actor.post().id(),
                owner.id(),
                command.dueOn()
                        .plusDays(1)
                        .atStartOfDay(regions.zone(command.region()))
                        .toInstant(),
                command.note(),
                null);
        requests.add(request);
        open(request, village);
        audit.record(actor, Action.ASK_FOR_TEAM, "team_request", request.id());
        return new Change.Done(request.id());
    }

    /** The work is another post's, so its scope is lent. */
    private void open(TeamRequest request, Region village) {
        scopes.within(Scope.current().widened(request.regency().value()), () -> {
            UUID subject = request.id();
            work.open(new NewItem(
                    TeamWork.FORM,
                    subject,
                    null,
                    village.code(),
                    village.villageNo(),
                    request.owner(),
                    request.askedAt(),
                    request.askedAt(),
                    request.dueAt(),
                    Ladder.COORDINATION,
                    null));
            return subject;
        });
    }
}
