package id.jejaring.access;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import id.jejaring.platform.Scope;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Finds who stands behind a cookie, and what they may do at this moment. */
@Component
public class Actors {
    private final JdbcClient sql;
    private final Sessions sessions;
    private final Posts posts;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    Actors(JdbcClient sql, Sessions sessions, Posts posts, InstantSource clock, TransactionTemplate transaction) {
        this.sql = sql;
        this.sessions = sessions;
        this.posts = posts;
        this.clock = clock;
        this.transaction = transaction;
    }

    private record Account(String name, String language, boolean oneTime) {}

    /** Empty when the session has ended, the account is disabled or the post is no longer held. */
    @Transactional
    Optional<Actor> behind(String cookie) {
        return sessions.find(cookie)
                .flatMap(found -> posts.find(found.positionBody(), found.position())
                        .flatMap(post -> holding(found, clock.instant()).map(kind -> actor(found, post, kind))));
    }

    /** Who somebody is at this moment without being here. */
    public sealed interface Author {
        record Present(Actor actor) implements Author {}

        record NoAccount() implements Author {}

        record NoPost() implements Author {}
    }

    /**
     * The author of a record that another may carry. What is done in their name stands in the session of whoever brings it.
     *
     * @param home body that keeps the account
     * @param body body that the post belongs to
     */
    public Author author(RegionCode home, UUID account, RegionCode body, UUID post, UUID session) {
        var found = new Sessions.Found(home, session, account, body, post);
        return Scope.SIGN_IN.call(() -> transaction.execute(status -> author(found)));
    }

    private Author author(Sessions.Found found) {
        if (!active(found)) {
            return new Author.NoAccount();
        }
        return posts.find(found.positionBody(), found.position())
                .flatMap(post -> holding(found, clock.instant()).map(kind -> actor(found, post, kind)))
                .<Author>map(Author.Present::new)
                .orElseGet(Author.NoPost::new);
    }

    private boolean active(Sessions.Found found) {
        return sql.sql("select disabled_at is null from access.account where regency_code = :body and id = :id")
                .param("body", found.body().value())
                .param("id", found.account())
                .query(Boolean.class)
                .optional()
                .orElse(false);
    }

    private Actor actor(Sessions.Found found, Post post, HoldingKind holding) {
        Account account = account(found);
        return new Actor(
                found.account(),
                found.body(),
                account.name(),
                account.language(),
                found.id(),
                post,
                holding,
                account.oneTime(),
                grants(post, clock.instant()),
                entrusted(post, clock.instant()));
    }

    private Optional<HoldingKind> holding(Sessions.Found found, Instant now) {
        return sql.sql("""
                select kind from access.holding
                where regency_code = :body and position_id = :post and account_regency = :home and account_id = :account
                  and valid_from <= :now and (valid_to is null or valid_to > :now)
                order by kind <> 'definitive', valid_from
                limit 1
                """)
                .param("body", found.positionBody().value())
                .param("post", found.position())
                .param("home", found.body().value())
                .param("account", found.account())
                .param("now", at(now))
                .query((row, n) -> HoldingKind.of(row.getString("kind")))
                .optional();
    }

    private Account account(Sessions.Found found) {
        return sql.sql("""
                select full_name, language, one_time_until is not null as one_time
                from access.account where regency_code = :body and id = :id
                """)
                .param("body", found.body().value())
                .param("id", found.account())
                .query((row, n) ->
                        new Account(row.getString("full_name"), row.getString("language"), row.getBoolean("one_time")))
                .single();
    }

    private List<Grant> grants(Post post, Instant now) {
        return sql.sql("""
                select role, region_code, facility_id from access.position_grant
                where regency_code = :body and position_id = :post and valid_from <= :now and (valid_to is null or valid_to > :now)
                """)
                .param("body", post.body().value())
                .param("post", post.id())
                .param("now", at(now))
                .query((row, n) -> grant(
                        Role.valueOf(row.getString("role")),
                        new RegionCode(row.getString("region_code")),
                        Rows.idOrNull(row, "facility_id")))
                .list();
    }

    private Grant grant(Role role, RegionCode region, @Nullable UUID facility) {
        return new Grant(role, region, facility, villages(region, facility), districts(region));
    }

    /** Of a facility its catchment, of a district or village what lies in it; a whole regency needs no list. */
    private Set<Integer> villages(RegionCode region, @Nullable UUID facility) {
        if (facility != null) {
            return Set.copyOf(sql.sql("select village_no from region.pub_catchment where facility_id = :facility")
                    .param("facility", facility)
                    .query(Integer.class)
                    .list());
        }
        return region.level() < 3
                ? Set.of()
                : Set.copyOf(sql.sql(
                                "select village_no from region.pub_region where level = 4 and (code = :code or code like :below)")
                        .param("code", region.value())
                        .param("below", region.value() + ".%")
                        .query(Integer.class)
                        .list());
    }

    private Set<String> districts(RegionCode region) {
        return Set.copyOf(
                sql.sql("select code from region.pub_region where level = 3 and (code = :code or code like :below)")
                        .param("code", region.value())
                        .param("below", region.value() + ".%")
                        .query(String.class)
                        .list());
    }

    private Set<UUID> entrusted(Post post, Instant now) {
        return Set.copyOf(sql.sql("""
                select person_id from access.assignment
                where (position_id = :post or facility_id = :facility) and valid_from <= :now and (valid_to is null or valid_to > :now)
                """)
                .param("post", post.id())
                .param("facility", post.facility())
                .param("now", at(now))
                .query(UUID.class)
                .set());
    }
}
