package id.jejaring.demo;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.stream.Collectors;

/** One regency as invented: its places of care, its posts, its people and what happened to them. */
record Invention(DemoPlan plan, Ground ground, Province province, CareNetwork network, Staff staff) {
    private static final Duration LENGTH = Duration.ofDays(740);

    static Invention of(DemoPlan plan, Ground ground, Province province, Names names) {
        Instant since = since(plan);
        CareNetwork network = CareNetwork.of(ground, province.hospital(), since, dice(plan, ground, "network"));
        Staff staff = Staff.of(ground, network, since, names, dice(plan, ground, "staff"));
        return new Invention(plan, ground, province, network, staff);
    }

    /** The posts were filled some days before the history begins; the same all day long. */
    static Instant since(DemoPlan plan) {
        return plan.now().truncatedTo(ChronoUnit.DAYS).minus(LENGTH);
    }

    Dice dice(String purpose) {
        return dice(plan, ground, purpose);
    }

    DemoPeople people(Names names, Texts texts) {
        return new DemoPeople(
                ground.regency(), plan.now().atZone(ground.zone()).toLocalDate(), names, texts, dice("people"));
    }

    /** How many people each place has, as the population says it. */
    Map<String, Integer> population() {
        Sheets sheets = new Sheets();
        NetworkRows places = new NetworkRows(sheets, dice("places"));
        places.write(network);
        places.population(ground, since(plan));
        return sheets.lines("region.population").stream()
                .map(line -> line.split("\t"))
                .collect(Collectors.toMap(line -> line[0], line -> Integer.valueOf(line[2])));
    }

    /** Places and posts; the people and their history come after them. */
    Sheets rows(String passwordHash) {
        Sheets sheets = new Sheets();
        NetworkRows places = new NetworkRows(sheets, dice("places"));
        places.write(network);
        places.population(ground, since(plan));
        new StaffRows(sheets, since(plan), passwordHash, dice("grants")).write(staff);
        return sheets;
    }

    private static Dice dice(DemoPlan plan, Ground ground, String purpose) {
        return Dice.of(plan.seed(), ground.regency() + " " + purpose);
    }
}
