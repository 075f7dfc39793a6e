package id.jejaring.journey;

import id.jejaring.platform.database.Maintenance;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/** People of a kader's village in households of four, each seen some times, as if phones had brought them over the years. */
final class Populace {
    private static final String HOUSEHOLDS = """
            insert into person.household (regency_code, id, village_no, home, rt, phone, created_at, created_by, changed_at, changed_by)
            select :regency, md5('home ' || :village || n)::uuid, :village, 'Jl. Pangeran Antasari Gg. ' || n, lpad((n % 30 + 1)::text, 3, '0') || '/00' || n % 6 + 1,
                   null, timestamptz '2025-03-01 02:00Z', :post, timestamptz '2025-03-01 02:00Z', :post
            from generate_series(1, :people / 4) n
            """;
    private static final String PEOPLE = """
            insert into person.person (regency_code, id, village_no, name, sex, birth_date, birth_precision, phone, home, created_at, created_by, registered)
            select :regency, md5('person ' || :village || n)::uuid, :village,
                   (string_to_array(:first, ' '))[n * 7 % 24 + 1] || ' ' || (string_to_array(:second, ' '))[n * 11 % 25 + 1] || ' '
                       || (string_to_array(:second, ' '))[n * 13 / 25 % 25 + 1],
                   case n % 2 when 0 then 'female' else 'male' end, date '1940-01-01' + n * 37 % 29000, 'day',
                   case n % 3 when 0 then '+62812' || lpad((n * 7919 % 10000000)::text, 7, '0') end,
                   'Jl. Pangeran Antasari Gg. ' || n % (:people / 4) + 1, timestamptz '2025-03-01 02:00Z', :post, true
            from generate_series(1, :people) n
            """;
    private static final String MEMBERS = """
            insert into person.member (regency_code, person_id, household_id, village_no, relation, since)
            select :regency, md5('person ' || :village || n)::uuid, md5('home ' || :village || n % (:people / 4) + 1)::uuid, :village,
                   (array['head', 'spouse', 'child', 'child'])[n / (:people / 4 + 1) + 1], timestamptz '2025-03-01 02:00Z'
            from generate_series(1, :people) n
            """;
    private static final String EVENTS = """
            insert into care.contact (regency_code, id, person_id, village_no, outcome, event_at, received_at, by_position, by_role)
            select :regency, md5('event ' || :village || n || ' ' || e)::uuid, md5('person ' || :village || n)::uuid, :village, 'met',
                   timestamptz '2026-01-01 02:00Z' + make_interval(days => n % 300), timestamptz '2026-11-01 02:00Z', :post, 'KADER'
            from generate_series(1, :people) n, generate_series(1, :events) e
            """;
    private static final String COUNTED = """
            with row (nth, entity, id) as (
                select 1, 'household', md5('home ' || :village || n)::uuid from generate_series(1, :people / 4) n
                union all select 2, 'person', md5('person ' || :village || n)::uuid from generate_series(1, :people) n
                union all select 3, 'event', md5('event ' || :village || n || ' ' || e)::uuid
                from generate_series(1, :people) n, generate_series(1, :events) e
            )
            select sync.count_changes(
                array_agg(cast(:regency as text)), array_agg('v' || cast(:village as int) || 'k'), array_agg(cast('register' as text)), array_agg(cast(:village as int)),
                array_agg(cast(null as uuid)), array_agg(entity order by nth), array_agg(id order by nth), array_agg(cast(null as text)),
                array_agg(cast(null as uuid)))
            from row
            """;
    private static final String FIRST =
            "Siti Muhammad Aminah Ahmad Rusdiana Hairul Norhayati Syahrul Fatimah Yanto Mariana Suhardi Rabiatul "
                    + "Gusti Halimah Bambang Sri Wahyudi Kartini Agus Rahmawati Dayang Hendra Noor";
    private static final String SECOND =
            "Saputra Rahmah Hidayat Lestari Anwar Wulandari Kurniawan Safitri Pratama Ningsih Setiawan Maulida Effendi "
                    + "Jannah Syahputra Astuti Iskandar Handayani Firdaus Puspita Ramadhani Sari Nugroho Hasanah Arifin";
    private final Maintenance maintenance;

    Populace(Maintenance maintenance) {
        this.maintenance = maintenance;
    }

    /** A kader of a village that no other story needs; the second one lives elsewhere. */
    String kader(int nth) {
        return maintenance.call(
                sql -> sql.sql("""
                        select min(a.login) from access.account a
                        join access.holding h on h.account_regency = a.regency_code and h.account_id = a.id
                        join access.position_grant g on g.regency_code = h.regency_code and g.position_id = h.position_id
                        where a.login like 'kader.%' and g.role = 'KADER'
                        group by g.region_code order by min(a.login) desc offset :nth limit 1
                        """).param("nth", nth).query(String.class).single());
    }

    /** @return how many a phone of the village has then */
    int settle(String login, int people, int events) {
        return maintenance.call(sql -> {
            Place place = sql.sql("""
                            select r.village_no, g.regency_code, g.position_id from access.account a
                            join access.holding h on h.account_regency = a.regency_code and h.account_id = a.id
                            join access.position_grant g on g.regency_code = h.regency_code and g.position_id = h.position_id
                            join region.region r on r.code = g.region_code
                            where a.login = :login and g.role = 'KADER'
                            """)
                    .param("login", login)
                    .query((row, n) -> new Place(
                            row.getInt("village_no"),
                            row.getString("regency_code"),
                            row.getObject("position_id", UUID.class)))
                    .single();
            for (String statement : List.of(HOUSEHOLDS, PEOPLE, MEMBERS, EVENTS)) {
                filled(sql.sql(statement), place, people, events).update();
            }
            filled(sql.sql(COUNTED), place, people, events).query((row, n) -> n).list();
            return sql.sql("select count(*) from person.person where village_no = :village and registered")
                    .param("village", place.village())
                    .query(Integer.class)
                    .single();
        });
    }

    private record Place(int village, String regency, UUID post) {}

    private static StatementSpec filled(StatementSpec statement, Place place, int people, int events) {
        return statement
                .param("regency", place.regency())
                .param("village", place.village())
                .param("post", place.post())
                .param("people", people)
                .param("events", events)
                .param("first", FIRST)
                .param("second", SECOND);
    }
}
