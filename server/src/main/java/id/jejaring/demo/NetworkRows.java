package id.jejaring.demo;

import id.jejaring.region.FacilityKind;
import java.time.Instant;
import java.time.LocalDate;

/** The places of care and the invented population as rows. */
final class NetworkRows {
    private static final LocalDate OPENED = LocalDate.of(2015, 1, 5);
    private static final String OFFICE_HOURS = "Senin–Kamis 07.30–14.00, Jumat 07.30–11.00, Sabtu 07.30–12.30";
    private final Sheets sheets;
    private final Dice dice;

    NetworkRows(Sheets sheets, Dice dice) {
        this.sheets = sheets;
        this.dice = dice;
    }

    void write(CareNetwork network) {
        network.sites().forEach(this::facility);
        Site hospital = network.only(FacilityKind.RSUD);
        for (Site site : network.sites()) {
            if (site.parent() != null) {
                link(site, site.parent(), "part_of");
            }
            if (site.kind() == FacilityKind.PUSKESMAS || site.kind() == FacilityKind.EMERGENCY) {
                link(site, hospital, "refers_to");
            }
        }
        link(hospital, network.mentalHospital(), "refers_to");
        link(hospital, network.only(FacilityKind.CARE_HOUSE), "refers_to");
    }

    void facility(Site site) {
        sheets.sheet("region.facility", """
                regency_code, id, kind, name, region_code, phone, opening_hours, emergency, invented, opened_on""")
                .row(
                        site.body(),
                        site.id(),
                        site.kind().text(),
                        site.name(),
                        site.region(),
                        Invented.phone(dice).number(),
                        site.emergency() ? "24 jam" : OFFICE_HOURS,
                        site.emergency(),
                        true,
                        OPENED);
        Sheet catchment = sheets.sheet("region.catchment", "regency_code, facility_id, village_no");
        site.catchment().forEach(village -> catchment.row(site.body(), site.id(), village.no()));
    }

    /** Figures are invented and flagged so; the real ones come by import. */
    void population(Ground ground, Instant now) {
        Sheet sheet = sheets.sheet("region.population", "region_code, year, people, invented, source, imported_at");
        int year = now.atZone(ground.zone()).getYear() - 1;
        int sum = 0;
        for (Ground.District district : ground.districts()) {
            int inDistrict = 0;
            for (Ground.Village village : district.villages()) {
                int people = dice.between(6, village.kelurahan() ? 90 : 32) * 100 + dice.between(0, 99);
                sheet.row(village.code(), year, people, true, "demo", now);
                inDistrict += people;
            }
            sheet.row(district.code(), year, inDistrict, true, "demo", now);
            sum += inDistrict;
        }
        sheet.row(ground.regency(), year, sum, true, "demo", now);
    }

    private void link(Site from, Site to, String relation) {
        sheets.sheet("region.network_link", "regency_code, from_id, to_regency_code, to_id, relation")
                .row(from.body(), from.id(), to.body(), to.id(), relation);
    }
}
