package id.jejaring.access;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.kernel.Ids;
import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Sessions live in the database and are looked up at every request: ending one ends it at once. The cookie holds the body's code
 * and a random token; the table holds only the token's hash.
 */
@Component
public class Sessions {
    private static final Duration STAFF_IDLE = Duration.ofMinutes(60);
    private static final Duration STAFF_LONGEST = Duration.ofHours(12);
    private static final Duration KADER_LONGEST = Duration.ofDays(30);
    private static final Duration SEEN_STEP = Duration.ofMinutes(1);
    private final JdbcClient sql;
    private final Ids ids;
    private final InstantSource clock;
    private final Audit audit;
    private final SecureRandom random = new SecureRandom();

    Sessions(JdbcClient sql, Ids ids, InstantSource clock, Audit audit) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.audit = audit;
    }

    /** One running session as its owner or an administrator sees it. */
    public record Session(
            UUID id,
            UUID account,
            Instant createdAt,
            Instant seenAt,
            @Nullable String userAgent) {}

    record Found(RegionCode body, UUID id, UUID account, RegionCode positionBody, UUID position) {}

    /** @return the cookie's value, told once */
    @Transactional
    String start(RegionCode body, UUID account, Post post, @Nullable String userAgent) {
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
        Instant now = clock.instant();
        sql.sql("""
                insert into access.session (regency_code, id, token_hash, account_id, position_regency, position_id, user_agent, created_at, seen_at, expires_at)
                values (:body, :id, :hash, :account, :postBody, :post, :agent, :now, :now, :expires)
                """)
                .param("body", body.value())
                .param("id", ids.next())
                .param("hash", hash(token))
                .param("account", account)
                .param("postBody", post.body().value())
                .param("post", post.id())
                .param("agent", userAgent == null ? null : userAgent.substring(0, Math.min(200, userAgent.length())))
                .param("now", at(now))
                .param("expires", at(now.plus(post.role() == Role.KADER ? KADER_LONGEST : STAFF_LONGEST)))
                .update();
        return body.value() + ":" + token;
    }

    @Transactional
    Optional<Found> find(String cookie) {
        int colon = cookie.indexOf(':');
        Optional<RegionCode> body = colon < 0 ? Optional.empty() : RegionCode.parse(cookie.substring(0, colon));
        return body.flatMap(code -> lookUp(code, hash(cookie.substring(colon + 1))));
    }

    private Optional<Found> lookUp(RegionCode body, byte[] hash) {
        Instant now = clock.instant();
        Optional<Found> found = sql.sql("""
                select s.id, s.account_id, s.position_regency, s.position_id
                from access.session s
                join access.account a on a.regency_code = s.regency_code and a.id = s.account_id and a.disabled_at is null
                join access.position p on p.regency_code = s.position_regency and p.id = s.position_id
                where s.regency_code = :body and s.token_hash = :hash and s.ended_at is null and s.expires_at > :now
                  and (p.role = 'KADER' or s.seen_at > :idle)
                """)
                .param("body", body.value())
                .param("hash", hash)
                .param("now", at(now))
                .param("idle", at(now.minus(STAFF_IDLE)))
                .query((row, n) -> new Found(
                        body,
                        Rows.id(row, "id"),
                        Rows.id(row, "account_id"),
                        new RegionCode(row.getString("position_regency")),
                        Rows.id(row, "position_id")))
                .optional();
        found.ifPresent(session -> seen(session, now));
        return found;
    }

    private void seen(Found session, Instant now) {
        sql.sql(
                        "update access.session set seen_at = :now where regency_code = :body and id = :id and seen_at < :before")
                .param("now", at(now))
                .param("body", session.body().value())
                .param("id", session.id())
                .param("before", at(now.minus(SEEN_STEP)))
                .update();
    }

    @Transactional
    public void signOut(Actor actor) {
        if (end(actor.home(), actor.session(), "signed out")) {
            audit.record(actor, Action.SIGN_OUT, "session", actor.session());
        }
    }

    /** Within the scope of the caller: one's own, or those of the body one administers. */
    @Transactional
    public boolean end(RegionCode body, UUID session, String why) {
        return sql.sql(
                                "update access.session set ended_at = :now, ended_why = :why where regency_code = :body and id = :id and ended_at is null")
                        .param("now", at(clock.instant()))
                        .param("why", why)
                        .param("body", body.value())
                        .param("id", session)
                        .update()
                > 0;
    }

    @Transactional
    public int endAll(RegionCode body, UUID account, String why) {
        return sql.sql(
                        "update access.session set ended_at = :now, ended_why = :why where regency_code = :body and account_id = :account and ended_at is null")
                .param("now", at(clock.instant()))
                .param("why", why)
                .param("body", body.value())
                .param("account", account)
                .update();
    }

    @Transactional
    int endOthers(Actor actor, String why) {
        return sql.sql("""
                update access.session set ended_at = :now, ended_why = :why
                where regency_code = :home and account_id = :account and id <> :this and ended_at is null
                """)
                .param("now", at(clock.instant()))
                .param("why", why)
                .param("home", actor.home().value())
                .param("account", actor.account())
                .param("this", actor.session())
                .update();
    }

    @Transactional
    void actAs(RegionCode body, UUID session, Post post) {
        sql.sql(
                        "update access.session set position_regency = :postBody, position_id = :post where regency_code = :body and id = :id")
                .param("postBody", post.body().value())
                .param("post", post.id())
                .param("body", body.value())
                .param("id", session)
                .update();
    }

    @Transactional(readOnly = true)
    public List<Session> running(RegionCode body, UUID account) {
        return sql.sql("""
                select id, account_id, created_at, seen_at, user_agent from access.session
                where regency_code = :body and account_id = :account and ended_at is null and expires_at > :now
                order by seen_at desc
                """)
                .param("body", body.value())
                .param("account", account)
                .param("now", at(clock.instant()))
                .query((row, n) -> new Session(
                        Rows.id(row, "id"),
                        Rows.id(row, "account_id"),
                        Rows.time(row, "created_at"),
                        Rows.time(row, "seen_at"),
                        row.getString("user_agent")))
                .list();
    }

    private static byte[] hash(String token) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
