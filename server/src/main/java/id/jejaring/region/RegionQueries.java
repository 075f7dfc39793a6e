package id.jejaring.region;

import id.jejaring.kernel.Rows;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class RegionQueries {
    private final JdbcClient sql;

    RegionQueries(JdbcClient sql) {
        this.sql = sql;
    }

    /** In code order. Fetched in parts, which the driver does inside a transaction only. */
    @Transactional(readOnly = true)
    public List<RegionRow> regions() {
        return sql.sql("""
                select code, name, kind, village_no, search_name, valid_to, successor_code
                from region.region
                order by code collate "C"
                """)
                .withFetchSize(5_000)
                .query((row, n) -> new RegionRow(
                        row.getString("code"),
                        row.getString("name"),
                        RegionKind.parse(row.getString("kind")),
                        row.getInt("village_no"),
                        row.getString("search_name"),
                        Rows.dayOrNull(row, "valid_to"),
                        row.getString("successor_code")))
                .list();
    }

    /** By province code. */
    Map<String, ZoneId> zones() {
        Map<String, ZoneId> zones = new HashMap<>();
        sql.sql("select province_code, zone from region.time_zone where valid_to is null")
                .query(row -> {
                    zones.put(row.getString("province_code"), ZoneId.of(row.getString("zone")));
                });
        return zones;
    }
}
