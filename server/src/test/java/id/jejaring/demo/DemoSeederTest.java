package id.jejaring.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.jejaring.JejaringTest;
import id.jejaring.access.SignIn;
import id.jejaring.platform.Check;
import id.jejaring.platform.database.Maintenance;
import java.nio.file.Files;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;

// A context, and so a database, of its own: the demo loads into an empty one.
@JejaringTest
@SpringBootTest(properties = "jejaring.test.town=demo")
class DemoSeederTest {
    @Autowired
    DemoSeeder seeder;

    @Autowired
    Maintenance maintenance;

    @Autowired
    SignIn signIn;

    @Autowired
    ObjectProvider<Check> checks;

    final List<String> progress = new ArrayList<>();

    @BeforeEach
    void a_small_demo_is_loaded() throws Exception {
        if (count("select count(*) from access.account") == 0) {
            Files.deleteIfExists(seeder.accounts());
            seeder.load(List.of("--regencies", "62.01,61.04", "--size", "300", "--seed", "7"), progress::add);
        }
    }

    @Test
    void every_village_has_exactly_one_puskesmas() {
        assertThat(count("""
                select count(*) from region.region r
                where r.level = 4 and r.code like '62.01.%'
                  and 1 <> (select count(*) from region.catchment c join region.facility f on f.id = c.facility_id
                            where f.kind = 'puskesmas' and c.village_no = r.village_no)
                """)).isZero();
    }

    @Test
    void every_invented_place_says_so() {
        assertThat(count("select count(*) from region.facility where not invented"))
                .isZero();
        assertThat(count("select count(*) from region.population where not invented"))
                .isZero();
    }

    @Test
    void demo_accounts_open_the_door() {
        for (String login : List.of("kader", "bidan", "perawat", "piket", "rsj", "ketapang.dinsos")) {
            assertThat(signIn.with(login, DemoLogin.PASSWORD, null)).isInstanceOf(SignIn.Outcome.SignedIn.class);
        }
    }

    @Test
    void every_position_but_the_vacant_one_is_held() {
        assertThat(count("""
                select count(*) from access.position p
                where not exists (select from access.holding h where h.position_id = p.id)
                """))
                .isEqualTo(count(
                        "select count(distinct regency_code) from access.position where length(regency_code) = 5"));
    }

