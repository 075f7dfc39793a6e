package id.jejaring.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.Visitor;
import id.jejaring.access.Staff.Member;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SettingsTest extends OfficeTest {
    private static final Pattern ONE_TIME = Pattern.compile("<code>([a-z0-9-]{14})</code>");
    private Member administrator;

    @BeforeEach
    void an_administrator_sits_down() {
        administrator = staff.hire(Role.ADMINISTRATOR, "62.01");
        visitor = signedIn(administrator);
        visitor.get("/settings/accounts/new");
    }

    @Test
    void a_one_time_password_opens_only_the_choice_of_a_real_one() {
        String login = login();
        String oneTime = made(visitor.post("/settings/accounts", "name", "Ns. Rahmawati", "login", login));
        UUID account = staff.ask(UUID.class, "select account_id from access.login where login = ?", login);
        staff.hold(new Member(login, account, account, administrator.body()), nurse().post(), HoldingKind.DEPUTY);
        Visitor fresh = new Visitor(port);
        assertThat(fresh.signIn(login, oneTime).location()).hasValue("/today");
        assertThat(fresh.get("/regions").location()).hasValue("/account/password");
        fresh.get("/account/password");
        String chosen = "perahu kelotok biru laut";
        assertThat(fresh.post("/account/password", "before", oneTime, "after", chosen, "again", chosen)
                        .location())
                .hasValue("/today?done=access.done.password");
        assertThat(fresh.get("/regions").status()).isEqualTo(200);
        assertThat(new Visitor(port).signIn(login, oneTime).status()).isEqualTo(401);
    }

    @Test
    void a_login_is_taken_once_and_has_a_form() {
        String login = login();
        assertThat(visitor.post("/settings/accounts", "name", "A", "login", login)
                        .status())
                .isEqualTo(200);
        assertThat(visitor.post("/settings/accounts", "name", "B", "login", login)
                        .body())
                .contains("sudah dipakai");
        assertThat(visitor.post("/settings/accounts", "name", "B", "login", "a b'; drop")
                        .body())
                .contains("Pakai huruf kecil");
        assertThat(visitor.post("/settings/accounts", "name", "", "login", "").status())
                .isEqualTo(422);
    }

    @Test
    void disabling_an_account_ends_its_sessions_and_its_posts_at_once() {
        Member nurse = nurse();
        Visitor inside = signedIn(nurse);
        String at = "/settings/accounts/" + nurse.account();
        assertThat(visitor.post(at + "/disable", "why", "").status()).isEqualTo(422);
        assertThat(visitor.post(at + "/disable", "why", "pindah tugas").status())
                .isEqualTo(303);
        assertThat(inside.json("GET", "/account", "").status()).isEqualTo(401);
        assertThat(visitor.get(at).body()).contains("pindah tugas", "Satu jabatan kini tanpa pemegang", "Isi jabatan");
        assertThat(visitor.get("/settings/positions/" + nurse.post()).body())
                .contains("belum ada pemegang", "karena akun dinonaktifkan: pindah tugas");
        assertThat(audited("account", nurse.account())).isOne();
        assertThat(audited("holding", holding(nurse))).isOne();
    }

    @Test
    void an_account_enabled_again_holds_nothing_until_appointed() {
        Member nurse = nurse();
        String at = "/settings/accounts/" + nurse.account();
        visitor.post(at + "/disable", "why", "cuti");
        assertThat(visitor.post(at + "/enable").status()).isEqualTo(303);
        assertThat(new Visitor(port).signIn(nurse.login(), Staff.PASSWORD).body())
                .contains("tidak memegang jabatan");
        assertThat(appoint(nurse.post(), nurse, "definitive", today(), "").status())
                .isEqualTo(303);
        assertThat(new Visitor(port).signIn(nurse.login(), Staff.PASSWORD).status())
                .isEqualTo(303);
    }

    @Test
    void a_post_that_was_to_be_held_from_tomorrow_is_given_up_too() {
        Member nurse = nurse();
        Member other = nurse();
        String tomorrow =
                LocalDate.now(java.time.ZoneId.of("Asia/Jakarta")).plusDays(1).toString();
        appoint(other.post(), nurse, "deputy", tomorrow, "");
        visitor.post("/settings/accounts/" + nurse.account() + "/disable", "why", "pensiun");
        assertThat(staff.ask(
                        Integer.class,
                        "select count(*) from access.holding where account_id = ? and (valid_to is null or valid_to > now() + interval '3 days')",
                        nurse.account()))
                .isZero();
    }

    @Test
    void nobody_disables_themselves() {
        assertThat(visitor.post("/settings/accounts/" + administrator.account() + "/disable", "why", "x")
                        .body())
                .contains("tidak dapat menonaktifkan akun Anda sendiri");
    }

    @Test
    void an_account_of_another_body_is_not_there() {
        Member far = staff.hire(Role.NURSE, "35.17.01");
        assertThat(visitor.get("/settings/accounts/" + far.account()).status()).isEqualTo(404);
        assertThat(visitor.post("/settings/accounts/" + far.account() + "/disable", "why", "x")
                        .status())
                .isEqualTo(404);
    }

    @Test
    void only_an_administrator_comes_here() {
        Visitor nurse = signedIn(nurse());
        assertThat(nurse.get("/settings/accounts").status()).isEqualTo(403);
        assertThat(nurse.get("/settings/positions").status()).isEqualTo(403);
        assertThat(nurse.get("/account").body()).doesNotContain("/settings/accounts");
    }

    @Test
    void a_new_post_is_filled_and_may_do_what_its_role_does() {
        Member holder = nurse();
        UUID post = newPost("Perawat jiwa Pangkalan Lada");
        assertThat(visitor.get("/settings/positions?state=vacant&q=pangkalan+lada")
                        .body())
                .contains("kosong", "badge late");
        assertThat(appoint(post, holder, "definitive", today(), "").status()).isEqualTo(303);
        assertThat(visitor.get("/settings/positions?q=pangkalan+lada").body())
                .doesNotContain("badge late")
                .contains("Ibu " + holder.login());
        Visitor nurse = signedIn(holder);
        nurse.get("/account");
        assertThat(nurse.post("/account/post", "post", post.toString()).status())
                .isEqualTo(303);
    }

    @Test
    void two_definitive_holders_at_a_time_are_refused_but_may_hand_over() {
        Member before = nurse();
        Member after = nurse();
        Visitor leaving = signedIn(before);
        assertThat(appoint(before.post(), after, "definitive", today(), "").body())
                .contains("sudah ada pemegang definitif");
        assertThat(appoint(before.post(), after, "definitive", today(), "", "replace", "yes")
                        .location()
                        .orElseThrow())
                .endsWith("handed_over");
        assertThat(leaving.json("GET", "/account", "").status()).isEqualTo(401);
        assertThat(visitor.get("/settings/positions/" + before.post()).body())
                .contains("Ibu " + before.login(), "Ibu " + after.login());
    }

    @Test
    void an_impossible_appointment_is_refused_with_its_reason() {
        Member nurse = nurse();
        assertThat(appoint(nurse.post(), nurse, "plh", today(), "2020-01-01").body())
                .contains("Berakhir sebelum mulai");
        assertThat(visitor.post(
                                "/settings/positions/" + nurse.post() + "/holders",
                                "login",
                                "nobody.here",
                                "kind",
                                "plt",
                                "from",
                                today())
                        .body())
                .contains("Tidak ada akun aktif");
        assertThat(visitor.post("/settings/positions", "role", "nurse", "title", "X", "region", "35.17")
                        .body())
                .contains("wilayah badan Anda");
        assertThat(visitor.post("/settings/positions", "role", "king", "title", "X", "region", "62.01")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_grant_is_added_and_ended_and_both_are_audited() {
        Member nurse = nurse();
        String at = "/settings/positions/" + nurse.post();
        assertThat(visitor.post(at + "/grants", "role", "midwife", "region", "62.01.03", "grant_from", today())
                        .status())
                .isEqualTo(303);
        UUID grant = staff.ask(
                UUID.class,
                "select id from access.position_grant where position_id = ? and role = 'MIDWIFE'",
                nurse.post());
        assertThat(visitor.post(at + "/grants/" + grant + "/end").status()).isEqualTo(303);
        assertThat(visitor.post(at + "/grants/" + grant + "/end").status()).isEqualTo(409);
        assertThat(audited("grant", grant)).isEqualTo(2);
    }

    private Visitor.Answer appoint(UUID post, Member holder, String kind, String from, String to, String... more) {
        String[] fields = {"login", holder.login(), "kind", kind, "from", from, "to", to};
        String[] all = java.util.Arrays.copyOf(fields, fields.length + more.length);
        System.arraycopy(more, 0, all, fields.length, more.length);
        return visitor.post("/settings/positions/" + post + "/holders", all);
    }

    private UUID newPost(String title) {
        String at = visitor.post("/settings/positions", "role", "nurse", "title", title, "region", "62.01.06")
                .location()
                .orElseThrow();
        return UUID.fromString(at.replaceAll(".*/positions/([^?]+).*", "$1"));
    }

    private UUID holding(Member member) {
        return staff.ask(UUID.class, "select id from access.holding where position_id = ?", member.post());
    }

    private int audited(String kind, UUID subject) {
        return staff.ask(
                Integer.class,
                "select count(*) from access.audit where action = 'MANAGE_ACCESS' and subject_kind = ? and subject_id = ?",
                kind,
                subject);
    }

    private static String made(Visitor.Answer answer) {
        var found = ONE_TIME.matcher(answer.body());
        assertThat(found.find()).as(answer.body()).isTrue();
        return found.group(1);
    }

    private static String today() {
        return LocalDate.now(java.time.ZoneId.of("Asia/Jakarta")).toString();
    }

    private static String login() {
        return "akun." + UUID.randomUUID().toString().substring(24);
    }
}
