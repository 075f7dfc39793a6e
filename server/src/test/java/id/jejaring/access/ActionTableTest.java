package id.jejaring.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Scope;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The action table, read aloud. */
class ActionTableTest {
    private static final RegionCode DISTRICT = new RegionCode("62.01.02");
    private static final Set<Action> PERSONAL = EnumSet.of(
            Action.SEARCH_PEOPLE,
            Action.READ_PERSON,
            Action.REGISTER_PERSON,
            Action.CORRECT_PERSON,
            Action.MERGE_PEOPLE,
            Action.SCREEN,
            Action.READ_SCREENING,
            Action.READ_CONCERN,
            Action.MATCH_CONCERN,
            Action.TRIAGE_CONCERN,
            Action.ANSWER_CONCERN,
            Action.READ_CASE,
            Action.ASSESS,
            Action.WRITE_DIAGNOSIS,
            Action.PLAN_VISIT,
            Action.RECORD_VISIT,
            Action.CLOSE_CASE,
            Action.REOPEN_CASE);

    @Test
    void a_camat_never_reads_a_person() {
        neverPersonal(Role.CAMAT);
    }

    @Test
    void coordination_posts_see_lateness_and_counts_but_no_person() {
        for (Role role : EnumSet.of(Role.CAMAT, Role.REGENT, Role.TPKJM_SECRETARY, Role.HEALTH_HEAD)) {
            neverPersonal(role);
            assertThat(Action.READ_LATENESS.reachOf(role)).hasValue(Reach.DISTRICTS);
        }
    }

    @Test
    void administrators_and_auditors_see_no_person_and_report_none() {
        for (Role role : EnumSet.of(Role.ADMINISTRATOR, Role.AUDITOR)) {
            neverPersonal(role);
            assertThat(Action.REPORT_CONCERN.reachOf(role)).isEmpty();
        }
    }

    @Test
    void a_kader_sees_only_who_is_entrusted_and_writes_no_diagnosis() {
        assertThat(Action.READ_PERSON.reachOf(Role.KADER)).hasValue(Reach.ENTRUSTED);
        assertThat(Action.SEARCH_PEOPLE.reachOf(Role.KADER)).isEmpty();
        assertThat(Action.WRITE_DIAGNOSIS.reachOf(Role.KADER)).isEmpty();
        Scope scope = actor(Role.KADER, "62.01.02", Set.of(1, 2)).scopeFor(Action.READ_PERSON);
        assertThat(scope.villages()).isEmpty();
        assertThat(scope.regencies()).isEmpty();
        assertThat(scope.people()).hasSize(1);
    }

    @Test
    void a_kader_screens_the_households_of_her_village_and_reads_only_what_she_took() {
        Actor kader = actor(Role.KADER, "62.01.02", Set.of(1, 2));
        Scope screening = kader.scopeFor(Action.SCREEN);
        assertThat(screening.registers()).containsExactlyInAnyOrder(1, 2);
        assertThat(screening.villages()).isEmpty();
        Scope reading = kader.scopeFor(Action.READ_SCREENING);
        assertThat(reading.positions()).containsExactly(kader.post().id());
        assertThat(reading.people()).isEmpty();
        assertThat(reading.registers()).isEmpty();
    }

    @Test
    void a_nurse_reaches_her_villages_and_not_the_regency() {
        Scope scope = actor(Role.NURSE, "62.01.02", Set.of(1, 2)).scopeFor(Action.READ_CASE);
        assertThat(scope.villages()).containsExactlyInAnyOrder(1, 2);
        assertThat(scope.regencies()).isEmpty();
    }

    @Test
    void a_duty_officer_reaches_the_whole_regency() {
        assertThat(actor(Role.DUTY_OFFICER, "62.01", Set.of())
                        .scopeFor(Action.READ_CASE)
                        .regencies())
                .containsExactly("62.01");
    }

    @Test
    void only_a_doctor_or_psychologist_writes_a_diagnosis() {
        assertThat(EnumSet.allOf(Role.class))
                .filteredOn(role -> Action.WRITE_DIAGNOSIS.reachOf(role).isPresent())
                .containsExactlyInAnyOrder(Role.DOCTOR, Role.PSYCHOLOGIST);
    }

    @Test
    void only_the_administrator_manages_access_and_only_the_auditor_reads_the_audit() {
        assertThat(EnumSet.allOf(Role.class))
                .filteredOn(role -> Action.MANAGE_ACCESS.reachOf(role).isPresent())
                .containsExactly(Role.ADMINISTRATOR);
        assertThat(EnumSet.allOf(Role.class))
                .filteredOn(role -> Action.READ_AUDIT.reachOf(role).isPresent())
                .containsExactly(Role.AUDITOR);
    }

