package id.jejaring.screening;

import static id.jejaring.screening.Ward.answers;
import static id.jejaring.screening.Ward.command;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.JejaringTest;
import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.person.Person;
import id.jejaring.person.Register;
import id.jejaring.platform.Scope;
import id.jejaring.platform.database.Maintenance;
import id.jejaring.screening.TakeScreening.Outcome;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

@JejaringTest
class TakeScreeningTest {
    @Autowired
    BeanFactory beans;

    @Autowired
    ScreeningQueries screenings;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Maintenance maintenance;

    private Ward ward;
    private Person villager;

    @BeforeEach
    void ward() {
        ward = new Ward(beans);
        villager = ward.villager(1990);
    }

    private Optional<Screening> find(UUID id, Scope scope) {
        return scope.call(() -> transaction.execute(status -> screenings.find(Register.REGENCY, id)));
    }

    private long rows() {
        return maintenance.call(sql -> sql.sql("select count(*) from screening.screening")
                .query(Long.class)
                .single());
    }

    @Test
    void answers_are_kept_one_by_one_and_the_server_adds_them_up() {
        Map<String, String> given = answers("srq-20", "no", Map.of("q1", "yes", "q2", "yes"));

        Screening taken = ward.taken(command(villager.id(), "srq-20", given), ward.kader());

        Screening read = find(taken.id(), Register.wide()).orElseThrow();
        assertThat(read).isEqualTo(taken);
        assertThat(read.answers()).isEqualTo(given);
        assertThat(read.result().sums()).isEqualTo(Map.of("distress", 2));
        assertThat(read.result().bands()).isEqualTo(Map.of("distress", "below"));
        assertThat(read.villageNo()).isEqualTo(villager.villageNo());
        assertThat(ward.raised).isEmpty();
    }

    @Test
    void one_red_answer_is_raised_although_the_rest_is_missing() {
        Screening taken = ward.taken(command(villager.id(), "srq-20", Map.of("q17", "yes")), ward.kader());

        assertThat(taken.result().complete()).isFalse();
        assertThat(taken.result().sums()).isEmpty();
        assertThat(ward.raised).singleElement().satisfies(flag -> {
            assertThat(flag.screening()).isEqualTo(taken.id());
            assertThat(flag.person()).isEqualTo(villager.id());
            assertThat(flag.villageNo()).isEqualTo(villager.villageNo());
            assertThat(flag.codes()).containsExactly("suicidal_thoughts");
            assertThat(flag.eventAt()).isEqualTo(Ward.NOON);
        });
    }

    @Test
    void a_red_flag_nobody_can_own_leaves_nothing_behind_and_disturbs_no_neighbour() {
        ward.somebodyOwns = false;
        long before = rows();
        Actor kader = ward.kader();
        var quiet = command(villager.id(), "srq-20", answers("srq-20", "no", Map.of()));
        var red = command(villager.id(), "srq-20", Map.of("q17", "yes"));

        kader.scopeFor(Action.SCREEN)
                .run(() -> transaction.executeWithoutResult(batch -> {
                    assertThat(ward.take.take(quiet, kader)).isInstanceOf(Outcome.Taken.class);
                    assertThat(ward.take.take(red, kader)).isInstanceOf(Outcome.NoOwner.class);
                }));

        assertThat(rows()).isEqualTo(before + 1);
        assertThat(find(quiet.id(), Register.wide())).isPresent();
    }

    @Test
    void without_a_listener_no_red_flag_is_taken_silently() {
        assertThatThrownBy(() -> new RedFlags(List.of())
                        .owned(
                                new id.jejaring.screening.spi.RedFlagRaised(
                                        Register.REGENCY,
                                        UUID.randomUUID(),
                                        villager.id(),
                                        1,
                                        Vectors.instrument("srq-20").title(),
                                        List.of("suicidal_thoughts"),
                                        Ward.NOON,
                                        Ward.NOON,
                                        null),
                                ward.kader()))
                .hasMessage("nobody listens to red flags");
    }

    @Test
    void a_correction_names_the_old_one_and_raises_only_what_is_new() {
        Screening old = ward.taken(command(villager.id(), "srq-29", Map.of("q17", "yes")), ward.kader());
        var same = command(UUID.randomUUID(), villager.id(), "srq-29", Map.of("q17", "yes", "q1", "no"), old.id());
        var more = command(UUID.randomUUID(), villager.id(), "srq-29", Map.of("q17", "yes", "q24", "yes"), old.id());

        Screening corrected = ward.taken(same, ward.kader());
        assertThat(corrected.replaces()).isEqualTo(old.id());
        assertThat(ward.raised).hasSize(1);

        ward.taken(more, ward.kader());
        assertThat(ward.raised).hasSize(2).last().satisfies(flag -> {
            assertThat(flag.codes()).containsExactly("suicidal_thoughts", "hears_voices");
            assertThat(flag.replaces()).isEqualTo(old.id());
        });
        assertThat(find(old.id(), Register.wide()).orElseThrow()).isEqualTo(old);
    }

