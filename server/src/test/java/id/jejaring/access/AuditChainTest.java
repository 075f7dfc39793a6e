package id.jejaring.access;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.JejaringTest;
import id.jejaring.kernel.Ids;
import id.jejaring.platform.Keys;
import id.jejaring.platform.Rounds;
import id.jejaring.platform.database.Maintenance;
import id.jejaring.platform.database.TestServer;
import id.jejaring.region.Regions;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tampering as somebody would who owns the database server. The sealer that runs by itself is switched off here. */
@JejaringTest
@SpringBootTest(properties = "jejaring.test.name=audit-chain")
class AuditChainTest {
    @TempDir
    Path elsewhere;

    @Autowired
    Maintenance maintenance;

    @Autowired
    AuditSeal seal;

    @Autowired
    AuditSealer sealer;

    @Autowired
    @Qualifier("sealing")
    Rounds sealing;

    @Autowired
    AuditChain chain;

    @Autowired
    Regions regions;

    @Autowired
    JdbcClient sql;

    private String regency = "";

    @BeforeEach
    void ten_rows_are_sealed() {
        sealing.stop();
        sealer.prune();
        tamper("truncate access.audit_head, access.audit_seal, access.audit");
        regency = "62.01";
        rows(10);
        assertThat(seal.all()).isEqualTo(10);
    }

    @Test
    void an_untouched_chain_is_whole_and_sealing_again_adds_nothing() {
        assertThat(chain.findings()).isEmpty();
        assertThat(seal.all()).isZero();
    }

    @Test
    void every_regency_has_a_chain_of_its_own() {
        regency = "35.17";
        rows(3);
        seal.all();
        assertThat(count("select max(seq) from access.audit_seal where regency_code = '35.17'"))
                .isEqualTo(3);
        assertThat(chain.findings()).isEmpty();
    }

    @Test
    void an_edited_row_is_found_and_only_that_one() {
        tamper("update access.audit set detail = 'nothing' where id = " + nth(4));
        assertThat(chain.findings()).singleElement().asString().contains("row edited", nthId(4));
    }

    @Test
    void a_deleted_row_is_found() {
        tamper("delete from access.audit where id = " + nth(4));
        assertThat(chain.findings()).singleElement().asString().contains("row deleted");
    }

    @Test
    void a_row_deleted_with_its_seal_leaves_a_gap() {
        tamper(
                "with gone as (delete from access.audit_seal where seq = 4 returning audit_id) delete from access.audit where id in (select audit_id from gone)");
        assertThat(chain.findings()).anyMatch(found -> found.contains("gap before 5"));
    }

    @Test
    void rows_cut_off_at_the_end_are_missed_by_the_signed_head() {
        tamper(
                "with gone as (delete from access.audit_seal where seq > 7 returning audit_id) delete from access.audit where id in (select audit_id from gone)");
        assertThat(chain.findings()).singleElement().asString().contains("head beyond the end");
    }

    @Test
    void a_chain_computed_anew_does_not_carry_the_signature() {
        tamper("update access.audit set detail = 'nothing' where id = " + nth(10));
        AuditRow edited = maintenance.call(
                all -> all.sql("select " + AuditRow.COLUMNS + " from access.audit where id = " + nth(10))
                        .query((row, n) -> AuditRow.of(row))
                        .single());
        byte[] before = maintenance.call(all -> all.sql("select hash from access.audit_seal where seq = 9")
                .query(byte[].class)
                .single());
        String hash = new AuditHash(before).next(edited).hex();
        tamper("update access.audit_seal set hash = decode('" + hash + "', 'hex') where seq = 10");
        assertThat(chain.findings()).singleElement().asString().contains("head broken");
    }

    @Test
    void a_row_slipped_into_the_past_is_found() {
        tamper(
                "insert into access.audit (regency_code, id, at, action, subject_kind, recorded_at) values ('62.01', gen_random_uuid(), now(), 'READ_PERSON', 'person', now() - interval '1 day')");
        rows(1);
        seal.all();
        assertThat(chain.findings()).singleElement().asString().contains("row never sealed");
    }

