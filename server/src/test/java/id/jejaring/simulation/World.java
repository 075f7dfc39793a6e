package id.jejaring.simulation;

import id.jejaring.access.Staff;
import id.jejaring.phone.Copy;
import id.jejaring.phone.Outbox;
import id.jejaring.phone.Outbox.Fate;
import id.jejaring.phone.ScriptedPhone;
import id.jejaring.simulation.Handset.End;
import id.jejaring.simulation.Handset.Person;
import id.jejaring.simulation.Step.Breaks;
import id.jejaring.simulation.Step.During;
import id.jejaring.simulation.Step.Fault;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Plays one trace with scripted phones against the running server; after every step and every sync the promises are checked. */
final class World {
    /** Two people on phone 0, the second of them also on phone 1, a third person on phone 2. */
    private static final int[][] DEVICES = {{0, 0}, {0, 1}, {1, 1}, {2, 2}};

    private final ServerSide server;
    private final boolean raising;
    private final List<Handset> handsets = new ArrayList<>();
    private final Map<UUID, Saved> saved = new LinkedHashMap<>();
    /** After how many restores of the server a phone learnt that a record was taken. */
    private final Map<UUID, Integer> claims = new HashMap<>();
    /** Whose sealed copies a wipe took along: a later restore may lose them, by the contract. */
    private final Set<UUID> wiped = new HashSet<>();

    private final Promises promises;

    World(ServerSide server) {
        this(server, Copy::new, true);
    }

    /** With phones or a server that do not keep to the contract. */
    World(ServerSide server, Supplier<Copy> copies, boolean raising) {
        this.server = server;
        this.raising = raising;
        this.promises = new Promises(server, saved);
        for (int phone = 0; phone < Trace.PHONES; phone++) {
            handsets.add(new Handset(server.port(), server.clock(), copies));
        }
    }

    record Saved(UUID id, int device, Kind kind) {}

    enum Kind {
        RECORD,
        PATCH;

        boolean patches() {
            return this == PATCH;
        }
    }

    void play(Trace trace) throws SQLException {
        server.begin();
        int at = 0;
        try {
            for (; at < trace.steps().size(); at++) {
                server.clock().pass(Duration.ofSeconds(1));
                step(trace.steps().get(at));
            }
            rest();
        } catch (IOException | RuntimeException trouble) {
            String where = at < trace.steps().size()
                    ? "step " + at + ": "
                            + JsonMapper.shared()
                                    .writeValueAsString(trace.steps().get(at))
                    : "at rest";
            throw new AssertionError("seed " + trace.seed() + ", " + where + ": " + trouble, trouble);
        }
    }

    private void step(Step step) throws IOException, SQLException {
        switch (step) {
            case Step.Save(var device, var kind, var target, var value) -> save(device, kind, target, value);
            case Step.Sync(var device, var locked, var fault) -> sync(device, locked, fault);
            case Step.Crash(var device, var during, var after) -> crash(device, during, after % 6);
            case Step.Edit(var target, var value) -> server.edit(target, value);
            case Step.Move(var target, var village) -> server.move(target, village);
            case Step.Take(var account, var village) -> server.take(account, village);
            case Step.Give(var account, var village) -> server.give(account, village);
            case Step.Backup() -> server.backup();
            case Step.Restore() -> server.restore(raising);
            case Step.Clock(var phone, var millis) -> handsets.get(phone).jump(Duration.ofMillis(millis));
            case Step.Carry(var from, var to) -> handset(to).carry(handset(from).unsent());
            case Step.Pass(var hours) -> server.clock().pass(Duration.ofHours(hours));
            case Step.Wipe(var device, var how) ->
                handset(device).device(person(device)).ifPresent(phone -> server.wipe(phone.device(), how));
        }
        note();
        promises.afterStep(claims);
    }

    private Handset handset(int device) {
        return handsets.get(DEVICES[device][0]);
    }

    private static int account(int device) {
        return DEVICES[device][1];
    }

    private Person person(int device) {
        return new Person(server.world().kader(account(device)).login(), Staff.PASSWORD);
    }

