package id.jejaring.person;

import static id.jejaring.person.Register.POST;
import static id.jejaring.person.Register.REGENCY;
import static id.jejaring.person.Register.wide;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.JejaringTest;
import id.jejaring.kernel.Nik;
import id.jejaring.platform.database.Maintenance;
import id.jejaring.region.Regions;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

@JejaringTest
class MergePeopleTest {
    @Autowired
    RegisterPerson registerPerson;

    @Autowired
    MergePeople mergePeople;

    @Autowired
    Duplicates duplicates;

    @Autowired
    ProposeDuplicates proposeDuplicates;

    @Autowired
    People people;

    @Autowired
    PeopleSearch search;

    @Autowired
    MatchPeople matching;

    @Autowired
    Regions regions;

    @Autowired
    Maintenance maintenance;

    @Autowired
    BeanFactory beans;

    private Register register;

    @BeforeEach
    void register() {
        register = new Register(registerPerson, regions);
    }

    @Test
    void a_merged_record_is_read_as_the_kept_one() {
        Person kept = register.named("Suparman");
        Person merged = register.named("Soeparman");

        merge(kept, merged);

        assertThat(canonical(merged)).isEqualTo(kept.id());
        assertThat(canonical(kept)).isEqualTo(kept.id());
        assertThat(records(merged)).containsExactlyInAnyOrder(kept.id(), merged.id());
    }

    @Test
    void merging_rewrites_nothing() {
        Person kept = register.named("Suparman");
        Person merged = register.named("Soeparman");

        merge(kept, merged);

        assertThat(wide().call(() -> people.find(REGENCY, merged.id()))).contains(merged);
    }

    @Test
    void a_chain_of_merges_ends_at_its_root() {
        Person a = register.named("Kasim");
        Person b = register.named("Qasim");
        Person c = register.named("Kassim");
        merge(b, c);
        merge(a, b);

        assertThat(canonical(c)).isEqualTo(a.id());
        assertThat(records(c)).containsExactlyInAnyOrder(a.id(), b.id(), c.id());
    }

    @Test
    void unmerging_gives_back_exactly_what_was_before() {
        Person a = register.named("Ramli");
        Person b = register.named("Romli");
        Person c = register.named("Ramly");
        merge(b, c);
        Merge last = merge(a, b);

        var outcome = wide().call(
                        () -> mergePeople.unmerge(REGENCY, last.id(), "Dua orang, adik dan kakak", Register.actor()));

        assertThat(outcome).isInstanceOf(MergePeople.Unmerged.class);
        assertThat(canonical(a)).isEqualTo(a.id());
        assertThat(records(c)).containsExactlyInAnyOrder(b.id(), c.id());
    }

    @Test
    void what_is_undone_cannot_be_undone_again() {
        Merge merge = merge(register.named("Tohir"), register.named("Thohir"));
        wide().call(() -> mergePeople.unmerge(REGENCY, merge.id(), "Keliru", Register.actor()));

        assertThat(wide().call(() -> mergePeople.unmerge(REGENCY, merge.id(), "Keliru", Register.actor())))
                .isInstanceOf(MergePeople.AlreadyUndone.class);
    }

    @Test
    void whoever_reaches_only_one_of_the_two_does_not_undo_their_merge() {
        Person here = register.named("Basri");
        Person far = register.add(Details.of("Basry", Sex.UNKNOWN, Birth.UNKNOWN), register.farVillage());
        Merge merge = merge(here, far);

        var outcome = Register.inVillage(register.village(0))
                .call(() -> mergePeople.unmerge(REGENCY, merge.id(), "Keliru", Register.actor()));

        assertThat(outcome).isInstanceOf(MergePeople.NoSuchMerge.class);
        assertThat(canonical(far)).isEqualTo(here.id());
    }

    @Test
    void a_decision_that_was_not_made_is_not_in_the_audit() {
        Person here = register.named("Hamdan");
        Person far = register.add(Details.of("Hamdani", Sex.UNKNOWN, Birth.UNKNOWN), register.farVillage());
        Supplier<Boolean> declare = () -> mergePeople.declareDistinct(REGENCY, here.id(), far.id(), Register.actor());

        assertThat(Register.inVillage(register.village(0)).call(declare::get)).isFalse();
        assertThat(audited(here)).isZero();

        assertThat(wide().call(declare::get)).isTrue();
        assertThat(audited(here)).isOne();
    }

    @Test
    void only_records_that_stand_for_themselves_are_merged() {
        Person a = register.named("Salim");
        Person b = register.named("Saleem");
        Person c = register.named("Salym");
        merge(a, b);

        assertThat(outcome(command(c, b))).isInstanceOf(MergePeople.AlreadyMerged.class);
        assertThat(outcome(command(b, c))).isInstanceOf(MergePeople.AlreadyMerged.class);
        assertThat(outcome(command(a, a))).isInstanceOf(MergePeople.SameRecord.class);
    }

    @Test
    void the_same_decision_sent_twice_merges_once() {
        MergePeople.Command command = command(register.named("Idris"), register.named("Idriss"));

        assertThat(outcome(command)).isInstanceOf(MergePeople.Merged.class);
        assertThat(outcome(command)).isInstanceOf(MergePeople.Merged.class);
    }

