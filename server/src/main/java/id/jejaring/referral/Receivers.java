package id.jejaring.referral;

import id.jejaring.agreement.CareKind;
import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import id.jejaring.region.Facilities;
import id.jejaring.region.Facility;
import id.jejaring.region.FacilityRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Places that can be asked to take somebody in, with what they said they offer. */
@Component
class Receivers {
    private final JdbcClient sql;
    private final Facilities facilities;

    Receivers(JdbcClient sql, Facilities facilities) {
        this.sql = sql;
        this.facilities = facilities;
    }

    /** @param offer null where the place never said anything: it is asked, not refused */
    record Receiver(Facility facility, @Nullable Offer offer) {}

    List<Receiver> of(RegionCode regency, LocalDate day) {
        return facilities.hospitals(regency, day).stream()
                .map(facility ->
                        new Receiver(facility, offer(facility.ref(), day).orElse(null)))
                .toList();
    }

    private Optional<Offer> offer(FacilityRef ref, LocalDate day) {
        return sql.sql("""
                select services, beds, closed_why, valid_from, source from referral.offer
                where regency_code = :regency and facility_id = :id and valid_from <= :day and (valid_to is null or valid_to > :day)
                order by valid_from desc limit 1
                """)
                .param("regency", ref.regency().value())
                .param("id", ref.id())
                .param("day", day)
                .query(Receivers::offer)
                .optional();
    }

    private static Offer offer(ResultSet row, int n) throws SQLException {
        return new Offer(
                Rows.texts(row, "services").stream()
                        .map(code -> CareKind.valueOf(code.toUpperCase(Locale.ROOT)))
                        .collect(Collectors.toUnmodifiableSet()),
                Rows.intOrNull(row, "beds"),
                row.getString("closed_why"),
                Rows.day(row, "valid_from"),
                row.getString("source"));
    }
}
