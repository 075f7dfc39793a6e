package id.jejaring.screening;

import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import id.jejaring.screening.Instruments.Kept;
import id.jejaring.sync.spi.Feed;
import id.jejaring.sync.spi.Part;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Remembers what the phones of a regency were told, and tells them the difference. */
@Component
class ToldInstruments {
    private final JdbcClient sql;
    private final Feed feed;

    ToldInstruments(JdbcClient sql, Feed feed) {
        this.sql = sql;
        this.feed = feed;
    }

    private record Told(UUID row, int hash) {}

    @Transactional
    public void tell(RegionCode regency, List<Kept> current) {
        Part part = Part.reference(regency);
        Map<String, Told> before = before(regency);
        for (Kept kept : current) {
            Told told = before.remove(kept.instrument().key());
            if (told == null || told.hash() != kept.hash()) {
                remember(regency, kept);
                feed.changed(part, InstrumentRows.ENTITY, kept.row());
            }
        }
        before.forEach((key, told) -> {
            forget(regency, key);
            feed.gone(part, InstrumentRows.ENTITY, told.row(), Feed.Why.LEFT, null);
        });
    }

    private Map<String, Told> before(RegionCode regency) {
        Map<String, Told> before = new HashMap<>();
        sql.sql("select instrument, row_id, hash from screening.told where regency_code = :regency for update")
                .param("regency", regency.value())
                .query((row, n) ->
                        before.put(row.getString("instrument"), new Told(Rows.id(row, "row_id"), row.getInt("hash"))))
                .list();
        return before;
    }

    private void remember(RegionCode regency, Kept kept) {
        sql.sql("""
                insert into screening.told (regency_code, instrument, row_id, hash) values (:regency, :instrument, :row, :hash)
                on conflict (regency_code, instrument) do update set hash = excluded.hash
                """)
                .param("regency", regency.value())
                .param("instrument", kept.instrument().key())
                .param("row", kept.row())
                .param("hash", kept.hash())
                .update();
    }

    private void forget(RegionCode regency, String instrument) {
        sql.sql("delete from screening.told where regency_code = :regency and instrument = :instrument")
                .param("regency", regency.value())
                .param("instrument", instrument)
                .update();
    }
}