    @Test
    void only_a_screening_of_the_same_person_with_the_same_instrument_is_corrected() {
        Screening other = ward.taken(command(ward.villager(1985).id(), "srq-20", Map.of("q1", "no")), ward.kader());
        Screening longer = ward.taken(command(villager.id(), "srq-29", Map.of("q1", "no")), ward.kader());

        for (UUID wrong : List.of(other.id(), longer.id())) {
            assertThat(ward.take(
                            command(UUID.randomUUID(), villager.id(), "srq-20", Map.of("q1", "no"), wrong),
                            ward.kader()))
                    .isInstanceOf(Outcome.Refused.class);
        }
    }

    @Test
    void a_correction_of_what_has_not_arrived_stands_by_itself() {
        Screening taken = ward.taken(
                command(UUID.randomUUID(), villager.id(), "srq-20", Map.of("q1", "no"), UUID.randomUUID()),
                ward.kader());
        assertThat(taken.replaces()).isNull();
    }

    @Test
    void the_same_sent_twice_is_taken_once_and_raised_once() {
        var sent = command(villager.id(), "srq-20", Map.of("q17", "yes"));
        long before = rows();

        assertThat(ward.take(sent, ward.kader())).isInstanceOf(Outcome.Taken.class);
        assertThat(ward.take(sent, ward.kader())).isInstanceOf(Outcome.Taken.class);

        assertThat(rows()).isEqualTo(before + 1);
        assertThat(ward.raised).hasSize(1);
        assertThat(ward.take(command(sent.id(), villager.id(), "srq-20", Map.of("q17", "no"), null), ward.kader()))
                .isInstanceOf(Outcome.IdReused.class);
    }

    @Test
    void an_instrument_for_clinicians_is_not_taken_from_a_kader() {
        var phq = command(villager.id(), "phq-9", answers("phq-9", "never", Map.of()));
        assertThat(ward.take(phq, ward.kader())).isInstanceOf(Outcome.NotForThisRole.class);
        assertThat(ward.take(phq, ward.nurse())).isInstanceOf(Outcome.Taken.class);
    }

    @Test
    void an_unknown_item_or_option_is_refused() {
        assertThat(ward.take(command(villager.id(), "srq-20", Map.of("q99", "yes")), ward.kader()))
                .isInstanceOf(Outcome.Refused.class);
        assertThat(ward.take(command(villager.id(), "srq-20", Map.of("q1", "perhaps")), ward.kader()))
                .isInstanceOf(Outcome.Refused.class);
    }

    @Test
    void somebody_too_young_gets_no_total_but_the_red_flag_is_raised() {
        Person child = ward.villager(2014);

        Screening taken = ward.taken(command(child.id(), "srq-20", answers("srq-20", "yes", Map.of())), ward.kader());

        assertThat(taken.result().suits()).isFalse();
        assertThat(taken.result().sums()).isEmpty();
        assertThat(ward.raised).hasSize(1);
    }

    @Test
    void somebody_beyond_reach_or_unknown_is_not_screened() {
        Person far = ward.villager(1990, ward.register.farVillage());
        for (UUID person : new UUID[] {far.id(), UUID.randomUUID()}) {
            assertThat(ward.take(command(person, "srq-20", Map.of("q1", "no")), ward.kader()))
                    .isInstanceOf(Outcome.PersonUnknown.class);
        }
        assertThat(ward.take(command(null, "srq-20", Map.of("q1", "no")), ward.kader()))
                .isInstanceOf(Outcome.PersonUnknown.class);
    }

    @Test
    void a_phone_that_was_away_may_still_send_an_ended_version_for_a_year() {
        Instrument made = Vectors.instrument("made-up");
        Instrument ended = new Instrument(
                made.format(),
                made.id(),
                made.version(),
                Instrument.Status.RETIRED,
                LocalDate.of(2024, 1, 1),
                LocalDate.of(2026, 1, 1),
                made.languages(),
                made.title(),
                made.about(),
                made.window(),
                made.audience(),
                made.suits(),
                made.licence(),
                made.source(),
                made.options(),
                made.items(),
                made.sums(),
                made.flags(),
                made.redFlags(),
                made.whenMissing());
        assertThat(ScreeningRules.mayBegin(ended, LocalDate.of(2025, 12, 31))).isFalse();
        assertThat(ScreeningRules.mayArrive(ended, LocalDate.of(2025, 12, 31))).isTrue();
        assertThat(ScreeningRules.mayArrive(ended, LocalDate.of(2026, 12, 31))).isTrue();
        assertThat(ScreeningRules.mayArrive(ended, LocalDate.of(2027, 1, 1))).isFalse();
        assertThat(ScreeningRules.mayArrive(ended, LocalDate.of(2023, 12, 31))).isFalse();
        assertThat(ScreeningRules.mayArrive(made, LocalDate.ofInstant(Ward.NOON, ZoneId.of("Asia/Jakarta"))))
                .as("a draft")
                .isFalse();
    }

    @Test
    void it_is_audited_without_the_result() {
        UUID id = ward.taken(command(villager.id(), "srq-20", Map.of("q17", "yes")), ward.kader())
                .id();
        List<String> lines = maintenance.call(sql -> sql.sql(
                        "select action || ' ' || subject_kind || ' ' || detail from access.audit where subject_id = :id")
                .param("id", id)
                .query(String.class)
                .list());
        assertThat(lines).containsExactly("SCREEN screening srq-20@1");
    }
}
