package id.jejaring.year;

import id.jejaring.care.Visit;
import id.jejaring.phone.Copy;
import id.jejaring.phone.HttpRoad;
import id.jejaring.phone.Outbox;
import id.jejaring.phone.ScriptedPhone;
import id.jejaring.year.Cast.Seat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
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
        return carried.computeIfAbsent(seat.post(), post -> {
            HttpRoad road = new HttpRoad(http, server);
            signIn(road, seat);
            return new Carried(road, enrolled(road), stage.now());
        });
    }

    private void signIn(HttpRoad road, Seat seat) {
        try {
            road.signIn(seat.login(), Cast.PASSWORD);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private ScriptedPhone enrolled(HttpRoad road) {
        try {
            ScriptedPhone phone = new ScriptedPhone(stage.chance.id(), road, stage.clock, new Outbox(), new Copy());
            phone.enrol();
            phone.hello();
            return phone;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    /** Before the year begins, so that nothing saved later seems older than its phone. */
    void handOut() {
        stage.cast.kaders().forEach(this::of);
    }

    /** @param taken what follows once the program has signed for it */
    UUID save(Seat seat, String type, Map<String, ?> body, Runnable taken) {
        Carried mine = of(seat);
        UUID id = mine.phone.save(type, body).id();
        mine.waiting.put(id, taken);
        return id;
    }

    void visited(Seat seat, int village, UUID task, Visit.Outcome outcome, Runnable after) {
        save(
                seat,
                "visit",
                Map.of("task", task, "outcome", outcome.name().toLowerCase(Locale.ROOT), "note", "Rumah dikunjungi"),
                after);
        signal(seat, stage.chance.between(Duration.ofMinutes(5), Duration.ofHours(8)));
    }

    /** When the kader comes to where there is a signal. One in twenty has lost the phone before. */
    void signal(Seat seat, Duration after) {
        stage.agenda.at(stage.now().plus(after), () -> {
            if (stage.chance.percent(2)) {
                lost(seat);
            } else {
                sync(seat);
            }
        });
    }

    private void lost(Seat seat) {
        Carried mine = of(seat);
        if (!mine.waiting.isEmpty()) {
            stage.ledger.count("failed: phone lost with unsent records");
        }
        mine.waiting.clear();
        mine.phone = enrolled(fresh(seat).road);
    }

    private Carried fresh(Seat seat) {
        Carried mine = of(seat);
        if (mine.signedIn.plus(SIGNED_IN).isBefore(stage.now())) {
            signIn(mine.road, seat);
            mine.signedIn = stage.now();
        }
        return mine;
    }

    private void sync(Seat seat) {
        Carried mine = fresh(seat);
        if (mine.waiting.isEmpty()) {
            return;
        }
        try {
            mine.phone.hello();
            mine.phone.push(ScriptedPhone.PUSH);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
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
