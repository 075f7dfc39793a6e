package id.jejaring.demo;

import id.jejaring.access.Action;
import id.jejaring.access.Role;
import id.jejaring.care.Visit;
import id.jejaring.kernel.RegionCode;
import id.jejaring.region.FacilityKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Some of those in care around the home Puskesmas are on the way to a hospital, in it, or back: one for each state a list can show. */
final class Referred {
    private static final String CALLER = "Petugas IGD, lewat telepon";
    private final Invention invention;
    private final Sheets sheets = new Sheets();
    private final ReferralRows rows;
    private final WorkRows work;
    private final CareRows care = new CareRows(sheets);
    private final Dice dice;
    private final Instant now;
    private final RegionCode regency;
    private final Ground.Village home;
    private final Post nurse;
    private final Site hospital;
    private final Site mental;
    private final Site house;
    private final Post intake;
    private final List<ReferralRows.Subject> free;
    private int letters;

    /** @param history what was written of care: whoever is in care there may be referred */
    Referred(Invention invention, Sheets history) {
        this.invention = invention;
        regency = invention.ground().regency();
        now = invention.plan().now();
        dice = invention.dice("referred");
        rows = new ReferralRows(sheets, regency);
        work = new WorkRows(sheets, regency, invention.dice("referred work"));
        CareNetwork network = invention.network();
        home = network.homeVillage();
        nurse = invention.staff().at(Role.NURSE, network.homePuskesmas());
        hospital = network.only(FacilityKind.RSUD);
        mental = network.mentalHospital();
        house = network.only(FacilityKind.CARE_HOUSE);
        intake = invention.staff().at(Role.HOSPITAL_INTAKE, hospital);
        free = inCare(history);
        letters = new Returned(invention, sheets).write(history);
    }

