package id.jejaring.person;

import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The statements of the search. Every comparison is an equality an index answers under row security. */
@Component
class SearchQueries {
    private final JdbcClient sql;

    SearchQueries(JdbcClient sql) {
        this.sql = sql;
    }

    /** Villages to look in and people to look among; ANYWHERE looks in all that row security shows. */
    record Within(Set<Integer> villages, Set<UUID> people) {
        static final Within ANYWHERE = new Within(Set.of(), Set.of());
    }

    /** Ids of people who hold a key of the plan, those with the cheapest key first. */
    List<UUID> holding(RegionCode regency, SearchPlan plan, Within within, int limit) {
        if (within == Within.ANYWHERE) {
            return statement(ANYWHERE, regency, plan, within, limit);
        }
        Set<UUID> ids = new LinkedHashSet<>();
        if (!within.villages().isEmpty()) {
            ids.addAll(statement(IN_VILLAGES, regency, plan, within, limit));
        }
        if (!within.people().isEmpty()) {
            ids.addAll(statement(AMONG_PEOPLE, regency, plan, within, limit));
        }
        return ids.stream().limit(limit).toList();
    }

    private static final String ANYWHERE = """
            select k.person_id
            from unnest(:tokens, :costs) as wanted (token, cost)
            cross join lateral (
                select k.person_id
                from person.name_key k
                where k.regency_code = :regency and k.token = wanted.token
                  and not exists (
                      select from unnest(:further) as words (tokens)
                      where not exists (
                          select from person.name_key also
                          where also.regency_code = :regency and also.token = any(string_to_array(words.tokens, ' '))
                            and also.village_no = k.village_no and also.person_id = k.person_id))
                limit :limit
            ) k
            order by wanted.cost
            limit :limit
            """;

    private static final String IN_VILLAGES =
            ANYWHERE.replace("k.token = wanted.token", "k.token = wanted.token and k.village_no = any(:villages)");

    private static final String AMONG_PEOPLE = """
            select k.person_id
            from person.name_key k
            join unnest(:tokens, :costs) as wanted (token, cost) on wanted.token = k.token
            where k.regency_code = :regency and k.person_id = any(:people)
              and not exists (
                  select from unnest(:further) as words (tokens)
                  where not exists (
                      select from person.name_key also
                      where also.regency_code = :regency and also.token = any(string_to_array(words.tokens, ' '))
                        and also.person_id = k.person_id))
            order by wanted.cost
            limit :limit
            """;

    private List<UUID> statement(String text, RegionCode regency, SearchPlan plan, Within within, int limit) {
        return sql
                .sql(text)
                .param("regency", regency.value())
                .param("tokens", plan.tokens())
                .param("costs", plan.costs())
                .param(
                        "further",
                        plan.alsoOneOf().stream()
                                .map(all -> String.join(" ", all))
                                .toArray(String[]::new))
                .param("villages", within.villages().toArray(Integer[]::new))
                .param("people", within.people().toArray(UUID[]::new))
                .param("limit", limit)
                .query((row, n) -> Rows.id(row, "person_id"))
                .list()
                .stream()
                .distinct()
                .toList();
    }

    List<UUID> withNik(RegionCode regency, byte[] index, int limit) {
        return sql.sql("select id from person.person where regency_code = :regency and nik_index = :index limit :limit")
                .param("regency", regency.value())
                .param("index", index)
                .param("limit", limit)
                .query((row, n) -> Rows.id(row, "id"))
                .list();
    }

    List<UUID> withPhone(RegionCode regency, String phone, int limit) {
        return sql.sql("select id from person.person where regency_code = :regency and phone = :phone limit :limit")
                .param("regency", regency.value())
                .param("phone", phone)
                .param("limit", limit)
                .query((row, n) -> Rows.id(row, "id"))
                .list();
    }

    List<Hit> hits(RegionCode regency, Collection<UUID> ids) {
        return sql.sql("""
                select p.regency_code, p.id, p.village_no, p.name, p.sex, p.birth_date, p.birth_precision, p.recognised_by,
                    p.nik_index is not null as has_nik, p.died_on,
                    exists (
                        select from person.merge m
                        where m.regency_code = p.regency_code and m.merged_id = p.id and m.undone_at is null) as merged
                from person.person p
                where p.regency_code = :regency and p.id = any(:ids)
                """)
                .param("regency", regency.value())
                .param("ids", ids.toArray(UUID[]::new))
                .query(SearchQueries::hit)
                .list();
    }

    private static Hit hit(ResultSet row, int n) throws SQLException {
        return new Hit(
                new RegionCode(row.getString("regency_code")),
                Rows.id(row, "id"),
                row.getInt("village_no"),
                row.getString("name"),
                null,
                Codes.to(Sex.class, row.getString("sex")),
                People.birth(row),
                row.getString("recognised_by"),
                row.getBoolean("has_nik"),
                row.getBoolean("merged"),
                Rows.dayOrNull(row, "died_on"));
    }
}
