package id.jejaring.notice;

import id.jejaring.access.EachBody;
import id.jejaring.access.Posts;
import id.jejaring.access.Role;
import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Scope;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Sends what lies in the outbox, at least once: a mail is marked only after the server has taken it, so whatever is killed in
 * between is sent again, under the same id.
 */
class Mailer {
    private static final Logger LOG = LoggerFactory.getLogger(Mailer.class);
    static final String TOLD = "notice.told.mail";
    private final Outbox outbox;
    private final Inbox inbox;
    private final MailText text;
    private final Posts posts;
    private final EachBody each;
    private final InstantSource clock;
    private final TransactionTemplate transaction;
    private final MailServer server;
    private final Smtp smtp;

    Mailer(
            Outbox outbox,
            Inbox inbox,
            MailText text,
            Posts posts,
            EachBody each,
            InstantSource clock,
            TransactionTemplate transaction,
            MailServer server,
            Smtp smtp) {
        this.outbox = outbox;
        this.inbox = inbox;
        this.text = text;
        this.posts = posts;
        this.each = each;
        this.clock = clock;
        this.transaction = transaction;
        this.server = server;
        this.smtp = smtp;
    }

    void round() {
        each.run(Scope.SIGN_IN, this::round);
    }

    private void round(RegionCode body) {
        boolean more = true;
        while (more && !Thread.currentThread().isInterrupted()) {
            more = one(body);
        }
    }

    // No transaction is open while the server is spoken to.
    private boolean one(RegionCode body) {
        Optional<OutgoingMail> next = outbox.claim(body, clock.instant());
        if (next.isEmpty()) {
            return false;
        }
        OutgoingMail mail = next.get();
        String email = mail.email();
        if (email == null) {
            transaction.executeWithoutResult(status -> outbox.end(mail, Outbox.Ending.WITHDRAWN, clock.instant()));
            return true;
        }
        Delivery delivery = smtp.send(text.letter(mail, email, server, clock.instant()));
        transaction.executeWithoutResult(status -> written(mail, delivery, clock.instant()));
        return !(delivery instanceof Delivery.Later later && later.everyone());
    }

    private void written(OutgoingMail mail, Delivery delivery, Instant now) {
        switch (delivery) {
            case Delivery.Taken taken -> {
                outbox.tried(mail, "taken", taken.said(), now);
                outbox.end(mail, Outbox.Ending.SENT, now);
            }
            case Delivery.Refused refused -> {
                outbox.tried(mail, "refused", refused.said(), now);
                givenUp(mail, now);
            }
            case Delivery.Later later -> {
                outbox.tried(mail, "later", later.said(), now);
                MailRules.triedAgain(mail, now)
                        .ifPresentOrElse(due -> outbox.later(mail, due), () -> givenUp(mail, now));
            }
        }
    }

    // Once a day for each administrator's post, in the inbox only: a mail about mails that do not arrive helps nobody.
    private void givenUp(OutgoingMail mail, Instant now) {
        LOG.warn("mail {} is given up after {} attempts; see /settings/mail", mail.id(), mail.attempt());
        outbox.end(mail, Outbox.Ending.GIVEN_UP, now);
        String day = now.atOffset(ZoneOffset.UTC).toLocalDate().toString();
        posts.held(List.of(Role.ADMINISTRATOR), mail.body())
                .forEach(post -> inbox.tellHere(mail.body(), post.id(), "mail:" + day, TOLD, "/settings/mail"));
    }
}
