package id.jejaring.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import id.jejaring.platform.database.Maintenance;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * What crosses a kader's work.
 *
 * <p>Given two kader of one village without signal, when both change the same household, then the last word received stands on both
 * phones and the history keeps the other. What a supervisor refuses comes back with the reason. A phone without room says that nothing
 * was saved, hands over what it has and goes on when there is room. A new version of the app waits for a hand that takes it, and
 * neither unsent work nor a half-filled form is lost.
 */
class FieldSetbacksTest extends Journey {
    private static final String PIN = "274913";

    @Autowired
    Maintenance maintenance;

    @Autowired
    Rollout rollout;

    @AfterEach
    void the_server_is_as_it_was() {
        rollout.release(false);
        rollout.busy(false);
    }

    @Test
    void of_two_phones_that_change_one_household_the_last_word_stands_and_the_other_is_kept() {
        Handset first = office.phone().begin(office.account("kader"), PIN);
        Handset second = office.phone().begin(office.account("kader2"), PIN);
        home(first, "Rumah panggung dekat dermaga");
        first.sync().sees("Terkirim").signal(false);
        second.sync().signal(false);
        correction(first, "Rumah panggung dekat dermaga")
                .fill("Alamat atau patokan", "Rumah panggung biru dekat dermaga")
                .fill("Telepon", "0812 1111 2222")
                .press("Simpan")
                .sees("Tersimpan di HP");
        correction(second, "Rumah panggung dekat dermaga")
                .fill("Telepon", "0813 3333 4444")
                .press("Simpan")
                .sees("Tersimpan di HP");
        first.signal(true).sync().sees("Terkirim").seesNot("Menunggu");
        second.signal(true).sync().sees("Terkirim").seesNot("Menunggu");
        first.sync();
        for (Handset phone : new Handset[] {first, second}) {
            shown(phone, "Rumah panggung biru dekat dermaga").sees("3333").seesNot("2222");
            assertThat(phone.complaints()).isEmpty();
        }
        first.sees("oleh petugas lain").seesNot("oleh Anda");
        second.sees("oleh Anda");
        first.picture("household-two-phones");
        assertThat(history("phone")).isEqualTo("null > +6281211112222, +6281211112222 > +6281333334444");
        assertThat(history("home")).isEqualTo("Rumah panggung dekat dermaga > Rumah panggung biru dekat dermaga");
    }

    private static void home(Handset phone, String words) {
        phone.tab("Warga").press("+ Rumah baru").settled().fill("Alamat atau patokan", words);
        phone.fill("RT atau RT/RW", "000").press("Simpan").sees("Tersimpan di HP");
    }

    private static Handset shown(Handset phone, String home) {
        return phone.tab("Warga").pick(home).sees("Perbaiki rumah ini");
    }

    private static Handset correction(Handset phone, String home) {
        return shown(phone, home).press("Perbaiki rumah ini").settled();
    }

    private String history(String field) {
        return maintenance.call(
                sql -> sql.sql("""
                        select string_agg(coalesce(c.was, 'null') || ' > ' || c.became, ', ' order by c.at)
                        from person.household_correction c
                        join person.household h on h.regency_code = c.regency_code and h.id = c.household_id
                        where c.field = :field and h.home = 'Rumah panggung biru dekat dermaga'
                        """).param("field", field).query(String.class).single());
    }

