package id.jejaring.care;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.access.Action;
import id.jejaring.person.Birth;
import id.jejaring.person.Details;
import id.jejaring.person.People;
import id.jejaring.person.Person;
import id.jejaring.person.Registration;
import id.jejaring.person.Sex;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MatchConcernTest extends CareTest {
    @Test
    void a_person_of_another_village_is_entrusted_to_the_owner_until_it_ends() {
        Person person = ward.person(ward.far, "081255001717");
        Sample concern = ward.concern().telephoned("+6281255001717").reported().triaged();
        assertThat(sees(person)).isFalse();

        assertThat(concern.match(ward.midwife, person)).isInstanceOf(Step.Done.class);
        assertThat(sees(person)).isTrue();

        concern.noCareNeeded(ward.midwife);
        assertThat(sees(person)).isFalse();
    }

    @Test
    void matching_again_takes_back_whom_it_was_not_about() {
        Person wrong = ward.person(ward.far);
        Person right = ward.person(ward.far);
        Sample concern = ward.concern().reported().of(wrong);

        concern.of(right);

        assertThat(ward.isEntrusted(ward.midwife, wrong)).isFalse();
        assertThat(ward.isEntrusted(ward.midwife, right)).isTrue();
        assertThat(concern.read().person()).isEqualTo(right.id());
    }

    @Test
    void matching_the_same_person_again_changes_nothing() {
        Person person = ward.person(ward.far);
        Sample concern = ward.concern().reported().of(person);

        concern.of(person);

        assertThat(ward.isEntrusted(ward.midwife, person)).isTrue();
    }

    @Test
    void somebody_far_away_whom_nobody_proposed_cannot_be_chosen() {
        Sample concern = ward.concern().reported();

        assertThat(concern.match(ward.midwife, ward.person(ward.far))).isInstanceOf(Step.NotFound.class);
        assertThat(concern.read().person()).isNull();
    }

    @Test
    void who_only_reported_it_does_not_say_whom_it_is_about() {
        Sample concern = ward.concern();
        ward.as(
                ward.farNurse,
                Action.REPORT_CONCERN,
                actor -> beans.getBean(ReportConcern.class)
                        .report(concern.command("Bertemu di pasar kabupaten"), actor));

        assertThat(concern.match(ward.farNurse, ward.person(ward.far))).isInstanceOf(Step.NotFound.class);
    }

    @Test
    void somebody_nobody_knew_is_registered_on_the_way() {
        Sample concern = ward.concern().reported();
        Registration unknown = new Registration(
                UUID.randomUUID(),
                Ward.REGENCY,
                ward.home,
                Details.of(null, Sex.MALE, Birth.UNKNOWN).withRecognisedBy("Jaket merah, di pelabuhan"),
                ward.midwife.post());

        var step = ward.as(
                ward.midwife,
                Action.MATCH_CONCERN,
                actor -> beans.getBean(MatchConcern.class).registered(Ward.REGENCY, concern.id, unknown, actor));

        assertThat(step).isInstanceOf(Step.Done.class);
        assertThat(concern.read().person()).isEqualTo(unknown.id());
    }

    @Test
    void what_was_taken_up_is_not_matched_again() {
        Sample concern = ward.concern();
        concern.episode();

        assertThat(concern.match(ward.midwife, ward.person(ward.home))).isInstanceOf(Step.AlreadyChanged.class);
    }

    private boolean sees(Person person) {
        return ward.as(
                ward.midwife,
                Action.READ_PERSON,
                actor -> beans.getBean(People.class)
                        .find(Ward.REGENCY, person.id())
                        .isPresent());
    }
}
