package id.jejaring.region;

import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class FacilityQueries {
    private final JdbcClient sql;

    FacilityQueries(JdbcClient sql) {
        this.sql = sql;
    }

    Optional<Facility> find(FacilityRef ref) {
        return sql.sql("""
                select
                    regency_code, id, kind, name, code, region_code, address, phone, opening_hours,
                    emergency, invented, opened_on, closed_on
                from region.facility
                where regency_code = :regency and id = :id
                """)
                .param("regency", ref.regency().value())
                .param("id", ref.id())
                .query((row, n) -> facility(row))
                .optional();
    }

    List<Facility> list(FacilityFilter filter, int most) {
        return sql.sql("""
                select
                    f.regency_code, f.id, f.kind, f.name, f.code, f.region_code, f.address, f.phone, f.opening_hours,
                    f.emergency, f.invented, f.opened_on, f.closed_on
                from region.facility f
                where (cast(:kind as text) is null or f.kind = :kind)
                    and (cast(:region as text) is null or f.region_code = :region or starts_with(f.region_code, :region || '.'))
                    and (cast(:name as text) is null or strpos(lower(f.name), lower(:name)) > 0)
                order by array_position(cast(:kinds as text[]), f.kind), f.name, f.id
                limit :most offset :skip
                """)
                .param("kind", filter.kind() == null ? null : filter.kind().text())
                .param(
                        "region",
                        filter.region() == null ? null : filter.region().value())
                .param("name", filter.name())
                .param("kinds", kinds(List.of(FacilityKind.values())))
                .param("most", most)
                .param("skip", (filter.page() - 1) * FacilityFilter.PAGE)
                .query((row, n) -> facility(row))
                .list();
    }

    List<UUID> serving(int[] villages, Collection<FacilityKind> kinds) {
        return sql.sql("""
                select distinct f.id
                from region.catchment c
                join region.facility f on f.regency_code = c.regency_code and f.id = c.facility_id
                where c.village_no = any(:villages) and f.kind = any(:kinds)
                """)
                .param("villages", villages)
                .param("kinds", kinds(kinds))
                .query(UUID.class)
                .list();
    }

    Map<FacilityKind, Integer> counts(RegionCode region, LocalDate day) {
        Map<FacilityKind, Integer> counts = new EnumMap<>(FacilityKind.class);
        sql.sql("""
                select kind, count(*) count
                from region.facility
                where (region_code = :region or starts_with(region_code, :region || '.'))
                    and opened_on <= :day and (closed_on is null or closed_on > :day)
                group by kind
                """).param("region", region.value()).param("day", day).query(row -> {
            counts.put(FacilityKind.parse(row.getString("kind")), row.getInt("count"));
        });
        return counts;
    }

    /** By village number, the names of the Puskesmas that serve it. */
    Map<Integer, String> puskesmas(int[] villages, LocalDate day) {
        Map<Integer, String> names = new HashMap<>();
        sql.sql("""
                select c.village_no, string_agg(f.name, ', ' order by f.name) names
                from region.catchment c
                join region.facility f on f.regency_code = c.regency_code and f.id = c.facility_id
                where c.village_no = any(:villages) and f.kind = 'puskesmas'
                    and f.opened_on <= :day and (f.closed_on is null or f.closed_on > :day)
                group by c.village_no
                """).param("villages", villages).param("day", day).query(row -> {
            names.put(row.getInt("village_no"), row.getString("names"));
        });
        return names;
    }

    List<UUID> below(FacilityRef ref) {
        return sql.sql("select from_id from region.network_link where to_regency_code = :regency and to_id = :id")
                .param("regency", ref.regency().value())
                .param("id", ref.id())
                .query(UUID.class)
                .list();
    }

    /** These and everything they belong or refer to, as far as it is open that day. */
    List<Facility> upwards(Collection<UUID> from, LocalDate day) {
        return sql.sql("""
                with recursive reached as (
                    select
                        f.regency_code, f.id, f.kind, f.name, f.code, f.region_code, f.address, f.phone, f.opening_hours,
                        f.emergency, f.invented, f.opened_on, f.closed_on
                    from region.facility f
                    where f.id = any(:from) and f.opened_on <= :day and (f.closed_on is null or f.closed_on > :day)
                    union
                    select
                        f.regency_code, f.id, f.kind, f.name, f.code, f.region_code, f.address, f.phone, f.opening_hours,
                        f.emergency, f.invented, f.opened_on, f.closed_on
                    from reached r
                    join region.network_link l on l.regency_code = r.regency_code and l.from_id = r.id
                    join region.facility f on f.regency_code = l.to_regency_code and f.id = l.to_id
                    where f.opened_on <= :day and (f.closed_on is null or f.closed_on > :day)
                )
                select
                    regency_code, id, kind, name, code, region_code, address, phone, opening_hours,
                    emergency, invented, opened_on, closed_on
                from reached
                order by array_position(cast(:kinds as text[]), kind), name, id
                """)
                .param("from", from.toArray(UUID[]::new))
                .param("day", day)
                .param("kinds", kinds(List.of(FacilityKind.values())))
                .query((row, n) -> facility(row))
                .list();
    }

    List<Network.Link> links(Collection<UUID> from) {
        return sql.sql("""
                select regency_code, from_id, to_regency_code, to_id, relation
                from region.network_link
                where from_id = any(:from)
                order by from_id, relation, to_id
                """)
                .param("from", from.toArray(UUID[]::new))
                .query((row, n) -> new Network.Link(
                        ref(row, "regency_code", "from_id"),
                        ref(row, "to_regency_code", "to_id"),
                        row.getString("relation").equals("part_of")
                                ? Network.Relation.PART_OF
                                : Network.Relation.REFERS_TO))
                .list();
    }

    List<Integer> catchment(FacilityRef ref) {
        return sql.sql("""
                select village_no
                from region.catchment
                where regency_code = :regency and facility_id = :id
                order by village_no
                """)
                .param("regency", ref.regency().value())
                .param("id", ref.id())
                .query(Integer.class)
                .list();
    }

    void add(Facility f) {
        sql.sql("""
                insert into region.facility (
                    regency_code, id, kind, name, code, region_code, address, phone, opening_hours,
                    emergency, invented, opened_on, closed_on
                )
                values (
                    :regency, :id, :kind, :name, :code, :region, :address, :phone, :openingHours,
                    :emergency, :invented, :openedOn, :closedOn
                )
                """)
                .param("regency", f.ref().regency().value())
                .param("id", f.ref().id())
                .param("kind", f.kind().text())
                .param("name", f.name())
                .param("code", f.code())
                .param("region", f.region().value())
                .param("address", f.address())
                .param("phone", f.phone())
                .param("openingHours", f.openingHours())
                .param("emergency", f.emergency())
                .param("invented", f.invented())
                .param("openedOn", f.openedOn())
                .param("closedOn", Rows.dateOrNull(f.closedOn()))
                .update();
    }

    void close(FacilityRef ref, LocalDate day) {
        sql.sql("update region.facility set closed_on = :day where regency_code = :regency and id = :id")
                .param("day", day)
                .param("regency", ref.regency().value())
                .param("id", ref.id())
                .update();
    }

    void serve(FacilityRef ref, int[] villages) {
        sql.sql("""
                insert into region.catchment (regency_code, facility_id, village_no)
                select :regency, :id, village_no
                from unnest(:villages) village_no
                on conflict do nothing
                """)
                .param("regency", ref.regency().value())
                .param("id", ref.id())
                .param("villages", villages)
                .update();
    }

    void link(Network.Link link) {
        sql.sql("""
                insert into region.network_link (regency_code, from_id, to_regency_code, to_id, relation)
                values (:regency, :from, :toRegency, :to, :relation)
                on conflict do nothing
                """)
                .param("regency", link.from().regency().value())
                .param("from", link.from().id())
                .param("toRegency", link.to().regency().value())
                .param("to", link.to().id())
                .param("relation", link.relation().text())
                .update();
    }

    private static String[] kinds(Collection<FacilityKind> kinds) {
        return kinds.stream().map(FacilityKind::text).toArray(String[]::new);
    }

    private static FacilityRef ref(ResultSet row, String regency, String id) throws SQLException {
        return new FacilityRef(new RegionCode(row.getString(regency)), Rows.id(row, id));
    }

    private static Facility facility(ResultSet row) throws SQLException {
        return new Facility(
                ref(row, "regency_code", "id"),
                FacilityKind.parse(row.getString("kind")),
                row.getString("name"),
                text(row, "code"),
                new RegionCode(row.getString("region_code")),
                text(row, "address"),
                text(row, "phone"),
                text(row, "opening_hours"),
                row.getBoolean("emergency"),
                row.getBoolean("invented"),
                Rows.day(row, "opened_on"),
                Rows.dayOrNull(row, "closed_on"));
    }

    private static @Nullable String text(ResultSet row, String column) throws SQLException {
        return row.getString(column);
    }
}
