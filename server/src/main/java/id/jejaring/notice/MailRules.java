package id.jejaring.notice;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** When a mail is tried again and when no more, what an address looks like, how long its code is good. */
final class MailRules {
    /** Code mails a day: the form must not be a way to pester somebody else's mailbox. */
    static final int ASKED_A_DAY = 5;

    static final int TRIES = 5;
    static final Duration CODE_IS_GOOD = Duration.ofMinutes(30);
    /** Longer than the longest conversation with a server that hangs. */
    static final Duration CLAIM = Duration.ofMinutes(3);

    private static final List<Duration> PAUSES = List.of(
            Duration.ofMinutes(1),
            Duration.ofMinutes(5),
            Duration.ofMinutes(15),
            Duration.ofHours(1),
            Duration.ofHours(3),
            Duration.ofHours(6),
            Duration.ofHours(12),
            Duration.ofHours(24),
            Duration.ofHours(24));
    private static final Pattern ADDRESS =
            Pattern.compile("[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(\\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([A-Za-z0-9]([A-Za-z0-9-]*[A-Za-z0-9])?\\.)+[A-Za-z]{2,}");

    private MailRules() {}

    /** Empty: given up, a notice after three days, a code when it would come too late to be good. */
    static Optional<Instant> triedAgain(OutgoingMail mail, Instant now) {
        if (mail.attempt() > PAUSES.size()) {
            return Optional.empty();
        }
        Instant next = now.plus(PAUSES.get(mail.attempt() - 1));
        boolean code = mail.where() == null;
        return code && !next.isBefore(mail.madeAt().plus(CODE_IS_GOOD)) ? Optional.empty() : Optional.of(next);
    }

    static boolean isAddress(String text) {
        return text.length() <= 254
                && text.indexOf('@') <= 64
                && ADDRESS.matcher(text).matches();
    }
}
