package id.jejaring.team;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Grant;
import id.jejaring.access.Holder;
import id.jejaring.access.HoldingKind;
import id.jejaring.access.Post;
import id.jejaring.access.Posts;
import id.jejaring.access.Role;
import id.jejaring.access.Staff;
import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Scope;
import id.jejaring.platform.database.Maintenance;
import id.jejaring.region.Region;
import id.jejaring.region.Regions;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;

/** The town halls of Kotawaringin Barat, with people in some posts. Each test takes a village nobody used before. */
final class Hall {
    static final RegionCode REGENCY = new RegionCode("62.01");
    static final RegionCode DISTRICT = new RegionCode("62.01.02");
    static final RegionCode OTHER = new RegionCode("62.01.05");
    static final LocalDate TODAY = LocalDate.now(ZoneId.of("Asia/Pontianak"));
    private static final Map<Maintenance, Hall> BUILT = new HashMap<>();

    final Staff staff;
    final Staff.Member secretary;
    final Staff.Member camat;
    final Staff.Member nurse;
    final TeamKind tpkjm;
    private final Regions regions;
    private final BeanFactory beans;
    private int taken;
    private int far;

    static synchronized Hall of(BeanFactory beans) {
        return BUILT.computeIfAbsent(beans.getBean(Maintenance.class), database -> new Hall(beans));
    }

    private Hall(BeanFactory beans) {
        this.beans = beans;
        staff = new Staff(beans);
        regions = beans.getBean(Regions.class);
        secretary = staff.hire(Role.TPKJM_SECRETARY, REGENCY.value());
        camat = staff.hire(Role.CAMAT, DISTRICT.value());
        nurse = staff.hire(Role.NURSE, DISTRICT.value());
        tpkjm = beans.getBean(TeamKinds.class).of(REGENCY).getFirst();
    }

    /** Of the camat's district, with nothing written about it. */
    RegionCode village() {
        return regions.villages(DISTRICT).get(taken++).code();
    }

    /** Of a district where nobody holds a post. */
    RegionCode farVillage() {
        return regions.villages(OTHER).get(far++).code();
    }

    List<Region> villages(RegionCode place) {
        return regions.villages(place);
    }

    <T> T as(Staff.Member member, Action action, Function<Actor, T> act) {
        Actor actor = actor(member);
        actor.require(action);
        return actor.scopeFor(action).call(() -> act.apply(actor));
    }

    Actor actor(Staff.Member member) {
        Post post = Scope.of(member.account())
                .call(() ->
                        beans.getBean(Posts.class).find(REGENCY, member.post()).orElseThrow());
        Grant grant = new Grant(post.role(), post.region(), null, villageNos(post), Set.of());
        return new Actor(
                member.account(),
                REGENCY,
                "Nama",
                "id",
                UUID.randomUUID(),
                post,
                HoldingKind.DEFINITIVE,
                List.of(grant),
                Set.of());
    }

    private Set<Integer> villageNos(Post post) {
        return post.region().level() < 3
                ? Set.of()
                : regions.villages(post.region()).stream()
                        .map(Region::villageNo)
                        .collect(Collectors.toSet());
    }

    Standing standing(RegionCode place) {
        return as(
                secretary,
                Action.READ_TEAMS,
                actor -> beans.getBean(Teams.class)
                        .file(place, tpkjm)
                        .orElseThrow()
                        .standing());
    }

    TeamRequest request(RegionCode place) {
        return Objects.requireNonNull(standing(place).request());
    }

    Decree decree(RegionCode place) {
        return Objects.requireNonNull(standing(place).decree());
    }

    Holder holder(RegionCode place, int seat) {
        return Objects.requireNonNull(file(place).seats().get(seat).holder());
    }

    Teams.File file(RegionCode place) {
        return as(
                secretary,
                Action.READ_TEAMS,
                actor -> beans.getBean(Teams.class).file(place, tpkjm).orElseThrow());
    }

    KeepDecree.Command valid(RegionCode place, LocalDate starts, @Nullable LocalDate ends) {
        return command(place, starts, ends, true);
    }

    KeepDecree.Command draft(RegionCode place) {
        return command(place, TODAY, TODAY.plusYears(1), false);
    }

    private static KeepDecree.Command command(
            RegionCode place, LocalDate starts, @Nullable LocalDate ends, boolean valid) {
        Decree.Paper paper = new Decree.Paper(
                valid ? "SK " + starts : null, valid ? starts : null, "Kepala Desa", starts, ends, Funding.APBDES);
        return new KeepDecree.Command(UUID.randomUUID(), "tpkjm", place, paper, valid, null);
    }

    static KeepDecree.Command replacing(UUID other, KeepDecree.Command command) {
        return new KeepDecree.Command(
                command.id(), command.kind(), command.region(), command.paper(), command.valid(), other);
    }
}
