package id.jejaring.person;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.kernel.Ids;
import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the register said before it was put right. */
@Component
class CorrectionQueries {
    private final JdbcClient sql;
    private final Ids ids;

    CorrectionQueries(JdbcClient sql, Ids ids) {
        this.sql = sql;
        this.ids = ids;
    }

    record Change(
            CorrectedField field,
            @Nullable String was,
            @Nullable String became,
            Instant at,
            UUID by) {}

    void insert(Person before, Person after, CorrectedField field, Instant at, UUID by) {
        sql.sql("""
                insert into person.correction (regency_code, id, person_id, village_no, field, was, became, at, by_position)
                values (:regency, :id, :person, :village, :field, :was, :became, :at, :by)
                """)
                .param("regency", after.regency().value())
                .param("id", ids.next())
                .param("person", after.id())
                .param("village", after.villageNo())
                .param("field", Codes.of(field))
                .param("was", field.text(before.details()))
                .param("became", field.text(after.details()))
                .param("at", at(at))
                .param("by", by)
                .update();
    }

    List<Change> of(RegionCode regency, Set<UUID> records) {
        return sql.sql("""
                select field, was, became, at, by_position
                from person.correction
                where regency_code = :regency and person_id = any(:records)
                order by at, id
                """)
                .param("regency", regency.value())
                .param("records", records.toArray(UUID[]::new))
                .query((row, n) -> new Change(
                        Codes.to(CorrectedField.class, row.getString("field")),
                        row.getString("was"),
                        row.getString("became"),
                        Rows.time(row, "at"),
                        Rows.id(row, "by_position")))
                .list();
    }
}
