package id.jejaring.person.household;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.access.Guard;
import id.jejaring.kernel.Ids;
import id.jejaring.kernel.Phone;
import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import id.jejaring.person.Person;
import id.jejaring.person.household.Household.Member;
import id.jejaring.person.household.Household.Place;
import id.jejaring.person.household.Household.Relation;
import id.jejaring.platform.Inserts;
import id.jejaring.platform.Known;
import id.jejaring.platform.NewRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL on households and who belongs to them. */
@Component
class HouseholdQueries {
    private final JdbcClient sql;
    private final Guard guard;
    private final Inserts inserts;
    private final Known<Household> known = new Known<>();

    HouseholdQueries(JdbcClient sql, Guard guard, Inserts inserts) {
        this.inserts = inserts;
        this.sql = sql;
        this.guard = guard;
    }

    Optional<Household> find(RegionCode regency, UUID id) {
        return known.find(regency, id, () -> all(regency, Set.of(id)).stream().findFirst());
    }

    /** They will be asked for one by one in this transaction. */
    void expect(RegionCode regency, Collection<UUID> ids) {
        known.expect(
                regency,
                ids,
                strange ->
                        all(regency, strange).stream().collect(Collectors.toMap(Household::id, Function.identity())));
    }

    /** Nobody else changes it until this transaction ends. */
    Optional<Household> lock(RegionCode regency, UUID id) {
        sql.sql("select from person.household where regency_code = :regency and id = :id for update")
                .param("regency", regency.value())
                .param("id", id)
                .query((row, n) -> id)
                .optional();
        known.forget(regency, id);
        return find(regency, id);
    }

    /** Several, always in one order. */
    void lock(RegionCode regency, Collection<UUID> ids) {
        sql.sql(
                        "select id from person.household where regency_code = :regency and id = any(:ids) order by id for update")
                .param("regency", regency.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> true)
                .list();
    }

    List<Household> all(RegionCode regency, Collection<UUID> ids) {
        return guard.only(sql.sql("""
                select regency_code, id, village_no, home, rt, phone, changed_at, changed_by
                from person.household
                where regency_code = :regency and id = any(:ids)
                """)
                .param("regency", regency.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(HouseholdQueries::household)
                .list());
    }

    /** @return false if the id is already taken */
    boolean insert(Household h) {
        boolean free = inserts.add(
                """
                insert into person.household (regency_code, id, village_no, home, rt, phone, created_at, created_by, changed_at, changed_by)
                select regency_code, id, village_no, home, rt, phone, changed_at, changed_by, changed_at, changed_by
                from json_populate_recordset(null::person.household, cast(:rows as json))
                on conflict do nothing
                """,
                NewRow.of(h.regency(), h.id())
                        .with("village_no", h.villageNo())
                        .with("home", h.place().home())
                        .with("rt", h.place().rt())
                        .with("phone", number(h.place().phone()))
                        .with("changed_at", h.changedAt())
                        .with("changed_by", h.changedBy()));
        if (free) {
            known.added(h.regency(), h.id(), h);
        }
        return free;
    }

    void update(Household h) {
        known.forget(h.regency(), h.id());
        sql.sql("""
                update person.household
                set home = :home, rt = :rt, phone = :phone, changed_at = :at, changed_by = :by
                where regency_code = :regency and id = :id
                """)
                .param("regency", h.regency().value())
                .param("id", h.id())
                .param("home", h.place().home())
                .param("rt", h.place().rt())
                .param("phone", number(h.place().phone()))
                .param("at", at(h.changedAt()))
                .param("by", h.changedBy())
                .update();
    }

    /** What stood there before is kept, field by field. */
    void corrected(Household before, Household after, Ids ids) {
        Place was = before.place();
        Place became = after.place();
        corrected(after, ids, "home", was.home(), became.home());
        corrected(after, ids, "rt", was.rt(), became.rt());
        corrected(after, ids, "phone", number(was.phone()), number(became.phone()));
    }

    private void corrected(Household h, Ids ids, String field, @Nullable String was, @Nullable String became) {
        if (Objects.equals(was, became)) {
            return;
        }
        sql.sql("""
                insert into person.household_correction (regency_code, id, household_id, village_no, field, was, became, at, by_position)
                values (:regency, :id, :household, :village, :field, :was, :became, :at, :by)
                """)
                .param("regency", h.regency().value())
                .param("id", ids.next())
                .param("household", h.id())
                .param("village", h.villageNo())
                .param("field", field)
                .param("was", was)
                .param("became", became)
                .param("at", at(h.changedAt()))
                .param("by", h.changedBy())
                .update();
    }

    void join(Person person, UUID household, Relation relation, Instant since) {
        inserts.add(
                """
                insert into person.member (regency_code, person_id, household_id, village_no, relation, since)
                select regency_code, person_id, household_id, village_no, relation, since
                from json_populate_recordset(null::person.member, cast(:rows as json))
                on conflict (regency_code, person_id) do update
                set household_id = excluded.household_id, relation = excluded.relation, since = excluded.since
                """,
                NewRow.of(person.regency())
                        .with("person_id", person.id())
                        .with("household_id", household)
                        .with("village_no", person.villageNo())
                        .with("relation", relation.name().toLowerCase(Locale.ROOT))
                        .with("since", since));
    }

    List<Member> members(RegionCode regency, Collection<UUID> people) {
        return sql.sql("""
                select person_id, household_id, relation from person.member
                where regency_code = :regency and person_id = any(:people)
                """)
                .param("regency", regency.value())
                .param("people", people.toArray(UUID[]::new))
                .query(HouseholdQueries::member)
                .list();
    }

    List<Member> living(RegionCode regency, UUID household) {
        return sql.sql("""
                select person_id, household_id, relation from person.member
                where regency_code = :regency and household_id = :household
                order by relation <> 'head', since, person_id
                """)
                .param("regency", regency.value())
                .param("household", household)
                .query(HouseholdQueries::member)
                .list();
    }

    private static @Nullable String number(@Nullable Phone phone) {
        return phone == null ? null : phone.number();
    }

    private static Member member(ResultSet row, int n) throws SQLException {
        return new Member(
                Rows.id(row, "person_id"),
                Rows.id(row, "household_id"),
                Relation.valueOf(row.getString("relation").toUpperCase(Locale.ROOT)));
    }

    private static Household household(ResultSet row, int n) throws SQLException {
        String phone = row.getString("phone");
        return new Household(
                new RegionCode(row.getString("regency_code")),
                Rows.id(row, "id"),
                row.getInt("village_no"),
                new Place(row.getString("home"), row.getString("rt"), phone == null ? null : new Phone(phone)),
                Rows.time(row, "changed_at"),
                Rows.id(row, "changed_by"));
    }
}
