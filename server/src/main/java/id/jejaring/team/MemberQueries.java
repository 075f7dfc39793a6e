package id.jejaring.team;

import static id.jejaring.kernel.Rows.at;

import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

@Component
class MemberQueries {
    private final JdbcClient sql;

    MemberQueries(JdbcClient sql) {
        this.sql = sql;
    }

    List<Member> of(RegionCode regency, UUID decree) {
        return sql.sql("""
                select id, decree_id, task, position_id, office from team.member
                where regency_code = :regency and decree_id = :decree and removed_at is null
                order by array_position(array['adviser', 'chair', 'vice_chair', 'secretary', 'promotion', 'detection', 'referral', 'recovery'], task) nulls last,
                    added_at, id
                """)
                .param("regency", regency.value())
                .param("decree", decree)
                .query((row, n) -> new Member(
                        Rows.id(row, "id"),
                        Rows.id(row, "decree_id"),
                        MemberTask.valueOf(row.getString("task").toUpperCase(Locale.ROOT)),
                        Rows.idOrNull(row, "position_id"),
                        row.getString("office")))
                .list();
    }

    void add(Decree decree, Member member, Instant now, UUID by) {
        sql.sql("""
                insert into team.member (regency_code, id, decree_id, region_code, district_code, task, position_id, office, added_at, added_by)
                values (:regency, :id, :decree, :region, :district, :task, :post, :office, :now, :by)
                """)
                .param("regency", decree.regency().value())
                .param("id", member.id())
                .param("decree", decree.id())
                .param("region", decree.region().value())
                .param("district", DecreeQueries.district(decree.region()))
                .param("task", member.task().name().toLowerCase(Locale.ROOT))
                .param("post", member.post())
                .param("office", member.office())
                .param("now", at(now))
                .param("by", by)
                .update();
    }

    boolean remove(RegionCode regency, UUID decree, UUID member, Instant now, UUID by) {
        return sql.sql("""
                update team.member set removed_at = :now, removed_by = :by
                where regency_code = :regency and decree_id = :decree and id = :id and removed_at is null
                """)
                        .param("now", at(now))
                        .param("by", by)
                        .param("regency", regency.value())
                        .param("decree", decree)
                        .param("id", member)
                        .update()
                == 1;
    }
}
