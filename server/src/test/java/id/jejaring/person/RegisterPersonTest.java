package id.jejaring.person;

import static id.jejaring.person.Register.REGENCY;
import static id.jejaring.person.Register.entrusted;
import static id.jejaring.person.Register.inVillage;
import static id.jejaring.person.Register.wide;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.JejaringTest;
import id.jejaring.kernel.Nik;
import id.jejaring.kernel.Phone;
import id.jejaring.platform.Scope;
import id.jejaring.platform.database.Maintenance;
import id.jejaring.region.Regions;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@JejaringTest
class RegisterPersonTest {
    private static final Nik NIK = Nik.parse("6201024107900003").orElseThrow();

    @Autowired
    RegisterPerson registerPerson;

    @Autowired
    CorrectPerson correctPerson;

    @Autowired
    People people;

    @Autowired
    Regions regions;

    @Autowired
    JdbcClient sql;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Maintenance maintenance;

    private Register register;

    @BeforeEach
    void register() {
        register = new Register(registerPerson, regions);
    }

    private static Details siti() {
        return Details.of("Siti Aminah", Sex.FEMALE, Birth.on(LocalDate.of(1990, 7, 1)))
                .withNik(NIK)
                .withPhone(new Phone("+6281234567890"));
    }

    @Test
    void a_registered_person_reads_back_as_written() {
        Person person = register.add(siti(), register.village(0));

        Person read = wide().call(() -> people.find(REGENCY, person.id()).orElseThrow());

        assertThat(read.details()).isEqualTo(siti());
        assertThat(read.villageNo()).isEqualTo(register.village(0));
    }

    @Test
    void somebody_without_name_or_identity_is_registered() {
        Details nameless = Details.of(null, Sex.MALE, Birth.UNKNOWN)
                .withRecognisedBy("Rambut panjang, jaket tentara, di terminal");

        Person person = register.add(nameless, register.village(1));

        assertThat(wide().call(() ->
                        people.find(REGENCY, person.id()).orElseThrow().details()))
                .isEqualTo(nameless);
    }

    @Test
    void sending_the_same_twice_registers_once() {
        Registration sent = new Registration(
                UUID.randomUUID(),
                REGENCY,
                register.village(0),
                Details.of("Budi", Sex.MALE, Birth.UNKNOWN),
                Register.POST);

        assertThat(wide().call(() -> registerPerson.register(sent))).isInstanceOf(RegisterPerson.Registered.class);
        assertThat(wide().call(() -> registerPerson.register(sent)))
                .isInstanceOf(RegisterPerson.AlreadyRegistered.class);
    }

    @Test
    void the_same_id_for_somebody_else_is_refused() {
        Person budi = register.named("Budi");
        Registration other = new Registration(
                budi.id(), REGENCY, register.village(0), Details.of("Joko", Sex.MALE, Birth.UNKNOWN), Register.POST);

        assertThat(wide().call(() -> registerPerson.register(other))).isInstanceOf(RegisterPerson.IdReused.class);
    }

    @Test
    void an_id_taken_out_of_sight_says_nothing_about_whose_it_is() {
        Person budi = register.add(Details.of("Budi", Sex.MALE, Birth.UNKNOWN), register.village(0));
        Registration same = new Registration(budi.id(), REGENCY, register.village(1), budi.details(), Register.POST);

        assertThat(inVillage(register.village(1)).call(() -> registerPerson.register(same)))
                .isInstanceOf(RegisterPerson.IdReused.class);
    }

    @Test
    void nobody_is_registered_beyond_the_own_reach() {
        Registration far = new Registration(
                UUID.randomUUID(),
                REGENCY,
                register.village(5),
                Details.of("Budi", Sex.MALE, Birth.UNKNOWN),
                Register.POST);

        assertThat(inVillage(register.village(0)).call(() -> registerPerson.register(far)))
                .isInstanceOf(RegisterPerson.OutOfReach.class);
    }

