package id.jejaring.screening;

import id.jejaring.access.Guard;
import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import id.jejaring.platform.Inserts;
import id.jejaring.platform.NewRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL on screening.screening. */
@Component
class ScreeningQueries {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final JdbcClient sql;
    private final Guard guard;
    private final Inserts inserts;

    ScreeningQueries(JdbcClient sql, Guard guard, Inserts inserts) {
        this.sql = sql;
        this.guard = guard;
        this.inserts = inserts;
    }

    /** @return false when the id is taken */
    boolean insert(Screening s) {
        return inserts.add("""
                insert into screening.screening (regency_code, id, person_id, village_no, instrument, instrument_version, answers,
                    complete, suits, sums, bands, flags, red_flags, follow_up, event_at, received_at, by_position, replaces)
                select regency_code, id, person_id, village_no, instrument, instrument_version, answers,
                    complete, suits, sums, bands, flags, red_flags, follow_up, event_at, received_at, by_position, replaces
                from json_populate_recordset(null::screening.screening, cast(:rows as json))
                on conflict do nothing
                """, row(s));
    }

    private static NewRow row(Screening s) {
        return NewRow.of(s.regency(), s.id())
                .with("person_id", s.person())
                .with("village_no", s.villageNo())
                .with("instrument", s.instrument())
                .with("instrument_version", s.version())
                .with("answers", s.answers())
                .with("complete", s.result().complete())
                .with("suits", s.result().suits())
                .with("sums", s.result().sums())
                .with("bands", s.result().bands())
                .with("flags", s.result().flags().stream().sorted().toList())
                .with("red_flags", s.result().redFlags().stream().sorted().toList())
                .with("follow_up", s.result().followUp())
                .with("event_at", s.eventAt())
                .with("received_at", s.receivedAt())
                .with("by_position", s.by())
                .with("replaces", s.replaces());
    }

    Optional<Screening> find(RegionCode regency, UUID id) {
        return select(regency, List.of(id), List.of()).stream().findFirst();
    }

    /** Oldest first. */
    List<Screening> about(RegionCode regency, Collection<UUID> people) {
        return select(regency, List.of(), people);
    }

    private List<Screening> select(RegionCode regency, Collection<UUID> ids, Collection<UUID> people) {
        return guard.only(sql.sql("""
                select regency_code, id, person_id, village_no, instrument, instrument_version, answers, complete, suits, sums, bands,
                    flags, red_flags, follow_up, event_at, received_at, by_position, replaces
                from screening.screening
                where regency_code = :regency and (id = any(:ids) or person_id = any(:people))
                order by event_at, received_at
                """)
                .param("regency", regency.value())
                .param("ids", ids.toArray(UUID[]::new))
                .param("people", people.toArray(UUID[]::new))
                .query(ScreeningQueries::screening)
                .list());
    }

    private static Screening screening(ResultSet row, int n) throws SQLException {
        return new Screening(
                new RegionCode(row.getString("regency_code")),
                Rows.id(row, "id"),
                Rows.id(row, "person_id"),
                row.getInt("village_no"),
                row.getString("instrument"),
                row.getString("instrument_version"),
                JSON.readValue(row.getString("answers"), new TypeReference<Map<String, String>>() {}),
                new Screening.Result(
                        row.getBoolean("complete"),
                        row.getBoolean("suits"),
                        JSON.readValue(row.getString("sums"), new TypeReference<Map<String, Integer>>() {}),
                        JSON.readValue(row.getString("bands"), new TypeReference<Map<String, String>>() {}),
                        Set.copyOf(Rows.texts(row, "flags")),
                        Set.copyOf(Rows.texts(row, "red_flags")),
                        row.getBoolean("follow_up")),
                Rows.time(row, "event_at"),
                Rows.time(row, "received_at"),
                Rows.id(row, "by_position"),
                Rows.idOrNull(row, "replaces"));
    }
}
