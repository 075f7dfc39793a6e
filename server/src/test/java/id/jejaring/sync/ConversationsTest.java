package id.jejaring.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.Caller;
import id.jejaring.access.Staff;
import id.jejaring.platform.Keys;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.JsonNode;

/**
 * Phones of the field do not all renew their app: what they once said in protocol 1 is still answered as it was then. Fields may be
 * added; none may go or mean something else. {@code -Drecord.conversations=true} records anew.
 */
@Import({FieldTest.Notes.class, ConversationsTest.FixedKeys.class})
class ConversationsTest extends FieldTest {
    private static final Path FILES = Path.of("src/test/resources/sync-conversations/1");
    private static final boolean RECORDING = Boolean.getBoolean("record.conversations");
    private static final UUID DEVICE = UUID.fromString("019ab3c0-0000-7000-8000-00000000d002");
    /** Another phone, whose record this one carries. */
    private static final UUID CARRIED = UUID.fromString("019ab3c0-0000-7000-8000-00000000d003");

    /** An installation whose seals can be opened and whose receipts can be checked by whoever has the files. */
    @TestConfiguration(proxyBeanMethods = false)
    static class FixedKeys {
        @Bean
        @Primary
        SyncKeys fixed(SyncSettings settings) throws IOException {
            Path folder = Files.createTempDirectory("installation");
            try (InputStream vectors =
                    Objects.requireNonNull(ConversationsTest.class.getResourceAsStream("/sync-vectors.json"))) {
                JsonNode installation = Phone.JSON.readTree(vectors).get("installation");
                for (String name : List.of("device", "s1", "r1")) {
                    Files.writeString(
                            folder.resolve("sync-" + name),
                            installation.get(name).asString());
                }
            }
            return new SyncKeys(Keys.in(folder), settings);
        }
    }

    @Test
    void what_was_said_in_protocol_1_is_answered_as_it_was() {
        Caller caller = new Caller(port).signedIn(kader.login(), Staff.PASSWORD);
        Phone carried = Phone.of(caller, CARRIED);
        Map<String, Step> steps = RECORDING ? spoken(Phone.of(caller, DEVICE), carried) : remembered();
        steps.forEach((name, step) -> {
            if (name.endsWith("gone")) {
                forget();
            }
            Exchange now = Exchange.send(caller, step.path(), step.asking().get());
            Path file = FILES.resolve(name + ".txt");
            if (RECORDING) {
                now.write(file);
            }
            Exchange then = Exchange.read(file);
            assertThat(now.status()).as(name + ": " + now.answered()).isEqualTo(then.status());
            Answers.same(name, then.answered(), now.answered());
        });
    }

    private record Step(String path, Supplier<String> asking) {}

    private static Map<String, Step> remembered() {
        Map<String, Step> steps = new LinkedHashMap<>();
        for (String name : List.of(
                "01-enrol",
                "02-hello",
                "03-push",
                "04-pull",
                "05-pull-gone",
                "06-pull-other-history",
                "07-ack",
                "08-rescue")) {
            Exchange then = Exchange.read(FILES.resolve(name + ".txt"));
            steps.put(name, new Step(then.path(), then::asked));
        }
        return steps;
    }

    private Map<String, Step> spoken(Phone recorder, Phone carried) {
        String part = "v" + number(0) + "k";
        Map<String, Step> steps = new LinkedHashMap<>();
        steps.put("01-enrol", new Step("/api/v1/devices", () -> json(Map.of("id", DEVICE, "label", "HP Posyandu"))));
        steps.put("02-hello", new Step("/api/v1/sync/hello", () -> hello(part)));
        steps.put("03-push", new Step("/api/v1/sync/push", () -> String.join("\n", verdicts(recorder))));
        steps.put("04-pull", pull(Map.of("v999999k", List.of(1, 1))));
        steps.put("05-pull-gone", pull(Map.of(part, List.of(1, 1))));
        steps.put("06-pull-other-history", pull(Map.of(part, List.of(7, 1))));
        steps.put("07-ack", new Step("/api/v1/sync/ack", () -> json(ack())));
        steps.put("08-rescue", new Step("/api/v1/sync/rescue", () -> ended(carried, 12, "ok")));
        return steps;
    }

    private static Map<String, Object> ack() {
        Map<String, Object> ack = new LinkedHashMap<>();
        ack.put("device", DEVICE);
        ack.put("forgotten", List.of("v999999k"));
        ack.put("wiped", false);
        return ack;
    }

    private static String hello(String part) {
        Map<String, Object> hello = new LinkedHashMap<>();
        hello.put("device", DEVICE);
        hello.put("protocol", 1);
        hello.put("client", "0.2.0");
        hello.put("deviceTime", "2026-11-25T00:00:00Z");
        hello.put("outbox", 3);
        hello.put("parts", List.of(part, "v999999k"));
        return json(hello);
    }

    private static Step pull(Map<String, List<Integer>> cursors) {
        Map<String, Object> pull = new LinkedHashMap<>();
        pull.put("device", DEVICE);
        pull.put("protocol", 1);
        pull.put("cursors", cursors);
        pull.put("most", 262_144);
        return new Step("/api/v1/sync/pull", () -> json(pull));
    }

    /** One of each: taken, known, for a supervisor, too late, forged, another's id, without sense, unknown, not even JSON, not now. */
    private List<String> verdicts(Phone recorder) {
        String home = "{\"village\":%s,\"home\":\"rumah panggung\",\"rt\":\"03/01\"}".formatted(no(0));
        String taken = recorder.seal(record(1), "household", home);
        String forged = recorder.seal(record(5), "household", home);
        return List.of(
                taken,
                taken,
                recorder.seal(record(3), "household", home.replace(no(0), no(20))),
                ended(recorder, 4, "conflict"),
                forged.replaceFirst("\"n\":(\\d+)", "\"n\":9$1"),
                recorder.seal(record(1), "household", home.replace("panggung", "batu")),
                recorder.seal(record(7), "household", "{\"village\":%s}".formatted(no(0))),
                recorder.seal(record(8), "unheard-of", "{}"),
                "not even JSON",
                ended(recorder, 10, "throw"),
                ended(recorder, 11, "ok"));
    }

    private String ended(Phone recorder, int nth, String then) {
        return recorder.seal(record(nth), "note", Note.body(no(0), "catatan", then));
    }

    private void forget() {
        staff.sql(
                "update sync.item set seq = (select max(seq) + 1 from sync.item where part = ?), why = 'moved' where id = ?",
                "v" + number(0) + "k",
                record(11));
        staff.sql("update sync.partition set head = head + 1 where part = ?", "v" + number(0) + "k");
    }

    private static UUID record(int nth) {
        return UUID.fromString("019ab3c0-0000-7000-8000-0000000000%02d".formatted(nth));
    }

    private static String json(Map<String, Object> body) {
        return Phone.JSON.writeValueAsString(body);
    }
}
