package id.jejaring.access;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.access.spi.PostWork;
import id.jejaring.kernel.FieldError;
import id.jejaring.kernel.Ids;
import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import id.jejaring.region.Facilities;
import id.jejaring.region.FacilityRef;
import id.jejaring.region.Region;
import id.jejaring.region.Regions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The posts of a body as its administrator keeps them: what there is, where, and who fills it. */
@Component
public class Positions {
    public static final int PAGE = 50;
    private static final RegionCode CENTRE = new RegionCode("00");
    private final JdbcClient sql;
    private final Grants grants;
    private final PostWork work;
    private final Regions regions;
    private final Facilities facilities;
    private final Audit audit;
    private final Ids ids;
    private final InstantSource clock;

    Positions(
            JdbcClient sql,
            Grants grants,
            PostWork work,
            Regions regions,
            Facilities facilities,
            Audit audit,
            Ids ids,
            InstantSource clock) {
        this.sql = sql;
        this.grants = grants;
        this.work = work;
        this.regions = regions;
        this.facilities = facilities;
        this.audit = audit;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * @param holders names of those who answer for it, with Plt. or Plh. before an acting one
     * @param vacantSince since when nobody does; null while somebody does
     * @param waiting open work the post owns
     */
    public record Line(
            UUID id,
            Role role,
            String title,
            String place,
            List<String> holders,
            List<String> deputies,
            @Nullable Instant vacantSince,
            int waiting) {
        public boolean vacant() {
            return vacantSince != null;
        }

        /** Neither holder nor deputy: nobody answers for what waits there. */
        public boolean deserted() {
            return vacant() && deputies.isEmpty();
        }
    }

    /** @param vacant only posts without a holder */
    public record Filter(String words, @Nullable Role role, boolean vacant, int from) {}

    /** Something to choose from. */
    public record Place(String key, String name) {}

    /** @param stranded open work of deserted posts */
    public record Counts(int all, int vacant, int stranded) {}

    public record Found(List<Line> lines, int total) {}

    /** @param facility null when the post belongs to a region and not to a place of care */
    public record NewPosition(
            Role role,
            String title,
            RegionCode region,
            @Nullable UUID facility) {}

    @Transactional(readOnly = true)
    public Found search(RegionCode body, Filter filter) {
        var lines = sql.sql("""
                select id, role, title, place, holders, deputies, vacant_since, count(*) over () as total
                from access.position_line(:body, :now)
                where (position(lower(:words) in lower(title || ' ' || place || ' ' || array_to_string(holders || deputies, ' '))) > 0)
                  and (:role = '' or role = :role) and (not :vacant or vacant_since is not null)
                order by vacant_since is null, title, place, id
                limit :page offset :from
                """)
                .param("body", body.value())
                .param("now", at(clock.instant()))
                .param("words", filter.words())
                .param("role", filter.role() == null ? "" : filter.role().name())
                .param("vacant", filter.vacant())
                .param("page", PAGE)
                .param("from", filter.from());
        int[] total = new int[1];
        Map<UUID, Integer> waiting = work.waiting();
        List<Line> found = lines.query((row, n) -> {
                    total[0] = row.getInt("total");
                    return line(row, waiting);
                })
                .list();
        return new Found(found, total[0]);
    }

    @Transactional(readOnly = true)
    public Counts counts(RegionCode body) {
        Map<UUID, Integer> waiting = work.waiting();
        List<Line> all = sql.sql("""
                select id, role, title, place, holders, deputies, vacant_since from access.position_line(:body, :now)
                """)
                .param("body", body.value())
                .param("now", at(clock.instant()))
                .query((row, n) -> line(row, waiting))
                .list();
        return new Counts(
                all.size(),
                (int) all.stream().filter(Line::vacant).count(),
                all.stream().filter(Line::deserted).mapToInt(Line::waiting).sum());
    }

    /** Posts that nobody holds since this account was disabled. */
    @Transactional(readOnly = true)
    public List<Line> leftBy(RegionCode body, UUID account) {
        Map<UUID, Integer> waiting = work.waiting();
        return sql.sql("""
                select p.id, p.role, p.title, p.place, p.holders, p.deputies, p.vacant_since
                from access.position_line(:body, :now) p
                where p.vacant_since is not null and exists (
                    select from access.holding h
                    where h.regency_code = :body and h.position_id = p.id
                      and h.account_regency = :body and h.account_id = :account and h.ended_why is not null)
                order by p.title, p.place, p.id
                """)
                .param("body", body.value())
                .param("now", at(clock.instant()))
                .param("account", account)
                .query((row, n) -> line(row, waiting))
                .list();
    }

    /** A new post may do in its own place what its role does; more is granted one by one. */
    @Transactional
    public UUID create(Actor by, NewPosition wanted) {
        UUID id = ids.next();
        String facilityBody = wanted.facility() == null ? null : by.regency().value();
        sql.sql("""
                insert into access.position (regency_code, id, role, title, region_code, facility_regency, facility_id, created_at)
                values (:body, :id, :role, :title, :region, :facilityBody, :facility, :now)
                """)
                .param("body", by.regency().value())
                .param("id", id)
                .param("role", wanted.role().name())
                .param("title", wanted.title())
                .param("region", wanted.region().value())
                .param("facilityBody", facilityBody)
                .param("facility", wanted.facility())
                .param("now", at(clock.instant()))
                .update();
        audit.record(by, Action.MANAGE_ACCESS, "position", id, "created");
        grants.add(
                by, id, new Grants.NewGrant(wanted.role(), wanted.region(), wanted.facility(), clock.instant(), null));
        return id;
    }

    /** A post lies in its body: a regency's administrator gives no authority elsewhere. */
    public Optional<FieldError> misplaced(RegionCode body, String region, @Nullable UUID facility) {
        boolean inside = RegionCode.parse(region)
                .filter(code -> body.equals(CENTRE) || body.contains(code))
                .flatMap(regions::find)
                .isPresent();
        if (!inside) {
            return Optional.of(FieldError.of("region", "access.position.outside"));
        }
        boolean ours = facility == null
                || facilities.find(new FacilityRef(body, facility)).isPresent();
        return ours ? Optional.empty() : Optional.of(FieldError.of("facility", "access.position.outside"));
    }

    /** Places of care of the body that are open, for choosing one. */
    @Transactional(readOnly = true)
    public List<Place> facilities(RegionCode body) {
        return sql.sql("""
                select id, name from region.pub_facility
                where regency_code = :body and closed_on is null
                order by kind = 'posyandu', name
                """)
                .param("body", body.value())
                .query((row, n) -> new Place(row.getString("id"), row.getString("name")))
                .list();
    }

    /** The body, what lies directly in it and below that: enough for any post it may fill. */
    public List<Place> regions(RegionCode body) {
        List<Region> below = body.equals(CENTRE) ? regions.provinces() : regions.children(body);
        return Stream.concat(
                        regions.find(body).stream(),
                        below.stream()
                                .flatMap(one -> Stream.concat(Stream.of(one), regions.children(one.code()).stream())))
                .map(one -> new Place(one.code().value(), one.code() + "  " + one.name()))
                .toList();
    }

    private static Line line(ResultSet row, Map<UUID, Integer> waiting) throws SQLException {
        return new Line(
                Rows.id(row, "id"),
                Role.valueOf(row.getString("role")),
                row.getString("title"),
                row.getString("place"),
                Rows.texts(row, "holders"),
                Rows.texts(row, "deputies"),
                Rows.timeOrNull(row, "vacant_since"),
                waiting.getOrDefault(Rows.id(row, "id"), 0));
    }
}
