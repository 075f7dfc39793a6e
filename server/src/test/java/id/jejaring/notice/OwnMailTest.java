package id.jejaring.notice;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.JejaringTest;
import id.jejaring.Visitor;
import id.jejaring.access.Role;
import id.jejaring.access.Staff;
import id.jejaring.access.Staff.Member;
import id.jejaring.platform.Scope;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import org.springframework.transaction.support.TransactionTemplate;

/** Somebody asks for mail on their own page, reads the code in their mailbox, and stops it again. */
@JejaringTest
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class OwnMailTest {
    private static final SmtpSimulator SERVER = new SmtpSimulator();
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    @LocalServerPort
    int port;

    @Autowired
    BeanFactory beans;

    private Staff staff;
    private Member nurse;
    private Visitor visitor;

    @DynamicPropertySource
    static void mail(DynamicPropertyRegistry properties) {
        properties.add(
                "jejaring.mail.smtp-url", () -> "smtp://127.0.0.1:" + SERVER.port() + "?from=jejaring@contoh.go.id");
        properties.add("jejaring.mail.url", () -> "https://jejaring.contoh.go.id");
    }

    @BeforeEach
    void a_nurse_at_her_account() {
        staff = new Staff(beans);
        nurse = staff.hire(Role.NURSE, "62.01.02");
        visitor = new Visitor(port);
        visitor.signIn(nurse.login(), Staff.PASSWORD);
        assertThat(visitor.get("/account").body()).contains("/account/mail");
        visitor.get("/account/mail");
    }

    @Test
    void whoever_reads_the_code_in_the_mailbox_gets_mail_until_they_stop_it() {
        assertThat(ask("ns.uji@contoh.go.id").location()).hasValue("/account/mail?done=notice.done.asked");
        String mail = awaited("ns.uji@contoh.go.id", 1);
        assertThat(visitor.get("/account/mail").body()).contains("Kode sudah dikirim ke ns.uji@contoh.go.id");
        tell("before");
        assertThat(confirm(code(mail)).location()).hasValue("/account/mail?done=notice.done.confirmed");
        assertThat(visitor.get("/account/mail").body()).contains("Anda menerima surel di ns.uji@contoh.go.id");
        tell("after");
        assertThat(SmtpSimulator.header(awaited("ns.uji@contoh.go.id", 2), "Subject"))
                .contains("menunggu jabatan");
        visitor.post("/account/mail/remove");
        tell("stopped");
        assertThat(visitor.get("/account/mail").body()).contains("Anda belum menerima surel");
        assertThat(count("select count(*)::int from notice.mail m where account_id = ?"))
                .as("one code, one notice")
                .isEqualTo(2);
        assertThat(
                        count(
                                "select count(*)::int from access.audit where account_id = ? and subject_kind = 'address' and detail not like '%@%'"))
                .isEqualTo(3);
    }

    @Test
    void a_code_is_good_for_five_guesses_and_half_an_hour() {
        ask("tebak@contoh.go.id");
        String right = beans.getBean(ConfirmationCode.class)
                .of(
                        staff.ask(
                                java.util.UUID.class,
                                "select id from notice.address where account_id = ?",
                                nurse.account()),
                        "tebak@contoh.go.id");
        String wrong = right.equals("000000") ? "000001" : "000000";
        for (int guess = 0; guess < MailRules.TRIES; guess++) {
            assertThat(confirm(wrong).body()).contains("Kode tidak cocok");
        }
        assertThat(confirm(right).body()).contains("tidak berlaku lagi");
        staff.sql(
                "update notice.address set tries = 0, asked_at = asked_at - interval '31 minutes' where account_id = ?",
                nurse.account());
        assertThat(confirm(right).body()).contains("tidak berlaku lagi");
    }

    @Test
    void an_address_is_an_address_and_five_a_day_are_enough() {
        assertThat(ask("bukan alamat").body()).contains("Bukan alamat surel");
        for (int n = 0; n < MailRules.ASKED_A_DAY; n++) {
            assertThat(ask("n%d@contoh.go.id".formatted(n)).status()).isEqualTo(303);
        }
        assertThat(ask("lagi@contoh.go.id").body()).contains("Sudah lima kode diminta hari ini");
    }

    @Test
    void another_address_is_not_written_to_before_its_own_code_came_back() {
        ask("satu@contoh.go.id");
        staff.sql("update notice.address set confirmed_at = now() where account_id = ?", nurse.account());
        ask("dua@contoh.go.id");
        tell("between");
        assertThat(count("select count(*)::int from notice.mail where account_id = ? and notice_id is not null"))
                .isZero();
    }

    @Test
    void the_administrator_sees_whose_mail_was_given_up_and_tries_it_again() {
        Member administrator = staff.hire(Role.ADMINISTRATOR, "62.01");
        Visitor admin = new Visitor(port);
        admin.signIn(administrator.login(), Staff.PASSWORD);
        SERVER.gone("hilang@contoh.go.id", true);
        ask("hilang@contoh.go.id");
        awaitEnding("given_up");
        String page = admin.get("/settings/mail").body();
        assertThat(page).contains("Ibu " + nurse.login(), "550 5.1.1").doesNotContain("hilang@contoh.go.id");
        assertThat(visitor.get("/account/mail").body()).contains("Surel terakhir tidak sampai");
        assertThat(admin.get("/notices").body()).contains("Ada surel yang tidak sampai");
        admin.get("/settings/mail");
        SERVER.gone("hilang@contoh.go.id", false);
        String mail = staff.ask(String.class, "select id::text from notice.mail where account_id = ?", nurse.account());
        assertThat(admin.post("/settings/mail/" + mail + "/again").location())
                .hasValue("/settings/mail?done=notice.done.again");
        awaitEnding("sent");
        assertThat(admin.post("/settings/mail/" + mail + "/again").status())
                .as("it was sent")
                .isEqualTo(404);
    }

    private Visitor.Answer ask(String email) {
        return visitor.post("/account/mail", "email", email);
    }

    private Visitor.Answer confirm(String code) {
        return visitor.post("/account/mail/code", "code", code);
    }

    private void tell(String key) {
        Scope.ofPost(nurse.post())
                .run(() -> beans.getBean(TransactionTemplate.class)
                        .executeWithoutResult(status -> beans.getBean(Inbox.class)
                                .tell(nurse.body(), nurse.post(), key, "work.notice.climbed", "/work/1")));
    }

    private int count(String question) {
        return staff.ask(Integer.class, question, nurse.account());
    }

    private static String code(String mail) {
        var found = CODE.matcher(SmtpSimulator.text(mail));
        assertThat(found.find()).isTrue();
        return found.group();
    }

    private static String awaited(String email, int mails) {
        await(() -> to(email).size() >= mails);
        return to(email).getLast();
    }

    private static List<String> to(String email) {
        return SERVER.taken().stream()
                .filter(mail -> SmtpSimulator.header(mail, "To").equals(email))
                .toList();
    }

    private void awaitEnding(String ending) {
        await(() ->
                count("select count(*)::int from notice.mail where account_id = ? and ending = '" + ending + "'") == 1);
    }

    private static void await(java.util.function.BooleanSupplier condition) {
        long end = System.nanoTime() + Duration.ofSeconds(40).toNanos();
        while (!condition.getAsBoolean()) {
            assertThat(System.nanoTime()).as("the round comes by").isLessThan(end);
            try {
                Thread.sleep(100);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
