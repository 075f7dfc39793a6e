package id.jejaring.region;

import id.jejaring.kernel.Rows;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.postgresql.PGConnection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * Brings one edition of the official list into the database. Codes keep their village number for ever; codes that vanished end,
 * and what became of them is for a human to say.
 */
class EditionLoad {
    private static final Logger LOG = LoggerFactory.getLogger(EditionLoad.class);

    private final Connection connection;
    private final JdbcClient sql;
    private final InstantSource clock;
    private final RegionData data = new RegionData();

    /** @param connection of maintenance, not committing by itself: the caller commits */
    EditionLoad(Connection connection, InstantSource clock) {
        this.connection = connection;
        this.sql = JdbcClient.create(new SingleConnectionDataSource(connection, true));
        this.clock = clock;
    }

    /** True when it was new. */
    boolean bring(Edition edition) throws SQLException {
        // Two servers starting together must not number the villages twice.
        sql.sql("select pg_advisory_xact_lock(hashtext('region.edition'))")
                .query((row, n) -> n)
                .list();
        boolean fresh = !known(edition);
        if (fresh) {
            Instant begun = clock.instant();
            int rows = copy();
            correct();
            append(edition);
            end(edition);
            timeZones();
            remember(edition, rows);
            LOG.info("regions {}: {} in {}", edition.version(), rows, Duration.between(begun, clock.instant()));
        }
        return fresh;
    }

    private boolean known(Edition edition) {
        return sql.sql("""
                select exists (
                    select from region.edition
                    where source = :source and version = :version and sha256 = :sha256
                )
                """).paramSource(edition).query(Boolean.class).single();
    }

    private int copy() throws SQLException {
        sql.sql("""
                create temporary table incoming (
                    code text collate "C" primary key,
                    level smallint not null,
                    parent_code text,
                    name text not null,
                    kind text not null,
                    search_name text not null
                ) on commit drop
                """).update();
        byte[] lines = lines().getBytes(StandardCharsets.UTF_8);
        try {
            return (int) connection
                    .unwrap(PGConnection.class)
                    .getCopyAPI()
                    .copyIn("copy incoming from stdin", new ByteArrayInputStream(lines));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private String lines() {
        StringBuilder lines = new StringBuilder(8 * 1024 * 1024);
        for (RegionData.Place place : data.places()) {
            RegionKind kind = RegionKind.of(place.code(), place.name());
            int parent = place.code().lastIndexOf('.');
            lines.append(place.code())
                    .append('\t')
                    .append(kind.level())
                    .append('\t')
                    .append(parent < 0 ? "\\N" : place.code().substring(0, parent))
                    .append('\t')
                    .append(place.name().replace("\\", "\\\\"))
                    .append('\t')
                    .append(kind.text())
                    .append('\t')
                    .append(SearchName.of(kind, place.name()))
                    .append('\n');
        }
        return lines.toString();
    }

    private void correct() {
        sql.sql("""
                update region.region r
                set name = i.name, kind = i.kind, search_name = i.search_name, valid_to = null, successor_code = null
                from incoming i
                where r.code = i.code
                    and (r.name, r.kind, r.search_name, r.valid_to is null) is distinct from (i.name, i.kind, i.search_name, true)
                """).update();
    }

    private void append(Edition edition) {
        sql.sql("""
                insert into region.region (code, level, parent_code, name, kind, village_no, search_name, valid_from)
                select
                    code, level, parent_code, name, kind,
                    case when level = 4 then
                        (select coalesce(max(village_no), 0) from region.region) + count(*) filter (where level = 4) over (order by code)
                    end,
                    search_name, :validFrom
                from incoming i
                where not exists (select from region.region r where r.code = i.code)
                order by code
                """).param("validFrom", edition.validFrom()).update();
    }

    private void end(Edition edition) {
        int ended = sql.sql("""
                update region.region r
                set valid_to = greatest(:validFrom, r.valid_from + 1)
                where r.valid_to is null and not exists (select from incoming i where i.code = r.code)
                """).param("validFrom", edition.validFrom()).update();
        if (ended > 0) {
            LOG.warn("{} region codes ended with {}: name their successors", ended, edition.version());
        }
    }

    private void timeZones() {
        for (RegionData.TimeZone zone : data.timeZones()) {
            sql.sql("""
                    insert into region.time_zone (province_code, zone, valid_from, source)
                    values (:province, :zone, :validFrom, :source)
                    on conflict (province_code, valid_from) do update set zone = excluded.zone, source = excluded.source
                    """).paramSource(zone).update();
        }
    }

    private void remember(Edition edition, int rows) {
        sql.sql("""
                insert into region.edition (source, version, sha256, loaded_at, rows)
                values (:source, :version, :sha256, :at, :rows)
                on conflict (source, version) do update
                set sha256 = excluded.sha256, loaded_at = excluded.loaded_at, rows = excluded.rows
                """)
                .param("source", edition.source())
                .param("version", edition.version())
                .param("sha256", edition.sha256())
                .param("at", Rows.at(clock.instant()))
                .param("rows", rows)
                .update();
    }
}
