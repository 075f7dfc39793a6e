package id.jejaring.notice;

import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Messages;
import id.jejaring.region.Regions;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** What a mail says: that something waits, until when, and where to look. Nothing it is about, so it may be read by anybody. */
@Component
class MailText {
    private final Messages messages;
    private final Regions regions;
    private final ConfirmationCode codes;

    MailText(Messages messages, Regions regions, ConfirmationCode codes) {
        this.messages = messages;
        this.regions = regions;
        this.codes = codes;
    }

    Smtp.Letter letter(OutgoingMail mail, String email, MailServer server, Instant now) {
        RegionCode where = mail.where();
        return where == null ? code(mail, email, server, now) : notice(mail, where, email, server, now);
    }

    private Smtp.Letter notice(OutgoingMail mail, RegionCode where, String email, MailServer server, Instant now) {
        String language = mail.language();
        Instant due = mail.due();
        Stream<String> lines = Stream.of(
                messages.text(language, "notice.mail.waits"),
                due == null ? "" : messages.text(language, "notice.mail.due", when(language, due, where)),
                messages.text(language, "notice.mail.look", server.link("/notices")),
                messages.text(language, "notice.mail.empty"),
                messages.text(language, "notice.mail.stop", server.link("/account/mail")));
        return new Smtp.Letter(
                server.messageId(mail), email, messages.text(language, "notice.mail.subject"), joined(lines), now);
    }

    private Smtp.Letter code(OutgoingMail mail, String email, MailServer server, Instant now) {
        String language = mail.language();
        Stream<String> lines = Stream.of(
                messages.text(language, "notice.mail.code.is", codes.of(mail.about(), email)),
                messages.text(
                        language,
                        "notice.mail.code.enter",
                        server.link("/account/mail"),
                        MailRules.CODE_IS_GOOD.toMinutes()),
                messages.text(language, "notice.mail.code.not_you"));
        return new Smtp.Letter(
                server.messageId(mail), email, messages.text(language, "notice.mail.code.subject"), joined(lines), now);
    }

    private static String joined(Stream<String> lines) {
        return lines.filter(line -> !line.isEmpty()).collect(Collectors.joining("\r\n\r\n", "", "\r\n"));
    }

    private String when(String language, Instant due, RegionCode where) {
        var zoned = due.atZone(regions.zone(where));
        var locale = Messages.locale(language);
        return messages.text(
                language,
                "platform.time.at",
                DateTimeFormatter.ofPattern("EEE d MMM yyyy", locale).format(zoned),
                DateTimeFormatter.ofPattern("HH.mm", locale).format(zoned),
                DateTimeFormatter.ofPattern("zzz", locale).format(zoned));
    }
}
