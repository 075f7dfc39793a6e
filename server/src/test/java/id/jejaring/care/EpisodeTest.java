package id.jejaring.care;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.access.Action;
import id.jejaring.access.Staff;
import id.jejaring.person.Capacity;
import id.jejaring.person.Consent;
import id.jejaring.person.Decider;
import id.jejaring.person.MergePeople;
import id.jejaring.person.Person;
import id.jejaring.person.ReadPerson;
import id.jejaring.person.RecordConsent;
import id.jejaring.person.Register;
import id.jejaring.person.spi.StoryEntry;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class EpisodeTest extends CareTest {
    @Test
    void two_concerns_about_one_person_accepted_at_once_begin_one_episode() throws Exception {
        for (int round = 0; round < 5; round++) {
            Person person = ward.person(ward.home);
            Sample one = ward.concern().reported().triaged().of(person);
            Sample other = ward.concern().reported().triaged().of(person);
            List<Callable<Step>> both = List.of(() -> one.accept(ward.midwife), () -> other.accept(ward.nurse));

            try (var threads = Executors.newFixedThreadPool(2)) {
                assertThat(threads.invokeAll(both).stream()
                                .map(Future::resultNow)
                                .map(CareTest::done)
                                .distinct())
                        .hasSize(1);
            }
            assertThat(open(person)).hasSize(1);
        }
    }

    @Test
    void a_concern_about_a_merged_record_joins_the_episode_that_is_running() {
        Person kept = ward.person(ward.home);
        Person merged = ward.person(ward.home);
        UUID running = ward.concern().episode(merged);
        merge(kept, merged);
        Sample concern = ward.concern().reported().triaged().of(kept);

        assertThat(done(concern.accept(ward.midwife))).isEqualTo(running);
        assertThat(open(kept)).isEmpty();
    }

    @Test
    void the_psychologist_who_joins_care_beyond_their_area_sees_it() {
        Person kept = ward.person(ward.home);
        Person merged = ward.person(ward.home);
        UUID running = ward.concern().episode(merged);
        merge(kept, merged);
        Sample concern = ward.concern().reported().triaged().of(kept);
        concern.handOn(ward.midwife, ward.psychologist);

        assertThat(done(concern.accept(ward.psychologist))).isEqualTo(running);
        Optional<Cases.View> seen = ward.as(
                ward.psychologist,
                Action.READ_CASE,
                actor -> beans.getBean(Cases.class).view(Ward.REGENCY, running, actor));
        assertThat(seen).isPresent();
    }

    @Test
    void an_older_episode_elsewhere_does_not_hide_the_one_running_here() {
        Person person = ward.person(ward.home);
        ward.concern().in(ward.next).episode(person);
        UUID here = ward.concern().episode(person);

        assertThat(ward.concern().episode(person)).isEqualTo(here);
        assertThat(open(person)).hasSize(2);
    }

    @Test
    void verify_finds_care_begun_twice_and_not_a_merge_of_two_in_care() {
        Person kept = ward.person(ward.home);
        Person merged = ward.person(ward.home);
        UUID first = ward.concern().episode(kept);
        UUID second = ward.concern().episode(merged);
        merge(kept, merged);
        assertThat(doubled())
                .noneMatch(finding -> finding.contains(first.toString()) || finding.contains(second.toString()));

        ward.staff.sql("""
                insert into care.episode (regency_code, id, person_id, village_no, owner_id, opened_at, opened_by)
                select regency_code, gen_random_uuid(), person_id, village_no, owner_id, clock_timestamp(), opened_by
                from care.episode where id = ?
                """, second);

        assertThat(doubled()).hasSize(1);
        ward.staff.sql("delete from care.episode where person_id = ? and id <> ?", merged.id(), second);
    }

    @Test
    void the_first_assessment_keeps_consent_and_capacity_and_ends_the_waiting() {
        Person person = ward.person(ward.home);
        UUID episode = ward.concern().episode(person);
        assertThat(ward.open(episode)).isOne();

        assertThat(assess(ward.nurse, Sample.assessment(episode, null, Capacity.WITH_SUPPORT)))
                .isInstanceOf(Step.Done.class);

        assertThat(ward.work(episode)).containsExactly(CareWork.NEXT_STEP);
        Consent consent = reading(() -> beans.getBean(RecordConsent.class).of(Ward.REGENCY, Set.of(person.id())))
                .getFirst();
        assertThat(consent.capacity()).isEqualTo(Capacity.WITH_SUPPORT);
        assertThat(consent.decidedBy()).isEqualTo(Decider.SELF);
        assertThat(assessments(episode))
                .singleElement()
                .extracting(Assessment::consent)
                .isEqualTo(consent.id());
    }

    @Test
    void a_consent_that_contradicts_itself_leaves_no_assessment() {
        UUID episode = ward.concern().episode();

        assertThat(assess(ward.nurse, Sample.assessment(episode, null, Capacity.LACKS_CAPACITY)))
                .isInstanceOf(Step.Refused.class);
        assertThat(assessments(episode)).isEmpty();
        assertThat(ward.open(episode)).isOne();
    }

    @Test
    void a_nurse_assesses_and_only_a_doctor_diagnoses() {
        UUID episode = ward.concern().episode();

        assertThat(refusal(assess(ward.nurse, Sample.assessment(episode, "F20.0"))))
                .isEqualTo("care.refused.diagnosis");
        assertThat(assess(ward.doctor, Sample.assessment(episode, "F20.0"))).isInstanceOf(Step.Done.class);
        assertThat(assessments(episode)).extracting(Assessment::diagnosis).containsExactly("F20.0");
    }

    @Test
    void a_case_is_closed_once_with_a_reason_and_stays_readable() {
        UUID episode = assessed(ward.person(ward.home));

        assertThat(close(episode, null)).isInstanceOf(Step.Done.class);

        Episode closed = episode(episode);
        assertThat(closed.open()).isFalse();
        assertThat(closed.closure()).extracting(Episode.Closure::reason).isEqualTo(Episode.Reason.STABLE);
        assertThat(close(episode, null)).isInstanceOf(Step.AlreadyChanged.class);
        assertThat(assess(ward.nurse, Sample.assessment(episode, null))).isInstanceOf(Step.AlreadyChanged.class);
    }

    @Test
    void a_case_never_assessed_is_closed_only_with_a_word_why() {
        UUID episode = ward.concern().episode();

        assertThat(refusal(close(episode, null))).isEqualTo("care.refused.closing_unassessed");
        assertThat(close(episode, "Pindah sebelum dinilai")).isInstanceOf(Step.Done.class);
        assertThat(ward.open(episode)).isZero();
    }

    @Test
    void the_person_is_entrusted_until_the_case_is_closed() {
        Person person = ward.person(ward.far);
        UUID episode = assessed(person);
        assertThat(ward.isEntrusted(ward.doctor, person))
                .as("beside the nurse who accepted")
                .isTrue();

        close(episode, null);

        assertThat(ward.isEntrusted(ward.doctor, person)).isFalse();
    }

    @Test
    void care_begins_again_as_a_new_episode_of_the_same_person() {
        Person person = ward.person(ward.home);
        UUID old = assessed(person);
        assertThat(again(old)).as("still running").isInstanceOf(Step.AlreadyChanged.class);
        close(old, null);

        Episode next = episode(done(again(old)));

        assertThat(next.person()).isEqualTo(person.id());
        assertThat(next.previous()).isEqualTo(old);
        assertThat(next.concern()).isNull();
        assertThat(ward.open(next.id())).as("its first assessment").isOne();
        assertThat(again(old)).as("running again").isInstanceOf(Step.AlreadyChanged.class);
    }

    @Test
    void the_story_of_a_person_is_told_in_order() {
        Person person = ward.person(ward.home);
        Sample concern = ward.concern().at(Instant.now().minusSeconds(900)).reported();
        concern.triage(ward.midwife, TriageLevel.YELLOW);
        concern.of(person).handOn(ward.midwife, ward.nurse);
        UUID episode = done(concern.accept(ward.nurse));
        assess(ward.nurse, Sample.assessment(episode, null));
        close(episode, null);
        again(episode);

        List<StoryEntry> story = ward.as(
                ward.nurse,
                Action.READ_PERSON,
                actor -> beans.getBean(ReadPerson.class)
                        .file(Ward.REGENCY, person.id(), actor)
                        .orElseThrow()
                        .story());

        assertThat(story.reversed())
                .extracting(StoryEntry::key)
                .filteredOn(key -> key.startsWith("care."))
                .containsExactly(
                        "care.story.reported.phone",
                        "care.story.offered",
                        "care.story.triaged.yellow",
                        "care.story.answered.handed_on",
                        "care.story.offered",
                        "care.story.answered.accepted",
                        "care.story.opened",
                        "care.story.assessed.watch",
                        "care.story.closed.stable",
                        "care.story.reopened");
    }

    private UUID assessed(Person person) {
        UUID episode = ward.concern().episode(person);
        assess(ward.nurse, Sample.assessment(episode, null));
        return episode;
    }

    private Step assess(Staff.Member by, AssessEpisode.Command command) {
        return ward.as(
                by, Action.ASSESS, actor -> beans.getBean(AssessEpisode.class).assess(Ward.REGENCY, command, actor));
    }

    private Step close(UUID episode, @Nullable String note) {
        return ward.as(
                ward.nurse,
                Action.CLOSE_CASE,
                actor -> beans.getBean(CloseEpisode.class)
                        .close(Ward.REGENCY, new CloseEpisode.Command(episode, Episode.Reason.STABLE, note), actor));
    }

    private Step again(UUID episode) {
        return ward.as(
                ward.nurse,
                Action.REOPEN_CASE,
                actor -> beans.getBean(OpenEpisode.class).again(Ward.REGENCY, episode, actor));
    }

    private List<Assessment> assessments(UUID episode) {
        return reading(() -> beans.getBean(EpisodeQueries.class).assessments(Ward.REGENCY, List.of(episode)));
    }

    private List<Episode> open(Person person) {
        return reading(() -> beans.getBean(EpisodeQueries.class).ofPeople(Ward.REGENCY, List.of(person.id()))).stream()
                .filter(Episode::open)
                .toList();
    }

    private void merge(Person kept, Person merged) {
        var command = new MergePeople.Command(
                Ward.REGENCY, UUID.randomUUID(), kept.id(), merged.id(), "Orang yang sama", Register.POST);
        reading(() -> beans.getBean(MergePeople.class).merge(command, Register.actor()));
    }

    private List<String> doubled() {
        return beans.getBean(CareChecks.class).findings().stream()
                .filter(finding -> finding.startsWith("two open episodes"))
                .toList();
    }
}
