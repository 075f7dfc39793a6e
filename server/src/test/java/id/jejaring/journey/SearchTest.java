package id.jejaring.journey;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.journey.Scenes.Newcomer;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Searching by name, NIK and telephone.
 *
 * <p>Given a woman whose name everybody spells differently, then the nurse finds her by any spelling, by her NIK and by her telephone, from
 * any page. What was searched for stands in no address. Somebody of another Puskesmas does not find her.
 */
class SearchTest extends Journey {
    private static final Newcomer SOUGHT =
            new Newcomer("Nurhayati Syamsuddin", "Perempuan", "1991-08-17", "6201055708910003", "0813 4555 6071");

    @Test
    void people_are_found_by_name_nik_and_telephone() {
        Visitor nurse = office.as("perawat");
        Scenes.registered(nurse, office.village(), SOUGHT);
        List<String> addresses = new ArrayList<>();
        nurse.page().onRequest(request -> addresses.add(request.url()));
        for (String asked : List.of("Nur Hayati", "nurhayati samsudin", SOUGHT.nik(), "0813-4555-6071")) {
            search(nurse.open("/today"), asked).row(SOUGHT.name()).sees("Perempuan");
            assertThat(nurse.path()).isEqualTo("/people");
        }
        nurse.picture("people-found");
        search(nurse, "Xantippe Quarles").sees("belum tercatat").picture("people-none");
        assertThat(addresses).noneMatch(url -> url.contains(SOUGHT.nik()) || url.contains("Nur"));
        search(office.as("perawat.arut-selatan-ii").open("/today"), SOUGHT.nik())
                .sees("Tidak ada warga dengan nomor itu");
    }

    private static Visitor search(Visitor visitor, String words) {
        visitor.page().keyboard().press("/");
        visitor.page().keyboard().type(words);
        visitor.page().waitForNavigation(() -> visitor.page().keyboard().press("Enter"));
        return visitor;
    }
}
