package id.jejaring.screening;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.JejaringTest;
import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Role;
import id.jejaring.indicator.Counting;
import id.jejaring.kernel.FieldError;
import id.jejaring.kernel.Input;
import id.jejaring.person.Person;
import id.jejaring.person.Register;
import id.jejaring.region.Regions;
import id.jejaring.sync.spi.FieldRecord;
import id.jejaring.sync.spi.Part;
import id.jejaring.sync.spi.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** What becomes of a screening that a phone sends, and what a phone is sent. */
@JejaringTest
class ScreeningSyncTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    Instruments instruments;

    @Autowired
    InstrumentRows rows;

    @Autowired
    Hotlines hotlines;

    @Autowired
    Regions regions;

    private Ward ward;
    private Person villager;
    private final Map<String, String> body = new LinkedHashMap<>();

    @BeforeEach
    void a_body() {
        ward = new Ward(beans);
        villager = ward.villager(1990);
        body.put("person", villager.id().toString());
        body.put("village", String.valueOf(villager.villageNo()));
        body.put("instrument", "srq-20");
        body.put("instrument_version", "1");
        body.put("answers.q17", "yes");
    }

    private Verdict send(Actor author, boolean released) {
        Map<String, List<String>> values = new LinkedHashMap<>();
        body.forEach((name, value) -> values.put(name, List.of(value)));
        FieldRecord record = new FieldRecord(
                UUID.randomUUID(),
                1,
                new Input(values),
                Ward.NOON,
                Ward.NOON,
                Ward.NOON,
                false,
                UUID.randomUUID(),
                released);
        ScreeningSync type = new ScreeningSync(ward.take, instruments, new ScreeningForm());
        assertThat(type.action()).isEqualTo(Action.SCREEN);
        return author.scopeFor(type.action()).call(() -> type.take(record, author));
    }

    private Verdict send() {
        return send(ward.kader(), false);
    }

    private List<String> invalid() {
        return ((Verdict.Invalid) send())
                .errors().stream().map(FieldError::field).toList();
    }

    @Test
    void a_kaders_screening_is_taken_and_its_red_flag_raised() {
        assertThat(send()).isEqualTo(new Verdict.Taken());
        assertThat(ward.raised).hasSize(1);
    }

    @Test
    void people_screened_are_counted_where_they_live() {
        Counting counting = new Counting(beans, Register.REGENCY);
        send();
        counting.holds("screening");
    }

    @Test
    void somebody_the_server_does_not_know_waits_for_a_supervisor() {
        body.put("person", UUID.randomUUID().toString());
        assertThat(send()).isEqualTo(new Verdict.Review("needs_person"));
        body.remove("person");
        assertThat(send()).isEqualTo(new Verdict.Review("needs_person"));
    }

    @Test
    void a_version_the_server_does_not_know_waits_for_a_supervisor() {
        body.put("instrument_version", "2016");
        assertThat(send()).isEqualTo(new Verdict.Review("old_version"));
    }

    @Test
    void an_instrument_of_another_role_waits_until_it_is_released() {
        body.put("instrument", "gad-7");
        body.remove("answers.q17");
        body.put("answers.q1", "daily");
        assertThat(send()).isEqualTo(new Verdict.Review("out_of_scope"));
        assertThat(send(ward.kader(), true)).isEqualTo(new Verdict.Taken());
    }

    @Test
    void a_red_flag_without_an_owner_waits_for_a_supervisor() {
        ward.somebodyOwns = false;
        assertThat(send()).isEqualTo(new Verdict.Review("no_owner"));
    }

    @Test
    void unknown_fields_items_and_options_are_malformed() {
        body.put("answers.q99", "yes");
        assertThat(invalid()).containsExactly("answers.q99");
        body.remove("answers.q99");
        body.put("score", "20");
        assertThat(invalid()).containsExactly("score");
        body.remove("score");
        body.put("answers.q1", "maybe");
        assertThat(invalid()).containsExactly("answers.q1");
        body.put("village", "62.02.01.1001");
        assertThat(invalid()).contains("village");
    }

    @Test
    void a_phone_gets_the_documents_of_its_role() {
        Part part = Part.reference(Register.REGENCY);
        Set<UUID> all = Set.copyOf(instruments
                .current(java.time.LocalDate.of(2026, 11, 25))
                .map(Instruments.Kept::row)
                .toList());
        assertThat(rows.rows(part, all, ward.kader()).values())
                .extracting(document -> document.get("id"))
                .containsExactlyInAnyOrder("srq-20", "srq-29");
        assertThat(rows.rows(part, all, ward.nurse())).hasSize(4);
        assertThat(rows.rows(part, all, Register.actor(Role.CAMAT, Set.of(), Set.of())))
                .isEmpty();
        assertThat(rows.rows(Part.clinical(Register.REGENCY, 1), all, ward.nurse()))
                .isEmpty();
    }

    @Test
    void a_phone_is_told_the_hotline() {
        assertThat(hotlines.contacts(ward.kader()))
                .anyMatch(contact ->
                        "119".equals(contact.phone()) && contact.title().endsWith("ext. 8"));
    }
}
