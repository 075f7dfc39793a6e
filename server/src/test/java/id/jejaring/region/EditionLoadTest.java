package id.jejaring.region;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.TestDatabase;
import id.jejaring.kernel.RegionCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

class EditionLoadTest {
    private static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2026-11-22T00:00:00Z"));

    private static final Edition EDITION = new RegionData().edition();
    private static Connection connection;
    private static JdbcClient sql;
    private static Duration took;

    @BeforeAll
    static void load_once() throws SQLException {
        TestDatabase database = TestDatabase.fresh();
        connection = database.owner().connect();
        sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        sql.sql("set role \"" + database.roles() + "_maintenance\"").update();
        sql.sql("truncate region.region, region.edition cascade").update();
        connection.setAutoCommit(false);
        Instant begun = Instant.now();
        assertThat(bring(EDITION)).isTrue();
        connection.commit();
        took = Duration.between(begun, Instant.now());
    }

    @AfterEach
    void undo() throws SQLException {
        connection.rollback();
    }

    @AfterAll
    static void close() throws SQLException {
        connection.close();
    }

    @Test
    void the_first_start_loads_the_whole_country() {
        assertThat(count("level = 1")).isEqualTo(38);
        assertThat(count("level = 2")).isEqualTo(514);
        assertThat(count("level = 3")).isEqualTo(7_285);
        assertThat(count("level = 4")).isEqualTo(83_762);
        assertThat(count("code like '62.01.%' and level = 3")).isEqualTo(6);
        assertThat(count("code like '62.01.%' and kind = 'desa'")).isEqualTo(81);
        assertThat(count("code like '62.01.%' and kind = 'kelurahan'")).isEqualTo(13);
        assertThat(number("select rows from region.edition")).isEqualTo(91_599);
    }

    @Test
    void the_load_keeps_nobody_waiting() {
        // Aim is 3 s on an idle machine; the build shares its processors.
        assertThat(took).isLessThan(Duration.ofSeconds(15));
    }

    @Test
    void the_second_start_finds_nothing_new() throws SQLException {
        assertThat(bring(EDITION)).isFalse();
    }

    @Test
    void villages_are_numbered_in_code_order_without_a_gap() {
        assertThat(count("""
                village_no <> (select count(*) from region.region b where b.level = 4 and b.code collate "C" <= r.code collate "C")
                and code like '11.01.0%'
                """)).isZero();
        assertThat(number("select max(village_no) - min(village_no) + 1 - count(village_no) from region.region"))
                .isZero();
    }

    @Test
    void every_province_has_its_time_zone_and_its_source() {
        Regions regions = Regions.of(sql);
        assertThat(regions.zone(new RegionCode("62.01")).getId()).isEqualTo("Asia/Jakarta");
        assertThat(regions.zone(new RegionCode("63.10.01")).getId()).isEqualTo("Asia/Makassar");
        assertThat(regions.zone(new RegionCode("95")).getId()).isEqualTo("Asia/Jayapura");
        assertThat(number("select count(*) from region.time_zone where source like 'Keppres 41/1987%'"))
                .isEqualTo(38);
    }

    @Test
    void a_new_edition_keeps_the_numbers_of_the_old() throws SQLException {
        sql.sql("update region.region set village_no = village_no + 90000 where code = '62.01.01.2003'")
                .update();
        sql.sql("update region.region set name = 'Nama Lama' where code = '62.01.01.2004'")
                .update();
        sql.sql("delete from region.region where code = '62.01.01.2005'").update();
        int number = villageNo("62.01.01.2004");
        int last = number("select max(village_no) from region.region");
        bring(next());
        assertThat(villageNo("62.01.01.2004")).isEqualTo(number);
        assertThat(count("code = '62.01.01.2004' and name <> 'Nama Lama'")).isEqualTo(1);
        assertThat(villageNo("62.01.01.2005"))
                .as("appended, not put in between")
                .isEqualTo(last + 1);
        assertThat(number("select count(*) from region.edition")).isEqualTo(2);
    }

    @Test
    void a_code_that_vanished_ends_and_waits_for_its_successor() throws SQLException {
        sql.sql("""
                insert into region.region (code, level, parent_code, name, kind, village_no, search_name, valid_from)
                values ('62.01.01.2999', 4, '62.01.01', 'Sudah Tiada', 'desa', 90000, 'sudah tiada', date '2025-04-25')
                """).update();
        bring(next());
        Regions regions = Regions.of(sql);
        Region gone = regions.find(new RegionCode("62.01.01.2999")).orElseThrow();
        assertThat(gone.ended()).isEqualTo(LocalDate.of(2026, 6, 1));
        assertThat(gone.successor()).isNull();
        assertThat(regions.search("sudah tiada", 5)).isEmpty();
        assertThat(regions.villages(new RegionCode("62.01.01"))).doesNotContain(gone);
        assertThat(regions.codeOf(90_000)).contains(gone.code());
    }

    @Test
    void the_recipe_in_the_docs_names_a_successor() throws IOException {
        String docs = Files.readString(Path.of("../docs/reference-data.md"));
        String recipe = docs.split("```sql\n", -1)[1].split(";", -1)[0].strip();
        assertThat(sql.sql(recipe).update()).isEqualTo(1);
    }

    private static Edition next() {
        return new Edition(EDITION.source(), "9.9.9", "0".repeat(64), "a later decree", LocalDate.of(2026, 6, 1));
    }

    private static boolean bring(Edition edition) throws SQLException {
        return new EditionLoad(connection, CLOCK).bring(edition);
    }

    private static int count(String condition) {
        return number("select count(*) from region.region r where " + condition);
    }

    private static int villageNo(String code) {
        return number("select village_no from region.region where code = '" + code + "'");
    }

    private static int number(String query) {
        return sql.sql(query).query(Integer.class).single();
    }
}
