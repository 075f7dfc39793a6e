package id.jejaring.access;

import id.jejaring.kernel.Ids;
import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Later;
import id.jejaring.platform.Later.Turn;
import id.jejaring.platform.Scope;
import id.jejaring.platform.Scopes;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes down who did or read what, in the transaction that does it. Ids only: no name, no NIK, no story. */
@Component
public class Audit {
    private final JdbcClient sql;
    private final Ids ids;
    private final InstantSource clock;
    private final Scopes scopes;
    private final Later<Written> entries = new Later<>(Turn.FOLLOWING, this::write);

    Audit(JdbcClient sql, Ids ids, InstantSource clock, Scopes scopes) {
        this.sql = sql;
        this.ids = ids;
        this.clock = clock;
        this.scopes = scopes;
    }

    /** @param detail why, or how many: never personal data */
    @Transactional(propagation = Propagation.MANDATORY)
    public void record(
            Actor actor, Action action, String subjectKind, @Nullable UUID subject, @Nullable String detail) {
        write(new Entry(
                actor.regency().value(),
                actor.account(),
                actor.post().id(),
                actor.session(),
                action,
                subjectKind,
                subject,
                detail));
    }

    @Transactional(propagation = Propagation.MANDATORY)
    public void record(Actor actor, Action action, String subjectKind, @Nullable UUID subject) {
        record(actor, action, subjectKind, subject, null);
    }

    /** Of somebody without an account, in the name of the post that let them in. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void recordGuest(
            RegionCode regency, UUID host, Action action, String subjectKind, UUID subject, @Nullable String detail) {
        write(new Entry(regency.value(), null, host, null, action, subjectKind, subject, detail));
    }

    record Entry(
            String regency,
            @Nullable UUID account,
            @Nullable UUID position,
            @Nullable UUID session,
            Action action,
            String subjectKind,
            @Nullable UUID subject,
            @Nullable String detail) {}

    void write(Entry entry) {
        entries.add(new Written(Scope.current(), ids.next(), clock.instant(), entry));
    }

    private record Written(Scope scope, UUID id, Instant at, Entry entry) {}

    private void write(List<Written> written) {
        written.stream()
                .collect(Collectors.groupingBy(Written::scope, LinkedHashMap::new, Collectors.toList()))
                .forEach((scope, rows) -> scopes.within(scope, () -> insert(rows)));
    }

    private int insert(List<Written> rows) {
        return sql.sql("""
                insert into access.audit (regency_code, id, at, account_id, position_id, session_id, action, subject_kind, subject_id, detail)
                select w.regency, w.id, w.at, w.account, w.position, w.session, w.action, w.kind, w.subject, w.detail
                from unnest(:regencies, :ids, cast(:times as timestamptz[]), cast(:accounts as uuid[]), cast(:positions as uuid[]),
                    cast(:sessions as uuid[]), :actions, :kinds, cast(:subjects as uuid[]), :details)
                    as w (regency, id, at, account, position, session, action, kind, subject, detail)
                """)
                .param("regencies", texts(rows, Entry::regency))
                .param("ids", rows.stream().map(Written::id).toArray(UUID[]::new))
                .param("times", rows.stream().map(row -> row.at().toString()).toArray(String[]::new))
                .param("accounts", texts(rows, Entry::account))
                .param("positions", texts(rows, Entry::position))
                .param("sessions", texts(rows, Entry::session))
                .param("actions", texts(rows, entry -> entry.action().name()))
                .param("kinds", texts(rows, Entry::subjectKind))
                .param("subjects", texts(rows, Entry::subject))
                .param("details", texts(rows, Entry::detail))
                .update();
    }

    private static @Nullable String[] texts(List<Written> rows, Function<Entry, @Nullable Object> of) {
        return rows.stream()
                .map(row -> Objects.toString(of.apply(row.entry()), null))
                .toArray(String[]::new);
    }
}
