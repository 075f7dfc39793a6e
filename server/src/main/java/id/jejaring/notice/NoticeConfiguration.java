package id.jejaring.notice;

import id.jejaring.access.EachBody;
import id.jejaring.access.Posts;
import id.jejaring.platform.Rounds;
import id.jejaring.platform.Settings;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class NoticeConfiguration {
    /** Without a mail server nothing is sent; with a wrong one the program does not start. */
    @Bean
    Rounds mailing(
            Outbox outbox,
            Inbox inbox,
            MailText text,
            Posts posts,
            EachBody each,
            InstantSource clock,
            TransactionTemplate transaction,
            MailSettings mail,
            Settings settings) {
        if (mail.smtpUrl().isBlank()) {
            return new Rounds("mailer", Duration.ofHours(1), settings, () -> {});
        }
        MailServer server = MailServer.of(mail);
        Smtp smtp = new Smtp(server, server.mustEncrypt());
        Mailer mailer = new Mailer(outbox, inbox, text, posts, each, clock, transaction, server, smtp);
        return new Rounds("mailer", Duration.ofSeconds(10), settings, mailer::round);
    }
}