    @Test
    void contradictions_are_refused_and_nothing_is_written() {
        UUID id = UUID.randomUUID();
        Details wrong = siti().withBirth(Birth.on(LocalDate.of(1991, 7, 1)));

        var outcome = wide().call(() ->
                registerPerson.register(new Registration(id, REGENCY, register.village(0), wrong, Register.POST)));

        assertThat(outcome).isInstanceOf(RegisterPerson.Contradictory.class);
        assertThat(wide().call(() -> people.find(REGENCY, id))).isEmpty();
    }

    @Test
    void a_reader_sees_only_what_the_scope_shows() {
        Person person = register.add(siti(), register.village(0));

        assertThat(Scope.NOTHING.call(() -> people.find(REGENCY, person.id()))).isEmpty();
        assertThat(inVillage(register.village(1)).call(() -> people.find(REGENCY, person.id())))
                .isEmpty();
        assertThat(inVillage(register.village(0)).call(() -> people.find(REGENCY, person.id())))
                .isPresent();
        assertThat(entrusted(person.id()).call(() -> people.find(REGENCY, person.id())))
                .isPresent();
        assertThat(entrusted(UUID.randomUUID()).call(() -> people.find(REGENCY, person.id())))
                .isEmpty();
    }

    @Test
    void without_scope_no_table_of_this_module_shows_anything() {
        register.add(siti(), register.village(0));

        for (String table :
                List.of("person", "name_key", "name_variant", "duplicate", "merge", "consent", "correction")) {
            Long rows = Scope.NOTHING.call(
                    () -> transaction.execute(status -> sql.sql("select count(*) from person." + table)
                            .query(Long.class)
                            .single()));
            assertThat(rows).as(table).isZero();
        }
    }

    @Test
    void the_database_never_holds_a_nik_in_clear() throws SQLException {
        register.add(siti(), register.village(0));

        try (var connection = maintenance.connect();
                var found = connection
                        .createStatement()
                        .executeQuery("select count(*) from person.person p where p::text like '%" + NIK.digits() + "%'"
                                + " or position('" + NIK.digits() + "'::bytea in p.nik_cipher) > 0")) {
            found.next();
            assertThat(found.getInt(1)).isZero();
        }
    }

    @Test
    void two_correctors_of_different_fields_do_not_disturb_each_other() {
        Person person = register.named("Rusdi");
        Details seen = person.details();

        var name = correct(person, seen, seen.withName("Rusdiansyah"));
        var phone = correct(person, seen, seen.withPhone(new Phone("+6285712345678")));

        assertThat(name).isInstanceOf(CorrectPerson.Corrected.class);
        assertThat(phone).isInstanceOf(CorrectPerson.Corrected.class);
        Details now = wide().call(
                        () -> people.find(REGENCY, person.id()).orElseThrow().details());
        assertThat(now.name()).isEqualTo("Rusdiansyah");
        assertThat(now.phone()).isEqualTo(new Phone("+6285712345678"));
    }

    @Test
    void a_field_changed_meanwhile_is_not_overwritten() {
        Person person = register.named("Rusdi");
        Details seen = person.details();
        correct(person, seen, seen.withName("Rusdiansyah"));

        assertThat(correct(person, seen, seen.withName("Rusdianto"))).isInstanceOf(CorrectPerson.AlreadyChanged.class);
    }

    @Test
    void a_correction_that_makes_nonsense_is_refused() {
        Person person = register.add(siti(), register.village(0));

        assertThat(correct(person, siti(), siti().withBirth(Birth.on(LocalDate.of(1980, 1, 1)))))
                .isInstanceOf(CorrectPerson.Contradictory.class);
    }

    private CorrectPerson.Outcome correct(Person person, Details seen, Details corrected) {
        return wide().call(() -> correctPerson.correct(
                new Correction(REGENCY, person.id(), seen, corrected, Register.POST), Register.actor()));
    }
}
