package id.jejaring.care;

import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Grant;
import id.jejaring.access.HoldingKind;
import id.jejaring.access.Post;
import id.jejaring.access.Posts;
import id.jejaring.access.Role;
import id.jejaring.access.Staff;
import id.jejaring.kernel.Phone;
import id.jejaring.kernel.RegionCode;
import id.jejaring.person.Birth;
import id.jejaring.person.Details;
import id.jejaring.person.Person;
import id.jejaring.person.Register;
import id.jejaring.person.RegisterPerson;
import id.jejaring.person.Sex;
import id.jejaring.platform.database.Maintenance;
import id.jejaring.region.Regions;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A Pustu, its Puskesmas and another Puskesmas far away, with people in the posts. Everybody acts within the reach their post
 * has at that moment: {@code ward.as(ward.nurse, Action.ASSESS, actor -> …)}.
 */
public final class Ward {
    public static final RegionCode REGENCY = Register.REGENCY;
    private static final Map<Maintenance, Ward> BUILT = new HashMap<>();

    public final int home;
    /** Of the same Puskesmas, without a Pustu. */
    public final int next;
    /** Of the other Puskesmas. */
    public final int far;

    public final int unserved;
    public final Staff.Member midwife;
    public final Staff.Member nurse;
    public final Staff.Member doctor;
    public final Staff.Member psychologist;
    public final Staff.Member farNurse;
    public final Staff.Member officer;
    public final Staff.Member kader;
    public final Staff.Member social;
    public final Staff staff;
    public final Register register;
    public final Regions regions;
    private final BeanFactory beans;

    /** One for all tests on the same database. */
    public static synchronized Ward of(BeanFactory beans) {
        return BUILT.computeIfAbsent(beans.getBean(Maintenance.class), database -> new Ward(beans));
    }

    private Ward(BeanFactory beans) {
        this.beans = beans;
        staff = new Staff(beans);
        regions = beans.getBean(Regions.class);
        register = new Register(beans.getBean(RegisterPerson.class), regions);
        home = register.village(20);
        next = register.village(21);
        unserved = register.village(22);
        far = register.farVillage();
        UUID pustu = facility("pustu", home);
        UUID puskesmas = facility("puskesmas", home, next);
        UUID other = facility("puskesmas", far);
        midwife = staff.hire(Role.MIDWIFE, district(home), pustu);
        nurse = staff.hire(Role.NURSE, district(home), puskesmas);
        doctor = staff.hire(Role.DOCTOR, district(home), puskesmas);
        farNurse = staff.hire(Role.NURSE, district(far), other);
        psychologist = staff.hire(Role.PSYCHOLOGIST, district(far), other);
        officer = staff.hire(Role.DUTY_OFFICER, REGENCY.value());
        social = staff.hire(Role.SOCIAL_OFFICER, REGENCY.value());
        kader = staff.hire(Role.KADER, code(home).value());
    }

    public RegionCode code(int village) {
        return regions.codeOf(village).orElseThrow();
    }

    private String district(int village) {
        return code(village).district().value();
    }

    private UUID facility(String kind, int... villages) {
        UUID id = UUID.randomUUID();
        staff.sql(
                "insert into region.facility (regency_code, id, kind, name, region_code, opened_on) values (?, ?, ?, ?, ?, '2020-01-01')",
                REGENCY.value(),
                id,
                kind,
                kind + " " + code(villages[0]),
                code(villages[0]).value());
        for (int village : villages) {
            staff.sql("insert into region.catchment values (?, ?, ?)", REGENCY.value(), id, village);
        }
        return id;
    }

    public <T> T as(Staff.Member member, Action action, Function<Actor, T> act) {
        Actor actor = actor(member);
        actor.require(action);
        return actor.scopeFor(action).call(() -> act.apply(actor));
    }

    /** As a request finds them: with what is entrusted to them now. */
    public Actor actor(Staff.Member member) {
        return actor(member, Set.of());
    }

    public Actor actor(Staff.Member member, Set<String> districts) {
        Post post = Register.wide()
                .call(() ->
                        beans.getBean(Posts.class).find(REGENCY, member.post()).orElseThrow());
        Grant grant = new Grant(post.role(), post.region(), post.facility(), villages(post), districts);
        return new Actor(
                member.account(),
                REGENCY,
                "Nama",
                "id",
                UUID.randomUUID(),
                post,
                HoldingKind.DEFINITIVE,
                List.of(grant),
                entrusted(post));
    }

    private Set<Integer> villages(Post post) {
        return post.facility() == null
                ? post.region().level() < 3
                        ? Set.of()
                        : Set.copyOf(regions.villages(post.region()).stream()
                                .map(village -> village.villageNo())
                                .toList())
                : Set.copyOf(staff.list(
                        Integer.class,
                        "select village_no from region.catchment where facility_id = ?",
                        post.facility()));
    }

    private Set<UUID> entrusted(Post post) {
        return Set.copyOf(staff.list(
                UUID.class,
                "select person_id from access.assignment where (position_id = ? or facility_id = ?) and (valid_to is null or valid_to > now())",
                post.id(),
                post.facility()));
    }

    /** Whatever the regency knows. */
    public <T> T reading(Supplier<T> read) {
        var transaction = beans.getBean(TransactionTemplate.class);
        return Register.wide().call(() -> Objects.requireNonNull(transaction.execute(status -> read.get())));
    }

    public boolean isEntrusted(Staff.Member member, Person person) {
        return actor(member).people().contains(person.id());
    }

    public Person person(int village) {
        return person(village, null);
    }

    public Person person(int village, @Nullable String phone) {
        return register.add(
                Details.of("Orang " + UUID.randomUUID().toString().substring(0, 8), Sex.MALE, Birth.inYear(1985))
                        .withPhone(phone == null ? null : Phone.parse(phone).orElseThrow()),
                village);
    }

    /** Reported this morning by an officer who knows little. */
    public Sample concern() {
        return new Sample(beans, this, home, Instant.now().minusSeconds(600));
    }

    /** By the nurse, with consent. */
    public void assess(UUID episode) {
        as(
                nurse,
                Action.ASSESS,
                actor -> beans.getBean(AssessEpisode.class).assess(REGENCY, Sample.assessment(episode, null), actor));
    }

    /** By the nurse, for today. */
    public UUID planned(UUID episode) {
        PlanVisit.Command visit =
                Sample.visit(episode, LocalDate.ofInstant(Instant.now(), regions.zone(REGENCY)), nurse);
        as(nurse, Action.PLAN_VISIT, actor -> beans.getBean(PlanVisit.class).plan(REGENCY, visit, actor));
        return visit.id();
    }

    public void visited(UUID visit, Visit.Outcome outcome) {
        as(
                nurse,
                Action.RECORD_VISIT,
                actor -> beans.getBean(RecordVisit.class)
                        .record(REGENCY, new RecordVisit.Command(visit, outcome, "Rumah dikunjungi"), actor));
    }

    public Instant due(UUID subject) {
        return staff.ask(
                        java.sql.Timestamp.class,
                        "select due_at from work.item where subject_id = ? and done_at is null",
                        subject)
                .toInstant();
    }

    /** The kinds of open work about it. */
    public List<String> work(UUID subject) {
        return staff.list(String.class, "select kind from work.item where subject_id = ? and done_at is null", subject);
    }

    public int open(UUID subject) {
        return staff.ask(
                Integer.class, "select count(*) from work.item where subject_id = ? and done_at is null", subject);
    }
}