    @Test
    void two_who_merge_the_same_two_crosswise_make_no_circle() throws Exception {
        Person a = register.named("Wahid");
        Person b = register.named("Wahied");
        Callable<MergePeople.Outcome> one = () -> outcome(command(a, b));
        Callable<MergePeople.Outcome> other = () -> outcome(command(b, a));

        try (var both = Executors.newFixedThreadPool(2)) {
            List<MergePeople.Outcome> outcomes = both.invokeAll(List.of(one, other)).stream()
                    .map(java.util.concurrent.Future::resultNow)
                    .toList();
            assertThat(outcomes)
                    .hasAtLeastOneElementOfType(MergePeople.Merged.class)
                    .hasAtLeastOneElementOfType(MergePeople.AlreadyMerged.class);
        }
        assertThat(records(a)).hasSize(2);
    }

    @Test
    void a_search_shows_a_merged_person_once() {
        Person kept = register.named("Nurhayati Lestari");
        Person merged = register.named("Noerhajati Lestari");
        merge(kept, merged);

        assertThat(wide().call(() -> search.byName(REGENCY, "nurhayati lestari", null))
                        .hits())
                .extracting(Hit::id)
                .containsExactly(kept.id());
    }

    @Test
    void registering_somebody_known_proposes_a_duplicate() {
        Details details = Details.of("Fransiskus Lamury", Sex.MALE, Birth.on(LocalDate.of(1988, 4, 3)));
        Person first = register.add(details, register.village(0));
        Person second = register.add(details.withName("Fransiscus Lamuri"), register.village(0));

        new Comparing(beans).all();
        Duplicate proposal = wide().call(() -> duplicates.find(REGENCY, first.id(), second.id()))
                .orElseThrow();
        assertThat(proposal.score()).isGreaterThanOrEqualTo(70);
        assertThat(proposal.reasons()).extracting(Match.Reason::key).contains("person.match.same_village");
    }

    @Test
    void two_records_with_one_nik_are_always_proposed() {
        Nik nik = Nik.parse("6201010506770009").orElseThrow();
        Person first =
                register.add(Details.of("Budiman", Sex.MALE, Birth.UNKNOWN).withNik(nik), register.village(0));
        Person second =
                register.add(Details.of("Budiman S", Sex.MALE, Birth.UNKNOWN).withNik(nik), register.farVillage());
        new Comparing(beans).all();

        assertThat(wide().call(() -> duplicates.find(REGENCY, first.id(), second.id())))
                .get()
                .extracting(Duplicate::score)
                .isEqualTo(100);
    }

    @Test
    void what_a_human_called_distinct_is_not_proposed_again() {
        Details details = Details.of("Kristina Ina Tokan", Sex.FEMALE, Birth.on(LocalDate.of(1999, 9, 9)));
        Person first = register.add(details, register.village(2));
        Person second = register.add(details, register.village(2));
        new Comparing(beans).all();
        wide().call(() -> mergePeople.declareDistinct(REGENCY, second.id(), first.id(), Register.actor()));

        wide().call(() -> proposeDuplicates.propose(REGENCY, List.of(first, second)));

        assertThat(wide().call(() -> duplicates.find(REGENCY, first.id(), second.id())))
                .isEmpty();
    }

    @Test
    void a_merged_pair_leaves_the_list_and_an_undone_one_does_not_come_back() {
        Details details = Details.of("Yakobus Padji Beda", Sex.MALE, Birth.inYear(1970));
        Person first = register.add(details, register.village(3));
        Person second = register.add(details, register.village(3));
        new Comparing(beans).all();
        assertThat(proposed(first, second)).isTrue();

        Merge merge = merge(first, second);
        assertThat(proposed(first, second)).isFalse();

        wide().call(() -> mergePeople.unmerge(REGENCY, merge.id(), "Saudara kembar", Register.actor()));
        wide().call(() -> proposeDuplicates.propose(REGENCY, List.of(first, second)));
        assertThat(proposed(first, second)).isFalse();
    }

    @Test
    void matching_reaches_the_whole_regency_from_one_village_and_tells_little() {
        Person far = register.add(
                Details.of("Laurensius Kopong", Sex.MALE, Birth.inYear(1985))
                        .withNik(Nik.parse("6201010707850004").orElseThrow()),
                register.farVillage());
        Sought sought = new Sought(REGENCY, register.village(0), "Laurensius Kopong", Sex.MALE, 41, null, null, null);

        List<Match> matches = Register.inVillage(register.village(0)).call(() -> matching.match(sought));

        assertThat(matches).extracting(match -> match.person().id()).contains(far.id());
        assertThat(Register.inVillage(1).call(() -> matching.match(sought)))
                .as("another regency's villages do not open this one")
                .isEmpty();
        assertThat(id.jejaring.platform.Scope.NOTHING.call(() -> matching.match(sought)))
                .isEmpty();
    }

    private boolean proposed(Person one, Person other) {
        return wide().call(() -> duplicates.open(REGENCY, 500, 0)).stream()
                .anyMatch(pair -> Set.of(pair.a(), pair.b()).equals(Set.of(one.id(), other.id())));
    }

    private Merge merge(Person kept, Person merged) {
        return ((MergePeople.Merged) outcome(command(kept, merged))).merge();
    }

    private MergePeople.Outcome outcome(MergePeople.Command command) {
        return wide().call(() -> mergePeople.merge(command, Register.actor()));
    }

    private static MergePeople.Command command(Person kept, Person merged) {
        return new MergePeople.Command(REGENCY, UUID.randomUUID(), kept.id(), merged.id(), "Orang yang sama", POST);
    }

    private int audited(Person person) {
        return maintenance.call(sql -> sql.sql("select count(*) from access.audit where subject_id = ?")
                .param(person.id())
                .query(Integer.class)
                .single());
    }

    private UUID canonical(Person person) {
        return wide().call(() -> people.canonical(REGENCY, person.id()));
    }

    private Set<UUID> records(Person person) {
        return wide().call(() -> people.recordsOf(REGENCY, person.id()));
    }
}