    /** The longest in care come first. */
    private List<ReferralRows.Subject> inCare(Sheets history) {
        Set<String> closed = history.lines("care.closure").stream()
                .map(line -> line.split("\t")[1])
                .collect(Collectors.toSet());
        return history.lines("care.episode").stream()
                .map(line -> line.split("\t"))
                .filter(row -> row[3].equals(Integer.toString(home.no())) && !closed.contains(row[1]))
                .sorted(Comparator.comparing((String[] row) -> row[7]).thenComparing(row -> row[1]))
                .map(row -> new ReferralRows.Subject(UUID.fromString(row[2]), home.no(), UUID.fromString(row[1])))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    Sheets rows() {
        offersAndAgreements();
        if (free.size() >= 9) {
            received();
            discharged();
            withoutFamily();
            admitted();
            declinedTwice();
            declined();
            arrived();
            waiting();
        }
        rows.counter(
                Objects.requireNonNull(nurse.site()),
                LocalDate.ofInstant(now, invention.ground().zone()).getYear(),
                letters);
        return sheets;
    }

    private void offersAndAgreements() {
        ReferralRows.offer(sheets, hospital, List.of("inpatient", "outpatient"), 8);
        ReferralRows.offer(sheets, house, List.of("inpatient", "rehabilitation"), 30);
        LocalDate today = LocalDate.ofInstant(now, invention.ground().zone());
        Post keeper = invention.staff().in(Role.TPKJM_SECRETARY, regency);
        rows.agreement(
                dice.id(now),
                "CONTOH/RSJ/1",
                mental,
                List.of("inpatient", "drug_rehabilitation", "pickup"),
                today.minusDays(120),
                today.plusDays(610),
                keeper);
        rows.agreement(
                dice.id(now),
                "CONTOH/RSUD/2",
                hospital,
                List.of("inpatient", "outpatient"),
                today.minusDays(670),
                today.plusDays(60),
                keeper);
        rows.agreement(
                dice.id(now),
                "CONTOH/GRIYA/3",
                house,
                List.of("rehabilitation"),
                today.minusDays(770),
                today.minusDays(40),
                keeper);
    }

    private void received() {
        ReferralRows.Sent r = sent(hospital, intake, null, "soon", "jkn", 18 * 24);
        UUID visit = dice.id(ago(20));
        LocalDate on = LocalDate.ofInstant(now, invention.ground().zone()).plusDays(4);
        care.visit(new Visit(
                regency,
                visit,
                r.of().episode(),
                r.of().person(),
                home.no(),
                on,
                "Kunjungan pertama sesudah pulang dari rumah sakit",
                nurse.id(),
                nurse.id(),
                ago(20),
                null));
        write(
                r,
                visit,
                step("accepted", 17 * 24 + 20),
                step("arrived", 17 * 24 + 10),
                step("admitted", 17 * 24 + 8),
                step("discharged", 40),
                back(20));
        rows.discharge(r, ago(40), on.plusDays(10));
        Instant due = on.plusDays(1).atStartOfDay(invention.ground().zone()).toInstant();
        item("VISIT", visit, r, nurse, ago(20), Duration.between(ago(20), due));
        rows.entrust(r, dice.id(ago(20)), nurse, "visit:" + visit, ago(20), null);
        hospitalReads(r, ago(40).plus(Duration.ofDays(30)));
    }

    private void discharged() {
        ReferralRows.Sent r = sent(hospital, intake, null, "emergency", "jkn", 15 * 24);
        write(
                r,
                null,
                step("accepted", 15 * 24 - 1),
                step("arrived", 15 * 24 - 4),
                step("admitted", 15 * 24 - 6),
                step("discharged", 30));
        rows.discharge(
                r, ago(30), LocalDate.ofInstant(now, invention.ground().zone()).plusDays(12));
        item("RECEIVE_BACK", r.id(), r, nurse, ago(30), Duration.ofHours(24));
        hospitalReads(r, ago(30).plus(Duration.ofDays(30)));
    }

    private void withoutFamily() {
        ReferralRows.Sent r = sent(mental, null, null, "planned", "agreement", 24 * 20);
        write(
                r,
                null,
                call("accepted", 24 * 19),
                call("arrived", 24 * 18),
                call("admitted", 24 * 18 - 2),
                call("awaiting_family", 70));
        Post social =
                invention.staff().at(Role.SOCIAL_OFFICER, invention.network().only(FacilityKind.SOCIAL_OFFICE));
        rows.search(r, social, ago(70));
        item("FIND_FAMILY", r.id(), r, social, ago(70), Duration.ofHours(72));
        hospitalReads(r, null);
    }

    private void admitted() {
        ReferralRows.Sent r = sent(hospital, intake, null, "soon", "local", 24 * 6);
        write(r, null, step("accepted", 24 * 6 - 3), step("arrived", 24 * 5), step("admitted", 24 * 5 - 2));
        item("REPORT_STAY", r.id(), r, intake, ago(24 * 5 - 2), Duration.ofDays(14));
        hospitalReads(r, null);
    }

    private void declinedTwice() {
        ReferralRows.Sent first = sent(hospital, intake, null, "soon", "unknown", 60);
        write(
                first,
                null,
                new ReferralRows.Step("declined", ago(54), intake, null, "Tempat tidur jiwa penuh sampai akhir pekan"));
        ReferralRows.Sent second = sent(mental, null, first, "soon", "unknown", 50);
        write(
                second,
                null,
                new ReferralRows.Step(
                        "declined", ago(28), nurse, CALLER, "Rujukan harus lewat rumah sakit kabupaten dahulu"));
        ReferralRows.Sent third = sent(house, null, second, "soon", "none", 26);
        write(third, null, call("accepted", 3));
        item("REPORT_ARRIVAL", third.id(), third, nurse, ago(3), Duration.ofHours(24));
        hospitalReads(third, null);
    }

    private void declined() {
        ReferralRows.Sent r = sent(hospital, intake, null, "soon", "jkn", 20);
        write(r, null, new ReferralRows.Step("declined", ago(5), intake, null, "Dokter jiwa baru ada hari Senin"));
        item("REFER_ELSEWHERE", r.id(), r, nurse, ago(5), Duration.ofHours(12));
    }

    private void arrived() {
        ReferralRows.Sent r = sent(hospital, intake, null, "emergency", "unknown", 5);
        write(r, null, step("accepted", 4), step("arrived", 3));
        item("REPORT_STAY", r.id(), r, intake, ago(3), Duration.ofHours(24));
        hospitalReads(r, null);
    }

    private void waiting() {
        ReferralRows.Sent calm = sent(mental, null, null, "planned", "agreement", 4);
        write(calm, null);
        item("ANSWER_REFERRAL", calm.id(), calm, nurse, ago(4), Duration.ofHours(72));
        hospitalReads(calm, null);
        ReferralRows.Sent late = sent(hospital, intake, null, "emergency", "unknown", 1);
        write(late, null);
        item("ANSWER_REFERRAL", late.id(), late, intake, ago(1), Duration.ofMinutes(30));
        hospitalReads(late, null);
    }

    private ReferralRows.Sent sent(
            Site to,
            @Nullable Post receiver,
            ReferralRows.@Nullable Sent before,
            String urgency,
            String cover,
            int hours) {
        Instant at = ago(hours);
        letters++;
        int year = LocalDate.ofInstant(at, invention.ground().zone()).getYear();
        return new ReferralRows.Sent(
                dice.id(at),
                before == null ? free.removeFirst() : before.of(),
                nurse,
                to,
                receiver,
                before == null ? null : before.id(),
                urgency,
                dice.pick(REASONS),
                cover,
                at,
                "%03d/RUJ-JIWA/%d".formatted(letters, year),
                dice.id(at).toString().replace("-", ""));
    }

    private static final List<String> REASONS = List.of(
            "Mendengar suara yang menyuruhnya pergi malam hari, tiga hari tidak tidur, obat belum menolong. Mohon rawat inap.",
            "Menolak makan dan minum empat hari, badan lemah. Keluarga sudah bergantian menemani. Mohon pemeriksaan dan rawat inap.",
            "Gelisah dan curiga kepada seisi rumah sejak obat habis. Mohon penyesuaian obat dan rawat inap singkat.");

    private void write(ReferralRows.Sent r, @Nullable UUID visit, ReferralRows.Step... after) {
        List<ReferralRows.Step> steps = new ArrayList<>();
        steps.add(new ReferralRows.Step("sent", r.at(), nurse, null, null));
        steps.addAll(Arrays.asList(after));
        rows.referral(r, steps.getLast(), visit);
        steps.forEach(step -> rows.step(r, dice.id(step.at()), step));
        work.audit(nurse, r.at(), Action.SEND_REFERRAL, "referral", r.id(), null);
    }

    private void item(String kind, UUID subject, ReferralRows.Sent r, Post owner, Instant from, Duration promised) {
        work.item(
                kind,
                subject,
                r.of().person(),
                home,
                owner,
                new WorkRows.Clock(from, from, from.plus(promised), from),
                null);
    }

    private void hospitalReads(ReferralRows.Sent r, @Nullable Instant until) {
        rows.entrust(r, dice.id(r.at()), null, "referral:" + r.id(), r.at(), until);
    }

    private ReferralRows.Step step(String state, int hours) {
        return new ReferralRows.Step(state, ago(hours), intake, null, null);
    }

    private ReferralRows.Step call(String state, int hours) {
        return new ReferralRows.Step(state, ago(hours), nurse, CALLER, null);
    }

    private ReferralRows.Step back(int hours) {
        return new ReferralRows.Step("received", ago(hours), nurse, null, null);
    }

    private Instant ago(int hours) {
        return now.minus(Duration.ofHours(hours));
    }
}
