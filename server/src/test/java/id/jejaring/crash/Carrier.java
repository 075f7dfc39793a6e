package id.jejaring.crash;

import id.jejaring.phone.HttpRoad;
import id.jejaring.phone.Outbox;
import id.jejaring.phone.Road.Refused;
import id.jejaring.phone.ScriptedPhone;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;

/** A phone on a bad road that saves concerns and sends them until each has its receipt. */
final class Carrier implements Runnable {
    private static final int AT_ONCE = 6;
    private final HttpRoad road;
    private final ScriptedPhone phone;
    private final String login;
    private final ConcurrentLinkedQueue<UUID> saved = new ConcurrentLinkedQueue<>();
    private int village;
    private volatile boolean going = true;
    private volatile int taken;
    private volatile String refused = "";

    Carrier(URI server, String login) {
        this.road = new HttpRoad(
                HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build(), server);
        this.phone = new ScriptedPhone(road);
        this.login = login;
    }

    /** As often as the road makes it necessary: the answer is the same. */
    void enrol() {
        while (village == 0) {
            try {
                road.signIn(login, "jejaring-demo");
                village = phone.enrol().at("/me/villages/0/no").asInt();
            } catch (IOException broken) {
                ChildApp.pause(50);
            }
        }
    }

    /** What was saved so far. */
    List<UUID> saved() {
        return List.copyOf(saved);
    }

    int taken() {
        return taken;
    }

    String refused() {
        return refused;
    }

    Outbox outbox() {
        return phone.outbox();
    }

    void stop() {
        going = false;
    }

    @Override
    public void run() {
        while (going && refused.isEmpty()) {
            for (int one = 0; one < AT_ONCE; one++) {
                save();
            }
            send();
        }
        while (refused.isEmpty() && !phone.outbox().waiting().isEmpty()) {
            send();
        }
    }

    private void save() {
        saved.add(phone.save(
                        "concern",
                        Map.of(
                                "village",
                                village,
                                "about_sex",
                                "male",
                                "about_age",
                                31,
                                "story",
                                "Tidak keluar rumah sejak tiga minggu."))
                .id());
    }

    private void send() {
        try {
            phone.hello();
            phone.push(ScriptedPhone.PUSH);
        } catch (Refused answered) {
            again(answered);
        } catch (IOException nothingKnown) {
            ChildApp.pause(50);
        }
        taken = phone.outbox().in(Outbox.Fate.TAKEN).size();
    }

    private void again(Refused answered) {
        if (answered.status() != 401 && answered.status() != 403) {
            refused = answered.toString();
            return;
        }
        try {
            road.signIn(login, "jejaring-demo");
        } catch (IOException later) {
            ChildApp.pause(50);
        }
    }
}
