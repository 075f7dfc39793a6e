package id.jejaring.team;

import id.jejaring.access.Guard;
import id.jejaring.access.Holder;
import id.jejaring.access.Holders;
import id.jejaring.access.Post;
import id.jejaring.access.Posts;
import id.jejaring.kernel.RegionCode;
import id.jejaring.region.Region;
import id.jejaring.region.Regions;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads one team: its decrees, who sits in it today, what it has to show. */
@Component
public class Teams {
    private static final int YEARS = 3;
    private final Standings standings;
    private final DecreeQueries decrees;
    private final MemberQueries members;
    private final EvidenceQueries evidence;
    private final Answerable answerable;
    private final Posts posts;
    private final Holders holders;
    private final Regions regions;
    private final TeamGround ground;
    private final Guard guard;

    Teams(
            Standings standings,
            DecreeQueries decrees,
            MemberQueries members,
            EvidenceQueries evidence,
            Answerable answerable,
            Posts posts,
            Holders holders,
            Regions regions,
            TeamGround ground,
            Guard guard) {
        this.standings = standings;
        this.decrees = decrees;
        this.members = members;
        this.evidence = evidence;
        this.answerable = answerable;
        this.posts = posts;
        this.holders = holders;
        this.regions = regions;
        this.ground = ground;
        this.guard = guard;
    }

    /** @param holder null for a written office, whose holder nobody here knows */
    public record Seat(
            Member member, @Nullable Post post, @Nullable Holder holder) {}

    /**
     * @param shown the decree whose members are seen: in force, else to come, else the last
     * @param candidates posts that may sit in it
     * @param answers who would be asked for a decree, and whether for want of the place's own post
     */
    public record File(
            TeamKind kind,
            Standing standing,
            @Nullable Decree shown,
            List<Decree> decrees,
            List<Seat> seats,
            List<TeamYear> years,
            List<Evidence> evidence,
            Limits limits,
            List<Post> candidates,
            @Nullable Post answers,
            boolean standsIn,
            @Nullable Post asked) {
        public Region region() {
            return standing.region();
        }
    }

    @Transactional(readOnly = true)
    public Optional<File> file(RegionCode place, TeamKind kind) {
        return Optional.of(place)
                .filter(guard::reaches)
                .flatMap(regions::find)
                .filter(region -> region.level() >= 2)
                .map(region -> file(region, kind));
    }

    private File file(Region region, TeamKind kind) {
        RegionCode place = region.code();
        LocalDate today = ground.today(place);
        Limits limits = standings.limits(place);
        Standing standing = standings.at(region, kind);
        List<Decree> all = decrees.under(place, kind.code()).stream()
                .filter(decree -> decree.region().equals(place))
                .toList();
        Decree shown = shown(standing);
        Optional<Answerable.Found> answers = region.level() < 3 ? Optional.empty() : answerable.forTeamOf(place);
        return new File(
                kind,
                standing,
                shown,
                all,
                shown == null ? List.of() : seats(shown),
                IntStream.range(0, YEARS)
                        .mapToObj(back -> standings.year(place, kind, today.getYear() - back, limits))
                        .filter(year -> year.year() == today.getYear() || year.shown())
                        .toList(),
                evidence.of(place, kind.code()),
                limits,
                candidates(place),
                answers.map(Answerable.Found::post).orElse(null),
                answers.map(Answerable.Found::standsIn).orElse(false),
                asked(standing));
    }

    private static @Nullable Decree shown(Standing standing) {
        return standing.state().covered() || standing.coming() == null ? standing.decree() : standing.coming();
    }

    private @Nullable Post asked(Standing standing) {
        TeamRequest request = standing.request();
        return request == null ? null : posts.named(List.of(request.owner())).get(request.owner());
    }

    private List<Seat> seats(Decree decree) {
        List<Member> seated = members.of(decree.regency(), decree.id());
        List<UUID> named = seated.stream()
                .map(Member::post)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
        Map<UUID, Post> known = posts.named(named);
        Map<UUID, Holder> holding = holders.of(named);
        return seated.stream()
                .map(member -> member.post() == null
                        ? new Seat(member, null, null)
                        : new Seat(member, known.get(member.post()), holding.get(member.post())))
                .toList();
    }

    /** Posts of the place itself, then of the tiers right above and below it. */
    private List<Post> candidates(RegionCode place) {
        return posts.open(place.regency()).stream()
                .filter(post -> post.role().sitsInTeams())
                .filter(post -> Math.abs(post.region().level() - place.level()) <= 1)
                .filter(post -> post.region().contains(place) || place.contains(post.region()))
                .sorted(Comparator.comparing(post -> !post.region().equals(place)))
                .toList();
    }

    /** A decree to be changed, in reach. */
    @Transactional(readOnly = true)
    public Optional<Decree> decree(RegionCode regency, UUID id) {
        return decrees.find(regency, id).filter(decree -> guard.reaches(decree.region()));
    }

    /** Decrees another one may take the place of, the latest first. */
    @Transactional(readOnly = true)
    public List<Decree> replaceable(RegionCode place, TeamKind kind) {
        return Stream.of(place)
                .filter(guard::reaches)
                .flatMap(region -> decrees.under(region, kind.code()).stream())
                .filter(decree -> decree.region().equals(place) && !decree.draft() && decree.replacedOn() == null)
                .filter(decree -> !decree.endedBefore(ground.today(place)))
                .toList();
    }
}
