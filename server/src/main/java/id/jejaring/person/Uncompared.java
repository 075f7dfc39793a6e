package id.jejaring.person;

import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import id.jejaring.platform.Inserts;
import id.jejaring.platform.NewRow;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Whose record changed and was not yet compared with all the others. */
@Component
class Uncompared {
    private final JdbcClient sql;
    private final Inserts inserts;

    Uncompared(JdbcClient sql, Inserts inserts) {
        this.sql = sql;
        this.inserts = inserts;
    }

    /** In the transaction of a change: they are compared soon after it, so that nobody waits for that. */
    void leave(RegionCode regency, List<Person> changed) {
        inserts.all(
                """
                insert into person.uncompared (regency_code, person_id)
                select regency_code, person_id from json_populate_recordset(null::person.uncompared, cast(:rows as json))
                """,
                changed.stream()
                        .map(person -> NewRow.of(regency).with("person_id", person.id()))
                        .toList());
    }

    /** Those who wait longest, each once. */
    List<UUID> some(RegionCode regency, int most) {
        return sql.sql("""
                select distinct person_id from (
                    select person_id from person.uncompared where regency_code = :regency order by id limit :limit) u
                """)
                .param("regency", regency.value())
                .param("limit", most)
                .query((row, n) -> Rows.id(row, "person_id"))
                .list();
    }

    void taken(RegionCode regency, List<UUID> people) {
        sql.sql("delete from person.uncompared where regency_code = :regency and person_id = any(:people)")
                .param("regency", regency.value())
                .param("people", people.toArray(UUID[]::new))
                .update();
    }
}
