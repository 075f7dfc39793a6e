package id.jejaring.person;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.kernel.FieldError;
import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes down consent and capacity as found that day. A later one does not overwrite an earlier one. */
@Component
public class RecordConsent {
    private final JdbcClient sql;
    private final People people;

    RecordConsent(JdbcClient sql, People people) {
        this.sql = sql;
        this.people = people;
    }

    public sealed interface Outcome {}

    public record Recorded(Consent consent) implements Outcome {}

    public record PersonUnknown() implements Outcome {}

    public record Contradictory(List<FieldError> errors) implements Outcome {}

    @Transactional
    public Outcome record(Consent consent) {
        List<FieldError> broken = ConsentRules.broken(consent);
        if (!broken.isEmpty()) {
            return new Contradictory(broken);
        }
        Optional<Person> person = people.find(consent.regency(), consent.person());
        if (person.isEmpty()) {
            return new PersonUnknown();
        }
        insert(consent, person.get().villageNo());
        return new Recorded(consent);
    }

    /** The newest first, of all records of one person. */
    @Transactional(readOnly = true)
    public List<Consent> of(RegionCode regency, Set<UUID> records) {
        return sql.sql("""
                select regency_code, id, person_id, capacity, capacity_note, decided_by, decider_name, scopes, method, recorded_at,
                    recorded_by, withdrawn_at
                from person.consent
                where regency_code = :regency and person_id = any(:records)
                order by recorded_at desc
                """)
                .param("regency", regency.value())
                .param("records", records.toArray(UUID[]::new))
                .query(RecordConsent::consent)
                .list();
    }

    private void insert(Consent c, int village) {
        sql.sql("""
                insert into person.consent (regency_code, id, person_id, village_no, capacity, capacity_note, decided_by, decider_name,
                    scopes, method, recorded_at, recorded_by)
                values (:regency, :id, :person, :village, :capacity, :note, :decidedBy, :decider, :scopes, :method, :at, :by)
                on conflict do nothing
                """)
                .param("regency", c.regency().value())
                .param("id", c.id())
                .param("person", c.person())
                .param("village", village)
                .param("capacity", Codes.of(c.capacity()))
                .param("note", c.capacityNote())
                .param("decidedBy", Codes.of(c.decidedBy()))
                .param("decider", c.deciderName())
                .param("scopes", c.scopes().stream().map(Codes::of).sorted().toArray(String[]::new))
                .param("method", Codes.of(c.method()))
                .param("at", at(c.recordedAt()))
                .param("by", c.by())
                .update();
    }

    private static Consent consent(ResultSet row, int n) throws SQLException {
        Set<ConsentScope> scopes = Arrays.stream(
                        (String[]) row.getArray("scopes").getArray())
                .map(code -> Codes.to(ConsentScope.class, code))
                .collect(Collectors.toUnmodifiableSet());
        return new Consent(
                new RegionCode(row.getString("regency_code")),
                Rows.id(row, "id"),
                Rows.id(row, "person_id"),
                Codes.to(Capacity.class, row.getString("capacity")),
                row.getString("capacity_note"),
                Codes.to(Decider.class, row.getString("decided_by")),
                row.getString("decider_name"),
                scopes,
                Codes.to(ConsentMethod.class, row.getString("method")),
                Rows.time(row, "recorded_at"),
                Rows.id(row, "recorded_by"),
                Rows.timeOrNull(row, "withdrawn_at"));
    }
}
