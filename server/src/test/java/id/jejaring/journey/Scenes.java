package id.jejaring.journey;

/** What other stories begin with, done through the application's own doors. */
final class Scenes {
    private Scenes() {}

    static void reported(Visitor officer, String village, String story) {
        officer.open("/concerns/new").tick("Telepon").fill("Cerita pelapor", story);
        officer.select("Desa atau kelurahan", village).button("Simpan laporan").sees("Laporan tersimpan");
    }

    /** Reported and matched with somebody new; the visitor stands before the concern. */
    static void registered(Visitor officer, String village, Newcomer person) {
        reported(officer, village, "Keluarga bercerita tentang " + person.name());
        officer.open(officer.path() + "/match").fill("Nama", person.name()).tick(person.sex());
        officer.fill("Tanggal lahir", person.born()).fill("NIK", person.nik()).fill("Telepon", person.phone());
        officer.button("Daftarkan dan sambungkan").sees(person.name());
    }

    /** The visitor stands before the empty form of a first assessment. */
    static void assessed(Visitor clinician, String findings) {
        clinician
                .tick("Mampu dengan dukungan")
                .select("Siapa yang memutuskan", "Orang itu sendiri")
                .tick("Pemeriksaan")
                .tick("Lisan");
        clinician.fill("Yang ditemukan", findings).tick("Perlu diawasi");
        clinician.fill("Rencana", "Dokter besok, kunjungan kader");
        clinician.button("Simpan penilaian").sees("Penilaian tersimpan");
    }

    record Newcomer(String name, String sex, String born, String nik, String phone) {}
}
