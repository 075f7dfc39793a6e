package id.jejaring.access;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.kernel.FieldError;
import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** What everybody may see and change about their own account. */
@Component
public class OwnAccount {
    private final JdbcClient sql;
    private final Passwords passwords;
    private final Posts posts;
    private final Sessions sessions;
    private final Audit audit;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    OwnAccount(
            JdbcClient sql,
            Passwords passwords,
            Posts posts,
            Sessions sessions,
            Audit audit,
            InstantSource clock,
            TransactionTemplate transaction) {
        this.sql = sql;
        this.passwords = passwords;
        this.posts = posts;
        this.sessions = sessions;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** A post one may act in, as what, and until when. */
    public record Held(
            Post post, HoldingKind kind, @Nullable Instant until) {}

    private record Secret(String login, String hash) {}

    /** From the next page on. */
    @Transactional
    public void speak(Actor actor, String language) {
        sql.sql("update access.account set language = :language where regency_code = :home and id = :id")
                .param("language", language)
                .param("home", actor.home().value())
                .param("id", actor.account())
                .update();
    }

    @Transactional(readOnly = true)
    public List<Held> posts(Actor actor) {
        record Holding(
                RegionCode body,
                UUID post,
                HoldingKind kind,
                @Nullable Instant until) {}
        return sql
                .sql("""
                select h.regency_code, h.position_id, h.kind, h.valid_to
                from access.holding h
                join access.position p on p.regency_code = h.regency_code and p.id = h.position_id and p.closed_at is null
                where h.account_regency = :home and h.account_id = :account
                  and h.valid_from <= :now and (h.valid_to is null or h.valid_to > :now)
                order by h.kind <> 'definitive', h.valid_from
                """)
                .param("home", actor.home().value())
                .param("account", actor.account())
                .param("now", at(clock.instant()))
                .query((row, n) -> new Holding(
                        new RegionCode(row.getString("regency_code")),
                        Rows.id(row, "position_id"),
                        HoldingKind.of(row.getString("kind")),
                        Rows.timeOrNull(row, "valid_to")))
                .list()
                .stream()
                .flatMap(held ->
                        posts
                                .find(held.body(), held.post())
                                .map(post -> new Held(post, held.kind(), held.until()))
                                .stream())
                .toList();
    }

    /** Only in a post one holds at this moment; everything after this request is done in its name. */
    @Transactional
    public boolean actAs(Actor actor, UUID post) {
        Optional<Post> held = posts(actor).stream()
                .map(Held::post)
                .filter(mine -> mine.id().equals(post))
                .findFirst();
        held.ifPresent(mine -> {
            sessions.actAs(actor.home(), actor.session(), mine);
            audit.record(actor, Action.MANAGE_OWN_ACCOUNT, "position", mine.id(), "acts as");
        });
        return held.isPresent();
    }

    @Transactional(readOnly = true)
    public List<Sessions.Session> sessions(Actor actor) {
        return sessions.running(actor.home(), actor.account());
    }

    @Transactional
    public boolean endSession(Actor actor, UUID session) {
        boolean mine = sessions(actor).stream().anyMatch(running -> running.id().equals(session));
        if (mine) {
            sessions.end(actor.home(), session, "ended by owner");
            audit.record(actor, Action.MANAGE_OWN_ACCOUNT, "session", session, "ended");
        }
        return mine;
    }

    /** Ends every other session: whoever knew the old password is out. */
    public Optional<FieldError> changePassword(Actor actor, String before, String after) {
        Secret secret = transaction.execute(status -> secret(actor));
        if (!passwords.matches(before, secret.hash())) {
            return Optional.of(FieldError.of("before", "access.password.wrong"));
        }
        Optional<String> refusal = before.equals(after)
                ? Optional.of("access.password.same")
                : PasswordRules.refusal(after, secret.login());
        if (refusal.isPresent()) {
            return Optional.of(FieldError.of("after", refusal.get(), PasswordRules.SHORTEST));
        }
        String hash = passwords.hash(after);
        transaction.executeWithoutResult(status -> store(actor, hash));
        return Optional.empty();
    }

    private void store(Actor actor, String hash) {
        sql.sql(
                        "update access.account set password_hash = :hash, one_time_until = null where regency_code = :home and id = :id")
                .param("hash", hash)
                .param("home", actor.home().value())
                .param("id", actor.account())
                .update();
        int ended = sessions.endOthers(actor, "password changed");
        audit.record(
                actor,
                Action.MANAGE_OWN_ACCOUNT,
                "account",
                actor.account(),
                "password changed, sessions ended: " + ended);
    }

    private Secret secret(Actor actor) {
        return sql.sql("select login, password_hash from access.account where regency_code = :home and id = :id")
                .param("home", actor.home().value())
                .param("id", actor.account())
                .query((row, n) -> new Secret(row.getString("login"), row.getString("password_hash")))
                .single();
    }
}
