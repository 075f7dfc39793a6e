package id.jejaring.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * A deputy and an acting holder take over.
 *
 * <p>Given the nurse is away, when her deputy of the neighbouring Puskesmas acts in her post, then her work is before him, under her
 * post's name. Given a Puskesmas without a head, then the doctor of another acts as its head, and comes back to his own post.
 */
class DeputyTest extends Journey {
    private static final String STORY = "Ibu muda menangis terus sejak melahirkan";

    @Test
    void a_deputy_takes_over_the_work_of_the_nurse() {
        Scenes.reported(office.as("dinsos"), office.village(), STORY);
        Visitor deputy = office.as("perawat.arut-selatan-ii").open("/today?tab=others");
        deputy.seesNot(STORY).open("/account").picture("own-account");
        deputy.row("Wakil Perawat jiwa").button("Bertindak sebagai ini");
        deputy.sees("Anda sekarang bertindak dalam jabatan itu");
        place(deputy, "Puskesmas Arut Selatan")
                .open("/today?tab=others")
                .row(STORY)
                .sees("Bidan");
        deputy.open("/account").row("Puskesmas Arut Selatan II").button("Bertindak sebagai ini");
    }

    @Test
    void the_doctor_acts_as_head_of_another_puskesmas() {
        Visitor doctor = office.as("dokter").open("/account");
        doctor.row("Plt. Kepala Puskesmas").button("Bertindak sebagai ini");
        assertThat(doctor.page().locator(".who summary")).containsText("Plt. Kepala Puskesmas");
        place(doctor, "Puskesmas Arut Selatan II").open("/account");
        doctor.row("Dokter umum").button("Bertindak sebagai ini");
        place(doctor, "Puskesmas Arut Selatan");
    }

    private static Visitor place(Visitor visitor, String place) {
        assertThat(visitor.page().locator(".top .place")).containsText(place);
        return visitor;
    }
}
