package id.jejaring.sync;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.Caller;
import id.jejaring.access.HoldingKind;
import id.jejaring.access.Role;
import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.AfterRestore;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.JsonNode;

/** What a phone is told, and what it is told to forget. */
class PullTest extends FieldTest {
    @Autowired
    RaiseEpochs raiseEpochs;

    @Autowired
    SyncChecks checks;

    String part() {
        return "v" + number(0) + "k";
    }

    UUID pushed(String text) {
        UUID id = UUID.randomUUID();
        assertThat(phone.pushOne(note(id, text)).s()).isEqualTo("ok");
        return id;
    }

    static List<JsonNode> of(List<JsonNode> lines, String kind) {
        return lines.stream()
                .filter(line -> line.get("k").asString().equals(kind))
                .toList();
    }

    /** Of what people wrote; questionnaires come to every phone. */
    static List<String> ids(List<JsonNode> lines) {
        return of(lines, "up").stream()
                .filter(line -> !line.get("e").asString().equals("instrument"))
                .map(line -> line.get("id").asString())
                .toList();
    }

    Map<String, long[]> at(List<JsonNode> lines) {
        JsonNode cp = of(lines, "cp").stream()
                .filter(line -> line.get("p").asString().equals(part()))
                .toList()
                .getLast();
        return Map.of(part(), new long[] {cp.get("n").asLong(), cp.get("s").asLong()});
    }

    static long epoch(Map<String, long[]> cursor) {
        return cursor.values().iterator().next()[0];
    }

    @Test
    void a_kader_keeps_the_register_of_her_village_her_post_and_the_instruments() {
        JsonNode hello = phone.hello("v999999k", part());

        assertThat(StreamSupport.stream(hello.get("partitions").spliterator(), false)
                        .map(each -> each.get("part").asString()))
                .containsExactlyInAnyOrder(part(), "post:" + kader.post(), "ref");
        assertThat(hello.get("revoked").get(0).asString()).isEqualTo("v999999k");
        assertThat(hello.get("revoked").size()).isEqualTo(1);
        assertThat(hello.get("wipe").asString()).isEqualTo("none");
        assertThat(hello.get("protocol").get("max").asInt()).isEqualTo(1);
    }

    @Test
    void a_nurse_keeps_the_clinical_view_too_and_others_only_their_own() {
        Phone nurse = phoneOf(staff.hire(Role.NURSE, village(0)));
        Phone camat = phoneOf(staff.hire(Role.CAMAT, "62.01.02"));

        assertThat(nurse.hello().get("partitions").toString()).contains("v" + number(0) + "c", part());
        assertThat(camat.hello().get("partitions").toString()).doesNotContain("\"v");
    }

    @Test
    void what_was_pushed_comes_down_once() {
        UUID first = pushed("satu");
        List<JsonNode> all = phone.pull(Map.of());
        UUID second = pushed("dua");

        List<JsonNode> next = phone.pull(at(all));

        assertThat(ids(all)).contains(first.toString());
        assertThat(ids(next)).containsExactly(second.toString());
        assertThat(next.getLast().get("k").asString()).isEqualTo("end");
        assertThat(next.getLast().get("more").asBoolean()).isFalse();
        assertThat(of(phone.pull(at(next)), "cp"))
                .extracting(line -> line.get("p").asString())
                .doesNotContain(part());
    }

    @Test
    void a_row_that_is_gone_is_told_to_whoever_may_have_it() {
        UUID id = pushed("satu");
        Map<String, long[]> cursor = at(phone.pull(Map.of()));
        pushed("dua");
        staff.sql(
                "update sync.item set seq = (select max(seq) + 1 from sync.item where part = ?), why = 'erased' where id = ?",
                part(),
                id);
        staff.sql("update sync.partition set head = head + 1 where part = ?", part());

        assertThat(of(phone.pull(cursor), "del"))
                .extracting(line -> line.get("id").asString() + line.get("why").asString())
                .containsExactly(id + "erased");
        assertThat(ids(phone.pull(Map.of()))).doesNotContain(id.toString());
        assertThat(of(phone.pull(Map.of()), "del")).isEmpty();
    }

