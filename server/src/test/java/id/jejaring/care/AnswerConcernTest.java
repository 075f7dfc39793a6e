package id.jejaring.care;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.access.Action;
import id.jejaring.access.Role;
import id.jejaring.person.Person;
import id.jejaring.work.WorkItem;
import id.jejaring.work.WorkList;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class AnswerConcernTest extends CareTest {
    @Test
    void whoever_accepts_becomes_the_owner() {
        Person person = ward.person(ward.home);
        Sample concern = ward.concern().reported().triaged().of(person);

        Episode episode = episode(done(concern.accept(ward.nurse)));

        assertThat(concern.read().owner()).isEqualTo(ward.nurse.post());
        assertThat(concern.read().takenUpAt()).isNotNull();
        assertThat(episode.owner()).isEqualTo(ward.nurse.post());
        assertThat(episode.person()).isEqualTo(person.id());
        assertThat(ward.open(concern.id)).as("nothing waits any more").isZero();
        assertThat(ward.due(episode.id()))
                .as("the promise of the triage")
                .isEqualTo(triages(concern).getLast().respondBy());
    }

    @Test
    void without_a_triage_or_a_person_nothing_is_accepted() {
        Sample concern = ward.concern().reported();
        assertThat(refusal(concern.accept(ward.nurse))).isEqualTo("care.refused.untriaged");

        concern.triaged();

        assertThat(refusal(concern.accept(ward.nurse))).isEqualTo("care.refused.unmatched");
    }

    @Test
    void handing_on_keeps_the_clock_and_the_reason() {
        Sample concern = ward.concern().reported().triaged();
        Instant due = ward.due(concern.id);

        concern.handOn(ward.midwife, ward.nurse);

        assertThat(concern.read().owner()).isEqualTo(ward.nurse.post());
        assertThat(ward.due(concern.id)).isEqualTo(due);
        assertThat(handovers(concern)).extracting(Handover::to).containsExactly(ward.midwife.post(), ward.nurse.post());
        assertThat(handovers(concern).getFirst().reason()).isEqualTo("Perlu bicara dengan psikolog");
        assertThat(waiting(ward.nurse, concern)).hasSize(1);
        assertThat(waiting(ward.midwife, concern)).isEmpty();
    }

    @Test
    void neither_the_owner_nor_a_stranger_can_be_asked() {
        Sample concern = ward.concern().reported();

        assertThat(refusal(concern.handOn(ward.midwife, ward.midwife))).isEqualTo("care.refused.not_a_candidate");
        assertThat(refusal(concern.handOn(ward.midwife, ward.farNurse))).isEqualTo("care.refused.not_a_candidate");
        assertThat(refusal(concern.handOn(ward.midwife, ward.kader))).isEqualTo("care.refused.not_a_candidate");
    }

    @Test
    void no_care_needed_ends_the_work_and_says_why() {
        Sample concern = ward.concern().reported().triaged();

        concern.noCareNeeded(ward.midwife);

        assertThat(ward.open(concern.id)).isZero();
        assertThat(handovers(concern))
                .singleElement()
                .matches(ended ->
                        ended.answer() == Handover.Answer.NO_CARE_NEEDED && "Salah orang".equals(ended.reason()));
    }

    @Test
    void a_red_concern_is_not_closed_without_care() {
        Sample concern = ward.concern().reported();
        concern.triage(ward.midwife, TriageLevel.RED, Sign.VIOLENCE_NOW);

        assertThat(refusal(concern.noCareNeeded(ward.midwife))).isEqualTo("care.refused.red_needs_care");
    }

    @Test
    void the_second_of_two_who_answer_learns_that_it_changed() {
        Sample concern = ward.concern();
        concern.episode();

        assertThat(concern.accept(ward.doctor)).isInstanceOf(Step.AlreadyChanged.class);
        assertThat(concern.handOn(ward.doctor, ward.midwife)).isInstanceOf(Step.AlreadyChanged.class);
        assertThat(concern.noCareNeeded(ward.doctor)).isInstanceOf(Step.AlreadyChanged.class);
    }

    @Test
    void what_is_late_is_late_for_its_owner_and_counted_for_the_camat() {
        var camat = ward.staff.hire(Role.CAMAT, ward.code(ward.home).district().value());
        Sample late = ward.concern().at(Instant.now().minusSeconds(7200)).reported();
        Sample early = ward.concern().reported();

        assertThat(waiting(ward.midwife, late))
                .singleElement()
                .matches(item -> item.dueAt().isBefore(Instant.now()));
        assertThat(waiting(ward.midwife, early))
                .singleElement()
                .matches(item -> item.dueAt().isAfter(Instant.now()));
        var actor = ward.actor(
                camat, java.util.Set.of(ward.code(ward.home).district().value()));
        assertThat(actor.scopeFor(Action.READ_LATENESS).call(beans.getBean(WorkList.class)::lateness))
                .singleElement()
                .matches(district -> district.late() >= 1 && district.open() > district.late());
    }

    private List<WorkItem> waiting(id.jejaring.access.Staff.Member member, Sample concern) {
        return ward.as(member, Action.READ_WORK, beans.getBean(WorkList.class)::mine).stream()
                .filter(item -> item.subject().equals(concern.id))
                .toList();
    }
}