    @Test
    void what_a_supervisor_refuses_comes_back_to_its_author_with_the_reason() {
        Handset kader = office.phone().begin(office.account("kader"), PIN);
        kader.sync().tab("Warga").sees("warga di HP ini");
        var row = kader.page().locator("main .home ul.rows a").first();
        String name = row.locator("b").innerText();
        row.click();
        kader.press("Perbaiki data")
                .settled()
                .fill("Nama", "Nama yang Lain Sama Sekali")
                .press("Simpan");
        kader.sync().sees("Diperiksa").pick("Diperiksa").sees("Keputusannya muncul di sini");
        Visitor officer = office.as("piket").open("/field-records");
        officer.row("Perbaikan data warga").follow("Buka");
        officer.picture("field-record-correction");
        officer.row("Catatan yang diperbaiki").sees(name);
        assertThat(officer.main()
                        .locator(
                                "tr",
                                new Locator.LocatorOptions()
                                        .setHas(officer.page().getByText("Nama").first()))
                        .first()
                        .locator("th, td")
                        .allInnerTexts())
                .containsExactly("Nama", name, "Nama yang Lain Sama Sekali", name);
        officer.fill("Alasan", "Orangnya lain; catat sebagai warga baru.").button("Tolak");
        kader.sync().sees("Perlu perhatian").pick("Perlu perhatian");
        kader.sees("tidak memakai catatan ini").sees("Orangnya lain; catat sebagai warga baru.");
        kader.picture("outbox-refused");
        kader.tab("Warga").seesNot("Nama yang Lain Sama Sekali");
        assertThat(kader.complaints()).isEmpty();
    }

    @Test
    void a_full_phone_says_so_hands_over_what_it_has_and_goes_on_when_there_is_room() throws IOException {
        Handset kader = office.phone().begin(office.account("kader"), PIN);
        kader.sync().signal(false);
        home(kader, "Rumah sebelum penuh");
        kader.tab("Warga").press("+ Rumah baru").settled().fill("Alamat atau patokan", "Rumah sesudah penuh");
        kader.fill("RT atau RT/RW", "000").settled();
        kader.room(1).press("Simpan").sees("Belum tersimpan: memori HP penuh").sees("bisa dititip kirim");
        kader.picture("full");
        assertThat(kader.page().getByLabel("Alamat atau patokan")).hasValue("Rumah sesudah penuh");
        kader.tab("Menu").press("Kunci sekarang").unlock(PIN).sees("Memori HP penuh, kunci belum bisa dibuka");
        kader.picture("full-locked");
        kader.press("Titip kirim");
        Path file = kader.download("Buat berkas titipan");
        assertThat(Files.readString(file).lines().filter(line -> line.contains("\"ct\"")))
                .hasSize(1);
        kader.room(null).killed().unlock(PIN).sees("Rumah tangga belum disimpan");
        kader.pick("Lanjutkan")
                .settled()
                .press("Simpan")
                .sees("Tersimpan di HP")
                .seesNot("emori HP penuh");
        kader.tab("Warga").sees("Rumah sebelum penuh").sees("Rumah sesudah penuh");
        kader.signal(true).sync().sees("Terkirim").seesNot("Menunggu");
        assertThat(kader.complaints()).isEmpty();
    }

    @Test
    void a_new_version_waits_for_a_hand_and_loses_neither_unsent_work_nor_a_half_filled_form() {
        Handset kader = office.phone().begin(office.account("kader"), PIN);
        kader.sync().sees("Terakhir bertemu server");
        rollout.busy(true);
        home(kader, "Rumah menunggu versi baru");
        kader.tab("Warga").press("+ Rumah baru").settled().fill("Alamat atau patokan", "Rumah setengah ditulis");
        rollout.release(true);
        kader.killed().unlock(PIN).tab("Menu").sees("Versi baru siap").picture("update");
        assertThat(kader.page().locator("html[data-version=next]")).hasCount(0);
        kader.press("Pakai versi baru");
        kader.page().locator("html[data-version=next]").waitFor();
        kader.unlock(PIN).tab("Kirim").sees("Menunggu").seesNot("Terkirim ");
        kader.tab("Hari ini")
                .sees("Rumah tangga belum disimpan")
                .pick("Lanjutkan")
                .settled();
        assertThat(kader.page().getByLabel("Alamat atau patokan")).hasValue("Rumah setengah ditulis");
        kader.press("Simpan").sees("Tersimpan di HP");
        rollout.busy(false);
        kader.sync().sees("Terkirim").seesNot("Menunggu");
        kader.tab("Menu").seesNot("Versi baru siap");
        assertThat(kader.complaints()).isEmpty();
    }
}