    @Test
    void a_checkpoint_comes_at_least_every_sixteen_kilobytes_and_a_cut_loses_no_more() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 300; i++) {
            lines.add(note(UUID.randomUUID(), "x".repeat(150)));
        }
        phone.push(lines);

        List<JsonNode> all = phone.pull(Map.of(), 1_000_000);
        int since = 0;
        for (JsonNode line : all) {
            since = line.get("k").asString().equals("up")
                    ? since + line.toString().length() + 1
                    : 0;
            assertThat(since).isLessThanOrEqualTo(16 * 1024);
        }
        List<String> pieces = new ArrayList<>();
        Map<String, long[]> cursor = Map.of();
        boolean more = true;
        while (more) {
            List<JsonNode> piece = phone.pull(cursor, 20_000);
            pieces.addAll(ids(piece));
            cursor = at(piece);
            more = piece.getLast().get("more").asBoolean();
        }
        assertThat(pieces).containsExactlyElementsOf(ids(all)).hasSizeGreaterThanOrEqualTo(300);
    }

    @Test
    void a_phone_ahead_of_the_server_or_of_another_history_begins_again() {
        pushed("satu");
        long epoch = epoch(at(phone.pull(Map.of())));

        for (long[] wrong : List.of(new long[] {epoch, 9_999_999}, new long[] {epoch + 1, 1})) {
            List<JsonNode> lines = phone.pull(Map.of(part(), wrong));
            assertThat(of(lines, "reset")).hasSize(1);
            assertThat(ids(lines)).isNotEmpty();
        }
    }

    @Test
    void a_cursor_below_what_is_remembered_begins_again() {
        pushed("satu");
        Map<String, long[]> cursor = at(phone.pull(Map.of()));
        pushed("dua");
        staff.sql("update sync.partition set floor = head where part = ?", part());

        assertThat(of(phone.pull(cursor), "reset")).hasSize(1);
        staff.sql("update sync.partition set floor = 0 where part = ?", part());
    }

    @Test
    void after_a_restore_every_phone_begins_again() {
        pushed("satu");
        Map<String, long[]> cursor = at(phone.pull(Map.of()));

        ((AfterRestore) raiseEpochs).restored();

        List<JsonNode> lines = phone.pull(cursor);
        assertThat(of(lines, "reset")).hasSize(1);
        assertThat(epoch(at(lines))).isGreaterThan(epoch(cursor));
        assertThat(checks.findings()).isEmpty();
    }

    @Test
    void a_village_taken_away_is_revoked_and_its_rows_do_not_come_any_more() {
        pushed("satu");
        Map<String, long[]> cursor = at(phone.pull(Map.of()));
        staff.sql("update access.position_grant set valid_to = now() where position_id = ?", kader.post());

        assertThat(phone.hello(part()).get("revoked").get(0).asString()).isEqualTo(part());
        List<JsonNode> lines = phone.pull(cursor);
        assertThat(of(lines, "revoke"))
                .extracting(line -> line.get("p").asString())
                .containsExactly(part());
        assertThat(ids(lines)).isEmpty();
    }

    @Test
    void somebody_in_another_post_still_sees_on_the_phone_what_its_own_post_may() {
        pushed("satu");
        UUID other = staff.post(Role.CAMAT, new RegionCode("62.01.02"));
        staff.hold(kader, other, HoldingKind.PLT);
        assertThat(phone.caller.form("/account/post", Map.of("post", other)).status())
                .isEqualTo(303);

        assertThat(ids(phone.pull(Map.of()))).isNotEmpty();
        UUID written = UUID.randomUUID();
        assertThat(phone.pushOne(note(written, "dua")).s()).isEqualTo("ok");
    }

    @Test
    void a_phone_of_somebody_else_is_not_answered() {
        Phone other = phoneOf(staff.hire(Role.KADER, village(0)));
        String body = "{\"device\":\"%s\",\"protocol\":1,\"cursors\":{}}".formatted(phone.id);

        assertThat(other.caller.json("POST", "/api/v1/sync/pull", body).status())
                .isEqualTo(404);
        assertThat(other.caller.json("POST", "/api/v1/sync/hello", body).status())
                .isEqualTo(404);
    }

    @Test
    void an_outdated_protocol_is_told_so_and_may_still_push() {
        String body = "{\"device\":\"%s\",\"protocol\":0,\"cursors\":{}}".formatted(phone.id);
        Caller.Answer answer = phone.caller.json("POST", "/api/v1/sync/pull", body);

        assertThat(answer.status()).isEqualTo(426);
        assertThat(answer.says("/problems/outdated-protocol")).isTrue();
        assertThat(phone.pushOne(note(UUID.randomUUID(), "lama")).s()).isEqualTo("ok");
    }

    @Test
    void whoever_takes_gzip_gets_gzip() throws IOException {
        pushed("satu");
        byte[] body = "{\"device\":\"%s\",\"protocol\":1,\"cursors\":{}}"
                .formatted(phone.id)
                .getBytes(StandardCharsets.UTF_8);

        var answer = phone.caller.bytes(
                "/api/v1/sync/pull", body, "Content-Type", "application/json", "Accept-Encoding", "gzip");

        assertThat(answer.headers().firstValue("Content-Encoding")).hasValue("gzip");
        assertThat(new String(
                        new GZIPInputStream(new ByteArrayInputStream(answer.body())).readAllBytes(),
                        StandardCharsets.UTF_8))
                .contains("\"satu\"");
    }

    @Test
    void reading_rows_is_audited() {
        pushed("satu");
        phone.pull(Map.of());

        assertThat(staff.ask(
                        Integer.class,
                        "select count(*) from access.audit where subject_id = ? and detail like 'rows read: %'",
                        phone.id))
                .isEqualTo(1);
    }

    @Test
    void more_than_a_phone_can_carry_is_cut_and_said() {
        Phone nurse = phoneOf(staff.hire(Role.NURSE, village(0)));
        staff.sql("""
                insert into sync.partition (regency_code, part, kind, village_no, epoch, head)
                select '62.01', 'v' || ?::text || 'c', 'clinical', ?, epoch, 10001 from sync.history
                """, number(0), number(0));
        staff.sql("""
                insert into sync.item (regency_code, part, entity, id, seq, kind, village_no)
                select '62.01', 'v' || ?::text || 'c', 'note', gen_random_uuid(), n, 'clinical', ? from generate_series(1, 10001) n
                """, number(0), number(0));

        JsonNode hello = nurse.hello("v" + number(0) + "c");

        assertThat(hello.get("limit").get("rows").asLong()).isGreaterThan(10_000);
        assertThat(hello.get("limit").get("most").asInt()).isEqualTo(10_000);
        assertThat(hello.get("revoked").toString()).contains("v" + number(0) + "c");
        staff.sql("delete from sync.item where kind = 'clinical'");
        staff.sql("delete from sync.partition where kind = 'clinical'");
    }
}
