package id.jejaring.person;

import static id.jejaring.kernel.Rows.dateOrNull;

import id.jejaring.access.Guard;
import id.jejaring.kernel.Nik;
import id.jejaring.kernel.Phone;
import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import id.jejaring.platform.Inserts;
import id.jejaring.platform.Known;
import id.jejaring.platform.NewRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The register. Answers only what the scope of the running action shows. */
@Component
public class People {
    private final JdbcClient sql;
    private final NikSeal seal;
    private final Guard guard;
    private final MergeQueries merges;
    private final Inserts inserts;
    private final Known<Person> known = new Known<>();

    People(JdbcClient sql, NikSeal seal, Guard guard, MergeQueries merges, Inserts inserts) {
        this.inserts = inserts;
        this.sql = sql;
        this.seal = seal;
        this.guard = guard;
        this.merges = merges;
    }

    /** This very record, merged or not. */
    @Transactional(readOnly = true)
    public Optional<Person> find(RegionCode regency, UUID id) {
        return known.find(regency, id, () -> all(regency, Set.of(id)).stream().findFirst());
    }

    /** They will be asked for one by one in this transaction. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void expect(RegionCode regency, Collection<UUID> ids) {
        known.expect(
                regency,
                ids,
                strange -> all(regency, strange).stream().collect(Collectors.toMap(Person::id, Function.identity())));
    }

    @Transactional(readOnly = true)
    public List<Person> all(RegionCode regency, Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return guard.only(sql.sql("""
                select regency_code, id, village_no, name, sex, birth_date, birth_precision, nik_cipher, phone, address, home,
                    recognised_by, died_on, created_at, created_by, registered
                from person.person
                where regency_code = :regency and id = any(:ids)
                """)
                .param("regency", regency.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(this::person)
                .list());
    }

    /** The record this one is read as: the kept one of a merge, or itself. */
    @Transactional(readOnly = true)
    public UUID canonical(RegionCode regency, UUID id) {
        return merges.canonical(regency, Set.of(id)).getOrDefault(id, id);
    }

    /** Every record of this one person, itself included. */
    @Transactional(readOnly = true)
    public Set<UUID> recordsOf(RegionCode regency, UUID id) {
        return merges.recordsOf(regency, id);
    }

    /**
     * Every record of this one person, also beyond the scope; until the transaction ends nobody else decides about the person.
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Set<UUID> lockOne(RegionCode regency, UUID id) {
        return merges.lockOne(regency, id);
    }

    /** @return false if the id is already taken */
    boolean insert(Person person) {
        boolean free = inserts.add("""
                insert into person.person (regency_code, id, village_no, name, sex, birth_date, birth_precision, nik_cipher, nik_index,
                    phone, address, home, recognised_by, died_on, created_at, created_by, registered)
                select regency_code, id, village_no, name, sex, birth_date, birth_precision, nik_cipher, nik_index,
                    phone, address, home, recognised_by, died_on, created_at, created_by, registered
                from json_populate_recordset(null::person.person, cast(:rows as json))
                on conflict do nothing
                """, row(person));
        if (free) {
            known.added(person.regency(), person.id(), person);
        }
        return free;
    }

    private NewRow row(Person person) {
        Details d = person.details();
        Sealed nik = seal(person);
        return NewRow.of(person.regency(), person.id())
                .with("village_no", person.villageNo())
                .with("name", d.name())
                .with("sex", Codes.of(d.sex()))
                .with("birth_date", d.birth().date())
                .with("birth_precision", Codes.of(d.birth().precision()))
                .withBytes("nik_cipher", nik.cipher())
                .withBytes("nik_index", nik.index())
                .with("phone", number(d))
                .with("address", d.address())
                .with("home", d.home())
                .with("recognised_by", d.recognisedBy())
                .with("died_on", d.diedOn())
                .with("created_at", person.registeredAt())
                .with("created_by", person.registeredBy())
                .with("registered", person.registered());
    }

    /** Reads it for changing: whoever else changes it waits. */
    Optional<Person> lock(RegionCode regency, UUID id) {
        sql.sql("select from person.person where regency_code = :regency and id = :id for update")
                .param("regency", regency.value())
                .param("id", id)
                .query((row, n) -> id)
                .optional();
        known.forget(regency, id);
        return find(regency, id);
    }

    /** Several, always in one order. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(RegionCode regency, Collection<UUID> ids) {
        sql.sql("select id from person.person where regency_code = :regency and id = any(:ids) order by id for update")
                .param("regency", regency.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query((row, n) -> true)
                .list();
    }

    void update(Person person) {
        known.forget(person.regency(), person.id());
        Details d = person.details();
        Sealed nik = seal(person);
        sql.sql("""
                update person.person
                set name = :name, sex = :sex, birth_date = :born, birth_precision = :precision,
                    nik_cipher = case when :sealed then nik_cipher else :cipher end,
                    nik_index = case when :sealed then nik_index else :index end, phone = :phone, address = :address, home = :home, recognised_by = :recognisedBy,
                    died_on = :diedOn
                where regency_code = :regency and id = :id
                """)
                .param("regency", person.regency().value())
                .param("id", person.id())
                .param("name", d.name())
                .param("sex", Codes.of(d.sex()))
                .param("born", dateOrNull(d.birth().date()))
                .param("precision", Codes.of(d.birth().precision()))
                .param("sealed", person.sealedNik())
                .param("cipher", nik.cipher(), Types.BINARY)
                .param("index", nik.index(), Types.BINARY)
                .param("phone", number(d))
                .param("address", d.address())
                .param("home", d.home())
                .param("recognisedBy", d.recognisedBy())
                .param("diedOn", dateOrNull(d.diedOn()))
                .update();
    }

    private record Sealed(byte @Nullable [] cipher, byte @Nullable [] index) {}

    private Sealed seal(Person person) {
        String regency = person.regency().value();
        Nik nik = person.details().nik();
        return nik == null
                ? new Sealed(null, null)
                : new Sealed(seal.seal(regency, person.id(), nik), seal.index(regency, nik));
    }

    private static @Nullable String number(Details details) {
        Phone phone = details.phone();
        return phone == null ? null : phone.number();
    }

    private Person person(ResultSet row, int n) throws SQLException {
        String regency = row.getString("regency_code");
        UUID id = Rows.id(row, "id");
        byte[] cipher = row.getBytes("nik_cipher");
        Nik nik = cipher == null ? null : seal.open(regency, id, cipher).orElse(null);
        String phone = row.getString("phone");
        Details details = new Details(
                row.getString("name"),
                Codes.to(Sex.class, row.getString("sex")),
                birth(row),
                nik,
                phone == null ? null : new Phone(phone),
                row.getString("address"),
                row.getString("home"),
                row.getString("recognised_by"),
                Rows.dayOrNull(row, "died_on"));
        return new Person(
                new RegionCode(regency),
                id,
                row.getInt("village_no"),
                details,
                Rows.time(row, "created_at"),
                Rows.id(row, "created_by"),
                row.getBoolean("registered"),
                cipher != null && nik == null);
    }

    static Birth birth(ResultSet row) throws SQLException {
        return new Birth(
                Rows.dayOrNull(row, "birth_date"), Codes.to(BirthPrecision.class, row.getString("birth_precision")));
    }
}
