package id.jejaring.access;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.kernel.FieldError;
import id.jejaring.kernel.Ids;
import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Scope;
import id.jejaring.region.Regions;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The first administrator of an empty installation: whoever can read the console gets a code, good until used or until the program
 * restarts. From the first account on this is closed.
 */
@Component
public class SetUp {
    private static final int TRIES = 20;
    private final JdbcClient sql;
    private final Passwords passwords;
    private final Regions regions;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource clock;
    private final TransactionTemplate transaction;
    private @Nullable String code;
    private int wrong;

    SetUp(
            JdbcClient sql,
            Passwords passwords,
            Regions regions,
            Audit audit,
            Ids ids,
            InstantSource clock,
            TransactionTemplate transaction) {
        this.sql = sql;
        this.passwords = passwords;
        this.regions = regions;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
        this.transaction = transaction;
    }

    public record Wanted(String code, String regency, String name, String login, String password) {}

    private record First(RegionCode body, UUID account, Wanted wanted, String hash) {}

    /** @return the code for the console, or nothing where somebody already has an account */
    public synchronized Optional<String> open() {
        if (done()) {
            return Optional.empty();
        }
        if (code == null) {
            code = passwords.oneTime();
        }
        return Optional.of(code);
    }

    public boolean done() {
        return Scope.SIGN_IN.call(() -> transaction.execute(status -> taken()));
    }

    /** Refused: a wrong code, a place that does not exist, a password that is too easy. */
    public synchronized Optional<FieldError> take(Wanted wanted) {
        if (!matches(wanted.code())) {
            return Optional.of(FieldError.of("code", "access.set_up.wrong_code"));
        }
        Optional<RegionCode> body = RegionCode.parse(wanted.regency())
                .filter(region -> region.level() <= 2)
                .filter(region -> regions.find(region).isPresent());
        if (body.isEmpty()) {
            return Optional.of(FieldError.of("regency", "access.set_up.no_such_body"));
        }
        Optional<String> refusal = PasswordRules.refusal(wanted.password(), wanted.login());
        if (refusal.isPresent()) {
            return Optional.of(FieldError.of("password", refusal.get(), PasswordRules.SHORTEST));
        }
        First first = new First(body.get(), ids.next(), wanted, passwords.hash(wanted.password()));
        boolean made = Boolean.TRUE.equals(scope(first).call(() -> transaction.execute(status -> make(first))));
        code = null;
        return made ? Optional.empty() : Optional.of(FieldError.of("code", "access.set_up.wrong_code"));
    }

    private boolean matches(String given) {
        if (code == null || wrong >= TRIES) {
            return false;
        }
        boolean right =
                MessageDigest.isEqual(code.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
        wrong += right ? 0 : 1;
        return right;
    }

    private static Scope scope(First first) {
        return new Scope(
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(),
                Set.of(first.body().value()),
                Set.of(),
                first.account(),
                true);
    }

    private boolean taken() {
        return sql.sql("select exists (select from access.account)")
                .query(Boolean.class)
                .single();
    }

    private boolean make(First first) {
        sql.sql("select pg_advisory_xact_lock(hashtextextended('set-up', 0))")
                .query((row, n) -> true)
                .list();
        if (taken()) {
            return false;
        }
        account(first);
        post(first, Role.ADMINISTRATOR, "Administrator");
        post(first, Role.AUDITOR, "Auditor");
        audit.write(new Audit.Entry(
                first.body().value(),
                first.account(),
                null,
                null,
                Action.SET_UP,
                "account",
                first.account(),
                "first administrator"));
        return true;
    }

    private void account(First first) {
        sql.sql("insert into access.login (login, regency_code, account_id) values (:login, :body, :id)")
                .param("login", first.wanted().login())
                .param("body", first.body().value())
                .param("id", first.account())
                .update();
        sql.sql("""
                insert into access.account (regency_code, id, login, full_name, password_hash, created_at)
                values (:body, :id, :login, :name, :hash, :now)
                """)
                .param("body", first.body().value())
                .param("id", first.account())
                .param("login", first.wanted().login())
                .param("name", first.wanted().name())
                .param("hash", first.hash())
                .param("now", at(clock.instant()))
                .update();
    }

    private void post(First first, Role role, String title) {
        sql.sql("""
                with post as (
                    insert into access.position (regency_code, id, role, title, region_code, created_at)
                    values (:body, :post, :role, :title, :body, :now)
                    returning regency_code, id
                ), granted as (
                    insert into access.position_grant (regency_code, id, position_id, role, region_code, valid_from)
                    select post.regency_code, :grant, post.id, :role, :body, :now from post
                )
                insert into access.holding (regency_code, id, position_id, account_regency, account_id, kind, valid_from, basis)
                select post.regency_code, :holding, post.id, :body, :account, 'definitive', :now, 'set-up' from post
                """)
                .param("body", first.body().value())
                .param("post", ids.next())
                .param("role", role.name())
                .param("title", title)
                .param("now", at(clock.instant()))
                .param("grant", ids.next())
                .param("holding", ids.next())
                .param("account", first.account())
                .update();
    }
}