    @Test
    void nothing_impossible_is_found_once_the_audit_is_sealed() {
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(checks.stream().flatMap(check -> check.findings().stream()))
                        .isEmpty());
    }

    @Test
    void every_open_concern_has_exactly_one_open_item() {
        assertThat(count("select count(*) from care.concern where taken_up_at is null"))
                .isPositive();
        assertThat(count("""
                select count(*) from care.concern c
                where (c.taken_up_at is null)::int <> (
                    select count(*) from work.item i
                    where i.subject_id = c.id and i.done_at is null and i.owner_id = c.owner_id
                      and i.kind = case when exists (select from care.triage t where t.concern_id = c.id)
                                        then 'ANSWER_CONCERN' else 'TRIAGE_CONCERN' end)
                """)).isZero();
    }

    @Test
    void every_concern_is_offered_to_its_owner_and_to_nobody_else() {
        assertThat(count("""
                select count(*) from care.concern c
                where not exists (
                    select from care.handover h
                    where h.concern_id = c.id and h.to_position = c.owner_id
                      and (h.answer is null) = (c.taken_up_at is null))
                """)).isZero();
    }

    @Test
    void every_episode_waits_for_nothing_or_for_its_first_look() {
        assertThat(count("""
                select count(*) from care.episode e
                where (select count(*) from work.item i where i.subject_id = e.id and i.done_at is null)
                    <> (not exists (select from care.assessment a where a.episode_id = e.id)
                        and not exists (select from care.closure c where c.episode_id = e.id))::int
                """)).isZero();
    }

    @Test
    void every_open_visit_is_somebodys_work_and_its_person_is_entrusted() {
        assertThat(count("select count(*) from care.visit where outcome is null"))
                .isPositive();
        assertThat(count("""
                select count(*) from care.visit v
                where (v.outcome is null) <> exists (
                        select from work.item i
                        where i.subject_id = v.id and i.done_at is null and i.owner_id = v.assignee_id)
                   or (v.outcome is null) <> exists (
                        select from access.assignment a
                        where a.why = 'visit:' || v.id and a.valid_to is null and a.position_id = v.assignee_id)
                """)).isZero();
    }

    @Test
    void somebody_is_referred_in_every_state_that_waits() {
        List<String> states = maintenance.call(
                sql -> sql.sql("select distinct state from referral.referral where regency_code = '62.01'")
                        .query(String.class)
                        .list());
        assertThat(states)
                .contains(
                        "sent",
                        "accepted",
                        "declined",
                        "arrived",
                        "admitted",
                        "awaiting_family",
                        "discharged",
                        "received");
        assertThat(count("""
                select count(*) from referral.referral third
                join referral.referral second on second.id = third.previous_id join referral.referral first on first.id = second.previous_id
                where first.state = 'declined' and second.state = 'declined' and third.regency_code = '62.01'
                """)).isOne();
        assertThat(count("select count(*) from agreement.agreement where regency_code = '62.01'"))
                .isEqualTo(3);
    }

    @Test
    void most_of_those_who_came_back_were_met_at_home_within_seven_days() {
        String visited = """
                select count(*) from referral.discharge d
                join referral.referral r on r.id = d.referral_id and r.state = 'received'
                join care.visit v on v.id = r.visit_id and v.outcome = 'met' and v.done_at <= d.at + interval '7 days'
                where d.regency_code = '62.01'""";
        int back = count("select count(*) from referral.discharge where regency_code = '62.01'");
        assertThat(count(visited)).isGreaterThan(back / 3).isLessThan(back);
    }

    @Test
    void nobody_is_cared_for_twice_at_a_time() {
        assertThat(count("""
                select count(*) from (
                    select e.person_id from care.episode e
                    left join care.closure c on c.regency_code = e.regency_code and c.episode_id = e.id
                    where c.episode_id is null group by e.person_id having count(*) > 1) twice
                """)).isZero();
    }

    @Test
    void nothing_happens_in_the_future() {
        assertThat(count("select count(*) from care.concern where received_at > now()"))
                .isZero();
        assertThat(count("select count(*) from care.handover where answered_at > now() or offered_at > now()"))
                .isZero();
        assertThat(count("select count(*) from care.assessment where at > now()"))
                .isZero();
        assertThat(count("select count(*) from person.person where created_at > now() or died_on > current_date"))
                .isZero();
        assertThat(count("select count(*) from work.item where opened_at > now() or done_at > now()"))
                .isZero();
    }

    @Test
    void a_red_concern_always_leads_to_care() {
        assertThat(count("""
                select count(*) from care.triage t join care.handover h on h.concern_id = t.concern_id
                where t.level = 'red' and h.answer = 'no_care_needed'
                """)).isZero();
    }

    @Test
    void each_demo_account_finds_work_of_its_own() {
        for (String login : List.of("bidan", "perawat", "dokter", "psikolog", "kapus", "piket", "kader")) {
            assertThat(waiting(login)).as(login).isPositive();
        }
        assertThat(waiting("kader")).isGreaterThanOrEqualTo(2);
    }

    @Test
    void a_register_is_filled_without_a_history_for_measuring() {
        seeder.load(List.of("--regencies", "63.10", "--size", "400", "--register-only"), progress::add);
        assertThat(count("select count(*) from person.person where regency_code = '63.10'"))
                .isEqualTo(400);
        assertThat(count("select count(*) from person.name_key where regency_code = '63.10'"))
                .isGreaterThan(400);
        assertThat(count("select count(*) from care.concern where regency_code = '63.10'"))
                .isZero();
    }

    @Test
    void loading_again_changes_nothing() {
        int people = count("select count(*) from person.person where regency_code = '61.04'");
        seeder.load(List.of("--regencies", "61.04", "--size", "900", "--register-only"), progress::add);
        assertThat(count("select count(*) from person.person where regency_code = '61.04'"))
                .isEqualTo(people);
    }

    @Test
    void the_accounts_are_told_in_a_file() throws Exception {
        assertThat(Files.readString(seeder.accounts())).contains("\"perawat\"", "\"ketapang.dinsos\"", "\"rsj\"");
        assertThat(seeder.needed()).isFalse();
    }

    private int waiting(String login) {
        return maintenance.call(
                sql -> sql.sql("""
                select count(*) from access.login l
                join access.holding h on h.account_id = l.account_id and h.kind = 'definitive'
                join work.item i on i.owner_id = h.position_id and i.done_at is null
                where l.login = :login
                """).param("login", login).query(Integer.class).single());
    }

    private int count(String query) {
        return maintenance.call(sql -> sql.sql(query).query(Integer.class).single());
    }
}
