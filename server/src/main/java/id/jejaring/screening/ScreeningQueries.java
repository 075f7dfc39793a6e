package id.jejaring.screening;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.access.Guard;
import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
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

    ScreeningQueries(JdbcClient sql, Guard guard) {
        this.sql = sql;
        this.guard = guard;
    }

    /** @return false when the id is taken */
    boolean insert(Screening s) {
        return sql.sql("""
                insert into screening.screening (regency_code, id, person_id, village_no, instrument, instrument_version, answers,
                    complete, suits, sums, bands, flags, red_flags, follow_up, event_at, received_at, by_position, replaces)
                values (:regency, :id, :person, :village, :instrument, :version, :answers::jsonb,
                    :complete, :suits, :sums::jsonb, :bands::jsonb, :flags, :red, :followUp, :event, :received, :by, :replaces)
                on conflict do nothing
                """)
                        .param("regency", s.regency().value())
                        .param("id", s.id())
                        .param("person", s.person())
                        .param("village", s.villageNo())
                        .param("instrument", s.instrument())
                        .param("version", s.version())
                        .param("answers", JSON.writeValueAsString(s.answers()))
                        .param("complete", s.result().complete())
                        .param("suits", s.result().suits())
                        .param("sums", JSON.writeValueAsString(s.result().sums()))
                        .param("bands", JSON.writeValueAsString(s.result().bands()))
                        .param("flags", texts(s.result().flags()))
                        .param("red", texts(s.result().redFlags()))
                        .param("followUp", s.result().followUp())
                        .param("event", at(s.eventAt()))
                        .param("received", at(s.receivedAt()))
                        .param("by", s.by())
                        .param("replaces", s.replaces())
                        .update()
                == 1;
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

    private static String[] texts(Set<String> codes) {
        return codes.stream().sorted().toArray(String[]::new);
    }
}
