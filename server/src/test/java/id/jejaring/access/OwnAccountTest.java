package id.jejaring.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.Visitor;
import id.jejaring.access.Staff.Member;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class OwnAccountTest extends OfficeTest {
    private static final String NEW = "kelotok menuju tanjung puting";

    @Test
    void a_deputy_and_an_acting_holder_may_act_in_the_post_and_it_shows() {
        Member midwife = staff.hire(Role.MIDWIFE, "62.01.02");
        Member head = staff.hire(Role.PUSKESMAS_HEAD, "62.01.02");
        staff.hold(midwife, nurse().post(), HoldingKind.DEPUTY);
        staff.hold(midwife, head.post(), HoldingKind.PLT);
        visitor = signedIn(midwife);
        assertThat(visitor.get("/account").body())
                .contains("Anda dapat bertindak dalam 3 jabatan", "Wakil Jabatan NURSE", "Plt. Jabatan PUSKESMAS_HEAD");
        assertThat(visitor.post("/account/post", "post", head.post().toString()).location())
                .hasValue("/today?done=access.done.acts");
        assertThat(visitor.get("/account").body()).contains("<b>Plt. Jabatan PUSKESMAS_HEAD</b>");
    }

    @Test
    void nobody_acts_in_a_post_that_is_not_theirs() {
        Member other = nurse();
        visitor = signedIn(nurse());
        visitor.get("/account");
        assertThat(visitor.post("/account/post", "post", other.post().toString())
                        .status())
                .isEqualTo(404);
        assertThat(visitor.post("/account/post", "post", "' or 1=1").status()).isEqualTo(404);
    }

    @Test
    void a_holding_that_ends_mid_session_ends_the_session() {
        Member nurse = nurse();
        visitor = signedIn(nurse);
        assertThat(visitor.get("/account").status()).isEqualTo(200);
        staff.sql("update access.holding set valid_to = now() where account_id = ?", nurse.account());
        assertThat(visitor.json("GET", "/account", "").body()).contains("/problems/session-ended");
    }

    @Test
    void a_session_ends_at_the_next_request_when_it_was_revoked_expired_or_idle() {
        for (String change : new String[] {
            "ended_at = now(), ended_why = 'revoked'",
            "expires_at = now() - interval '1 second'",
            "seen_at = now() - interval '61 minutes'"
        }) {
            Member nurse = nurse();
            visitor = signedIn(nurse);
            assertThat(visitor.get("/account").status()).isEqualTo(200);
            staff.sql("update access.session set " + change + " where account_id = ?", nurse.account());
            assertThat(visitor.json("GET", "/account", "").status()).as(change).isEqualTo(401);
        }
    }

    @Test
    void a_kader_is_not_signed_out_for_resting_an_afternoon() {
        Member kader = staff.hire(Role.KADER, "62.01.02");
        visitor = signedIn(kader);
        staff.sql(
                "update access.session set seen_at = now() - interval '6 hours' where account_id = ?", kader.account());
        assertThat(visitor.get("/account").status()).isEqualTo(200);
    }

    @Test
    void changing_the_password_ends_every_other_session() {
        Member nurse = nurse();
        Visitor elsewhere = signedIn(nurse);
        visitor = signedIn(nurse);
        visitor.get("/account/password");
        var answer = visitor.post("/account/password", "before", Staff.PASSWORD, "after", NEW, "again", NEW);
        assertThat(answer.location()).hasValue("/account?done=access.done.password");
        assertThat(visitor.get("/account").status()).isEqualTo(200);
        assertThat(elsewhere.json("GET", "/account", "").status()).isEqualTo(401);
        assertThat(new Visitor(port).signIn(nurse.login(), NEW).status()).isEqualTo(303);
    }

    @Test
    void a_password_change_says_what_is_wrong_with_it() {
        Member nurse = nurse();
        visitor = signedIn(nurse);
        visitor.get("/account/password");
        assertThat(change("not it", NEW, NEW)).contains("Kata sandi sekarang tidak cocok");
        assertThat(change(Staff.PASSWORD, "pendek", "pendek")).contains("sedikitnya 10");
        assertThat(change(Staff.PASSWORD, "Indonesia1945!", "Indonesia1945!")).contains("terlalu mudah ditebak");
        assertThat(change(Staff.PASSWORD, nurse.login(), nurse.login())).contains("Jangan memakai nama pengguna");
        assertThat(change(Staff.PASSWORD, NEW, "lain")).contains("Tidak sama");
    }

    @Test
    void one_ends_ones_own_sessions_and_nobody_elses() {
        Member nurse = nurse();
        Visitor elsewhere = signedIn(nurse);
        visitor = signedIn(nurse);
        UUID other = staff.ask(
                UUID.class,
                "select id from access.session where account_id = ? order by created_at limit 1",
                nurse.account());
        visitor.get("/account");
        assertThat(visitor.post("/account/sessions/" + other + "/end").status()).isEqualTo(303);
        assertThat(elsewhere.json("GET", "/account", "").status()).isEqualTo(401);
        Visitor stranger = signedIn(nurse());
        stranger.get("/account");
        UUID mine = staff.ask(
                UUID.class, "select id from access.session where account_id = ? and ended_at is null", nurse.account());
        assertThat(stranger.post("/account/sessions/" + mine + "/end").status()).isEqualTo(404);
        assertThat(visitor.get("/account").status()).isEqualTo(200);
    }

    private String change(String before, String after, String again) {
        var answer = visitor.post("/account/password", "before", before, "after", after, "again", again);
        assertThat(answer.status()).isEqualTo(422);
        return answer.body();
    }
}
