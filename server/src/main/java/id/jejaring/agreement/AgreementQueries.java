package id.jejaring.agreement;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import id.jejaring.region.FacilityRef;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** SQL on agreement.agreement. */
@Component
class AgreementQueries {
    private final JdbcClient sql;

    AgreementQueries(JdbcClient sql) {
        this.sql = sql;
    }

    /** @return false when the number, or the id, is taken */
    boolean insert(Agreement a, Instant now, UUID by) {
        FacilityRef partner = a.partner();
        return sql.sql("""
                insert into agreement.agreement (regency_code, id, number, title, offices, partner_regency, partner_id, partner_name, services,
                    valid_from, valid_to, note, kept_at, kept_by)
                values (:regency, :id, :number, :title, :offices, :partnerRegency, :partner, :partnerName, :services,
                    :from, :to, :note, :now, :by)
                on conflict do nothing
                """)
                        .param("regency", a.regency().value())
                        .param("id", a.id())
                        .param("number", a.number())
                        .param("title", a.title())
                        .param("offices", a.offices())
                        .param(
                                "partnerRegency",
                                partner == null ? null : partner.regency().value())
                        .param("partner", partner == null ? null : partner.id())
                        .param("partnerName", partner == null ? a.partnerName() : null)
                        .param(
                                "services",
                                a.services().stream()
                                        .map(AgreementQueries::lower)
                                        .sorted()
                                        .toArray(String[]::new))
                        .param("from", a.validFrom())
                        .param("to", a.validTo())
                        .param("note", a.note())
                        .param("now", at(now))
                        .param("by", by)
                        .update()
                == 1;
    }

    /** What ends last comes first. */
    List<Agreement> all(RegionCode regency) {
        return select(regency, null, null);
    }

    Optional<Agreement> find(RegionCode regency, UUID id) {
        return select(regency, id, null).stream().findFirst();
    }

    List<Agreement> with(RegionCode regency, FacilityRef partner) {
        return select(regency, null, partner.id());
    }

    private List<Agreement> select(RegionCode regency, @Nullable UUID id, @Nullable UUID partner) {
        return sql.sql("""
                select a.regency_code, a.id, a.number, a.title, a.offices, a.partner_regency, a.partner_id, coalesce(a.partner_name, f.name) as partner,
                       a.services, a.valid_from, a.valid_to, a.note
                from agreement.agreement a
                left join region.pub_facility f on f.regency_code = a.partner_regency and f.id = a.partner_id
                where a.regency_code = :regency and (cast(:id as uuid) is null or a.id = :id)
                  and (cast(:partner as uuid) is null or a.partner_id = :partner)
                order by a.valid_to desc, a.id
                """)
                .param("regency", regency.value())
                .param("id", id)
                .param("partner", partner)
                .query(AgreementQueries::agreement)
                .list();
    }

    /** How many days before its end an agreement calls for renewal. */
    int renewalDays(LocalDate day) {
        return sql.sql("""
                select days_before from agreement.renewal_rule
                where valid_from <= :day and (valid_to is null or valid_to > :day)
                """).param("day", day).query(Integer.class).single();
    }

    private static Agreement agreement(ResultSet row, int n) throws SQLException {
        UUID partner = Rows.idOrNull(row, "partner_id");
        return new Agreement(
                new RegionCode(row.getString("regency_code")),
                Rows.id(row, "id"),
                row.getString("number"),
                row.getString("title"),
                row.getString("offices"),
                partner == null ? null : new FacilityRef(new RegionCode(row.getString("partner_regency")), partner),
                row.getString("partner"),
                services(row),
                Rows.day(row, "valid_from"),
                Rows.day(row, "valid_to"),
                row.getString("note"));
    }

    private static Set<CareKind> services(ResultSet row) throws SQLException {
        return Rows.texts(row, "services").stream()
                .map(code -> CareKind.valueOf(code.toUpperCase(Locale.ROOT)))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static String lower(CareKind service) {
        return service.name().toLowerCase(Locale.ROOT);
    }
}
