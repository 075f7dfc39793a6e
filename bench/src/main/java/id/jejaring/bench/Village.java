package id.jejaring.bench;

import id.jejaring.phone.HttpRoad;
import id.jejaring.phone.Outbox.Line;
import id.jejaring.phone.Road;
import id.jejaring.phone.ScriptedPhone;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * A village as several phones bring it in: households, a thousand people, and each seen four times. Everything is sealed before the
 * clock starts, so that the phones' own work is not measured.
 */
final class Village {
    private static final int PEOPLE = 1_000;
    private static final int SEEN = 4;
    private static final int TOGETHER = 128;
    private static final int FAMILY = 4;
    private static final int QUESTIONS = 20;
    private static final String PASSWORD = "jejaring-demo";
    private final URI server;
    private final ManyNames names = new ManyNames();
    private final SplittableRandom dice;
    private final List<Member> members = new ArrayList<>();
    /** The first member's village; the others work there too. */
    private int number;

    Village(URI server, List<String> logins, long seed) throws IOException {
        this.server = server;
        this.dice = new SplittableRandom(seed);
        for (String login : logins) {
            members.add(member(login));
        }
    }

    /** Somebody with an own road and a phone of theirs. */
    record Member(HttpRoad road, ScriptedPhone phone) {}

    Member member(String login) throws IOException {
        HttpRoad road = new HttpRoad(HttpClient.newHttpClient(), server);
        road.signIn(login, PASSWORD);
        return another(road);
    }

    /** One more phone of whoever is signed in on this road. */
    Member another(HttpRoad road) throws IOException {
        ScriptedPhone phone = new ScriptedPhone(road);
        int first = phone.enrol().at("/me/villages/0/no").asInt();
        number = number == 0 ? first : number;
        phone.hello();
        return new Member(road, phone);
    }

    /** What each member has to send, in the order of its making. */
    record Load(List<List<Line>> people, List<List<Line>> events) {
        int size() {
            return people.stream().mapToInt(List::size).sum()
                    + events.stream().mapToInt(List::size).sum();
        }
    }

    Load sealed() {
        List<List<Line>> people = new ArrayList<>();
        List<List<Line>> events = new ArrayList<>();
        for (Member member : members) {
            List<Line> register = new ArrayList<>();
            List<UUID> homes = new ArrayList<>();
            List<UUID> known = new ArrayList<>();
            int own = PEOPLE / members.size();
            for (int n = 0; n < own; n++) {
                if (n % FAMILY == 0) {
                    Line home = member.phone()
                            .save(
                                    "household",
                                    Map.of("village", number, "home", "Gang Melati nomor " + n, "rt", "3/1"));
                    register.add(home);
                    homes.add(home.id());
                }
                Line person = member.phone().save("person", person(homes.getLast(), n));
                register.add(person);
                known.add(person.id());
            }
            people.add(register);
            List<Line> seen = new ArrayList<>();
            for (int round = 0; round < SEEN; round++) {
                for (UUID person : known) {
                    seen.add(round == 0 ? screening(member.phone(), person) : visit(member.phone(), person, round));
                }
            }
            Collections.shuffle(seen, new Random(62_01));
            events.add(seen);
        }
        return new Load(people, events);
    }

    private Map<String, Object> person(UUID home, int n) {
        return Map.of(
                "village",
                number,
                "household",
                home,
                "relation",
                n % FAMILY == 0 ? "HEAD" : "OTHER",
                "name",
                names.next(dice),
                "sex",
                n % 2 == 0 ? "FEMALE" : "MALE",
                "born",
                (1950 + dice.nextInt(60)) + "-01-01",
                "precision",
                "YEAR",
                "phone",
                "+62812" + dice.nextInt(1_000_000, 9_999_999));
    }

    private Line visit(ScriptedPhone phone, UUID person, int round) {
        return phone.save(
                "visit",
                Map.of(
                        "village",
                        number,
                        "person",
                        person,
                        "outcome",
                        "MET",
                        "note",
                        "Keadaan tenang, kunjungan " + round));
    }

    private Line screening(ScriptedPhone phone, UUID person) {
        Map<String, String> answers = new HashMap<>();
        for (int question = 1; question <= QUESTIONS; question++) {
            answers.put("q" + question, question < 4 ? "yes" : "no");
        }
        return phone.save(
                "screening",
                Map.of(
                        "village",
                        number,
                        "person",
                        person,
                        "instrument",
                        "srq-20",
                        "instrument_version",
                        "1",
                        "answers",
                        answers));
    }

    /** All members at once; each sends its own lines in batches. Seconds until the last receipt. */
    double push(List<List<Line>> lines) throws InterruptedException, IOException {
        List<Work> work = new ArrayList<>();
        for (int one = 0; one < members.size(); one++) {
            Member member = members.get(one);
            List<Line> own = lines.get(one);
            work.add(() -> send(member.road(), own));
        }
        return together(work);
    }

    /** Something that takes a while. */
    interface Work {
        void go() throws IOException;
    }

    static double together(List<Work> work) throws InterruptedException, IOException {
        try (ExecutorService threads = Executors.newFixedThreadPool(work.size())) {
            long begin = System.nanoTime();
            List<Future<?>> running = new ArrayList<>();
            for (Work each : work) {
                running.add(threads.submit(() -> {
                    each.go();
                    return true;
                }));
            }
            for (Future<?> each : running) {
                each.get();
            }
            return (System.nanoTime() - begin) / 1e9;
        } catch (ExecutionException failed) {
            throw new IOException(failed.getCause());
        }
    }

    // Receipts are counted, not verified: that is the phone's work.
    private static void send(HttpRoad road, List<Line> lines) throws IOException {
        for (int from = 0; from < lines.size(); from += TOGETHER) {
            List<Line> batch = lines.subList(from, Math.min(lines.size(), from + TOGETHER));
            String body = String.join("\n", batch.stream().map(Line::text).toList());
            Road.Reply reply = road.post(ScriptedPhone.PUSH, Road.LINES, body);
            long taken = reply.lines().stream()
                    .filter(line -> line.contains("\"s\":\"ok\""))
                    .count();
            if (taken != batch.size()) {
                throw new IOException("taken " + taken + " of " + batch.size() + ": "
                        + reply.lines().getFirst());
            }
        }
    }

    /** A new phone of a member learns everything: bytes of bodies and milliseconds. */
    record First(long bytes, long millis, int rows) {}

    First firstSync() throws IOException {
        Member fresh = another(members.getFirst().road());
        long bytes = fresh.road().received();
        long begin = System.nanoTime();
        fresh.phone().pull();
        long millis = (System.nanoTime() - begin) / 1_000_000;
        int rows = fresh.phone().copy().parts().stream()
                .mapToInt(part -> fresh.phone().copy().rows(part).size())
                .sum();
        return new First(fresh.road().received() - bytes, millis, rows);
    }

    /** So many phones of the village at the same moment, each with an empty copy and a few visits to send. */
    double crowd(int phones, List<UUID> people) throws IOException, InterruptedException {
        List<Work> work = new ArrayList<>();
        for (int one = 0; one < phones; one++) {
            HttpRoad road = members.get(one % 2).road().anotherOf();
            Member member = another(road);
            for (int visit = 0; visit < SEEN; visit++) {
                visit(member.phone(), people.get((one * SEEN + visit) % people.size()), visit);
            }
            work.add(() -> {
                member.phone().hello();
                member.phone().push(ScriptedPhone.PUSH);
                member.phone().pull();
                member.phone().ack();
            });
        }
        return together(work);
    }
}
