package id.jejaring.meeting;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.access.Post;
import id.jejaring.access.Posts;
import id.jejaring.access.Role;
import id.jejaring.kernel.FieldError;
import id.jejaring.kernel.Ids;
import id.jejaring.region.Region;
import id.jejaring.region.RegionKind;
import id.jejaring.region.Regions;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Invites to one day: a whole group, a post, or an office by its written name. */
@Component
public class Invite {
    private final AttendanceQueries attendance;
    private final MeetingGround ground;
    private final Posts posts;
    private final Regions regions;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource clock;

    Invite(
            AttendanceQueries attendance,
            MeetingGround ground,
            Posts posts,
            Regions regions,
            Audit audit,
            Ids ids,
            InstantSource clock) {
        this.attendance = attendance;
        this.ground = ground;
        this.posts = posts;
        this.regions = regions;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param party in which group a written office is counted */
    public record Command(
            UUID day,
            @Nullable Invitees group,
            @Nullable UUID post,
            @Nullable String office,
            @Nullable Party party) {}

    @Transactional
    public Outcome invite(Command command, Actor actor) {
        Optional<MeetingDay> found = ground.keptDay(command.day(), actor);
        if (found.isEmpty()) {
            return new Outcome.NotFound();
        }
        List<FieldError> errors = wrong(command, found.get());
        if (!errors.isEmpty()) {
            return new Outcome.Refused(errors);
        }
        long added = invited(command, found.get())
                .filter(invitation -> attendance.invite(
                        found.get().regency(),
                        invitation,
                        clock.instant(),
                        actor.post().id()))
                .count();
        if (added == 0) {
            return Outcome.refused(command.office() == null ? "position" : "office", "meeting.refused.invited");
        }
        audit.record(actor, Action.KEEP_MEETINGS, "meeting_day", command.day(), added + " invited");
        return new Outcome.Done(command.day());
    }

    private List<FieldError> wrong(Command command, MeetingDay day) {
        long said = Stream.of(command.group(), command.post(), command.office())
                .filter(Objects::nonNull)
                .count();
        if (said != 1) {
            return List.of(FieldError.of("position", "meeting.refused.one_of"));
        }
        if (command.office() != null && command.party() == null) {
            return List.of(FieldError.of("party", "meeting.refused.party"));
        }
        if (command.post() != null && posts.find(day.regency(), command.post()).isEmpty()) {
            return List.of(FieldError.of("position", "meeting.refused.position"));
        }
        return MeetingRules.no_person("office", command.office()).stream().toList();
    }

    private Stream<Invitation> invited(Command command, MeetingDay day) {
        if (command.post() != null) {
            return posts.find(day.regency(), command.post()).stream().map(post -> to(day, post));
        }
        return command.group() == null
                ? Stream.of(to(day, Objects.requireNonNull(command.party()), Objects.requireNonNull(command.office())))
                : group(command.group(), day);
    }

    private Stream<Invitation> group(Invitees group, MeetingDay day) {
        return switch (group) {
            case CAMATS -> of(Role.CAMAT, day);
            case PUSKESMAS_HEADS -> of(Role.PUSKESMAS_HEAD, day);
            case PROGRAMME_HOLDERS -> of(Role.NURSE, day);
            case VILLAGES -> villages(day);
        };
    }

    private Stream<Invitation> of(Role role, MeetingDay day) {
        return posts.open(day.regency()).stream()
                .filter(post -> post.role() == role)
                .map(post -> to(day, post));
    }

    private Stream<Invitation> villages(MeetingDay day) {
        Map<String, Post> secretaries = posts.open(day.regency()).stream()
                .filter(post -> post.role() == Role.VILLAGE_SECRETARY)
                .collect(
                        Collectors.toMap(post -> post.region().value(), Function.identity(), (first, second) -> first));
        return regions.villages(day.regency()).stream().map(village -> {
            Post secretary = secretaries.get(village.code().value());
            return secretary == null ? to(day, Party.VILLAGE, head(village)) : to(day, secretary);
        });
    }

    /** Two villages of one name are told apart by their district. */
    private String head(Region village) {
        String district = regions.name(village.code().district());
        return (village.kind() == RegionKind.KELURAHAN ? "Lurah " : "Kepala Desa ") + village.name() + ", " + district;
    }

    private Invitation to(MeetingDay day, Post post) {
        return new Invitation(ids.next(), day.id(), Party.of(post.role()), post.id(), null);
    }

    private Invitation to(MeetingDay day, Party party, String office) {
        return new Invitation(ids.next(), day.id(), party, null, office);
    }
}
