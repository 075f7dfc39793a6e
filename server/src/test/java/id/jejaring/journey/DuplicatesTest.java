package id.jejaring.journey;

import id.jejaring.journey.Scenes.Newcomer;
import org.junit.jupiter.api.Test;

/**
 * Two records are one person.
 *
 * <p>Given the same woman was registered twice, with her name spelt in two ways, then the program proposes the pair and a human decides
 * after comparing. Their stories become one. When it turns out to have been wrong, both records are as they were.
 */
class DuplicatesTest extends Journey {
    private static final Newcomer ONE =
            new Newcomer("Mariatul Qibtiyah", "Perempuan", "1988-03-12", "", "0811 5200 7788");
    private static final Newcomer OTHER =
            new Newcomer("Mariatul Kiptiah", "Perempuan", "1988-03-12", "", "0811 5200 7788");

    @Test
    void two_records_are_one_person() {
        Visitor nurse = office.as("perawat");
        Scenes.registered(nurse, office.village(), ONE);
        Scenes.registered(nurse, office.village(), OTHER);
        office.settled();
        nurse.open("/people/duplicates").picture("duplicates");
        nurse.row(ONE.name()).sees(OTHER.name()).follow("Bandingkan");
        nurse.picture("duplicates-pair");
        nurse.tick("Orang yang sama").button("Simpan keputusan").sees("Wajib diisi");
        nurse.fill("Alasan", "Suaminya mengenali keduanya").button("Simpan keputusan");
        nurse.sees("Dua catatan dinyatakan orang yang sama")
                .sees(ONE.name())
                .sees(OTHER.name())
                .picture("person-merged");
        nurse.fill("Mengapa ternyata", "Ternyata saudari kembar").button("Batalkan penggabungan");
        nurse.sees("Penggabungan dibatalkan");
    }
}
