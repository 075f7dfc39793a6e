package id.jejaring.bench;

import id.jejaring.phone.HttpRoad;
import id.jejaring.phone.Outbox.Fate;
import id.jejaring.phone.Outbox.Line;
import id.jejaring.phone.Receipt;
import id.jejaring.phone.Road;
import id.jejaring.phone.ScriptedPhone;
import java.io.IOException;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.databind.JsonNode;

/** One kader with her phone in one village, and what she writes down there. */
final class FieldDay {
    static final String PASSWORD = "jejaring-demo";
    private static final int BATCH = 64;
    private static final int HOUSEHOLD = 4;
    private final ManyNames names = new ManyNames();
    private final SplittableRandom random;
    private final HttpRoad road;
    private final ScriptedPhone phone;
    private final int village;
    private final List<UUID> households = new ArrayList<>();
    private final List<UUID> people = new ArrayList<>();
    private int serial;

    FieldDay(Office office, String login, int seed) throws IOException {
        random = new SplittableRandom(seed);
        road = new HttpRoad(HttpClient.newHttpClient(), office.address());
        road.signIn(login, PASSWORD);
        phone = new ScriptedPhone(road);
        JsonNode welcome = phone.enrol();
        phone.hello();
        village = welcome.at("/me/villages/0/no").asInt();
    }

    /** Sealed and ready to go: a register of so many people, four to a house. */
    List<Line> register(int count) {
        List<Line> lines = new ArrayList<>();
        for (int n = 0; n < count; n++) {
            if (n % HOUSEHOLD == 0) {
                lines.add(household());
            }
            lines.add(person());
        }
        return lines;
    }

    /** That each of them was seen, so many times. */
    List<Line> seen(int times) {
        List<Line> lines = new ArrayList<>();
        for (int time = 0; time < times; time++) {
            people.forEach(each -> lines.add(visit(each)));
        }
        return lines;
    }

    /** A mixture as kader write it: visits and questionnaires most of all. */
    List<Line> day(int count) {
        return IntStream.range(0, count).mapToObj(n -> anything()).toList();
    }

    private Line anything() {
        int drawn = random.nextInt(100);
        UUID about = people.get(random.nextInt(people.size()));
        if (drawn < 35) {
            return visit(about);
        }
        if (drawn < 60) {
            return screening(about);
        }
        if (drawn < 75) {
            return concern(about);
        }
        if (drawn < 85) {
            return person();
        }
        return drawn < 90 ? household() : patch(about);
    }

    private Line household() {
        Line line = phone.save(
                "household",
                Map.of("village", village, "home", "Gang Meranti " + serial++, "rt", "00" + serial % 9 + "/002"));
        households.add(line.id());
        return line;
    }

    private Line person() {
        Line line = phone.save(
                "person",
                Map.of(
                        "village",
                        village,
                        "household",
                        households.getLast(),
                        "relation",
                        "CHILD",
                        "name",
                        names.next(random),
                        "sex",
                        random.nextBoolean() ? "FEMALE" : "MALE",
                        "born",
                        String.format(Locale.ROOT, "%d-%02d-11", random.nextInt(1950, 2005), random.nextInt(1, 13)),
                        "precision",
                        "DAY",
                        "phone",
                        String.format(Locale.ROOT, "+62812%08d", random.nextInt(100_000_000))));
        people.add(line.id());
        return line;
    }

    private Line visit(UUID about) {
        return phone.save(
                "visit",
                Map.of(
                        "person",
                        about,
                        "village",
                        village,
                        "outcome",
                        "MET",
                        "note",
                        "Tidur lebih baik, obat diminum, keluarga mendampingi. Kunjungan " + serial++));
    }

    private Line screening(UUID about) {
        Map<String, String> answers = IntStream.rangeClosed(1, 20)
                .boxed()
                .collect(Collectors.toMap(n -> "q" + n, n -> n != 17 && random.nextInt(4) == 0 ? "yes" : "no"));
        return phone.save(
                "screening",
                Map.of(
                        "person", about,
                        "village", village,
                        "instrument", "srq-20",
                        "instrument_version", "1",
                        "answers", answers));
    }

    private Line concern(UUID about) {
        return phone.save(
                "concern",
                Map.of(
                        "person",
                        about,
                        "village",
                        village,
                        "story",
                        "Sudah dua minggu tidak keluar rumah, sering menangis dan tidak mau makan. " + serial++,
                        "place",
                        "rumah orang tuanya"));
    }

    private Line patch(UUID about) {
        String number = String.format(Locale.ROOT, "+62813%08d", random.nextInt(100_000_000));
        return phone.save("person-patch", Map.of("of", about, "phone", Map.of("new", number)));
    }

    /** Sends them and believes nothing yet: a phone works on its own processor. */
    List<Road.Reply> sent(List<Line> lines) throws IOException {
        List<Road.Reply> replies = new ArrayList<>();
        for (int from = 0; from < lines.size(); from += BATCH) {
            String body = lines.subList(from, Math.min(lines.size(), from + BATCH)).stream()
                    .map(Line::text)
                    .collect(Collectors.joining("\n"));
            replies.add(road.post(ScriptedPhone.PUSH, Road.LINES, body));
        }
        return replies;
    }

    /** Fails unless each has a genuine receipt that says it was taken. */
    void believe(List<Line> lines, List<Road.Reply> replies) {
        List<Receipt> receipts = replies.stream()
                .flatMap(reply -> phone.heard(lines, reply).stream())
                .toList();
        long taken = receipts.stream()
                .filter(receipt -> receipt.fate() == Fate.TAKEN)
                .count();
        if (taken != lines.size()) {
            throw new IllegalStateException(taken + " of " + lines.size() + " records were taken: "
                    + replies.stream()
                            .flatMap(reply -> reply.lines().stream())
                            .filter(line -> !line.contains("\"s\":\"ok\""))
                            .limit(3)
                            .toList());
        }
    }

    void send(List<Line> lines) throws IOException {
        believe(lines, sent(lines));
    }

    int village() {
        return village;
    }
}
