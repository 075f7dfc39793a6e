package id.jejaring.notice;

import static id.jejaring.notice.SmtpSimulator.header;
import static id.jejaring.notice.SmtpSimulator.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.jejaring.JejaringTest;
import id.jejaring.access.EachBody;
import id.jejaring.access.HoldingKind;
import id.jejaring.access.Posts;
import id.jejaring.access.Role;
import id.jejaring.access.Staff;
import id.jejaring.access.Staff.Member;
import id.jejaring.kernel.Ids;
import id.jejaring.kernel.RegionCode;
import id.jejaring.notice.SmtpSimulator.Fault;
import id.jejaring.platform.Scope;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Mails leave the outbox by real conversations with a server that fails in every way servers fail. */
@JejaringTest
class MailerTest {
    private static final RegionCode BODY = new RegionCode("62.01");
    private static final Instant DUE = Instant.parse("2026-11-28T03:00:00Z");

    @Autowired
    BeanFactory beans;

    private final SmtpSimulator server = new SmtpSimulator();
    private Staff staff;
    private Member nurse;
    private Instant now = Instant.now();

    @BeforeEach
    void a_nurse_who_wants_mail() {
        staff = new Staff(beans);
        staff.sql("update notice.mail set ended_at = now(), ending = 'withdrawn' where ended_at is null");
        nurse = staff.hire(Role.NURSE, "62.01.02");
        wantsMail(nurse, "ns.uji@contoh.go.id");
        now = Instant.now().plusSeconds(1);
    }

    @AfterEach
    void hang_up() {
        server.close();
    }

    @Test
    void a_notice_and_its_mail_are_written_together_or_not_at_all() {
        Runnable failing = () -> transaction().executeWithoutResult(status -> {
            assertThat(inbox().tell(BODY, nurse.post(), "climb:1", "work.notice.climbed", "/work/1"))
                    .isTrue();
            throw new IllegalStateException("the cause fails");
        });
        assertThatThrownBy(() -> Scope.ofPost(nurse.post()).run(failing)).hasMessage("the cause fails");
        assertThat(mails(nurse)).isZero();
        tell("climb:2", null);
        assertThat(mails(nurse)).isOne();
    }

