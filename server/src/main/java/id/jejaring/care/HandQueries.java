package id.jejaring.care;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL on care.triage and care.handover: how a concern went from hand to hand. */
@Component
class HandQueries {
    private final JdbcClient sql;

    HandQueries(JdbcClient sql) {
        this.sql = sql;
    }

    void add(Concern concern, UUID id, Triage triage) {
        sql.sql("""
                insert into care.triage (regency_code, id, concern_id, village_no, person_id, level, signs, note, at, by_position, respond_by)
                values (:regency, :id, :concern, :village, :person, :level, :signs, :note, :at, :by, :respondBy)
                """)
                .param("regency", concern.regency().value())
                .param("id", id)
                .param("concern", concern.id())
                .param("village", concern.villageNo())
                .param("person", concern.person())
                .param("level", ConcernQueries.lower(triage.level()))
                .param(
                        "signs",
                        triage.signs().stream()
                                .map(ConcernQueries::lower)
                                .sorted()
                                .toArray(String[]::new))
                .param("note", triage.note())
                .param("at", at(triage.at()))
                .param("by", triage.by())
                .param("respondBy", at(triage.respondBy()))
                .update();
    }

    /** What was done before anybody knew whom it is about goes with the person, like the concern itself. */
    void about(Concern concern, UUID person) {
        for (String statement : List.of(
                "update care.triage set person_id = :person where regency_code = :regency and concern_id = :concern",
                "update care.handover set person_id = :person where regency_code = :regency and concern_id = :concern")) {
            sql.sql(statement)
                    .param("person", person)
                    .param("regency", concern.regency().value())
                    .param("concern", concern.id())
                    .update();
        }
    }

    /** Oldest first. */
    List<Triage> triages(RegionCode regency, Collection<UUID> concerns) {
        return sql.sql("""
                select concern_id, level, signs, note, at, by_position, respond_by from care.triage
                where regency_code = :regency and concern_id = any(:concerns) order by at
                """)
                .param("regency", regency.value())
                .param("concerns", concerns.toArray(UUID[]::new))
                .query((row, n) -> new Triage(
                        Rows.id(row, "concern_id"),
                        TriageLevel.valueOf(row.getString("level").toUpperCase(Locale.ROOT)),
                        Arrays.stream((String[]) row.getArray("signs").getArray())
                                .map(sign -> Sign.valueOf(sign.toUpperCase(Locale.ROOT)))
                                .collect(Collectors.toUnmodifiableSet()),
                        row.getString("note"),
                        Rows.time(row, "at"),
                        Rows.id(row, "by_position"),
                        Rows.time(row, "respond_by")))
                .list();
    }

    /** That somebody judged it, never how. */
    record Read(Instant at, UUID by) {}

    /** By concern, of those this post reported: it reaches no triage, and may know that there is one. */
    Map<UUID, Read> firstRead(RegionCode regency, Collection<UUID> concerns) {
        Map<UUID, Read> read = new HashMap<>();
        sql.sql("select concern_id, at, by_position from care.first_read(:regency, :concerns)")
                .param("regency", regency.value())
                .param("concerns", concerns.toArray(UUID[]::new))
                .query(row -> {
                    read.put(Rows.id(row, "concern_id"), new Read(Rows.time(row, "at"), Rows.id(row, "by_position")));
                });
        return read;
    }

    Optional<Triage> latestTriage(Concern concern) {
        List<Triage> all = triages(concern.regency(), List.of(concern.id()));
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    void offer(Concern concern, UUID id, UUID from, UUID to, Instant now) {
        sql.sql("""
                insert into care.handover (regency_code, id, concern_id, village_no, person_id, from_position, to_position, offered_at)
                values (:regency, :id, :concern, :village, :person, :from, :to, :now)
                """)
                .param("regency", concern.regency().value())
                .param("id", id)
                .param("concern", concern.id())
                .param("village", concern.villageNo())
                .param("person", concern.person())
                .param("from", from)
                .param("to", to)
                .param("now", at(now))
                .update();
    }

    /** @return false when the offer was answered already */
    boolean answer(Concern concern, Handover.Answer answer, @Nullable String reason, UUID by, Instant now) {
        return sql.sql("""
                update care.handover set answer = :answer, reason = :reason, answered_by = :by, answered_at = :now
                where regency_code = :regency and concern_id = :concern and answer is null
                """)
                        .param("answer", ConcernQueries.lower(answer))
                        .param("reason", reason)
                        .param("by", by)
                        .param("now", at(now))
                        .param("regency", concern.regency().value())
                        .param("concern", concern.id())
                        .update()
                == 1;
    }

    /** Oldest first. */
    List<Handover> handovers(RegionCode regency, Collection<UUID> concerns) {
        return sql.sql("""
                select id, concern_id, from_position, to_position, offered_at, answer, reason, answered_at from care.handover
                where regency_code = :regency and concern_id = any(:concerns) order by offered_at, id
                """)
                .param("regency", regency.value())
                .param("concerns", concerns.toArray(UUID[]::new))
                .query((row, n) -> new Handover(
                        Rows.id(row, "id"),
                        Rows.id(row, "concern_id"),
                        Rows.id(row, "from_position"),
                        Rows.id(row, "to_position"),
                        Rows.time(row, "offered_at"),
                        answer(row.getString("answer")),
                        row.getString("reason"),
                        Rows.timeOrNull(row, "answered_at")))
                .list();
    }

    private static Handover.@Nullable Answer answer(@Nullable String text) {
        return text == null ? null : Handover.Answer.valueOf(text.toUpperCase(Locale.ROOT));
    }
}
