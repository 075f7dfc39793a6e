package id.jejaring.demo;

import id.jejaring.access.Role;
import id.jejaring.demo.Ground.District;
import id.jejaring.kernel.RegionCode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the first meeting decided, as rows: actions in several states, with invented numbers of the day. */
final class ActionRows {
    private static final LocalDate DEFINED = LocalDate.parse("2020-01-01");
    private final Sheets sheets;
    private final Invention invention;
    private final Ground ground;
    private final Dice dice;
    private final Post secretary;
    private final Map<String, Integer> people;
    private int decisions;

    ActionRows(Sheets sheets, Invention invention, Dice dice) {
        this.sheets = sheets;
        this.invention = invention;
        this.dice = dice;
        ground = invention.ground();
        people = invention.population();
        secretary = invention.staff().in(Role.TPKJM_SECRETARY, ground.regency());
    }

    private record Agreed(
            UUID meeting,
            LocalDate on,
            String decision,
            String words,
            Post owner,
            RegionCode region,
            String indicator,
            int days) {}

    void write(UUID meeting, LocalDate on) {
        List<District> districts = ground.districts().stream()
                .filter(district -> !district.equals(ground.home()))
                .toList();
        Post home = camat(ground.home());
        Agreed seen = new Agreed(
                meeting,
                on,
                "Kader setiap desa dilatih mengenali tanda bahaya.",
                "Latih dua kader di setiap desa",
                home,
                ground.home().code(),
                "wait_median",
                60);
        UUID one = action(seen, null);
        step(one, on.plusDays(20), "progress", "Pelatihan dijadwalkan di tiga desa", null, home);
        step(one, on.plusDays(55), "done", "Daftar hadir pelatihan tersimpan di kecamatan", null, home);
        step(one, on.plusDays(58), "verified", "Daftar hadir dilihat", null, secretary);
        waiting(meeting, on, districts.getFirst());
        late(meeting, on, districts.get(1));
        postponed(meeting, on);
    }

    /** Said to be done, and nobody has looked yet. */
    private void waiting(UUID meeting, LocalDate on, District district) {
        Post owner = camat(district);
        UUID id = action(
                new Agreed(
                        meeting,
                        on,
                        "Laporan dijawab pada hari yang sama.",
                        "Tunjuk petugas jaga di setiap desa",
                        owner,
                        district.code(),
                        "concerns_handled",
                        120),
                null);
        LocalDate done = on.plusDays(141);
        step(id, done, "done", "Surat tugas sudah dibagikan ke desa", null, owner);
        Instant since = at(done);
        work("VERIFY_ACTION", id, district, secretary, since, at(done.plusDays(7)));
    }

    private void late(UUID meeting, LocalDate on, District district) {
        Post owner = camat(district);
        Agreed agreed = new Agreed(
                meeting,
                on,
                "Kunjungan rumah tidak berhenti saat kader berganti.",
                "Susun jadwal kunjungan bersama Puskesmas",
                owner,
                district.code(),
                "visits_done",
                115);
        UUID id = action(agreed, null);
        work("CARRY_OUT_ACTION", id, district, owner, at(on), at(on.plusDays(agreed.days() + 1L)));
    }

    private void postponed(UUID meeting, LocalDate on) {
        Post owner = invention.staff().in(Role.HEALTH_HEAD, ground.regency());
        UUID id = action(
                new Agreed(
                        meeting,
                        on,
                        "Obat tersedia di setiap Puskesmas.",
                        "Anggarkan obat jiwa dalam perubahan APBD",
                        owner,
                        ground.regency(),
                        "wait_p90",
                        90),
                null);
        LocalDate asked = on.plusDays(80);
        LocalDate until = on.plusDays(170);
        step(id, asked, "postponed", "Perubahan APBD dibahas bulan depan", until, secretary);
        work("CARRY_OUT_ACTION", id, ground.home(), owner, at(asked), at(until.plusDays(1)));
    }

    private Post camat(District district) {
        return invention.staff().in(Role.CAMAT, district.code());
    }

    private UUID action(Agreed agreed, @Nullable Integer workingDays) {
        Instant decided = at(agreed.on());
        UUID decision = dice.id(decided);
        sheets.sheet("meeting.decision", "regency_code, id, meeting_id, no, words, entered_at, entered_by")
                .row(
                        ground.regency(),
                        decision,
                        agreed.meeting(),
                        ++decisions,
                        agreed.decision(),
                        decided,
                        secretary.id());
        UUID id = dice.id(decided);
        LocalDate due = agreed.on().plusDays(agreed.days());
        YearMonth month = YearMonth.from(agreed.on());
        District place = ground.districts().stream()
                .filter(district -> district.code().equals(agreed.region()))
                .findFirst()
                .orElse(ground.home());
        sheets.sheet("meeting.action", """
                regency_code, id, meeting_id, decision_id, words, region_code, village_no, owner_id, verifier_id, due_on, due_at,
                working_days, indicator_code, indicator_from, first_month, last_month, decided_at, decided_by""")
                .row(
                        ground.regency(),
                        id,
                        agreed.meeting(),
                        decision,
                        agreed.words(),
                        agreed.region(),
                        place.villages().getFirst().no(),
                        agreed.owner().id(),
                        secretary.id(),
                        due,
                        at(due.plusDays(1)),
                        workingDays,
                        agreed.indicator(),
                        DEFINED,
                        month.minusMonths(3).atDay(1),
                        month.minusMonths(1).atDay(1),
                        decided,
                        secretary.id());
        baselines(id, agreed.indicator());
        return id;
    }

    private void baselines(UUID action, String indicator) {
        Stream.concat(Stream.of(ground.regency()), ground.districts().stream().map(District::code))
                .forEach(place -> {
                    int of = dice.between(12, 40);
                    double value = indicator.startsWith("wait") ? dice.between(300, 1400) : dice.between(55, 92);
                    sheets.sheet("meeting.baseline", "regency_code, action_id, region_code, value, n, of_n, people")
                            .row(ground.regency(), action, place, value, of, of, people.get(place.value()));
                });
    }

    private void step(UUID action, LocalDate on, String kind, String words, @Nullable LocalDate due, Post by) {
        sheets.sheet("meeting.step", "regency_code, id, action_id, kind, words, due_on, value, at, by")
                .row(
                        ground.regency(),
                        dice.id(at(on)),
                        action,
                        kind,
                        words,
                        due,
                        kind.equals("verified") ? 240.0 : null,
                        at(on),
                        by.id());
    }

    private void work(String kind, UUID action, District district, Post owner, Instant since, Instant due) {
        sheets.sheet("work.item", """
                regency_code, id, kind, subject_id, village_no, district_code, owner_id, event_at, received_at, due_at, opened_at,
                ladder, climbs_at""")
                .row(
                        ground.regency(),
                        dice.id(since),
                        kind,
                        action,
                        district.villages().getFirst().no(),
                        district.code(),
                        owner.id(),
                        since,
                        since,
                        due,
                        since,
                        "coordination",
                        due);
    }

    private Instant at(LocalDate day) {
        return day.atTime(10, 0).atZone(ground.zone()).toInstant();
    }
}