    private void save(int device, Step.Kind kind, int target, int value) throws IOException {
        ScriptedPhone phone = handset(device).open(person(device));
        UUID person = Beginning.person(target);
        int village = 1 + target % Trace.VILLAGES;
        int number = server.world().number(village);
        switch (kind) {
            case CONCERN ->
                saved(
                        device,
                        phone.save("concern", Map.of("person", person, "village", number, "story", "Cerita " + value)));
            case VISIT ->
                saved(
                        device,
                        phone.save(
                                "visit",
                                Map.of(
                                        "person",
                                        person,
                                        "village",
                                        number,
                                        "outcome",
                                        "MET",
                                        "note",
                                        "Catatan " + value)));
            case PERSON -> saved(device, phone.save("person", server.world().newcomer(village, "Baru " + value)));
            case PHONE -> correct(device, phone, person, "phone", phone(value));
            case NAME -> correct(device, phone, person, "name", "Nama " + value);
        }
    }

    /** In full: the server takes no number that nobody can be called at. */
    static String phone(int value) {
        return String.format(Locale.ROOT, "+62812%06d", value);
    }

    private void correct(int device, ScriptedPhone phone, UUID person, String field, String value) {
        Optional<JsonNode> row = phone.copy().parts().stream()
                .map(part -> phone.copy().rows(part).get(Copy.key("person", person)))
                .filter(found -> found != null)
                .findFirst();
        String now = row.map(found -> found.at("/" + field).asString(null)).orElse(null);
        if (row.isEmpty() || value.equals(now)) {
            return;
        }
        Map<String, @Nullable Object> change = new HashMap<>();
        change.put("old", now);
        change.put("new", value);
        saved(device, phone.save("person-patch", Map.of("of", person, field, change)));
    }

    private void saved(int device, Outbox.Line line) {
        Kind kind = line.type().equals("person-patch") ? Kind.PATCH : Kind.RECORD;
        saved.put(line.id(), new Saved(line.id(), device, kind));
    }

    private void sync(int device, boolean locked, Fault fault) throws IOException {
        End end = handset(device).sync(person(device), locked, fault);
        Optional<ScriptedPhone> phone = handset(device).device(person(device));
        if (end == End.DONE && phone.isPresent()) {
            promises.afterSync(phone.get(), account(device));
        }
    }

    /** The phone goes off after so many requests, before it has read the answer of the last. */
    private void crash(int device, During during, int requests) throws IOException {
        if (during == During.SYNC && requests > 0) {
            handset(device).sync(person(device), false, new Fault(Breaks.UNANSWERED, requests - 1, 0));
        }
    }

    /** What phones say now became of everybody's records. */
    private void note() {
        for (int device = 0; device < DEVICES.length; device++) {
            Map<UUID, Outbox.Row> rows = handset(device).records(person(device));
            for (Saved each : saved.values()) {
                Outbox.Row row = rows.get(each.id());
                if (each.device() == device && row == null) {
                    wiped.add(each.id());
                } else if (row != null && (row.fate() == Fate.TAKEN || row.fate() == Fate.REVIEW)) {
                    claims.putIfAbsent(each.id(), server.restores());
                } else if (row != null) {
                    claims.remove(each.id());
                }
            }
        }
    }

    /** A good road for everybody, until nothing changes any more. */
    private void rest() throws IOException {
        for (int round = 0; round < 3; round++) {
            for (int device = 0; device < DEVICES.length; device++) {
                server.clock().pass(Duration.ofSeconds(1));
                sync(device, false, Fault.NONE);
            }
        }
        // A wipe may have ended the last round; then one more brings the copy back.
        for (int device = 0; device < DEVICES.length; device++) {
            sync(device, false, Fault.NONE);
        }
        note();
        promises.afterStep(claims);
        for (int device = 0; device < DEVICES.length; device++) {
            ScriptedPhone phone = handset(device).open(person(device));
            promises.atRest(phone, handset(device).fresh(person(device)), account(device));
        }
        promises.nothingLost(wiped);
    }
}
