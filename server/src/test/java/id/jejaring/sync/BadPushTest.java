package id.jejaring.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.Caller;
import id.jejaring.sync.Phone.Got;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What cannot be read gets its own answer; nothing is lost, nothing is half-written. */
class BadPushTest extends FieldTest {
    private static final String PUSH = "/api/v1/sync/push";
    final UUID record = UUID.randomUUID();

    HttpResponse<byte[]> send(byte[] body, String... headers) {
        List<String> all = new ArrayList<>(List.of("Content-Type", "application/x-ndjson"));
        all.addAll(List.of(headers));
        return phone.caller.bytes(PUSH, body, all.toArray(String[]::new));
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    static byte[] gzip(byte[] plain) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(packed)) {
            out.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return packed.toByteArray();
    }

    int mutations() {
        return staff.ask(Integer.class, "select count(*) from sync.mutation where device_id = ?", phone.id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "[]", "null", "7", "\"x\"", "{}", "{\"id\":5}", "{\"id\":\"x\"}", "{}{}"})
    void a_line_without_a_name_is_told_by_its_number_and_disturbs_no_other(String broken) {
        List<Got> receipts = phone.push(note(record, "satu"), broken, note(UUID.randomUUID(), "dua"));

        assertThat(receipts).extracting(Got::s).containsExactly("ok", "rejected", "ok");
        assertThat(receipts.get(1).id()).isNull();
        assertThat(receipts.get(1).code()).isEqualTo("malformed:2");
        assertThat(receipts.get(1).sig()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"n\":-1",
                "\"n\":1.5",
                "\"n\":\"1\"",
                "\"at\":\"kemarin\"",
                "\"at\":\"2026-11-24T08:00:00Z\\nx\"",
                "\"t\":\"No Te\"",
                "\"iv\":\"AAAA\"",
                "\"ct\":\"***\"",
                "\"dev\":\"x\"",
                "\"v\":0",
                "\"kid\":\"../s1\"",
                "\"skew\":\"1\"",
                "\"contact\":\"x\""
            })
    void a_named_line_that_is_no_record_is_malformed(String field) {
        String name = field.substring(0, field.indexOf(':'));
        String line =
                note(record, "satu").replaceFirst(name + ":(\"[^\"]*\"|null|-?\\d+)", field.replace("\\", "\\\\"));

        Got receipt = phone.pushOne(line);

        assertThat(receipt.id()).isEqualTo(record);
        assertThat(receipt.code()).isEqualTo("malformed");
        assertThat(phone.believes(receipt)).isTrue();
        assertThat(kept(record)).isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"not json", "[1]", "{\"text\":{\"a\":[[1]]}}", "{\"a\":1,\"a\":2}", "{\"a.b\":1,\"a\":{\"b\":2}}"
            })
    void a_body_that_is_no_form_is_malformed_though_its_seal_is_genuine(String body) {
        assertThat(phone.pushOne(phone.seal(record, "note", body)).code()).isEqualTo("malformed");
    }

    @Test
    void half_a_line_costs_only_itself() {
        String whole = note(record, "satu");
        String half = note(UUID.randomUUID(), "dua");

        List<Got> receipts = Phone.receipts(
                send(utf8(whole + "\n" + half.substring(0, half.length() / 2))).body());

        assertThat(receipts).extracting(Got::code).containsExactly("", "malformed:2");
        assertThat(mutations()).isEqualTo(1);
    }

    @Test
    void a_line_longer_than_any_record_is_not_kept() {
        List<Got> receipts = phone.push(
                note(record, "satu"), "{\"id\":\"" + "x".repeat(70_000) + "\"}", note(UUID.randomUUID(), "dua"));

        assertThat(receipts).extracting(Got::code).containsExactly("", "too_large:2", "");
    }

    @Test
    void more_lines_than_one_push_may_have_are_left_for_the_next() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 515; i++) {
            lines.add(note(UUID.randomUUID(), "n"));
        }

        List<Got> receipts = phone.push(lines);

        assertThat(receipts).hasSize(513);
        assertThat(receipts.getLast().code()).isEqualTo("too_large:513");
        assertThat(mutations()).isEqualTo(512);
    }

    @Test
    void a_body_of_fifty_megabytes_is_refused_unread() {
        byte[] large = new byte[50 * 1024 * 1024];
        Arrays.fill(large, (byte) 'x');
        try {
            HttpResponse<byte[]> answer = send(large);
            assertThat(answer.statusCode()).isEqualTo(413);
        } catch (UncheckedIOException hungUp) {
            // The server does not read on; a client that insists on writing first may see only that.
            assertThat(hungUp).isNotNull();
        }
        assertThat(mutations()).isZero();
    }

    @Test
    void a_bomb_does_not_go_off() {
        HttpResponse<byte[]> answer = send(gzip(new byte[200 * 1024 * 1024]), "Content-Encoding", "gzip");

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(new String(answer.body(), StandardCharsets.UTF_8)).contains("/problems/too-large");
        assertThat(mutations()).isZero();
    }

    @Test
    void lines_may_come_compressed() {
        HttpResponse<byte[]> answer = send(gzip(utf8(note(record, "satu"))), "Content-Encoding", "gzip");

        assertThat(Phone.receipts(answer.body())).extracting(Got::s).containsExactly("ok");
    }

    @Test
    void what_says_it_is_compressed_and_is_not_is_malformed() {
        HttpResponse<byte[]> answer = send(utf8(note(record, "satu")), "Content-Encoding", "gzip");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(mutations()).isZero();
    }

    @Test
    void compressed_and_cut_it_is_malformed_and_nothing_is_taken() {
        byte[] packed = gzip(utf8(note(record, "satu") + "\n"));

        HttpResponse<byte[]> answer = send(Arrays.copyOf(packed, packed.length - 20), "Content-Encoding", "gzip");

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(mutations()).isZero();
    }

    @Test
    void another_type_and_another_site_are_turned_away() {
        Caller.Answer form = phone.caller.raw("POST", PUSH, "application/json", "{}");
        HttpResponse<byte[]> elsewhere = send(utf8(note(record, "satu")), "Sec-Fetch-Site", "cross-site");

        assertThat(form.status()).isEqualTo(415);
        assertThat(elsewhere.statusCode()).isEqualTo(403);
        assertThat(mutations()).isZero();
    }

    @Test
    void an_empty_push_is_answered_with_nothing() {
        HttpResponse<byte[]> answer = send(utf8("\n\n"));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "pull", "ack"})
    void questions_that_cannot_be_read_are_told_so(String door) {
        String path = "/api/v1/sync/" + door;

        assertThat(phone.caller.json("POST", path, "{").status()).isEqualTo(400);
        assertThat(phone.caller.json("POST", path, "null").status()).isEqualTo(400);
        assertThat(phone.caller
                        .json("POST", path, "{\"device\":\"x\",\"protocol\":1}")
                        .status())
                .isEqualTo(400);
        assertThat(phone.caller.json("POST", path, "{\"protocol\":1}").status()).isEqualTo(422);
        assertThat(phone.caller.raw("POST", path, "application/x-ndjson", "{}").status())
                .isEqualTo(415);
    }
}
