package id.jejaring.demo;

import id.jejaring.access.Role;
import id.jejaring.demo.Ground.District;
import id.jejaring.demo.Ground.Village;
import id.jejaring.kernel.RegionCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Teams as rows: decrees with invented numbers, what about half of them show, and who was asked for one. */
final class TeamRows {
    private static final String KIND = "tpkjm";
    private final Sheets sheets = new Sheets();
    private final Invention invention;
    private final Dice dice;
    private final LocalDate today;
    private final Post secretary;
    private final TeamSeats seats;
    private int number;

    private TeamRows(Invention invention) {
        this.invention = invention;
        dice = invention.dice("teams");
        today = invention.plan().now().atZone(invention.ground().zone()).toLocalDate();
        secretary =
                invention.staff().in(Role.TPKJM_SECRETARY, invention.ground().regency());
        // What is referred to comes first.
        decrees();
        seats = new TeamSeats(sheets, invention, dice);
    }

    static Sheets of(Invention invention) {
        TeamRows rows = new TeamRows(invention);
        Ground ground = invention.ground();
        Map<RegionCode, TeamFate> fates =
                TeamFate.of(ground, invention.network().homeVillage(), rows.dice);
        rows.team(ground.regency(), TeamFate.VALID, "Bupati").ifFormed(rows.seats::regency);
        for (District district : ground.districts()) {
            rows.team(district.code(), fates.get(district.code()), "Camat")
                    .ifFormed(decree -> rows.seats.district(decree, district));
            for (Village village : district.villages()) {
                TeamFate fate = fates.get(village.code());
                rows.team(village.code(), fate, village.kelurahan() ? "Lurah" : "Kepala Desa")
                        .ifFormed(decree -> rows.seats.village(decree, village));
                rows.ask(district, village, fate);
            }
        }
        return rows.sheets;
    }

    /** A decree that seats somebody, or none. */
    private record Formed(TeamSeats.@Nullable Team team) {
        void ifFormed(Consumer<TeamSeats.Team> then) {
            if (team != null) {
                then.accept(team);
            }
        }
    }

    private Formed team(RegionCode region, @Nullable TeamFate fate, String signatory) {
        if (fate == null || fate == TeamFate.NONE) {
            return new Formed(null);
        }
        LocalDate ends =
                switch (fate) {
                    case EXPIRING -> today.plusDays(dice.between(5, 55));
                    case EXPIRED -> today.minusDays(dice.between(20, 200));
                    case VALID, DRAFT, NONE -> today.plusDays(dice.between(200, 900));
                };
        LocalDate starts =
                fate == TeamFate.DRAFT ? today.plusDays(14) : ends.minusYears(3).plusDays(1);
        UUID id = dice.id(at(starts.isAfter(today) ? today : starts));
        decree(region, id, fate == TeamFate.DRAFT ? null : number(starts), signatory, starts, ends);
        if (!fate.formed()) {
            return new Formed(null);
        }
        evidence(region);
        return new Formed(new TeamSeats.Team(region, id, at(starts)));
    }

    private String number(LocalDate starts) {
        return "DEMO/" + ++number + "/" + starts.getYear();
    }

    private Sheet decrees() {
        return sheets.sheet("team.decree", """
                regency_code, id, kind, region_code, district_code, number, decided_on, signatory, starts_on, ends_on, funding,
                entered_at, entered_by, valid_at, valid_by""");
    }

    private void decree(
            RegionCode region, UUID id, @Nullable String paper, String signatory, LocalDate starts, LocalDate ends) {
        LocalDate decided = dice.chance(.1) ? starts.plusDays(12) : starts.minusDays(dice.between(0, 20));
        Instant entered = paper == null ? at(today.minusDays(6)) : at(decided.isAfter(today) ? today : decided);
        decrees()
                .row(
                        region.regency(),
                        id,
                        KIND,
                        region,
                        TeamSeats.district(region),
                        paper,
                        paper == null ? null : decided,
                        signatory,
                        starts,
                        ends,
                        funding(region),
                        entered,
                        secretary.id(),
                        paper == null ? null : entered,
                        paper == null ? null : secretary.id());
    }

    private @Nullable String funding(RegionCode region) {
        if (dice.chance(.35)) {
            return null;
        }
        return region.value().matches(".*[.]2\\d{3}") ? dice.pick(List.of("apbdes", "dana_desa")) : "apbd";
    }

    /** Half of the teams show everything, a quarter something, a quarter nothing. */
    private void evidence(RegionCode region) {
        double works = dice.fraction();
        LocalDate first = today.withDayOfYear(1);
        int passed = today.getDayOfYear() - 1;
        if (works > .75) {
            return;
        }
        LocalDate day = first.plusDays(dice.between(0, passed));
        shown(region, "plan", first.plusDays(dice.between(0, passed)), null, null, null);
        for (int meeting = dice.between(1, 3); meeting > 0; meeting--) {
            shown(region, "meeting", first.plusDays(dice.between(0, passed)), dice.between(9, 30), null, null);
        }
        if (works < .5) {
            shown(region, "funds", day, null, 500_000L * dice.between(4, 60), "Anggaran contoh, data demo");
            shown(region, "kader", day, dice.between(1, 6), null, null);
        }
    }

    private void shown(
            RegionCode region,
            String what,
            LocalDate day,
            @Nullable Integer people,
            @Nullable Long amount,
            @Nullable String source) {
        sheets.sheet("team.evidence", """
                regency_code, id, kind, region_code, district_code, year, what, on_day, people, amount, source, recorded_at, recorded_by""")
                .row(
                        region.regency(),
                        dice.id(at(day)),
                        KIND,
                        region,
                        TeamSeats.district(region),
                        day.getYear(),
                        what,
                        day,
                        people,
                        amount,
                        source,
                        at(day),
                        secretary.id());
    }

    /** Outside the home district the camat answers: there no village has a secretary's post. */
    private void ask(District district, Village village, @Nullable TeamFate fate) {
        boolean lacks = fate == TeamFate.NONE || fate == TeamFate.EXPIRED;
        if (!lacks || district.equals(invention.ground().home()) || !dice.chance(.4)) {
            return;
        }
        Instant asked = at(today.minusDays(dice.between(8, 50)));
        Instant due = asked.plus(Duration.ofDays(30));
        Post camat = invention.staff().in(Role.CAMAT, district.code());
        UUID id = dice.id(asked);
        sheets.sheet("team.request", """
                regency_code, id, kind, region_code, district_code, village_no, asked_at, asked_by, owner_id, due_at, note""")
                .row(
                        village.code().regency(),
                        id,
                        KIND,
                        village.code(),
                        district.code(),
                        village.no(),
                        asked,
                        secretary.id(),
                        camat.id(),
                        due,
                        "Diminta pada rapat koordinasi (data demo)");
        new WorkRows(sheets, village.code().regency(), dice)
                .item("FORM_TEAM", id, null, village, camat, new WorkRows.Clock(asked, asked, due, asked), null);
    }

    private Instant at(LocalDate day) {
        Instant morning = day.atTime(8, 0).atZone(invention.ground().zone()).toInstant();
        return morning.isAfter(invention.plan().now()) ? invention.plan().now() : morning;
    }
}
