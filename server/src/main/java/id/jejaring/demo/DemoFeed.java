package id.jejaring.demo;

import id.jejaring.kernel.RegionCode;
import java.sql.Connection;
import java.sql.SQLException;

/** Counts what was loaded for phones, as if it had been written by people. */
final class DemoFeed {
    private static final String CHANGES = """
            with row (part, kind, village, post, entity, id) as (
                select 'v' || village_no || 'k', 'register', village_no, null::uuid, 'household', id
                from person.household where regency_code = ?
                union all
                select 'v' || village_no || 'k', 'register', village_no, null, 'person', id
                from person.person where regency_code = ? and registered
                union all
                select 'v' || village_no || 'c', 'clinical', village_no, null, 'person', id
                from person.person where regency_code = ?
                union all
                select 'post:' || assignee_id, 'post', null, assignee_id, 'task', id
                from care.visit where regency_code = ? and outcome is null
                union all
                select 'post:' || recorder_id, 'post', null, recorder_id, 'report', id
                from care.concern where regency_code = ?
            )
            select sync.count_changes(
                array_agg(?::text), array_agg(part), array_agg(kind), array_agg(village), array_agg(post),
                array_agg(entity), array_agg(id), array_agg(null::text), array_agg(null::uuid))
            from row
            having count(*) > 0
            """;

    private DemoFeed() {}

    static void tell(Connection connection, RegionCode regency) throws SQLException {
        try (var statement = connection.prepareStatement(CHANGES)) {
            for (int i = 1; i <= 6; i++) {
                statement.setString(i, regency.value());
            }
            statement.execute();
        }
    }
}
