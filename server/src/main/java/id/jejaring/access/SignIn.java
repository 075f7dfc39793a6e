package id.jejaring.access;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import id.jejaring.platform.Scope;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Opens a session for the right login and password. Five wrong tries for one login close it for a quarter of an hour. */
@Component
public class SignIn {
    private static final int TRIES = 5;
    private static final Duration WAIT = Duration.ofMinutes(15);
    private final JdbcClient sql;
    private final Passwords passwords;
    private final Sessions sessions;
    private final Posts posts;
    private final Audit audit;
    private final InstantSource clock;
    private final TransactionTemplate transaction;

    SignIn(
            JdbcClient sql,
            Passwords passwords,
            Sessions sessions,
            Posts posts,
            Audit audit,
            InstantSource clock,
            TransactionTemplate transaction) {
        this.sql = sql;
        this.passwords = passwords;
        this.sessions = sessions;
        this.posts = posts;
        this.audit = audit;
        this.clock = clock;
        this.transaction = transaction;
    }

    /** What came of it. */
    public sealed interface Outcome {
        /** @param cookie value of the session cookie */
        record SignedIn(String cookie, Post post) implements Outcome {}

        record WrongCredentials() implements Outcome {}

        record TooManyAttempts() implements Outcome {}

        record NoPost() implements Outcome {}
    }

    private record Account(RegionCode body, UUID id, String hash, boolean closed) {}

    public Outcome with(String login, String password, @Nullable String userAgent) {
        String name = login.strip().toLowerCase(Locale.ROOT);
        return Scope.SIGN_IN.call(() -> attempt(name, password, userAgent));
    }

    // The hash is computed outside the transaction: it takes a tenth of a second and a connection is worth more than
    // that.
    private Outcome attempt(String login, String password, @Nullable String userAgent) {
        if (tries(login) >= TRIES) {
            return new Outcome.TooManyAttempts();
        }
        Optional<Account> account = transaction.execute(status -> account(login));
        boolean right = account.isPresent() && !account.get().closed()
                ? passwords.matches(password, account.get().hash())
                : passwords.matchesNobody(password);
        return right ? open(account.get(), login, userAgent) : wrong(account, login);
    }

    private Outcome open(Account account, String login, @Nullable String userAgent) {
        return transaction.execute(status -> {
            List<Post> held = posts.heldBy(account.body(), account.id());
            if (held.isEmpty()) {
                return new Outcome.NoPost();
            }
            sql.sql("delete from access.sign_in_failure where login = :login")
                    .param("login", login)
                    .update();
            Post post = held.getFirst();
            String cookie = sessions.start(account.body(), account.id(), post, userAgent);
            write(account, post.id(), "opened");
            return new Outcome.SignedIn(cookie, post);
        });
    }

    private Outcome wrong(Optional<Account> account, String login) {
        transaction.executeWithoutResult(status -> {
            sql.sql("insert into access.sign_in_failure (login, at) values (:login, :now)")
                    .param("login", login)
                    .param("now", at(clock.instant()))
                    .update();
            account.ifPresent(known -> write(known, null, "refused"));
        });
        return new Outcome.WrongCredentials();
    }

    private void write(Account account, @Nullable UUID post, String detail) {
        audit.write(new Audit.Entry(
                account.body().value(), account.id(), post, null, Action.SIGN_IN, "account", account.id(), detail));
    }

    private int tries(String login) {
        Integer count = transaction.execute(
                status -> sql.sql("select count(*) from access.sign_in_failure where login = :login and at > :since")
                        .param("login", login)
                        .param("since", at(clock.instant().minus(WAIT)))
                        .query(Integer.class)
                        .single());
        return count == null ? 0 : count;
    }

    private Optional<Account> account(String login) {
        return sql.sql("""
                select a.regency_code, a.id, a.password_hash, a.disabled_at is not null or a.one_time_until < :now as closed
                from access.login l
                join access.account a on a.regency_code = l.regency_code and a.id = l.account_id
                where l.login = :login
                """)
                .param("login", login)
                .param("now", at(clock.instant()))
                .query((row, n) -> new Account(
                        new RegionCode(row.getString("regency_code")),
                        Rows.id(row, "id"),
                        row.getString("password_hash"),
                        row.getBoolean("closed")))
                .optional();
    }
}
