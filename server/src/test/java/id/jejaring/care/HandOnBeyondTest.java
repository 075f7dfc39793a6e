package id.jejaring.care;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.access.Post;
import id.jejaring.person.Person;
import org.junit.jupiter.api.Test;

/** The psychologist of the other Puskesmas sees nothing of this place but the people entrusted to them. */
class HandOnBeyondTest extends CareTest {
    @Test
    void until_it_is_known_whom_it_is_about_only_the_place_is_asked() {
        Sample concern = ward.concern().reported().triaged();

        assertThat(refusal(concern.handOn(ward.midwife, ward.psychologist)))
                .isEqualTo("care.refused.match_before_handing_on");
        assertThat(concern.view(ward.midwife).ladder())
                .extracting(Post::id)
                .contains(ward.nurse.post(), ward.officer.post())
                .doesNotContain(ward.psychologist.post());
        assertThat(concern.view(ward.midwife).later()).extracting(Post::id).contains(ward.psychologist.post());

        concern.of(ward.person(ward.home));

        assertThat(concern.view(ward.midwife).ladder()).extracting(Post::id).contains(ward.psychologist.post());
        assertThat(concern.view(ward.midwife).later()).isEmpty();
    }

    @Test
    void matched_before_triage_the_psychologist_triages_and_accepts() {
        Sample concern = ward.concern().reported().of(ward.person(ward.home));

        concern.handOn(ward.midwife, ward.psychologist);

        assertThat(concern.triage(ward.psychologist, TriageLevel.YELLOW)).isInstanceOf(Step.Done.class);
        Episode episode = episode(done(concern.accept(ward.psychologist)));
        assertThat(episode.owner()).isEqualTo(ward.psychologist.post());
    }

    @Test
    void triaged_before_matching_the_psychologist_reads_the_triage_and_accepts() {
        Person person = ward.person(ward.home);
        Sample concern = ward.concern().reported().triaged();
        concern.of(person).handOn(ward.midwife, ward.psychologist);

        assertThat(concern.view(ward.psychologist).triage()).isPresent();
        assertThat(concern.view(ward.psychologist).handovers()).hasSize(2);
        assertThat(concern.accept(ward.psychologist)).isInstanceOf(Step.Done.class);
        assertThat(ward.isEntrusted(ward.psychologist, person))
                .as("for the episode")
                .isTrue();
    }

    @Test
    void the_psychologist_hands_back_with_a_reason_and_sees_it_no_more() {
        Person person = ward.person(ward.home);
        Sample concern = ward.concern().reported().triaged().of(person);
        concern.handOn(ward.midwife, ward.psychologist);

        assertThat(concern.handOn(ward.psychologist, ward.nurse)).isInstanceOf(Step.Done.class);

        assertThat(ward.isEntrusted(ward.psychologist, person)).isFalse();
        assertThat(concern.accept(ward.psychologist)).isInstanceOf(Step.NotFound.class);
        assertThat(concern.accept(ward.nurse)).isInstanceOf(Step.Done.class);
    }

    @Test
    void whoever_came_to_it_through_its_person_does_not_change_the_person() {
        Person person = ward.person(ward.home);
        Sample concern = ward.concern().reported().triaged().of(person);
        concern.handOn(ward.midwife, ward.psychologist);

        assertThat(refusal(concern.match(ward.psychologist, ward.person(ward.far))))
                .isEqualTo("care.refused.match_by_the_place");
        assertThat(concern.view(ward.psychologist).matches()).isFalse();
        assertThat(concern.read().person()).isEqualTo(person.id());
    }

    @Test
    void another_person_found_by_the_place_is_entrusted_to_the_psychologist_instead() {
        Person first = ward.person(ward.home);
        Person second = ward.person(ward.home);
        Sample concern = ward.concern().reported().triaged().of(first);
        concern.handOn(ward.midwife, ward.psychologist);

        concern.match(ward.midwife, second);

        assertThat(ward.isEntrusted(ward.psychologist, first)).isFalse();
        assertThat(concern.view(ward.psychologist).triage()).isPresent();
        assertThat(concern.accept(ward.psychologist)).isInstanceOf(Step.Done.class);
    }
}
