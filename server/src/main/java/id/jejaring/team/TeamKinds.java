package id.jejaring.team;

import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Wording;
import id.jejaring.region.Regions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The kinds of team there are today. */
@Component
public class TeamKinds {
    private final JdbcClient sql;
    private final Regions regions;
    private final InstantSource clock;

    TeamKinds(JdbcClient sql, Regions regions, InstantSource clock) {
        this.sql = sql;
        this.regions = regions;
        this.clock = clock;
    }

    /** The longest known first; empty where nobody forms teams yet. */
    public List<TeamKind> of(RegionCode place) {
        return on(LocalDate.ofInstant(clock.instant(), regions.zone(place)));
    }

    private List<TeamKind> on(LocalDate day) {
        return sql.sql("""
                select code, name_id, name_en, full_name_id, full_name_en, levels from team.kind
                where valid_from <= :day and (valid_to is null or valid_to > :day)
                order by valid_from, code
                """).param("day", day).query(TeamKinds::kind).list();
    }

    Optional<TeamKind> find(String code, RegionCode place) {
        return of(place).stream().filter(kind -> kind.code().equals(code)).findFirst();
    }

    private static TeamKind kind(ResultSet row, int n) throws SQLException {
        return new TeamKind(
                row.getString("code"),
                new Wording(row.getString("name_id"), row.getString("name_en")),
                new Wording(row.getString("full_name_id"), row.getString("full_name_en")),
                Set.of((Integer[]) row.getArray("levels").getArray()));
    }
}
