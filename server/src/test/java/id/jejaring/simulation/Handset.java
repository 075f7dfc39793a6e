package id.jejaring.simulation;

import id.jejaring.phone.Copy;
import id.jejaring.phone.HttpRoad;
import id.jejaring.phone.Outbox;
import id.jejaring.phone.Outbox.Fate;
import id.jejaring.phone.Outbox.Line;
import id.jejaring.phone.Receipt;
import id.jejaring.phone.Road;
import id.jejaring.phone.Road.Refused;
import id.jejaring.phone.ScriptedPhone;
import id.jejaring.simulation.Step.Fault;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One phone: the people on it, whom its one session belongs to, and what it carries for others. Its clock may be wrong. */
final class Handset {
    private static final HttpClient HTTP = HttpClient.newHttpClient();
    private final InstantSource clock;
    private final HttpRoad wire;
    private final FaultyRoad road;
    private final Supplier<Copy> copies;
    private final Map<Person, ScriptedPhone> current = new HashMap<>();
    private final Map<ScriptedPhone, Person> here = new LinkedHashMap<>();
    private final Map<UUID, Line> carried = new LinkedHashMap<>();
    private final Map<UUID, Line> delivered = new LinkedHashMap<>();
    private @Nullable Person session;
    private Duration skew = Duration.ZERO;

    /** @param copies how it keeps what it is told */
    Handset(int port, InstantSource server, Supplier<Copy> copies) {
        this.clock = () -> server.instant().plus(skew);
        this.wire = new HttpRoad(HTTP, URI.create("http://localhost:" + port));
        this.road = new FaultyRoad(wire);
        this.copies = copies;
    }

    /** Somebody with an account, on this phone. */
    record Person(String login, String password) {}

    enum End {
        DONE,
        NO_ROAD,
        SIGNED_OUT
    }

    void jump(Duration by) {
        skew = skew.plus(by);
    }

    Optional<ScriptedPhone> device(Person person) {
        return Optional.ofNullable(current.get(person));
    }

    /** Whatever it still keeps of a person's records, also under devices that were taken back. */
    Map<UUID, Outbox.Row> records(Person person) {
        Map<UUID, Outbox.Row> all = new HashMap<>();
        here.forEach((phone, whose) -> {
            if (whose.equals(person)) {
                phone.outbox()
                        .ids()
                        .forEach(id -> all.put(id, phone.outbox().find(id).orElseThrow()));
            }
        });
        return all;
    }

    /** Enrolled, whatever it takes; no network is needed once that is done. */
    ScriptedPhone open(Person person) throws IOException {
        ScriptedPhone known = current.get(person);
        if (known != null && !known.wiped()) {
            return known;
        }
        signIn(person);
        ScriptedPhone fresh = new ScriptedPhone(UUID.randomUUID(), road, clock, new Outbox(), copies.get());
        fresh.enrol();
        current.put(person, fresh);
        here.put(fresh, person);
        return fresh;
    }

    private void signIn(Person person) throws IOException {
        wire.signIn(person.login(), person.password());
        session = person;
    }

    /** There is one cookie: whoever acted before is signed out. */
    private ScriptedPhone signedIn(Person person) throws IOException {
        ScriptedPhone phone = open(person);
        if (!person.equals(session)) {
            signIn(person);
            enrolledAgain(phone);
        }
        return phone;
    }

    // A device that was taken back is not enrolled again, but told so at its next hello.
    private static void enrolledAgain(ScriptedPhone phone) throws IOException {
        try {
            phone.enrol();
        } catch (Refused takenBack) {
            if (takenBack.status() != 409) {
                throw takenBack;
            }
        }
    }

    End sync(Person person, boolean locked, Fault fault) throws IOException {
        ScriptedPhone mine = signedIn(person);
        road.spoil(fault);
        try {
            run(mine, person, locked);
            return End.DONE;
        } catch (Refused refused) {
            if (refused.status() != 401) {
                throw refused;
            }
            session = null;
            return End.SIGNED_OUT;
        } catch (IOException broken) {
            return End.NO_ROAD;
        } finally {
            road.heal();
        }
    }

    /** What somebody with an empty phone would be told now. */
    Copy fresh(Person person) throws IOException {
        Copy fresh = new Copy();
        signedIn(person).pull(fresh);
        return fresh;
    }

    private void run(ScriptedPhone mine, Person person, boolean locked) throws IOException {
        if (mine.hello()) {
            carried.putAll(delivered);
            delivered.clear();
        }
        mine.push(ScriptedPhone.PUSH);
        for (ScriptedPhone other : List.copyOf(here.keySet())) {
            if (other != mine) {
                other.push(ScriptedPhone.RESCUE);
                if (person.equals(here.get(other))) {
                    acknowledged(other);
                }
            }
        }
        deliver(mine);
        mine.wipeIfTold();
        if (!locked && !mine.wiped()) {
            mine.pull();
        }
        acknowledged(mine);
    }

    /** A wiped profile with nothing left to send is gone from the phone. */
    private void acknowledged(ScriptedPhone phone) throws IOException {
        phone.ack();
        if (phone.wiped() && phone.outbox().waiting().isEmpty()) {
            current.values().remove(phone);
            here.remove(phone);
        }
    }

    private void deliver(ScriptedPhone bearer) throws IOException {
        List<Line> lines = List.copyOf(carried.values());
        if (lines.isEmpty()) {
            return;
        }
        String body = lines.stream().map(Line::text).collect(Collectors.joining("\n"));
        Road.Reply reply = road.post(ScriptedPhone.RESCUE, Road.LINES, body);
        for (Receipt receipt : bearer.heard(lines, reply)) {
            delivered.put(receipt.id(), carried.remove(receipt.id()));
        }
        if (reply.cut()) {
            throw new IOException("receipts are missing");
        }
    }

    /** What nobody has taken, as the file of a rescue holds it: also what was refused. */
    List<Line> unsent() {
        Stream<Line> own = here.keySet().stream()
                .map(ScriptedPhone::outbox)
                .flatMap(outbox -> Stream.concat(
                        outbox.waiting().stream(),
                        outbox.in(Fate.REJECTED).stream().map(Outbox.Row::line)));
        return Stream.concat(own, carried.values().stream()).toList();
    }

    /** The receipts of these tell their author nothing that sending them again would not: they are not brought back. */
    void carry(List<Line> file) {
        Set<UUID> own = new ArrayList<>(here.keySet())
                .stream().flatMap(phone -> phone.outbox().ids().stream()).collect(Collectors.toSet());
        file.stream()
                .filter(line -> !own.contains(line.id()) && !delivered.containsKey(line.id()))
                .forEach(line -> carried.putIfAbsent(line.id(), line));
    }
}
