package id.jejaring.demo;

import id.jejaring.access.Role;
import id.jejaring.demo.Ground.District;
import id.jejaring.demo.Ground.Village;
import id.jejaring.kernel.RegionCode;
import id.jejaring.region.FacilityKind;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who sits in a team: posts of the demo where there are some, else the names of offices. */
final class TeamSeats {
    private final Sheets sheets;
    private final Invention invention;
    private final Dice dice;
    private final Post secretary;

    TeamSeats(Sheets sheets, Invention invention, Dice dice) {
        this.sheets = sheets;
        this.invention = invention;
        this.dice = dice;
        secretary =
                invention.staff().in(Role.TPKJM_SECRETARY, invention.ground().regency());
    }

    record Team(RegionCode region, UUID decree, Instant since) {}

    void regency(Team team) {
        Staff staff = invention.staff();
        CareNetwork network = invention.network();
        office(team, "adviser", "Bupati");
        office(team, "chair", "Sekretaris Daerah");
        post(team, "secretary", staff.in(Role.HEALTH_HEAD, team.region()));
        post(team, "member", secretary);
        post(team, "recovery", staff.at(Role.SOCIAL_OFFICER, network.only(FacilityKind.SOCIAL_OFFICE)));
        post(team, "referral", staff.at(Role.HOSPITAL_INTAKE, network.only(FacilityKind.RSUD)));
        office(team, "member", "Satpol PP");
        office(team, "member", "Polres");
        office(team, "member", "Kementerian Agama");
    }

    void district(Team team, District district) {
        post(team, "chair", invention.staff().in(Role.CAMAT, district.code()));
        invention.network().all(FacilityKind.PUSKESMAS).stream()
                .filter(site -> site.region().district().equals(district.code()))
                .forEach(site -> {
                    post(team, "secretary", invention.staff().at(Role.PUSKESMAS_HEAD, site));
                    post(team, "detection", invention.staff().at(Role.NURSE, site));
                });
        office(team, "member", "Kapolsek");
        office(team, "member", "Danramil");
        office(team, "member", "KUA");
        office(team, "promotion", "TP PKK kecamatan");
    }

    void village(Team team, Village village) {
        Staff staff = invention.staff();
        office(team, "chair", village.kelurahan() ? "Lurah" : "Kepala Desa");
        staff.find(Role.VILLAGE_SECRETARY, village.code())
                .ifPresentOrElse(
                        clerk -> post(team, "secretary", clerk), () -> office(team, "secretary", "Kasi Kesejahteraan"));
        post(team, "referral", staff.nearest(village));
        staff.find(Role.KADER, village.code()).ifPresent(kader -> post(team, "detection", kader));
        office(team, "member", "Bhabinkamtibmas");
        office(team, "promotion", "TP PKK");
    }

    private void post(Team team, String task, Post post) {
        seat(team, task, post.id(), null);
    }

    private void office(Team team, String task, String office) {
        seat(team, task, null, office);
    }

    private void seat(Team team, String task, @Nullable UUID post, @Nullable String office) {
        sheets.sheet("team.member", """
                regency_code, id, decree_id, region_code, district_code, task, position_id, office, added_at, added_by""")
                .row(
                        team.region().regency(),
                        dice.id(team.since()),
                        team.decree(),
                        team.region(),
                        district(team.region()),
                        task,
                        post,
                        office,
                        team.since(),
                        secretary.id());
    }

    static @Nullable RegionCode district(RegionCode region) {
        return region.level() < 3 ? null : region.district();
    }
}
