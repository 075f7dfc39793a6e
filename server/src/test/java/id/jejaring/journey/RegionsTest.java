package id.jejaring.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import org.junit.jupiter.api.Test;

/**
 * Regions from province to village.
 *
 * <p>Given the official list of the whole country, then anybody walks from the province down to a village, sees who serves it, and finds
 * a place again by a part of its name or by its code.
 */
class RegionsTest extends Journey {
    @Test
    void regions_from_province_to_village() {
        Visitor secretary =
                office.as("sekdes").open("/regions").reads("38 provinsi").picture("regions");
        secretary.follow("Kalimantan Tengah").reads("Kalimantan Tengah").follow("Kotawaringin Barat");
        secretary
                .sees("Arut Selatan")
                .picture("region-regency")
                .follow("Arut Selatan")
                .picture("region-district");
        secretary
                .follow(office.village())
                .reads("dilayani Puskesmas Arut Selatan")
                .picture("region-village");
        assertThat(secretary.page().locator("main nav ol").first()).containsText("Kotawaringin Barat");
        secretary.follow("Puskesmas Arut Selatan").reads("melayani").picture("facility");
        secretary
                .open("/regions")
                .fill("Nama atau kode", "arut sel")
                .button("Tampilkan")
                .sees("Arut Selatan");
        secretary.fill("Nama atau kode", "62.01").button("Tampilkan").sees("Kotawaringin Barat");
        secretary
                .fill("Nama atau kode", "Atlantis")
                .button("Tampilkan")
                .sees("Tidak ada wilayah")
                .picture("regions-none");
        secretary
                .open("/facilities?kind=puskesmas&region=62.01")
                .sees("Puskesmas")
                .picture("facilities");
    }
}