    @Test
    void an_action_a_post_may_not_do_shows_nothing_but_the_account() {
        Actor camat = actor(Role.CAMAT, "62.01.02", Set.of(1, 2));
        assertThat(camat.may(Action.READ_PERSON)).isFalse();
        assertThat(camat.scopeFor(Action.READ_PERSON)).isEqualTo(Scope.of(camat.account()));
    }

    @Test
    void a_second_role_lends_nothing_to_the_first() {
        Actor camat = actor(
                new Grant(Role.CAMAT, DISTRICT, null, Set.of(1, 2, 3), Set.of("62.01.02")),
                new Grant(Role.MIDWIFE, new RegionCode("62.01.02.2001"), null, Set.of(3), Set.of()));
        assertThat(camat.scopeFor(Action.READ_PERSON).villages()).containsExactly(3);
        assertThat(camat.scopeFor(Action.READ_LATENESS).villages()).isEmpty();
        assertThat(camat.scopeFor(Action.READ_LATENESS).districts()).containsExactly("62.01.02");
        assertThat(camat.scopeFor(Action.READ_LATENESS).people()).isEmpty();
        assertThat(camat.villages()).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void districts_are_watched_only_by_the_role_that_watches() {
        Actor head = actor(
                new Grant(Role.MIDWIFE, DISTRICT, null, Set.of(1), Set.of("62.01.02")),
                new Grant(Role.HEALTH_HEAD, new RegionCode("62.01.03"), null, Set.of(8), Set.of("62.01.03")));
        assertThat(head.scopeFor(Action.READ_LATENESS).districts()).containsExactly("62.01.03");
    }

    @Test
    void two_grants_of_a_role_reach_as_far_as_both() {
        Actor both = actor(
                new Grant(Role.ADMINISTRATOR, new RegionCode("62.01"), null, Set.of(), Set.of()),
                new Grant(Role.ADMINISTRATOR, new RegionCode("35.17"), null, Set.of(), Set.of()),
                new Grant(Role.AUDITOR, new RegionCode("62.01"), null, Set.of(), Set.of()),
                new Grant(Role.AUDITOR, new RegionCode("35.17"), null, Set.of(), Set.of()));
        assertThat(both.scopeFor(Action.MANAGE_ACCESS).administered()).containsExactlyInAnyOrder("62.01", "35.17");
        assertThat(both.scopeFor(Action.READ_AUDIT).audited()).containsExactlyInAnyOrder("62.01", "35.17");
    }

    @Test
    void words_of_names_are_looked_up_only_where_people_are_in_reach() {
        assertThat(actor(Role.NURSE, "62.01.02", Set.of(1))
                        .scopeFor(Action.SEARCH_PEOPLE)
                        .within())
                .containsExactly("62.01");
        for (Role role : EnumSet.of(Role.CAMAT, Role.KADER, Role.ADMINISTRATOR, Role.AUDITOR)) {
            Actor actor = actor(role, "62.01.02", Set.of(1));
            assertThat(EnumSet.complementOf(EnumSet.of(Action.REPORT_CONCERN)))
                    .as(role.name())
                    .allMatch(action -> actor.scopeFor(action).within().isEmpty());
        }
    }

    @Test
    void whoever_has_no_grant_any_more_may_still_send_what_waits_and_reaches_nothing() {
        Actor former = actor(Role.KADER, "62.01.02", Set.of());
        Actor grantless = new Actor(
                former.account(),
                former.home(),
                former.name(),
                former.language(),
                former.session(),
                former.post(),
                former.holding(),
                List.of(),
                Set.of());
        assertThat(grantless.may(Action.SYNC)).isTrue();
        assertThat(grantless.scopeFor(Action.SYNC)).isEqualTo(Scope.of(former.account()));
        assertThat(EnumSet.allOf(Action.class)).filteredOn(Action::grantless).containsExactly(Action.SYNC);
    }

    @Test
    void nobody_reseals_the_audit_by_hand() {
        assertThat(EnumSet.allOf(Role.class))
                .noneMatch(role -> Action.RESEAL_AUDIT.reachOf(role).isPresent());
    }

    private static void neverPersonal(Role role) {
        assertThat(PERSONAL).noneMatch(action -> action.reachOf(role).isPresent());
    }

    private static Actor actor(Role role, String region, Set<Integer> villages) {
        return actor(new Grant(role, new RegionCode(region), null, villages, Set.of("62.01.02")));
    }

    private static Actor actor(Grant... grants) {
        RegionCode place = grants[0].region();
        Post post = new Post(place.regency(), new UUID(0, 1), grants[0].role(), "Jabatan", place, null, "Tempat");
        return new Actor(
                new UUID(0, 2),
                place.regency(),
                "Nama",
                "id",
                new UUID(0, 3),
                post,
                HoldingKind.DEFINITIVE,
                List.of(grants),
                Set.of(new UUID(0, 4)));
    }
}
