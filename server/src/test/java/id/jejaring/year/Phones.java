package id.jejaring.year;

import id.jejaring.care.Visit;
import id.jejaring.phone.Copy;
import id.jejaring.phone.HttpRoad;
import id.jejaring.phone.Outbox;
import id.jejaring.phone.ScriptedPhone;
import id.jejaring.year.Cast.Seat;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The phones of the kader: what is saved without signal goes out over the real wire, sealed, days later perhaps. A lost phone takes what
 * it had not sent with it.
 */
final class Phones {
    private static final Duration SIGNED_IN = Duration.ofDays(25);
    private final Stage stage;
    private final URI server;
    private final HttpClient http = HttpClient.newHttpClient();
    private final Map<UUID, Carried> carried = new HashMap<>();

    Phones(Stage stage, int port) {
        this.stage = stage;
        server = URI.create("http://localhost:" + port);
    }

    private static final class Carried {
        final HttpRoad road;
        ScriptedPhone phone;
        Instant signedIn;
        /** What waits, and what is done once the program has it. */
        Map<UUID, Runnable> waiting = new LinkedHashMap<>();

        Carried(HttpRoad road, ScriptedPhone phone, Instant signedIn) {
            this.road = road;
            this.phone = phone;
            this.signedIn = signedIn;
        }
    }

    private Carried of(Seat seat) {
        return Objects.requireNonNull(carried.get(seat.post()));
    }

    private ScriptedPhone enrolled(HttpRoad road) throws IOException {
        ScriptedPhone phone = new ScriptedPhone(stage.chance.id(), road, stage.clock, new Outbox(), new Copy());
        phone.enrol();
        phone.hello();
        return phone;
    }

    /** Before the year begins, so that nothing saved later seems older than its phone. */
    void handOut() throws IOException {
        for (Seat seat : stage.cast.kaders()) {
            HttpRoad road = new HttpRoad(http, server);
            road.signIn(seat.login(), Cast.PASSWORD);
            carried.put(seat.post(), new Carried(road, enrolled(road), stage.now()));
        }
    }

    /** @param taken what follows once the program has signed for it */
    UUID save(Seat seat, String type, Map<String, ?> body, Runnable taken) {
        Carried mine = of(seat);
        UUID id = mine.phone.save(type, body).id();
        mine.waiting.put(id, taken);
        return id;
    }

    void visited(Seat seat, UUID task, Visit.Outcome outcome, Runnable after) {
        save(
                seat,
                "visit",
                Map.of("task", task, "outcome", outcome.name().toLowerCase(Locale.ROOT), "note", "Rumah dikunjungi"),
                after);
        signal(seat, stage.chance.between(Duration.ofMinutes(5), Duration.ofHours(8)));
    }

    /** When the kader comes to where there is a signal. A few have lost the phone before. Who left the post is not let in. */
    void signal(Seat seat, Duration after) {
        boolean lost = stage.chance.percent(2);
        stage.agenda.at(stage.now().plus(after), () -> {
            try {
                signedIn(seat);
                if (lost) {
                    lost(seat);
                } else {
                    sync(seat);
                }
            } catch (IOException refused) {
                stage.ledger.count("phone not let in");
                of(seat).signedIn = Instant.MIN;
                signal(seat, Duration.ofDays(1));
            }
        });
    }

    private void signedIn(Seat seat) throws IOException {
        Carried mine = of(seat);
        if (mine.signedIn.isBefore(stage.now().minus(SIGNED_IN))) {
            mine.road.signIn(seat.login(), Cast.PASSWORD);
            mine.signedIn = stage.now();
        }
    }

    private void lost(Seat seat) throws IOException {
        Carried mine = of(seat);
        if (!mine.waiting.isEmpty()) {
            stage.ledger.count("failed: phone lost with unsent records");
        }
        mine.phone = enrolled(mine.road);
        mine.waiting.clear();
    }

    private void sync(Seat seat) throws IOException {
        Carried mine = of(seat);
        if (mine.waiting.isEmpty()) {
            return;
        }
        mine.phone.hello();
        mine.phone.push(ScriptedPhone.PUSH);
        Map<UUID, Runnable> sent = mine.waiting;
        mine.waiting = new LinkedHashMap<>();
        sent.forEach((id, taken) -> settled(mine.phone.outbox().find(id).orElse(null), taken));
    }

    private void settled(Outbox.@Nullable Row row, Runnable taken) {
        if (row != null && row.fate() == Outbox.Fate.TAKEN) {
            stage.ledger.count("synced " + row.line().type());
            taken.run();
        } else {
            stage.ledger.count("not taken: "
                    + (row == null ? "unknown" : row.line().type() + " " + row.fate() + " " + row.code()));
        }
    }
}
