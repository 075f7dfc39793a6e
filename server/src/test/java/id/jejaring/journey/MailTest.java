package id.jejaring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.notice.SmtpSimulator;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Mail by wish.
 *
 * <p>Given a camat who seldom opens Jejaring, when they enter an address and bring back the code that was sent there, then they get mail
 * until they stop it. And when the mailbox of somebody else is gone, the administrator sees whose, and that the server said so.
 */
class MailTest extends Journey {
    private static final Pattern CODE = Pattern.compile("\\b\\d{6}\\b");

    @Test
    void whoever_wants_mail_proves_the_address_and_stops_it_again() {
        Visitor camat = office.as("camat").open("/account").follow("Surel");
        camat.reads("Anda belum menerima surel").picture("own-mail-none");
        camat.fill("Alamat surel", "bukan alamat").button("Kirim kode");
        camat.sees("Bukan alamat surel").picture("own-mail-errors");
        camat.fill("Alamat surel", "camat@contoh.go.id").button("Kirim kode");
        camat.reads("Kode sudah dikirim ke camat@contoh.go.id").picture("own-mail-code");
        camat.fill("Kode dari surel", code("camat@contoh.go.id")).button("Terima surel di alamat ini");
        camat.reads("Anda menerima surel di camat@contoh.go.id").picture("own-mail-on");
        camat.button("Berhenti menerima surel").reads("Anda belum menerima surel");
    }

    @Test
    void the_administrator_sees_whose_mailbox_is_gone() {
        MAILBOXES.gone("pindah@contoh.go.id", true);
        Visitor secretary = office.as("sekdes").open("/account/mail");
        secretary.fill("Alamat surel", "pindah@contoh.go.id").button("Kirim kode");
        Visitor admin = office.as("admin");
        for (int look = 0; look < 60 && !admin.main().innerText().contains("550"); look++) {
            admin.open("/settings/accounts").follow("Surel").page().waitForTimeout(500);
        }
        admin.sees("550 5.1.1 <…> does not live here")
                .seesNot("pindah@")
                .picture("mail-stuck")
                .dark("mail-stuck");
        secretary.open("/account/mail").reads("Kode tidak sampai ke").picture("own-mail-failed");
        MAILBOXES.gone("pindah@contoh.go.id", false);
        admin.button("Coba lagi").sees("Surel dicoba lagi");
        code("pindah@contoh.go.id");
    }

    private static String code(String email) {
        List<String> mails = List.of();
        for (int look = 0; look < 60 && mails.isEmpty(); look++) {
            pause();
            mails = MAILBOXES.taken().stream()
                    .filter(mail -> SmtpSimulator.header(mail, "To").equals(email))
                    .toList();
        }
        assertThat(mails).as("mails to " + email).isNotEmpty();
        return CODE.matcher(SmtpSimulator.text(mails.getLast()))
                .results()
                .map(MatchResult::group)
                .findFirst()
                .orElseThrow();
    }

    private static void pause() {
        try {
            Thread.sleep(500);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