    @Test
    void a_mail_says_that_something_waits_until_when_and_nothing_else() {
        tell("referral:" + UUID.randomUUID(), DUE);
        mailer().round();
        String mail = server.taken().getFirst();
        assertThat(header(mail, "Subject")).isEqualTo("Jejaring: ada yang menunggu jabatan Anda");
        assertThat(header(mail, "To")).isEqualTo("ns.uji@contoh.go.id");
        assertThat(header(mail, "From")).isEqualTo("jejaring@contoh.go.id");
        assertThat(header(mail, "Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(text(mail)).isEqualTo("""
                Ada yang menunggu jabatan Anda di Jejaring.

                Batas waktunya: Sab 28 Nov 2026, 10.00 WIB.

                Buka Jejaring: https://jejaring.contoh.go.id/notices

                Surel ini sengaja tidak memuat nama, tempat, atau cerita. Bila datang dua kali, maksudnya tetap satu.

                Tidak ingin menerima surel lagi? https://jejaring.contoh.go.id/account/mail
                """);
    }

    @Test
    void a_mail_speaks_the_language_of_the_account() {
        staff.sql("update access.account set language = 'en' where id = ?", nurse.account());
        tell("climb:en", DUE);
        mailer().round();
        assertThat(text(server.taken().getFirst()))
                .contains("Something waits for your position in Jejaring.", "It is due: Sat 28 Nov 2026, 10.00 WIB.");
    }

    @Test
    void who_has_not_confirmed_an_address_gets_nothing() {
        staff.sql("update notice.address set confirmed_at = null where account_id = ?", nurse.account());
        tell("climb:3", null);
        mailer().round();
        assertThat(server.taken()).isEmpty();
        assertThat(mails(nurse)).isZero();
    }

    @Test
    void what_is_told_twice_is_mailed_once() {
        tell("climb:4", null);
        tell("climb:4", null);
        mailer().round();
        mailer().round();
        assertThat(server.taken()).hasSize(1);
    }

    @Test
    void a_deputy_who_wants_mail_gets_one_too_under_an_id_of_its_own() {
        Member deputy = staff.hire(Role.MIDWIFE, "62.01.02");
        staff.hold(deputy, nurse.post(), HoldingKind.DEPUTY);
        wantsMail(deputy, "bidan.uji@contoh.go.id");
        tell("climb:5", null);
        mailer().round();
        assertThat(server.taken())
                .extracting(mail -> header(mail, "To"))
                .containsExactlyInAnyOrder("ns.uji@contoh.go.id", "bidan.uji@contoh.go.id");
        assertThat(server.ids()).doesNotHaveDuplicates();
    }

    @Test
    void a_mail_that_is_told_to_wait_is_tried_again_with_longer_pauses() {
        server.with(Fault.GREYLISTED, Fault.BUSY, Fault.CUT_BEFORE_THE_END);
        tell("climb:6", null);
        mailer().round();
        assertThat(conversations()).as("not before a minute has passed").isEqualTo(1);
        later(Duration.ofSeconds(59));
        assertThat(conversations()).isEqualTo(1);
        later(Duration.ofSeconds(2));
        later(Duration.ofMinutes(5));
        later(Duration.ofMinutes(15));
        assertThat(server.taken()).hasSize(1);
        assertThat(attempts(nurse)).containsExactly("later", "later", "later", "taken");
    }

    @Test
    void a_mailbox_that_does_not_exist_is_given_up_at_once_and_the_administrator_is_told() {
        Member administrator = staff.hire(Role.ADMINISTRATOR, "62.01");
        server.with(Fault.NO_SUCH_MAILBOX);
        tell("climb:7", null);
        mailer().round();
        later(Duration.ofDays(1));
        assertThat(server.taken()).isEmpty();
        assertThat(ending(nurse)).isEqualTo("given_up");
        assertThat(staff.list(
                        String.class, "select text_key from notice.notice where post_id = ?", administrator.post()))
                .containsExactly("notice.told.mail");
        assertThat(stuck()).singleElement().satisfies(mail -> {
            assertThat(mail.name()).isEqualTo("Ibu " + nurse.login());
            assertThat(mail.attempts()).isOne();
            assertThat(mail.said()).contains("550 5.1.1 <…> does not live here").doesNotContain("ns.uji@");
        });
        Scope admin = Scope.SIGN_IN.widened(BODY.value());
        admin.run(() -> transaction()
                .executeWithoutResult(status -> beans.getBean(Outbox.class)
                        .again(BODY, stuck().getFirst().id())));
        later(Duration.ofSeconds(1));
        assertThat(server.taken()).as("after it was repaired").hasSize(1);
    }

    @Test
    void a_text_the_server_will_never_take_is_given_up() {
        server.with(Fault.CONTENT_REFUSED);
        tell("climb:8", null);
        mailer().round();
        assertThat(ending(nurse)).isEqualTo("given_up");
    }

    @Test
    void what_the_server_has_against_our_login_or_sender_is_no_fault_of_the_mail() {
        server.with(Fault.WRONG_PASSWORD, Fault.SENDER_UNWELCOME);
        tell("climb:9", null);
        mailer("jejaring").round();
        assertThat(ending(nurse)).isNull();
        now = now.plus(Duration.ofMinutes(1));
        mailer("jejaring").round();
        assertThat(ending(nurse)).isNull();
        now = now.plus(Duration.ofMinutes(5));
        mailer("jejaring").round();
        assertThat(server.taken()).hasSize(1);
    }

    @Test
    void a_server_that_stays_away_for_three_days_is_waited_for_and_then_no_more() {
        server.close();
        tell("climb:10", null);
        Instant begun = now;
        while (ending(nurse) == null) {
            mailer().round();
            now = now.plus(Duration.ofMinutes(20));
        }
        assertThat(Duration.between(begun, now)).isBetween(Duration.ofDays(2), Duration.ofDays(4));
        assertThat(ending(nurse)).isEqualTo("given_up");
        assertThat(attempts(nurse)).hasSize(10).containsOnly("later");
    }

    @Test
    void a_code_that_would_come_too_late_is_given_up_and_not_sent() {
        staff.sql("update notice.address set confirmed_at = null where account_id = ?", nurse.account());
        UUID address = staff.ask(UUID.class, "select id from notice.address where account_id = ?", nurse.account());
        Scope.SIGN_IN.run(() -> transaction()
                .executeWithoutResult(status -> beans.getBean(Outbox.class).putCode(BODY, nurse.account(), address)));
        now = Instant.now().plusSeconds(1);
        server.close();
        mailer().round();
        later(Duration.ofMinutes(1));
        later(Duration.ofMinutes(5));
        assertThat(ending(nurse)).isNull();
        later(Duration.ofMinutes(15));
        assertThat(ending(nurse)).isEqualTo("given_up");
    }

    @Test
    void a_mail_taken_without_an_answer_is_sent_again_under_the_same_id() {
        server.with(Fault.CUT_AFTER_TAKING);
        tell("climb:11", null);
        mailer().round();
        later(Duration.ofMinutes(1));
        assertThat(server.taken()).hasSize(2);
        assertThat(new HashSet<>(server.ids())).hasSize(1);
        assertThat(server.ids().getFirst())
                .isEqualTo("<%s.%s@jejaring.contoh.go.id>"
                        .formatted(
                                staff.ask(UUID.class, "select id from notice.notice where post_id = ?", nurse.post()),
                                nurse.account()));
    }

    /** What is left of a program that was killed when the server had taken the mail and before that was written down. */
    @Test
    void a_program_killed_between_sending_and_marking_sends_it_again_under_the_same_id() {
        tell("climb:12", null);
        Scope.SIGN_IN.widened(BODY.value()).run(() -> {
            OutgoingMail claimed = beans.getBean(Outbox.class).claim(BODY, now).orElseThrow();
            new Smtp(route(null), false)
                    .send(beans.getBean(MailText.class)
                            .letter(claimed, String.valueOf(claimed.email()), route(null), now));
        });
        mailer().round();
        assertThat(server.taken())
                .as("the one who claimed it may still be at it")
                .hasSize(1);
        later(MailRules.CLAIM);
        assertThat(server.taken()).hasSize(2);
        assertThat(new HashSet<>(server.ids())).hasSize(1);
        assertThat(ending(nurse)).isEqualTo("sent");
        assertThat(attempts(nurse)).containsExactly(null, "taken");
    }

    @Test
    void an_address_that_was_removed_and_a_post_somebody_else_holds_get_nothing_any_more() {
        tell("climb:13", null);
        staff.sql("delete from notice.address where account_id = ?", nurse.account());
        mailer().round();
        assertThat(ending(nurse)).isEqualTo("withdrawn");
        Member left = staff.hire(Role.NURSE, "62.01.02");
        wantsMail(left, "lama@contoh.go.id");
        tell(left, "climb:14", null);
        staff.sql("update access.holding set valid_to = now() where account_id = ?", left.account());
        now = Instant.now().plusSeconds(1);
        mailer().round();
        assertThat(ending(left)).isEqualTo("withdrawn");
        assertThat(server.taken()).isEmpty();
    }

    @Test
    void somebody_of_another_body_who_holds_the_post_gets_it_too() {
        Member lent = staff.hire(Role.DOCTOR, "35.17");
        staff.sql(
                "insert into access.holding (regency_code, id, position_id, account_regency, account_id, kind, valid_from) values (?, ?, ?, ?, ?, 'plt', '2024-01-01')",
                BODY.value(),
                UUID.randomUUID(),
                nurse.post(),
                "35.17",
                lent.account());
        wantsMail(lent, "pinjaman@contoh.go.id");
        tell("climb:15", DUE);
        mailer().round();
        assertThat(server.taken()).extracting(mail -> header(mail, "To")).contains("pinjaman@contoh.go.id");
    }

    @Test
    void two_programs_on_one_database_send_each_mail_once() throws Exception {
        int many = 30;
        IntStream.range(0, many).forEach(n -> tell("climb:many" + n, null));
        try (var both = Executors.newFixedThreadPool(2)) {
            for (var done :
                    both.invokeAll(List.of(Executors.callable(mailer()::round), Executors.callable(mailer()::round)))) {
                done.get();
            }
        }
        assertThat(server.ids()).hasSize(many).doesNotHaveDuplicates();
    }

    @Test
    void nothing_is_said_to_a_server_of_another_machine_that_does_not_encrypt() {
        Delivery delivery =
                new Smtp(route("jejaring"), true).send(new Smtp.Letter("<a@b>", "ns.uji@contoh.go.id", "s", "t", now));
        assertThat(delivery).isInstanceOf(Delivery.Later.class);
        assertThat(delivery.said()).contains("STARTTLS");
        assertThat(server.said()).allMatch(line -> line.startsWith("EHLO") || line.startsWith("QUIT"));
    }

    private void tell(String key, @Nullable Instant due) {
        tell(nurse, key, due);
    }

    private void tell(Member whom, String key, @Nullable Instant due) {
        Scope.ofPost(whom.post())
                .run(() -> transaction()
                        .executeWithoutResult(
                                status -> inbox().tell(BODY, whom.post(), key, "work.notice.climbed", "/work/1", due)));
        now = Instant.now().plusSeconds(1);
    }

    private void later(Duration pause) {
        now = now.plus(pause);
        mailer().round();
    }

    private Mailer mailer() {
        return mailer(null);
    }

    private Mailer mailer(@Nullable String user) {
        MailServer route = route(user);
        return new Mailer(
                beans.getBean(Outbox.class),
                inbox(),
                beans.getBean(MailText.class),
                beans.getBean(Posts.class),
                beans.getBean(EachBody.class),
                () -> now,
                transaction(),
                route,
                new Smtp(route, route.mustEncrypt()));
    }

    private MailServer route(@Nullable String user) {
        return new MailServer(
                false,
                "127.0.0.1",
                server.port(),
                user,
                user == null ? null : "rahasia",
                "jejaring@contoh.go.id",
                URI.create("https://jejaring.contoh.go.id"));
    }

    private Inbox inbox() {
        return beans.getBean(Inbox.class);
    }

    private TransactionTemplate transaction() {
        return beans.getBean(TransactionTemplate.class);
    }

    private void wantsMail(Member member, String email) {
        staff.sql(
                "insert into notice.address (regency_code, account_id, id, email, asked_at, confirmed_at) values (?, ?, ?, ?, now(), now())",
                member.body().value(),
                member.account(),
                beans.getBean(Ids.class).next(),
                email);
    }

    private int mails(Member member) {
        return staff.ask(Integer.class, "select count(*)::int from notice.mail where account_id = ?", member.account());
    }

    private @Nullable String ending(Member member) {
        return staff.ask(
                        String.class,
                        "select coalesce(ending, '') from notice.mail where account_id = ? order by made_at desc limit 1",
                        member.account())
                .transform(ending -> ending.isEmpty() ? null : ending);
    }

    private List<@Nullable String> attempts(Member member) {
        return staff.list(
                String.class,
                "select t.outcome from notice.attempt t join notice.mail m on m.id = t.mail_id where m.account_id = ? order by t.no",
                member.account());
    }

    private List<StuckMail> stuck() {
        return Scope.SIGN_IN
                .widened(BODY.value())
                .call(() -> beans.getBean(Outbox.class).stuck(BODY))
                .stream()
                .filter(mail -> mail.account().equals(nurse.account()))
                .toList();
    }

    private long conversations() {
        return server.said().stream().filter(line -> line.startsWith("EHLO")).count();
    }
}
