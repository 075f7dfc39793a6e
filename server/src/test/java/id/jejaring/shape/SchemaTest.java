package id.jejaring.shape;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.TestDatabase;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What every table must be, asked of a migrated database. */
class SchemaTest {
    /** Public reference data and the history of migrations: no row belongs to anybody. */
    private static final Set<String> REFERENCE = Set.of(
            "platform.installation",
            "platform.migration",
            "platform.demo",
            "platform.office_hours",
            "region.region",
            "region.edition",
            "region.population",
            "region.time_zone",
            "region.facility",
            "region.catchment",
            "region.network_link",
            "screening.hotline",
            "work.climb_rule",
            "indicator.definition",
            "indicator.expectation",
            "care.response_time",
            "care.next_step_time",
            "agreement.renewal_rule",
            "referral.response_time",
            "referral.offer",
            "sync.history",
            "team.kind",
            "team.threshold");

    /** Asked before any regency is known, and locked by the sign-in scope instead. */
    private static final Set<String> BEFORE_ANY_REGENCY = Set.of("access.login", "access.sign_in_failure");

    private static JdbcClient sql;

    @BeforeAll
    static void connect() {
        var owner = TestDatabase.fresh().owner();
        sql = JdbcClient.create(new DriverManagerDataSource(owner.url(), owner.user(), owner.password()));
    }

    @Test
    void every_operational_table_begins_its_key_with_the_regency() {
        List<String> others = ask("""
                select t.oid::regclass::text from pg_class t
                left join pg_index k on k.indrelid = t.oid and k.indisprimary
                left join pg_attribute c on c.attrelid = t.oid and c.attnum = k.indkey[0]
                where t.relkind in ('r', 'p') and t.relnamespace::regnamespace::text in
                      ('platform', 'region', 'access', 'notice', 'work', 'indicator', 'sync', 'person', 'team', 'screening', 'care', 'agreement', 'referral', 'meeting')
                  and coalesce(c.attname, '') <> 'regency_code'
                order by 1
                """);
        assertThat(others)
                .filteredOn(table -> !REFERENCE.contains(table) && !BEFORE_ANY_REGENCY.contains(table))
                .isEmpty();
    }

    @Test
    void every_operational_table_is_locked_by_row_security_for_its_owner_too() {
        List<String> unlocked = ask("""
                select t.oid::regclass::text from pg_class t
                where t.relkind in ('r', 'p') and t.relnamespace::regnamespace::text in
                      ('platform', 'region', 'access', 'notice', 'work', 'indicator', 'sync', 'person', 'team', 'screening', 'care', 'agreement', 'referral', 'meeting')
                  and not (t.relrowsecurity and t.relforcerowsecurity)
                order by 1
                """);
        assertThat(unlocked).isSubsetOf(REFERENCE);
    }

    @Test
    void a_reference_table_that_is_gone_leaves_the_list() {
        assertThat(ask("select t.oid::regclass::text from pg_class t where t.relkind in ('r', 'p')"))
                .containsAll(REFERENCE)
                .containsAll(BEFORE_ANY_REGENCY);
    }

    @Test
    void every_foreign_key_has_an_index() {
        assertThat(ask("""
                select k.conrelid::regclass || ' ' || k.conname from pg_constraint k
                where k.contype = 'f' and not exists (
                    select from pg_index i
                    where i.indrelid = k.conrelid
                      and k.conkey @> (i.indkey::int2[])[0:cardinality(k.conkey) - 1]
                      and k.conkey <@ (i.indkey::int2[])[0:cardinality(k.conkey) - 1])
                order by 1
                """)).isEmpty();
    }

    @Test
    void foreign_keys_between_operational_tables_carry_the_regency() {
        assertThat(ask("""
                select k.conrelid::regclass || ' ' || k.conname from pg_constraint k
                join pg_class target on target.oid = k.confrelid and target.relrowsecurity
                where k.contype = 'f' and not exists (
                    select from pg_attribute c
                    where c.attrelid = k.confrelid and c.attnum = k.confkey[1] and c.attname = 'regency_code')
                order by 1
                """)).isEmpty();
    }

    @Test
    void a_view_sees_no_more_than_who_asks() {
        assertThat(ask("""
                select v.oid::regclass::text from pg_class v
                where v.relkind = 'v' and v.relnamespace::regnamespace::text in
                      ('platform', 'region', 'access', 'notice', 'work', 'indicator', 'sync', 'person', 'team', 'screening', 'care', 'agreement', 'referral', 'meeting')
                  and not coalesce(v.reloptions @> array['security_invoker=true'], false)
                order by 1
                """)).isEmpty();
    }

    @Test
    void moments_know_their_zone() {
        assertThat(ask("""
                select table_schema || '.' || table_name || '.' || column_name from information_schema.columns
                where data_type = 'timestamp without time zone'
                  and table_schema in ('platform', 'region', 'access', 'notice', 'work', 'indicator', 'sync', 'person', 'team', 'screening', 'care', 'agreement', 'referral', 'meeting')
                  and table_name <> 'migration'
                order by 1
                """)).isEmpty();
    }

    private static List<String> ask(String statement) {
        return sql.sql(statement).query(String.class).list();
    }
}
