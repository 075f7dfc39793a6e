package id.jejaring.sync;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import id.jejaring.sync.Device.Wipe;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL on devices. */
@Component
class DeviceQueries {
    private final JdbcClient sql;

    DeviceQueries(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return false if the id is already a device's, here or in another regency */
    boolean insert(Device device) {
        return sql.sql("""
                insert into sync.device (regency_code, id, account_regency, account_id, position_id, label, enrolled_at, seen_at)
                values (:regency, :id, :home, :account, :post, :label, :at, :at)
                on conflict do nothing
                """)
                        .param("regency", device.regency().value())
                        .param("id", device.id())
                        .param("home", device.home().value())
                        .param("account", device.account())
                        .param("post", device.post())
                        .param("label", device.label())
                        .param("at", at(device.enrolledAt()))
                        .update()
                == 1;
    }

    Optional<Device> find(UUID id) {
        return sql.sql("""
                select regency_code, id, account_regency, account_id, position_id, label, enrolled_at, seen_at, client, waiting, wipe, wiped_at
                from sync.device where id = :id
                """).param("id", id).query(DeviceQueries::device).optional();
    }

    /** Those the scope shows: one's own, and to an administrator those of the body. */
    List<Device> all() {
        return sql.sql("""
                select regency_code, id, account_regency, account_id, position_id, label, enrolled_at, seen_at, client, waiting, wipe, wiped_at
                from sync.device
                order by wiped_at is not null, seen_at desc, id
                limit 500
                """).query(DeviceQueries::device).list();
    }

    List<Owner> owners(Collection<UUID> devices) {
        return sql.sql("""
                select regency_code, id, account_regency, account_id, position_id, enrolled_at from sync.owners(:devices)
                """)
                .param("devices", devices.toArray(UUID[]::new))
                .query((row, n) -> new Owner(
                        new RegionCode(row.getString("regency_code")),
                        Rows.id(row, "id"),
                        new RegionCode(row.getString("account_regency")),
                        Rows.id(row, "account_id"),
                        Rows.id(row, "position_id"),
                        Rows.time(row, "enrolled_at")))
                .list();
    }

    void seen(Device device, Instant now, String client, int waiting) {
        sql.sql("""
                update sync.device set seen_at = :now, client = :client, waiting = :waiting
                where regency_code = :regency and id = :id
                """)
                .param("now", at(now))
                .param("client", client)
                .param("waiting", waiting)
                .param("regency", device.regency().value())
                .param("id", device.id())
                .update();
    }

    /** @return false where the scope does not show it */
    boolean revoke(UUID id, Wipe wipe, Instant now, UUID by) {
        return sql.sql("""
                update sync.device set wipe = :wipe, revoked_at = coalesce(revoked_at, :now), revoked_by = coalesce(revoked_by, :by)
                where id = :id
                """)
                        .param("wipe", wipe.word())
                        .param("now", at(now))
                        .param("by", by)
                        .param("id", id)
                        .update()
                == 1;
    }

    void wiped(Device device, Instant now) {
        sql.sql("update sync.device set wiped_at = coalesce(wiped_at, :now) where regency_code = :regency and id = :id")
                .param("now", at(now))
                .param("regency", device.regency().value())
                .param("id", device.id())
                .update();
    }

    private static Device device(ResultSet row, int n) throws SQLException {
        return new Device(
                new RegionCode(row.getString("regency_code")),
                Rows.id(row, "id"),
                new RegionCode(row.getString("account_regency")),
                Rows.id(row, "account_id"),
                Rows.id(row, "position_id"),
                row.getString("label"),
                Rows.time(row, "enrolled_at"),
                Rows.time(row, "seen_at"),
                row.getString("client"),
                row.getInt("waiting"),
                Wipe.valueOf(row.getString("wipe").toUpperCase(Locale.ROOT)),
                Rows.timeOrNull(row, "wiped_at"));
    }
}
