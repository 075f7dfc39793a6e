package id.jejaring.access;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The directory of posts: who answers for what. Titles and places only; who holds a post is told to administrators and by {@link Holders}. */
@Component
public class Posts {
    private final JdbcClient sql;
    private final InstantSource clock;

    Posts(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    public Optional<Post> find(RegionCode body, UUID id) {
        return sql.sql("""
                select p.regency_code, p.id, p.role, p.title, p.region_code, p.facility_id, coalesce(f.name, r.name) as place
                from access.position p
                join region.pub_region r on r.code = p.region_code
                left join region.pub_facility f on f.regency_code = p.facility_regency and f.id = p.facility_id
                where p.regency_code = :body and p.id = :id
                """)
                .param("body", body.value())
                .param("id", id)
                .query(Posts::post)
                .optional();
    }

    /** By id, for naming the owners in a list. */
    @Transactional(readOnly = true)
    public Map<UUID, Post> named(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        return sql.sql("""
                select p.regency_code, p.id, p.role, p.title, p.region_code, p.facility_id, coalesce(f.name, r.name) as place
                from access.position p
                join region.pub_region r on r.code = p.region_code
                left join region.pub_facility f on f.regency_code = p.facility_regency and f.id = p.facility_id
                where p.id = any(:ids)
                """).param("ids", ids.toArray(UUID[]::new)).query(Posts::post).list().stream()
                .collect(Collectors.toMap(Post::id, Function.identity(), (a, b) -> a));
    }

    /** Posts of these roles that somebody holds now, anywhere within a region. */
    @Transactional(readOnly = true)
    public List<Post> held(Collection<Role> roles, RegionCode region) {
        return sql.sql("""
                select p.regency_code, p.id, p.role, p.title, p.region_code, p.facility_id, coalesce(f.name, r.name) as place
                from access.position p
                join region.pub_region r on r.code = p.region_code
                left join region.pub_facility f on f.regency_code = p.facility_regency and f.id = p.facility_id
                where p.regency_code = :body and p.role = any(:roles) and p.closed_at is null
                  and (p.region_code = :region or p.region_code like :below)
                  and exists (
                      select from access.holding h
                      where h.regency_code = p.regency_code and h.position_id = p.id
                        and h.valid_from <= :now and (h.valid_to is null or h.valid_to > :now))
                order by p.title, place, p.id
                """)
                .param("body", region.regency().value())
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .param("region", region.value())
                .param("below", region.value() + ".%")
                .param("now", at(clock.instant()))
                .query(Posts::post)
                .list();
    }

    /** Every post of a body that is not closed, held or vacant. */
    @Transactional(readOnly = true)
    public List<Post> open(RegionCode body) {
        return sql.sql("""
                select p.regency_code, p.id, p.role, p.title, p.region_code, p.facility_id, coalesce(f.name, r.name) as place
                from access.position p
                join region.pub_region r on r.code = p.region_code
                left join region.pub_facility f on f.regency_code = p.facility_regency and f.id = p.facility_id
                where p.regency_code = :body and p.closed_at is null
                order by p.title, place, p.id
                """).param("body", body.value()).query(Posts::post).list();
    }

    /** Posts of these roles that somebody holds now at the facilities whose catchment a village is in. */
    @Transactional(readOnly = true)
    public List<Post> serving(Collection<Role> roles, RegionCode regency, int villageNo) {
        return sql.sql("""
                select p.regency_code, p.id, p.role, p.title, p.region_code, p.facility_id, f.name as place
                from region.pub_catchment c
                join region.pub_facility f on f.regency_code = c.regency_code and f.id = c.facility_id and f.closed_on is null
                join access.position p on p.facility_regency = f.regency_code and p.facility_id = f.id
                where c.village_no = :village and p.regency_code = :body and p.role = any(:roles) and p.closed_at is null
                  and exists (
                      select from access.holding h
                      where h.regency_code = p.regency_code and h.position_id = p.id
                        and h.valid_from <= :now and (h.valid_to is null or h.valid_to > :now))
                order by p.title, f.name, p.id
                """)
                .param("village", villageNo)
                .param("body", regency.value())
                .param("roles", roles.stream().map(Role::name).toArray(String[]::new))
                .param("now", at(clock.instant()))
                .query(Posts::post)
                .list();
    }

    /** Posts of that role that somebody holds now at one place of care, of whatever body. */
    @Transactional(readOnly = true)
    public List<Post> atFacility(Role role, UUID facility) {
        return sql.sql("""
                select p.regency_code, p.id, p.role, p.title, p.region_code, p.facility_id, f.name as place
                from access.position p
                join region.pub_facility f on f.regency_code = p.facility_regency and f.id = p.facility_id
                where p.facility_id = :facility and p.role = :role and p.closed_at is null
                  and exists (
                      select from access.holding h
                      where h.regency_code = p.regency_code and h.position_id = p.id
                        and h.valid_from <= :now and (h.valid_to is null or h.valid_to > :now))
                order by p.created_at, p.id
                """)
                .param("facility", facility)
                .param("role", role.name())
                .param("now", at(clock.instant()))
                .query(Posts::post)
                .list();
    }

    /** Those of these posts whose clinical area has the village in it: the rest see only people entrusted to them there. */
    @Transactional(readOnly = true)
    public Set<UUID> reaching(Collection<Post> posts, int villageNo) {
        return sql.sql("""
                select g.position_id
                from access.position_grant g
                join region.pub_region v on v.village_no = :village
                where g.position_id = any(:posts) and g.role = any(:roles)
                  and g.valid_from <= :now and (g.valid_to is null or g.valid_to > :now)
                  and (g.facility_id is null and (v.code = g.region_code or v.code like g.region_code || '.%')
                    or exists (
                        select from region.pub_catchment c
                        where c.regency_code = g.facility_regency and c.facility_id = g.facility_id and c.village_no = v.village_no))
                """)
                .param("village", villageNo)
                .param("posts", posts.stream().map(Post::id).toArray(UUID[]::new))
                .param("roles", Role.CLINICAL.stream().map(Role::name).toArray(String[]::new))
                .param("now", at(clock.instant()))
                .query((row, n) -> Rows.id(row, "position_id"))
                .set();
    }

    /** Of these posts, those somebody holds now. */
    @Transactional(readOnly = true)
    public Set<UUID> filled(Collection<UUID> ids) {
        return sql.sql("""
                select distinct h.position_id from access.holding h
                where h.position_id = any(:ids) and h.valid_from <= :now and (h.valid_to is null or h.valid_to > :now)
                """)
                .param("ids", ids.toArray(UUID[]::new))
                .param("now", at(clock.instant()))
                .query((row, n) -> Rows.id(row, "position_id"))
                .set();
    }

    /** Every body that has posts: regencies, and whatever else works here. */
    @Transactional(readOnly = true)
    public List<RegionCode> bodies() {
        return sql.sql(
                        "select distinct regency_code from access.position where closed_at is null order by regency_code")
                .query((row, n) -> new RegionCode(row.getString("regency_code")))
                .list();
    }

    /** Posts an account may act in now: its own, those it deputises for, those it holds acting (Plt., Plh.). */
    @Transactional(readOnly = true)
    public List<Post> heldBy(RegionCode body, UUID account) {
        return sql.sql("""
                select p.regency_code, p.id, p.role, p.title, p.region_code, p.facility_id, coalesce(f.name, r.name) as place
                from access.holding h
                join access.position p on p.regency_code = h.regency_code and p.id = h.position_id and p.closed_at is null
                join region.pub_region r on r.code = p.region_code
                left join region.pub_facility f on f.regency_code = p.facility_regency and f.id = p.facility_id
                where h.account_regency = :body and h.account_id = :account
                  and h.valid_from <= :now and (h.valid_to is null or h.valid_to > :now)
                order by h.kind <> 'definitive', h.valid_from
                """)
                .param("body", body.value())
                .param("account", account)
                .param("now", at(clock.instant()))
                .query(Posts::post)
                .list();
    }

    private static Post post(ResultSet row, int n) throws SQLException {
        return new Post(
                new RegionCode(row.getString("regency_code")),
                Rows.id(row, "id"),
                Role.valueOf(row.getString("role")),
                row.getString("title"),
                new RegionCode(row.getString("region_code")),
                Rows.idOrNull(row, "facility_id"),
                row.getString("place"));
    }
}
