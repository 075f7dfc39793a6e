package id.jejaring.demo;

import id.jejaring.access.Action;
import id.jejaring.access.Role;
import id.jejaring.care.Visit;
import id.jejaring.demo.Ground.Village;
import id.jejaring.region.FacilityKind;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Some of the year's patients of the home Puskesmas have been in hospital: received back, most of them met at home within seven days. */
final class Returned {
    private static final int MOST = 12;
    /** A stay, and some care before and after it. */
    private static final Duration LONG_ENOUGH = Duration.ofDays(75);

    private static final String PURPOSE = "Kunjungan pertama sesudah pulang dari rumah sakit";
    private final ReferralRows rows;
    private final CareRows care;
    private final WorkRows work;
    private final Dice dice;
    private final ZoneId zone;
    private final Instant now;
    private final Post nurse;
    private final Site hospital;
    private final Post intake;
    private final Map<Integer, Village> villages;

    Returned(Invention invention, Sheets sheets) {
        rows = new ReferralRows(sheets, invention.ground().regency());
        care = new CareRows(sheets);
        work = new WorkRows(sheets, invention.ground().regency(), invention.dice("returned work"));
        dice = invention.dice("returned");
        zone = invention.ground().zone();
        now = invention.plan().now();
        CareNetwork network = invention.network();
        nurse = invention.staff().at(Role.NURSE, network.homePuskesmas());
        hospital = network.only(FacilityKind.RSUD);
        intake = invention.staff().at(Role.HOSPITAL_INTAKE, hospital);
        villages = network.homePuskesmas().catchment().stream()
                .collect(Collectors.toMap(Village::no, Function.identity()));
    }

    /** Somebody whose care began then and has ended. */
    private record Cared(ReferralRows.Subject who, Instant opened) {}

    /**
     * @param history what was written of care
     * @return how many letters were sent
     */
    int write(Sheets history) {
        List<Cared> chosen = ended(history).limit(MOST).toList();
        for (int letter = 1; letter <= chosen.size(); letter++) {
            returned(chosen.get(letter - 1), letter);
        }
        return chosen.size();
    }

    /** Closed by now, so that nobody stands on two lists; in the order their care began. */
    private Stream<Cared> ended(Sheets history) {
        Map<String, Instant> closed = history.lines("care.closure").stream()
                .map(line -> line.split("\t"))
                .collect(Collectors.toMap(row -> row[1], row -> Instant.parse(row[6])));
        return history.lines("care.episode").stream()
                .map(line -> line.split("\t"))
                .filter(row -> villages.containsKey(Integer.valueOf(row[3])) && closed.containsKey(row[1]))
                .map(row -> new Cared(
                        new ReferralRows.Subject(
                                UUID.fromString(row[2]), Integer.parseInt(row[3]), UUID.fromString(row[1])),
                        Instant.parse(row[7])))
                .filter(each -> each.opened().isAfter(now.minus(Duration.ofDays(330)))
                        && each.opened()
                                .plus(LONG_ENOUGH)
                                .isBefore(closed.get(each.who().episode().toString())))
                .sorted(Comparator.comparing(Cared::opened));
    }

    private void returned(Cared cared, int letter) {
        Instant sent = morning(cared.opened(), dice.between(2, 6));
        Instant admitted = sent.plus(Duration.ofMinutes(dice.between(200, 500)));
        Instant discharged = morning(admitted, dice.between(9, 21));
        Instant back = discharged.plus(Duration.ofHours(dice.between(2, 20)));
        boolean inTime = dice.chance(0.75);
        LocalDate met =
                LocalDate.ofInstant(discharged, zone).plusDays(inTime ? dice.between(2, 6) : dice.between(9, 15));
        ReferralRows.Sent r = new ReferralRows.Sent(
                dice.id(sent),
                cared.who(),
                nurse,
                hospital,
                intake,
                null,
                "soon",
                "Tidak tidur dan menolak obat beberapa hari, keluarga kelelahan. Mohon rawat inap singkat.",
                "jkn",
                sent,
                "%03d/RUJ-JIWA/%d"
                        .formatted(letter, LocalDate.ofInstant(sent, zone).getYear()),
                dice.id(sent).toString().replace("-", ""));
        UUID visit = visit(r, back, met);
        ReferralRows.Step received = new ReferralRows.Step("received", back, nurse, null, null);
        rows.referral(r, received, visit);
        Stream.of(
                        new ReferralRows.Step("sent", sent, nurse, null, null),
                        at("accepted", sent.plus(Duration.ofMinutes(dice.between(20, 150)))),
                        at("arrived", admitted.minus(Duration.ofMinutes(40))),
                        at("admitted", admitted),
                        at("discharged", discharged),
                        received)
                .forEach(step -> rows.step(r, dice.id(step.at()), step));
        rows.discharge(r, discharged, met.plusDays(14));
        rows.entrust(r, dice.id(sent), null, "referral:" + r.id(), sent, discharged.plus(Duration.ofDays(30)));
        work.audit(nurse, sent, Action.SEND_REFERRAL, "referral", r.id(), null);
    }

    private UUID visit(ReferralRows.Sent r, Instant planned, LocalDate on) {
        UUID id = dice.id(planned);
        Instant done = on.atTime(LocalTime.of(dice.between(8, 14), dice.between(0, 59)))
                .atZone(zone)
                .toInstant();
        ReferralRows.Subject who = r.of();
        Visit.Result result = new Visit.Result(
                Visit.Outcome.MET, "Minum obat teratur, tidur cukup, keluarga mendampingi.", done, nurse.id());
        care.visit(new Visit(
                nurse.body(),
                id,
                who.episode(),
                who.person(),
                who.village(),
                on,
                PURPOSE,
                nurse.id(),
                nurse.id(),
                planned,
                result));
        rows.entrust(r, dice.id(planned), nurse, "visit:" + id, planned, done);
        Instant due = on.plusDays(1).atStartOfDay(zone).toInstant();
        work.item(
                "VISIT",
                id,
                who.person(),
                Objects.requireNonNull(villages.get(who.village())),
                nurse,
                new WorkRows.Clock(planned, planned, due, planned),
                new WorkRows.Done(done, nurse, "met"));
        return id;
    }

    private ReferralRows.Step at(String state, Instant at) {
        return new ReferralRows.Step(state, at, intake, null, null);
    }

    private Instant morning(Instant from, int days) {
        return LocalDate.ofInstant(from, zone)
                .plusDays(days)
                .atTime(LocalTime.of(dice.between(8, 11), dice.between(0, 59)))
                .atZone(zone)
                .toInstant();
    }
}
