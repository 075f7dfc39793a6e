package id.jejaring.notice;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the operator sets for e-mail.
 *
 * @param smtpUrl JEJARING_SMTP_URL: smtps:// or smtp://user:password@host:port?from=address; empty: no e-mail
 * @param url JEJARING_URL: the address people open, for links in mails
 */
@ConfigurationProperties("jejaring.mail")
record MailSettings(
        @DefaultValue("") String smtpUrl, @DefaultValue("") String url) {}
