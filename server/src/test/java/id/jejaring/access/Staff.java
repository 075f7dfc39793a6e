package id.jejaring.access;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.kernel.Ids;
import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.database.Maintenance;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Fills posts with people for tests: {@code staff.hire(Role.NURSE, "62.01.02")}. */
public final class Staff {
    public static final String PASSWORD = "sungai arut tenang";
    public static final Instant LONG_AGO = Instant.parse("2024-01-01T00:00:00Z");
    private static String hash = "";
    private final Maintenance maintenance;
    private final Ids ids;

    public Staff(BeanFactory beans) {
        maintenance = beans.getBean(Maintenance.class);
        ids = beans.getBean(Ids.class);
        if (hash.isEmpty()) {
            hash = beans.getBean(Passwords.class).hash(PASSWORD);
        }
    }

    public record Member(String login, UUID account, UUID post, RegionCode body) {}

    /** An account with the post of that role there, definitive. */
    public Member hire(Role role, String region) {
        UUID account = ids.next();
        String login = role.name().toLowerCase(Locale.ROOT).replace('_', '-') + "."
                + account.toString().substring(24);
        return hire(role, region, account, login);
    }

    /** At a facility, whose catchment is their area. */
    public Member hire(Role role, String region, UUID facility) {
        Member member = hire(role, region);
        for (String table : List.of("access.position where id = ?", "access.position_grant where position_id = ?")) {
            String[] parts = table.split(" ", 2);
            sql(
                    "update " + parts[0] + " set facility_regency = ?, facility_id = ? " + parts[1],
                    member.body().value(),
                    facility,
                    member.post());
        }
        return member;
    }

    private Member hire(Role role, String region, UUID account, String login) {
        RegionCode place = new RegionCode(region);
        UUID post = post(role, place);
        Member member = new Member(login, account, post, place.regency());
        maintenance.call(sql -> {
            account(sql, member);
            return null;
        });
        hold(member, post, HoldingKind.DEFINITIVE);
        return member;
    }

    public UUID post(Role role, RegionCode place) {
        UUID post = ids.next();
        return maintenance.call(sql -> {
            sql.sql(
                            "insert into access.position (regency_code, id, role, title, region_code, created_at) values (:body, :id, :role, :title, :region, :now)")
                    .param("body", place.regency().value())
                    .param("id", post)
                    .param("role", role.name())
                    .param("title", "Jabatan " + role)
                    .param("region", place.value())
                    .param("now", at(LONG_AGO))
                    .update();
            sql.sql(
                            "insert into access.position_grant (regency_code, id, position_id, role, region_code, valid_from) values (:body, :id, :post, :role, :region, :now)")
                    .param("body", place.regency().value())
                    .param("id", ids.next())
                    .param("post", post)
                    .param("role", role.name())
                    .param("region", place.value())
                    .param("now", at(LONG_AGO))
                    .update();
            return post;
        });
    }

    public UUID hold(Member member, UUID post, HoldingKind kind) {
        UUID holding = ids.next();
        return maintenance.call(sql -> {
            sql.sql(
                            "insert into access.holding (regency_code, id, position_id, account_regency, account_id, kind, valid_from) values (:body, :id, :post, :body, :account, :kind, :now)")
                    .param("body", member.body().value())
                    .param("id", holding)
                    .param("post", post)
                    .param("account", member.account())
                    .param("kind", kind.stored())
                    .param("now", at(LONG_AGO))
                    .update();
            return holding;
        });
    }

    /** Several questions at one moment. */
    public <T> T within(Function<JdbcClient, T> questions) {
        return maintenance.call(questions);
    }

    /** Whatever else a test has to bring about behind the program's back. */
    public int sql(String statement, @Nullable Object... values) {
        return maintenance.call(sql -> sql.sql(statement).params(values).update());
    }

    public <T> T ask(Class<T> type, String question, Object... values) {
        return maintenance.call(
                sql -> sql.sql(question).params(values).query(type).single());
    }

    public <T> List<T> list(Class<T> type, String question, @Nullable Object... values) {
        return maintenance.call(
                sql -> sql.sql(question).params(values).query(type).list());
    }

    private static void account(JdbcClient sql, Member member) {
        sql.sql("insert into access.login (login, regency_code, account_id) values (:login, :body, :id)")
                .param("login", member.login())
                .param("body", member.body().value())
                .param("id", member.account())
                .update();
        sql.sql(
                        "insert into access.account (regency_code, id, login, full_name, password_hash, created_at) values (:body, :id, :login, :name, :hash, :now)")
                .param("body", member.body().value())
                .param("id", member.account())
                .param("login", member.login())
                .param("name", "Ibu " + member.login())
                .param("hash", hash)
                .param("now", at(LONG_AGO))
                .update();
    }
}
