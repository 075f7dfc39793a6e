package id.jejaring.notice;

import id.jejaring.platform.database.CannotStart;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The server that takes our mails, and whose mails they are. A password never travels in plain text: another machine must
 * speak TLS, from the first byte (smtps) or before anything is said (smtp, STARTTLS).
 *
 * @param office the address people open
 */
record MailServer(
        boolean tls,
        String host,
        int port,
        @Nullable String user,
        @Nullable String password,
        String from,
        URI office) {
    private static final Set<String> HERE = Set.of("localhost", "127.0.0.1", "[::1]", "::1");
    private static final String SETTING = "JEJARING_SMTP_URL";
    private static final String FORM = SETTING + " must be smtps:// or smtp://user:password@host:port?from=address";

    /** @throws CannotStart with the sentence for the operator; it never repeats the password */
    static MailServer of(MailSettings settings) {
        URI url = parsed(settings.smtpUrl().strip(), FORM);
        String scheme = String.valueOf(url.getScheme()).toLowerCase(Locale.ROOT);
        boolean tls = scheme.equals("smtps");
        require(tls || scheme.equals("smtp"), FORM);
        require(url.getHost() != null && url.getRawPath().replace("/", "").isEmpty(), FORM);
        String query = String.valueOf(url.getRawQuery());
        require(
                query.startsWith("from=") && !query.contains("&"),
                SETTING + " must end with ?from= and the address that mails come from, and nothing else");
        String from = decoded(query.substring("from=".length()));
        require(MailRules.isAddress(from), SETTING + " names no e-mail address after ?from=");
        String[] login = login(url);
        int port = url.getPort() > 0 ? url.getPort() : tls ? 465 : here(url.getHost()) ? 25 : 587;
        return new MailServer(tls, url.getHost(), port, login[0], login[1], from, office(settings.url()));
    }

    private static @Nullable String[] login(URI url) {
        if (url.getRawUserInfo() == null) {
            return new @Nullable String[] {null, null};
        }
        String[] parts = url.getRawUserInfo().split(":", 2);
        require(parts.length == 2 && !parts[0].isEmpty() && !parts[1].isEmpty(), FORM);
        return new @Nullable String[] {decoded(parts[0]), decoded(parts[1])};
    }

    private static URI office(String setting) {
        String form = "JEJARING_URL must be the https:// address people open: links in mails lead there";
        URI office = parsed(setting.strip(), form);
        require(office.getHost() != null && office.getRawPath().replace("/", "").isEmpty(), form);
        require(office.getRawQuery() == null && office.getRawUserInfo() == null, form);
        String scheme = String.valueOf(office.getScheme());
        require(scheme.equals("https") || scheme.equals("http") && here(office.getHost()), form);
        return office;
    }

    /** Without encryption only on this machine. */
    boolean mustEncrypt() {
        return !here(host);
    }

    String protocol() {
        return tls ? "smtps" : "smtp";
    }

    Properties properties(boolean encrypted) {
        Properties all = new Properties();
        String of = "mail." + protocol() + ".";
        all.setProperty(of + "connectiontimeout", "10000");
        all.setProperty(of + "timeout", "20000");
        all.setProperty(of + "writetimeout", "20000");
        all.setProperty(of + "quitwait", "false");
        all.setProperty(of + "localhost", office.getHost());
        all.setProperty(of + "auth", String.valueOf(user != null));
        all.setProperty(of + "ssl.checkserveridentity", "true");
        all.setProperty(of + "starttls.enable", String.valueOf(encrypted));
        all.setProperty(of + "starttls.required", String.valueOf(encrypted));
        return all;
    }

    /** The same for the same mail whenever it is sent, so that a mailbox knows a repetition. */
    String messageId(OutgoingMail mail) {
        return "<%s.%s@%s>".formatted(mail.about(), mail.account(), office.getHost());
    }

    String link(String path) {
        return office.toString().replaceFirst("/+$", "") + path;
    }

    private static boolean here(String host) {
        return HERE.contains(host.toLowerCase(Locale.ROOT));
    }

    private static URI parsed(String text, String otherwise) {
        try {
            return new URI(text);
        } catch (URISyntaxException unreadable) {
            throw new CannotStart(otherwise + ".");
        }
    }

    private static String decoded(String text) {
        try {
            return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException unreadable) {
            throw new CannotStart(FORM + ".");
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new CannotStart(otherwise + ".");
        }
    }
}
