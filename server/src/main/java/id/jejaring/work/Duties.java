package id.jejaring.work;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Audit;
import id.jejaring.access.Post;
import id.jejaring.access.Posts;
import id.jejaring.kernel.FieldError;
import id.jejaring.kernel.Ids;
import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The duty roster, and so who answers at a tier at a given moment: whoever is on duty, else whoever holds the post. */
@Component
public class Duties {
    private final JdbcClient sql;
    private final Posts posts;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource clock;

    Duties(JdbcClient sql, Posts posts, Audit audit, Ids ids, InstantSource clock) {
        this.sql = sql;
        this.posts = posts;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /** @param facility null for the whole regency */
    public record Duty(UUID id, @Nullable UUID facility, UUID post, Instant from, Instant to, UUID enteredBy) {}

    public record Answering(Post post, boolean onDuty) {}

    /** @param facility null for the whole regency */
    public record Turn(@Nullable UUID facility, UUID post, Instant from, Instant to) {}

    /** Whoever is on duty at one of these places of care now, as far as somebody holds the post. */
    @Transactional(readOnly = true)
    public Optional<Post> onDuty(RegionCode regency, int villageNo, Instant now) {
        return filled(
                regency,
                sql.sql("""
                select d.post_id from work.duty d
                join region.pub_catchment c on c.regency_code = d.regency_code and c.facility_id = d.facility_id
                where d.regency_code = :regency and c.village_no = :village
                  and d.from_at <= :now and d.to_at > :now and d.ended_at is null
                order by d.from_at desc, d.id
                """)
                        .param("regency", regency.value())
                        .param("village", villageNo)
                        .param("now", at(now))
                        .query((row, n) -> Rows.id(row, "post_id"))
                        .list());
    }

    private Optional<Post> onDutyOfRegency(RegionCode regency, Instant now) {
        return filled(
                regency,
                sql.sql("""
                select post_id from work.duty
                where regency_code = :regency and facility_id is null and from_at <= :now and to_at > :now and ended_at is null
                order by from_at desc, id
                """)
                        .param("regency", regency.value())
                        .param("now", at(now))
                        .query((row, n) -> Rows.id(row, "post_id"))
                        .list());
    }

    private Optional<Post> filled(RegionCode regency, Collection<UUID> rostered) {
        Set<UUID> filled = posts.filled(rostered);
        return rostered.stream().filter(filled::contains).findFirst().flatMap(post -> posts.find(regency, post));
    }

    /** Whoever owns the item already is not told again by being on duty. */
    Optional<Answering> answering(Tier tier, ClimbQueries.Waiting item, Instant now) {
        Optional<Post> rostered =
                switch (tier) {
                    case PUSKESMAS -> onDuty(item.regency(), item.villageNo(), now);
                    case DUTY -> onDutyOfRegency(item.regency(), now);
                    default -> Optional.empty();
                };
        List<Post> holders =
                switch (tier.footing()) {
                    case SERVING -> posts.serving(tier.roles(), item.regency(), item.villageNo());
                    case IN_DISTRICT -> posts.held(tier.roles(), item.district());
                    case IN_REGENCY -> posts.held(tier.roles(), item.regency());
                };
        return rostered.filter(post -> !post.id().equals(item.owner()))
                .map(post -> new Answering(post, true))
                .or(() -> holders.stream().findFirst().map(post -> new Answering(post, false)));
    }

    /** From now on, in order. */
    @Transactional(readOnly = true)
    public List<Duty> coming(RegionCode regency) {
        return sql.sql("""
                select id, facility_id, post_id, from_at, to_at, entered_by from work.duty
                where regency_code = :regency and to_at > :now and ended_at is null
                order by from_at, id limit 200
                """)
                .param("regency", regency.value())
                .param("now", at(clock.instant()))
                .query((row, n) -> new Duty(
                        Rows.id(row, "id"),
                        Rows.idOrNull(row, "facility_id"),
                        Rows.id(row, "post_id"),
                        Rows.time(row, "from_at"),
                        Rows.time(row, "to_at"),
                        Rows.id(row, "entered_by")))
                .list();
    }

    /** Refused: a turn that ends before it begins, or lies in the past, or of a post that may not be asked. */
    @Transactional
    public Optional<FieldError> enter(Turn turn, Actor actor) {
        if (!turn.to().isAfter(turn.from())) {
            return Optional.of(FieldError.of("to", "work.duty.ends_early"));
        }
        if (!turn.to().isAfter(clock.instant())) {
            return Optional.of(FieldError.of("to", "work.duty.over"));
        }
        if (candidates(actor).stream().noneMatch(post -> post.id().equals(turn.post()))) {
            return Optional.of(FieldError.of("post", "work.duty.not_yours"));
        }
        UUID id = ids.next();
        sql.sql("""
                insert into work.duty (regency_code, id, facility_id, post_id, from_at, to_at, entered_by)
                values (:regency, :id, :facility, :post, :from, :to, :by)
                """)
                .param("regency", actor.regency().value())
                .param("id", id)
                .param("facility", turn.facility())
                .param("post", turn.post())
                .param("from", at(turn.from()))
                .param("to", at(turn.to()))
                .param("by", actor.post().id())
                .update();
        audit.record(actor, Action.KEEP_ROSTER, "duty", id, "entered");
        return Optional.empty();
    }

    /** A turn ends for those who entered it only. */
    @Transactional
    public boolean end(UUID id, Actor actor) {
        boolean ended = sql.sql("""
                update work.duty set ended_at = :now
                where regency_code = :regency and id = :id and entered_by = :by and ended_at is null
                """)
                        .param("now", at(clock.instant()))
                        .param("regency", actor.regency().value())
                        .param("id", id)
                        .param("by", actor.post().id())
                        .update()
                == 1;
        if (ended) {
            audit.record(actor, Action.KEEP_ROSTER, "duty", id, "ended");
        }
        return ended;
    }

    /** Whom the head of a Puskesmas may put on duty there, or the regency's officer for the regency. */
    @Transactional(readOnly = true)
    public List<Post> candidates(Actor actor) {
        UUID facility = actor.post().facility();
        return posts.held(Tier.onDuty(facility != null), actor.regency()).stream()
                .filter(post -> facility == null || facility.equals(post.facility()))
                .toList();
    }
}
