package id.jejaring.care;

import id.jejaring.access.Guard;
import id.jejaring.access.Role;
import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import id.jejaring.platform.Inserts;
import id.jejaring.platform.NewRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL on care.contact. */
@Component
class ContactQueries {
    private final JdbcClient sql;
    private final Guard guard;
    private final Inserts inserts;

    ContactQueries(JdbcClient sql, Guard guard, Inserts inserts) {
        this.sql = sql;
        this.guard = guard;
        this.inserts = inserts;
    }

    /** @return false when a contact with this id stands already */
    boolean insert(Contact c) {
        return inserts.add(
                """
                insert into care.contact (regency_code, id, person_id, village_no, outcome, note, event_at, received_at, by_position, by_role)
                select regency_code, id, person_id, village_no, outcome, note, event_at, received_at, by_position, by_role
                from json_populate_recordset(null::care.contact, cast(:rows as json))
                on conflict do nothing
                """,
                NewRow.of(c.regency(), c.id())
                        .with("person_id", c.person())
                        .with("village_no", c.villageNo())
                        .with("outcome", ConcernQueries.lower(c.outcome()))
                        .with("note", c.note())
                        .with("event_at", c.eventAt())
                        .with("received_at", c.receivedAt())
                        .with("by_position", c.by())
                        .with("by_role", c.role().name()));
    }

    List<Contact> byIds(RegionCode regency, Collection<UUID> ids) {
        return select(regency, ids, List.of());
    }

    List<Contact> with(RegionCode regency, Collection<UUID> people) {
        return select(regency, List.of(), people);
    }

    private List<Contact> select(RegionCode regency, Collection<UUID> ids, Collection<UUID> people) {
        return guard.only(sql.sql("""
                select regency_code, id, person_id, village_no, outcome, note, event_at, received_at, by_position, by_role
                from care.contact
                where regency_code = :regency and (id = any(:ids) or person_id = any(:people))
                order by event_at
                """)
                .param("regency", regency.value())
                .param("ids", ids.toArray(UUID[]::new))
                .param("people", people.toArray(UUID[]::new))
                .query(ContactQueries::contact)
                .list());
    }

    private static Contact contact(ResultSet row, int n) throws SQLException {
        return new Contact(
                new RegionCode(row.getString("regency_code")),
                Rows.id(row, "id"),
                Rows.id(row, "person_id"),
                row.getInt("village_no"),
                Visit.Outcome.valueOf(row.getString("outcome").toUpperCase(Locale.ROOT)),
                row.getString("note"),
                Rows.time(row, "event_at"),
                Rows.time(row, "received_at"),
                Rows.id(row, "by_position"),
                Role.valueOf(row.getString("by_role")));
    }
}
