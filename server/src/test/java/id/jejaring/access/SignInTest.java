package id.jejaring.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.Visitor;
import id.jejaring.access.Staff.Member;
import org.junit.jupiter.api.Test;

class SignInTest extends OfficeTest {
    @Test
    void the_front_door_leads_to_the_sign_in_and_then_to_todays_work() {
        assertThat(visitor.get("/").location()).hasValue("/sign-in");
        visitor.signIn(nurse().login(), Staff.PASSWORD);
        assertThat(visitor.get("/").location()).hasValue("/today");
    }

    @Test
    void an_unsigned_page_leads_to_the_sign_in_and_back() {
        assertThat(visitor.get("/account/password?x=1").location())
                .hasValue("/sign-in?next=%2Faccount%2Fpassword%3Fx%3D1");
        visitor.get("/sign-in?next=%2Faccount%2Fpassword");
        assertThat(visitor.get("/sign-in?next=%2Faccount%2Fpassword").body()).contains("value=\"/account/password\"");
        var answer = visitor.post(
                "/sign-in", "login", nurse().login(), "password", Staff.PASSWORD, "next", "/account/password");
        assertThat(answer.status()).isEqualTo(303);
        assertThat(answer.location()).hasValue("/account/password");
    }

    @Test
    void programs_without_a_session_get_the_problem() {
        assertThat(visitor.json("GET", "/account", "").body()).contains("/problems/not-signed-in");
    }

    @Test
    void a_way_back_outside_is_refused() {
        for (String outside : new String[] {
            "https://evil.example/",
            "//evil.example",
            "/\\evil.example",
            "/%09/evil.example\r\n",
            "javascript:alert(1)",
            "/sign-out"
        }) {
            visitor = new Visitor(port);
            visitor.get("/sign-in");
            var answer =
                    visitor.post("/sign-in", "login", nurse().login(), "password", Staff.PASSWORD, "next", outside);
            assertThat(answer.location()).as(outside).hasValue("/today");
        }
    }

    @Test
    void the_cookie_is_closed_to_scripts_and_other_sites() {
        String nurse =
                visitor.signIn(nurse().login(), Staff.PASSWORD).setCookies().get(SessionFilter.COOKIE);
        assertThat(nurse).contains("; HttpOnly", "; SameSite=Lax", "; Path=/").doesNotContain("Max-Age", "; Secure");
        String kader = new Visitor(port)
                .signIn(staff.hire(Role.KADER, "62.01.02").login(), Staff.PASSWORD)
                .setCookies()
                .get(SessionFilter.COOKIE);
        assertThat(kader).contains("Max-Age=2592000");
    }

    @Test
    void a_wrong_password_and_an_unknown_login_answer_alike() {
        var wrong = visitor.signIn(nurse().login(), "salah sekali");
        var unknown = new Visitor(port).signIn("nobody.here", "salah sekali");
        assertThat(wrong.status()).isEqualTo(unknown.status()).isEqualTo(401);
        assertThat(wrong.body()).contains("tidak cocok");
        assertThat(unknown.body()).contains("tidak cocok");
    }

    @Test
    void five_wrong_tries_close_a_login_for_a_quarter_of_an_hour() {
        Member nurse = nurse();
        for (int i = 0; i < 5; i++) {
            assertThat(json(nurse.login(), "salah sekali").status()).isEqualTo(401);
        }
        var sixth = json(nurse.login(), Staff.PASSWORD);
        assertThat(sixth.status()).isEqualTo(429);
        assertThat(sixth.body()).contains("/problems/too-many-attempts");
        staff.sql("update access.sign_in_failure set at = at - interval '16 minutes' where login = ?", nurse.login());
        assertThat(json(nurse.login(), Staff.PASSWORD).status()).isEqualTo(204);
    }

    @Test
    void a_disabled_account_does_not_sign_in() {
        Member nurse = nurse();
        staff.sql(
                "update access.account set disabled_at = now(), disabled_by = id, disabled_why = 'x' where id = ?",
                nurse.account());
        assertThat(json(nurse.login(), Staff.PASSWORD).body()).contains("/problems/wrong-credentials");
    }

    @Test
    void somebody_without_a_post_is_told_so() {
        Member nurse = nurse();
        staff.sql("update access.holding set valid_to = now() where account_id = ?", nurse.account());
        assertThat(visitor.signIn(nurse.login(), Staff.PASSWORD).body()).contains("tidak memegang jabatan");
    }

    @Test
    void programs_sign_in_and_out_with_json() {
        assertThat(json(nurse().login(), Staff.PASSWORD).status()).isEqualTo(204);
        assertThat(visitor.get("/account").status()).isEqualTo(200);
        assertThat(visitor.json("DELETE", "/api/v1/session", "").status()).isEqualTo(204);
        assertThat(visitor.get("/account").status()).isEqualTo(303);
        assertThat(visitor.json("POST", "/api/v1/session", "{\"login\":\"a\",\"pasword\":\"b\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void a_form_without_its_token_is_a_forged_request() {
        visitor.get("/sign-in");
        var answer = visitor.postForm("/sign-in", "guess", "login", nurse().login(), "password", Staff.PASSWORD);
        assertThat(answer.status()).isEqualTo(403);
        assertThat(answer.body()).contains("forged-request");
    }

    @Test
    void the_language_follows_the_account_from_browser_to_browser() {
        Member nurse = nurse();
        visitor.signIn(nurse.login(), Staff.PASSWORD);
        visitor.get("/account");
        assertThat(visitor.post("/language", "language", "en", "to", "/account").location())
                .hasValue("/account");
        Visitor elsewhere = new Visitor(port);
        elsewhere.signIn(nurse.login(), Staff.PASSWORD);
        assertThat(elsewhere.get("/account").body()).contains("lang=\"en\"", "You hold one position");
    }

    private Visitor.Answer json(String login, String password) {
        return visitor.json(
                "POST", "/api/v1/session", "{\"login\":\"" + login + "\",\"password\":\"" + password + "\"}");
    }
}