    @Test
    void a_row_that_commits_late_is_not_missed() throws SQLException {
        try (var late = maintenance.connect()) {
            late.setAutoCommit(false);
            late.createStatement().execute(insert());
            rows(5);
            assertThat(seal.all()).isEqualTo(5);
            late.commit();
        }
        assertThat(seal.all()).isEqualTo(1);
        assertThat(chain.findings()).isEmpty();
    }

    @Test
    void a_restore_is_said_in_the_chain_and_a_new_key_is_believed_only_then() {
        AuditKey other = new AuditKey(Keys.in(elsewhere));
        AuditChain elsewhereChain = new AuditChain(maintenance, sql, other);
        assertThat(elsewhereChain.findings()).singleElement().asString().contains("head of unknown key");
        AuditSeal elsewhereSeal = new AuditSeal(maintenance, other, regions, Ids.timeOrdered(), tomorrow());
        elsewhereSeal.restored();
        elsewhereSeal.all();
        assertThat(elsewhereChain.findings()).isEmpty();
        assertThat(count("select count(*) from access.audit where action = 'RESEAL_AUDIT'"))
                .isEqualTo(2);
    }

    @Test
    void the_canonical_form_is_the_one_that_is_written_down() {
        AuditRow row = new AuditRow(
                "62.01",
                new UUID(1, 2),
                Instant.parse("2026-11-22T01:02:03.4Z"),
                null,
                null,
                null,
                "READ_PERSON",
                "person",
                null,
                "é",
                Instant.parse("2026-11-22T01:02:03.456789Z"));
        String hex = java.util.HexFormat.of().formatHex(row.canonical());
        assertThat(hex)
                .startsWith("0000000536322e3031" + "00000024"
                        + java.util.HexFormat.of().formatHex("00000000-0000-0001-0000-000000000002".getBytes()));
        assertThat(hex)
                .contains(
                        "ffffffffffffffffffffffff",
                        "00000002c3a9",
                        java.util.HexFormat.of().formatHex("2026-11-22T01:02:03.400000Z".getBytes()));
        assertThat(AuditHash.BEFORE_ALL.next(row).bytes()).hasSize(32);
    }

    @Test
    void a_hundred_thousand_rows_are_verified_at_a_pace_of_a_million_a_minute() {
        maintenance.call(all -> all.sql("""
                insert into access.audit (regency_code, id, at, action, subject_kind, subject_id)
                select '62.71', gen_random_uuid(), now(), 'READ_PERSON', 'person', gen_random_uuid() from generate_series(1, 100000)
                """).update());
        seal.all();
        long begun = System.nanoTime();
        assertThat(chain.findings()).isEmpty();
        Duration took = Duration.ofNanos(System.nanoTime() - begun);
        System.out.println("verified 100,000 audit rows in " + took.toMillis() + " ms");
        assertThat(took).isLessThan(Duration.ofSeconds(6));
    }

    private static InstantSource tomorrow() {
        return () -> Instant.now().plus(Duration.ofDays(1));
    }

    private void rows(int count) {
        for (int i = 0; i < count; i++) {
            maintenance.call(all -> all.sql(insert()).update());
        }
    }

    private String insert() {
        return "insert into access.audit (regency_code, id, at, action, subject_kind, detail) values ('" + regency
                + "', gen_random_uuid(), now(), 'READ_PERSON', 'person', 'opened')";
    }

    private static String nth(int seq) {
        return "(select audit_id from access.audit_seal where regency_code = '62.01' and seq = " + seq + ")";
    }

    private String nthId(int seq) {
        return maintenance.call(all ->
                all.sql("select " + nth(seq) + "::text").query(String.class).single());
    }

    private int count(String question) {
        return maintenance.call(all -> all.sql(question).query(Integer.class).single());
    }

    private void tamper(String statement) {
        try (var connection = maintenance.connect()) {
            String database = connection.getCatalog();
            try (var owner = TestServer.shared().superuser(database).connect()) {
                owner.createStatement().execute("set session_replication_role = replica");
                owner.createStatement().execute(statement);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
