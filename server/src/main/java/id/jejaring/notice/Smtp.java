package id.jejaring.notice;

import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.jspecify.annotations.Nullable;

/** One conversation with the mail server, one mail. */
final class Smtp {
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("EEE, d MMM yyyy HH:mm:ss Z", Locale.ROOT)
            .withZone(ZoneOffset.UTC);
    private static final int MOST = 200;
    private final MailServer server;
    private final Session session;

    /** @param encrypted whatever is said after the greeting is said under TLS, or not at all */
    Smtp(MailServer server, boolean encrypted) {
        this.server = server;
        this.session = Session.getInstance(server.properties(encrypted));
    }

    /** @param text plain, in the language of whoever gets it */
    record Letter(String id, String to, String subject, String text, Instant at) {}

    Delivery send(Letter letter) {
        Transport transport = null;
        try {
            MimeMessage message = message(letter);
            transport = session.getTransport(server.protocol());
            transport.connect(server.host(), server.port(), server.user(), server.password());
            transport.sendMessage(message, message.getAllRecipients());
            return new Delivery.Taken("250");
        } catch (MessagingException failure) {
            return outcome(failure, letter.to());
        } finally {
            close(transport);
        }
    }

    // What was taken stays taken, however the goodbye goes.
    private static void close(@Nullable Transport transport) {
        try {
            if (transport != null) {
                transport.close();
            }
        } catch (MessagingException goodbye) {
            return;
        }
    }

    private MimeMessage message(Letter letter) throws MessagingException {
        MimeMessage message = new MimeMessage(session) {
            @Override
            protected void updateMessageID() throws MessagingException {
                setHeader("Message-ID", letter.id());
            }
        };
        message.setFrom(new InternetAddress(server.from()));
        message.setRecipient(Message.RecipientType.TO, new InternetAddress(letter.to()));
        message.setSubject(letter.subject(), StandardCharsets.UTF_8.name());
        message.setText(letter.text(), StandardCharsets.UTF_8.name());
        message.setHeader("Date", DATE.format(letter.at()));
        message.setHeader("Auto-Submitted", "auto-generated");
        message.saveChanges();
        return message;
    }

    /**
     * Only a no to this address or to this mail is final. What the server has against us, our password or our sender, is for the
     * administrator to repair, and is tried again.
     */
    private static Delivery outcome(MessagingException failure, String to) {
        String said = said(failure, to);
        if (chain(failure).anyMatch(Smtp::againstSender)) {
            return new Delivery.Later(said, true);
        }
        int code = chain(failure)
                .mapToInt(Smtp::code)
                .filter(each -> each > 0)
                .findFirst()
                .orElse(0);
        if (code / 100 == 5) {
            return new Delivery.Refused(said);
        }
        return new Delivery.Later(said, code == 0);
    }

    private static boolean againstSender(Throwable failure) {
        return failure instanceof SMTPSenderFailedException
                || failure instanceof SMTPSendFailedException send
                        && String.valueOf(send.getCommand()).startsWith("MAIL");
    }

    private static int code(Throwable failure) {
        return switch (failure) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSendFailedException send
            when !(send.getNextException() instanceof SMTPAddressFailedException) -> send.getReturnCode();
            default -> 0;
        };
    }

    private static Stream<Throwable> chain(Throwable failure) {
        return Stream.iterate(
                failure,
                Objects::nonNull,
                each -> each instanceof MessagingException one && one.getNextException() != null
                        ? one.getNextException()
                        : each.getCause());
    }

    /** The words of the server, if it said any; else what our side noticed. */
    private static String said(MessagingException failure, String to) {
        String words = chain(failure)
                .filter(each -> code(each) > 0)
                .findFirst()
                .map(each -> String.valueOf(each.getMessage()))
                .orElseGet(() -> chain(failure)
                        .map(each -> String.valueOf(each.getMessage()))
                        .collect(Collectors.joining(" / ")))
                .replace(to, "…")
                .replaceAll("[\\p{Cntrl}\\s]+", " ")
                .strip();
        return words.substring(0, Math.min(MOST, words.length()));
    }
}
