package id.jejaring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.platform.database.Maintenance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A village without signal.
 *
 * <p>Given a kader's phone that has met the server once, when she hears a concern and the signal goes while the form is half filled, then the
 * phone says at once what to do and that nobody knows yet; what she wrote outlives a killed tab; with the next signal it is somebody's work, late or not
 * by the hour she wrote it; and when the midwife has read it, and when she takes it up, her phone says so. Ten wrong PINs and a village taken away
 * lose nothing that was not sent.
 */
class FieldTest extends Journey {
    private static final String PIN = "274913";

    @Autowired
    Maintenance maintenance;

    @Test
    void a_concern_without_signal_becomes_work_and_is_answered() {
        Handset kader = office.phone().begin(office.account("kader"), PIN);
        kader.sync().sees("Terakhir bertemu server").picture("outbox");
        kader.tab("Warga").sees("warga di HP ini").picture("people");
        kader.tab("Hari ini").picture("today");
        kader.press("+ Laporkan atau catat").pick("Laporkan kekhawatiran").press("Orang lain");
        kader.fill("Nama", "Lelaki di pos ronda").tick("Laki-laki").press("Lanjut");
        kader.signal(false);
        kader.tick("Mencoba atau berencana bunuh diri")
                .sees("Belum ada petugas yang tahu")
                .picture("danger");
        kader.killed().unlock(PIN);
        kader.sees("Laporan belum selesai").picture("today-alarm");
        kader.pick("Lanjutkan");
        writeOn(kader);
        kader.sees("Belum ada petugas yang tahu").picture("help");
        kader.tab("Kirim").sees("Menunggu").seesNot("Terkirim");
        kader.signal(true).sync().sees("Terkirim").picture("outbox-sent");
        Visitor midwife = office.as("bidan");
        read(midwife);
        kader.sync().tab("Hari ini").sees("Bidan sudah membacanya").sees("Belum ada yang menangani");
        kader.picture("today-read");
        takenUp(midwife);
        kader.sync().tab("Hari ini").sees("Bidan menangani sejak").seesNot("sudah membacanya");
        kader.picture("today-answered");
        assertThat(kader.complaints()).isEmpty();
    }

    private static void writeOn(Handset kader) {
        kader.press("Lanjut")
                .press("Lanjut")
                .press("Lanjut")
                .fill("Ceritakan dengan kata-kata Anda", "Duduk di pos ronda membawa tali, bicara sendiri.");
        kader.press("Lanjut").tick("Sekarang atau baru saja").press("Lanjut");
        kader.press("Lanjut").picture("report-check").press("Simpan");
    }

    private static void read(Visitor midwife) {
        midwife.row("pos ronda").follow("Duduk");
        midwife.sees("Pelapor melihat").tick("Rencana atau usaha bunuh diri").tick("Merah");
        midwife.button("Tetapkan dan tawarkan").sees("Tingkat ditetapkan");
    }

    private static void takenUp(Visitor midwife) {
        midwife.open(midwife.path() + "/match")
                .tick("Laki-laki")
                .fill("Umur", "35")
                .fill("Dikenal dari", "Pos ronda, jaket biru");
        midwife.button("Daftarkan dan sambungkan");
        midwife.button("Terima").sees("Anda sekarang pemiliknya");
    }

    @Test
    void ten_wrong_pins_lose_the_copy_and_not_what_waits() {
        Handset kader = office.phone().begin(office.account("kader2"), PIN);
        kader.sync().signal(false);
        report(kader, "Ibu muda menangis setiap malam");
        kader.killed();
        for (int wrong = 0; wrong < 10; wrong++) {
            kader.unlock("11111" + wrong);
            if (wrong < 9) {
                kader.sees("Sisa " + (9 - wrong));
            }
        }
        kader.sees("Kunci sudah terlalu sering salah").picture("locked-out");
        kader.signal(true).signIn(office.account("kader2"));
        kader.fill("PIN, 6 sampai 12 angka", PIN).fill("PIN sekali lagi", PIN).press("Pakai kunci ini");
        kader.sees("HP ini siap").press("Mulai bekerja").sync().sees("Terkirim");
        assertThat(kader.complaints()).isEmpty();
    }

    @Test
    void a_village_taken_away_leaves_the_phone_and_its_unsent_records_are_kept_for_a_supervisor() {
        Office.Account account = office.account(someKader());
        Handset kader = office.phone().begin(account, PIN);
        kader.sync().tab("Warga").sees("warga di HP ini").signal(false);
        kader.press("+ Rumah baru").settled().fill("RT atau RT/RW", "04/02").press("Simpan");
        grant(account, "valid_to = valid_from + interval '1 day'");
        kader.signal(true).sync().sees("Diperiksa").picture("outbox-review");
        kader.tab("Warga").sees("1 rumah tangga").seesNot("warga di HP ini");
        supervised();
        grant(account, "valid_to = null");
        assertThat(kader.complaints()).isEmpty();
    }

    private void supervised() {
        Visitor officer = office.as("piket");
        officer.open("/field-records").picture("field-records");
        officer.row("Rumah tangga baru").follow("Buka");
        officer.sees("RT atau RT/RW").picture("field-record");
        office.as("admin").open("/devices").picture("devices");
    }

    private String someKader() {
        return maintenance.call(sql -> sql.sql("select min(login) from access.account where login like 'kader.%'")
                .query(String.class)
                .single());
    }

    private void grant(Office.Account account, String change) {
        maintenance.call(sql -> sql.sql("update access.position_grant set " + change + """
                 where role = 'KADER' and position_id in (
                    select h.position_id from access.holding h
                    join access.account a on a.regency_code = h.account_regency and a.id = h.account_id
                    where a.login = :login)
                """)
                .param("login", account.login())
                .update());
    }

    private static void report(Handset phone, String story) {
        phone.tab("Hari ini")
                .press("+ Laporkan atau catat")
                .pick("Laporkan kekhawatiran")
                .press("Orang lain");
        phone.press("Lanjut").press("Lanjut").fill("Ceritakan dengan kata-kata Anda", story);
        phone.press("Lanjut")
                .tick("Sekarang atau baru saja")
                .press("Lanjut")
                .press("Lanjut")
                .press("Simpan");
        phone.sees("Menunggu");
    }
}
