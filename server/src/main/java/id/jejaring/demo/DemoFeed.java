package id.jejaring.demo;

import id.jejaring.kernel.RegionCode;
import java.sql.Connection;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** Counts what was loaded for phones, as if it had been written by people. */
final class DemoFeed {
    private static final String CHANGES = """
            with row (part, kind, village, post, entity, id) as (
                select 'v' || village_no || 'k', 'register', village_no, cast(null as uuid), 'household', id
                from person.household where regency_code = :regency
                union all
                select 'v' || village_no || 'k', 'register', village_no, null, 'person', id
                from person.person where regency_code = :regency and registered
                union all
                select 'v' || village_no || 'c', 'clinical', village_no, null, 'person', id
                from person.person where regency_code = :regency
                union all
                select 'post:' || assignee_id, 'post', null, assignee_id, 'task', id
                from care.visit where regency_code = :regency and outcome is null
                union all
                select 'post:' || recorder_id, 'post', null, recorder_id, 'report', id
                from care.concern where regency_code = :regency
            )
            select sync.count_changes(
                array_agg(cast(:regency as text)), array_agg(part), array_agg(kind), array_agg(village), array_agg(post),
                array_agg(entity), array_agg(id), array_agg(cast(null as text)), array_agg(cast(null as uuid)))
            from row
            having count(*) > 0
            """;

    private DemoFeed() {}

    static void tell(Connection connection, RegionCode regency) {
        JdbcClient.create(new SingleConnectionDataSource(connection, true))
                .sql(CHANGES)
                .param("regency", regency.value())
                .query((row, n) -> n)
                .list();
    }
}
