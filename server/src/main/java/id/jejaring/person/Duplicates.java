package id.jejaring.person;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import id.jejaring.platform.Inserts;
import id.jejaring.platform.NewRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Proposals that wait for somebody to look. */
@Component
class Duplicates {
    private final JdbcClient sql;
    private final Inserts inserts;

    Duplicates(JdbcClient sql, Inserts inserts) {
        this.sql = sql;
        this.inserts = inserts;
    }

    /** Undecided pairs of records that still stand for themselves, the most probable first. */
    @Transactional(readOnly = true)
    public List<Duplicate> open(RegionCode regency, int limit, int offset) {
        return sql.sql("""
                select d.a_id, d.b_id, d.score, d.reasons, d.proposed_at
                from person.duplicate d
                where d.regency_code = :regency and d.decision is null
                  and not exists (
                      select from person.merge m
                      where m.regency_code = d.regency_code and m.merged_id in (d.a_id, d.b_id) and m.undone_at is null)
                order by d.score desc, d.proposed_at desc, d.a_id, d.b_id
                limit :limit offset :offset
                """)
                .param("regency", regency.value())
                .param("limit", limit)
                .param("offset", offset)
                .query(Duplicates::duplicate)
                .list();
    }

    @Transactional(readOnly = true)
    public int countOpen(RegionCode regency) {
        return sql.sql("""
                select count(*)
                from person.duplicate d
                where d.regency_code = :regency and d.decision is null
                  and not exists (
                      select from person.merge m
                      where m.regency_code = d.regency_code and m.merged_id in (d.a_id, d.b_id) and m.undone_at is null)
                """)
                .param("regency", regency.value())
                .query(Integer.class)
                .single();
    }

    @Transactional(readOnly = true)
    public List<Duplicate> concerning(RegionCode regency, UUID person) {
        return sql.sql("""
                select d.a_id, d.b_id, d.score, d.reasons, d.proposed_at
                from person.duplicate d
                where d.regency_code = :regency and (d.a_id = :person or d.b_id = :person) and d.decision is null
                  and not exists (
                      select from person.merge m
                      where m.regency_code = d.regency_code and m.merged_id in (d.a_id, d.b_id) and m.undone_at is null)
                order by d.score desc
                """)
                .param("regency", regency.value())
                .param("person", person)
                .query(Duplicates::duplicate)
                .list();
    }

    @Transactional(readOnly = true)
    public Optional<Duplicate> find(RegionCode regency, UUID one, UUID other) {
        return sql.sql("""
                select a_id, b_id, score, reasons, proposed_at
                from person.duplicate
                where regency_code = :regency and a_id = :a and b_id = :b and decision is null
                """)
                .param("regency", regency.value())
                .param("a", Duplicate.first(one, other))
                .param("b", Duplicate.second(one, other))
                .query(Duplicates::duplicate)
                .optional();
    }

    record Pair(Person person, Match match) {
        boolean first() {
            return Duplicate.first(person.id(), match.person().id()).equals(person.id());
        }

        Set<UUID> both() {
            return Set.of(person.id(), match.person().id());
        }

        NewRow row(Instant now) {
            int other = match.person().villageNo();
            return NewRow.of(person.regency())
                    .with("a_id", Duplicate.first(person.id(), match.person().id()))
                    .with("b_id", Duplicate.second(person.id(), match.person().id()))
                    .with("a_village_no", first() ? person.villageNo() : other)
                    .with("b_village_no", first() ? other : person.villageNo())
                    .with("score", match.score())
                    .with(
                            "reasons",
                            match.reasons().stream().map(Duplicate::written).toList())
                    .with("proposed_at", now);
        }
    }

    /** Proposes again with a new score; what a human has decided stays decided. */
    void propose(List<Pair> pairs, Instant now) {
        Map<Set<UUID>, Pair> last = new LinkedHashMap<>();
        pairs.forEach(pair -> last.put(pair.both(), pair));
        inserts.all("""
                insert into person.duplicate (regency_code, a_id, b_id, a_village_no, b_village_no, score, reasons, proposed_at)
                select regency_code, a_id, b_id, a_village_no, b_village_no, score, reasons, proposed_at
                from json_populate_recordset(null::person.duplicate, cast(:rows as json))
                on conflict (regency_code, a_id, b_id) do update set score = excluded.score, reasons = excluded.reasons
                where duplicate.decision is null
                """, last.values().stream().map(pair -> pair.row(now)).toList());
    }

    /** A pair nobody proposed may be decided as well: two records merged by hand. */
    void decide(Person one, Person other, Duplicate.Decision decision, Instant now, UUID by) {
        boolean first = Duplicate.first(one.id(), other.id()).equals(one.id());
        Person a = first ? one : other;
        Person b = first ? other : one;
        sql.sql("""
                insert into person.duplicate (regency_code, a_id, b_id, a_village_no, b_village_no, score, reasons, proposed_at,
                    decision, decided_at, decided_by)
                values (:regency, :a, :b, :aVillage, :bVillage, 0, '{}', :at, :decision, :at, :by)
                on conflict (regency_code, a_id, b_id) do update
                set decision = excluded.decision, decided_at = excluded.decided_at, decided_by = excluded.decided_by
                """)
                .param("regency", a.regency().value())
                .param("a", a.id())
                .param("b", b.id())
                .param("aVillage", a.villageNo())
                .param("bVillage", b.villageNo())
                .param("at", at(now))
                .param("decision", Codes.of(decision))
                .param("by", by)
                .update();
    }

    private static Duplicate duplicate(ResultSet row, int n) throws SQLException {
        return new Duplicate(
                Rows.id(row, "a_id"),
                Rows.id(row, "b_id"),
                row.getInt("score"),
                Rows.texts(row, "reasons").stream().map(Duplicate::read).toList(),
                Rows.time(row, "proposed_at"));
    }
}
