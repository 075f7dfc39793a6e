package id.jejaring.referral;

import static id.jejaring.referral.Clinic.done;
import static id.jejaring.referral.Clinic.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.JejaringTest;
import id.jejaring.access.Action;
import id.jejaring.care.Step;
import id.jejaring.person.Person;
import id.jejaring.platform.Scope;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** A hospital without an account answers through its link: this one referral, each step once, and a name only after yes. */
@JejaringTest
class LinkTest {
    @Autowired
    BeanFactory beans;

    Clinic clinic;
    Person person;
    UUID referral;
    String secret;

    @BeforeEach
    void a_link_to_a_hospital_without_account() {
        clinic = Clinic.of(beans);
        person = clinic.ward.person(clinic.ward.home);
        referral = clinic.sent(clinic.episode(person), clinic.rsj);
        secret = clinic.ward.as(
                clinic.ward.nurse,
                Action.SEND_REFERRAL,
                actor -> ((GiveLink.Outcome.Given) beans.getBean(GiveLink.class).give(referral, actor)).secret());
    }

    @Test
    void nobody_is_named_before_they_were_accepted() {
        var before = (AnswerByLink.Opened.Open) open();
        assertThat(before.named()).isFalse();
        assertThat(before.initials()).matches("([A-Za-z0-9]\\. ?)+").doesNotContain(String.valueOf(person.name()));

        done(report(ReferralState.ACCEPTED));
        assertThat(((AnswerByLink.Opened.Open) open()).named()).isTrue();
    }

    @Test
    void each_step_is_taken_once_and_the_sender_calls_no_more() {
        done(report(ReferralState.ACCEPTED));
        assertThat(report(ReferralState.ACCEPTED)).isInstanceOf(Step.AlreadyChanged.class);
        assertThat(report(ReferralState.DECLINED)).isInstanceOf(Step.AlreadyChanged.class);
        done(report(ReferralState.ARRIVED));
        done(report(ReferralState.ADMITTED));
        done(Scope.NOTHING.call(() -> beans.getBean(AnswerByLink.class)
                .discharge(
                        secret,
                        Clinic.report(ReferralState.DISCHARGED),
                        new AnswerReferral.Handback(Discharge.Ending.HOME, "Tenang", null, null))));

        assertThat(clinic.work(referral)).containsOnlyKeys(ReferralItems.BACK);
        assertThat(clinic.ward.staff.list(
                        String.class,
                        "select told from referral.progress where referral_id = ? order by recorded_at",
                        referral))
                .containsExactly("here", "link", "link", "link", "link");
    }

    @Test
    void an_answer_without_a_name_is_refused_and_writes_nothing() {
        Step step = Scope.NOTHING.call(() -> beans.getBean(AnswerByLink.class)
                .report(secret, new AnswerReferral.Report(ReferralState.ACCEPTED, null, null, null)));

        assertThat(refusal(step)).isEqualTo("referral.refused.who_called");
        assertThat(clinic.read(referral).state()).isEqualTo(ReferralState.SENT);
    }

    @Test
    void an_expired_link_opens_nothing_and_takes_nothing() {
        clinic.ward.staff.sql(
                "update referral.link set given_at = now() - interval '9 days', expires_at = now() - interval '1 minute' where referral_id = ?",
                referral);

        assertThat(open()).isInstanceOf(AnswerByLink.Opened.Expired.class);
        assertThat(report(ReferralState.ACCEPTED)).isInstanceOf(Step.NotFound.class);
        assertThat(clinic.read(referral).state()).isEqualTo(ReferralState.SENT);
    }

    @Test
    void the_secret_is_kept_nowhere_and_a_guess_opens_nothing() {
        assertThat(clinic.ward.staff.ask(
                        Integer.class,
                        "select count(*) from referral.link l where l.referral_id = ? and encode(l.token_hash, 'escape') like '%' || ? || '%'",
                        referral,
                        secret))
                .isZero();
        assertThat(Scope.NOTHING.call(() -> beans.getBean(AnswerByLink.class).open(secret + "x")))
                .isInstanceOf(AnswerByLink.Opened.Unknown.class);
    }

    @Test
    void what_is_read_and_answered_by_link_is_written_down_in_the_name_of_who_gave_it() {
        open();
        done(report(ReferralState.ACCEPTED));

        assertThat(clinic.ward.staff.ask(
                        Integer.class,
                        "select count(*) from access.audit where action = 'ANSWER_BY_LINK' and account_id is null and position_id = ? and subject_id in (?, ?)",
                        clinic.ward.nurse.post(),
                        referral,
                        person.id()))
                .isEqualTo(2);
    }

    private AnswerByLink.Opened open() {
        return Scope.NOTHING.call(() -> beans.getBean(AnswerByLink.class).open(secret));
    }

    private Step report(ReferralState state) {
        return Scope.NOTHING.call(() -> beans.getBean(AnswerByLink.class).report(secret, Clinic.report(state)));
    }
}
