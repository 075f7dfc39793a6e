package id.jejaring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.options.RequestOptions;
import org.junit.jupiter.api.Test;

/**
 * Access ends at once.
 *
 * <p>Given somebody is at work, when the administrator ends their sessions, disables their account or hands their post over, then already
 * their next click shows nothing any more and says why. Work stays with the post, so the next holder goes on.
 */
class AccessEndsTest extends Journey {
    @Test
    void a_session_ends_at_the_next_click() {
        Visitor officer = office.as("rsud");
        administrator("rsud")
                .button("Akhiri semua sesi")
                .sees("Semua sesi akun itu sudah berakhir")
                .picture("account");
        refused(officer);
        officer.open("/reports").sees("Sesi Anda sudah berakhir").picture("sign-in-ended");
        officer.signIn(office.account("rsud"));
    }

    @Test
    void a_disabled_account_opens_no_door() {
        Visitor officer = office.as("rsud");
        Visitor admin = administrator("rsud");
        admin.button("Nonaktifkan").sees("Wajib diisi");
        admin.fill("Alasan", "Pindah tugas").button("Nonaktifkan").sees("semua sesinya berakhir");
        admin.picture("account-disabled");
        refused(officer);
        officer.open("/sign-in")
                .fill("Nama pengguna", "rsud")
                .fill("Kata sandi", office.account("rsud").password());
        officer.button("Masuk").sees("tidak cocok").picture("sign-in-wrong");
        admin.button("Aktifkan lagi").sees("Akun sudah aktif lagi");
        officer.open("/sign-in")
                .fill("Nama pengguna", "rsud")
                .fill("Kata sandi", office.account("rsud").password());
        officer.button("Masuk").sees("tidak memegang jabatan");
        admin.follow("Isi jabatan").fill("Nama pengguna", "rsud").fill("Dasar", "SK Bupati 800/14/2026");
        admin.button("Simpan").sees("Pemegang sudah dicatat");
        officer.open("/sign-in").signIn(office.account("rsud"));
    }

    @Test
    void a_post_handed_over_leaves_its_old_holder_with_nothing() {
        Visitor before = office.as("camat.kumai");
        Visitor admin = office.as("admin").open("/settings/accounts/new");
        admin.picture("account-new")
                .fill("Nama lengkap", "Siti Rahmawati, S.STP")
                .fill("Nama pengguna", "camat.baru");
        admin.button("Buat akun").sees("Kata sandi sekali pakai").picture("account-made");
        String once = admin.page().locator("code").innerText();
        admin.open("/settings/positions?role=camat&q=Kumai")
                .picture("positions")
                .row("Camat")
                .follow("Buka");
        admin.fill("Nama pengguna", "camat.baru").tick("Serah terima").fill("Dasar", "SK Bupati 800/12/2026");
        admin.button("Simpan").sees("Serah terima tercatat").picture("position");
        refused(before);
        before.open("/sign-in")
                .fill("Nama pengguna", "camat.kumai")
                .fill("Kata sandi", office.account("camat").password());
        before.button("Masuk").sees("tidak memegang jabatan");
        the_next_holder_begins(once);
    }

    private void the_next_holder_begins(String once) {
        Visitor next = office.stranger()
                .open("/sign-in")
                .fill("Nama pengguna", "camat.baru")
                .fill("Kata sandi", once);
        next.button("Masuk").reads("Buat kata sandi Anda sendiri").picture("password-first");
        next.fill("Kata sandi sekali pakai", once).fill("Kata sandi baru", "perahu hujan pagi");
        next.fill("Kata sandi baru, sekali lagi", "perahu hujan pagi").button("Simpan kata sandi");
        next.open("/today").reads("di wilayah Anda");
    }

    /** The administrator before the account of that name. */
    private Visitor administrator(String login) {
        Visitor admin = office.as("admin").open("/settings/accounts?q=" + login);
        admin.row(login).follow("Buka");
        return admin;
    }

    private static void refused(Visitor visitor) {
        var next =
                visitor.page().request().get("/today", RequestOptions.create().setMaxRedirects(0));
        assertThat(next.status()).isNotEqualTo(200);
    }
}
