package id.jejaring.indicator;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.indicator.spi.Fact;
import id.jejaring.indicator.spi.FactSource;
import id.jejaring.indicator.spi.Window;
import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Scope;
import id.jejaring.platform.database.Maintenance;
import id.jejaring.region.Regions;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.transaction.support.TransactionTemplate;

/** Counts at once, reads cells as text, and counts everything anew beside them. */
public final class Counting {
    private final BeanFactory beans;
    private final RegionCode regency;

    public Counting(BeanFactory beans, RegionCode regency) {
        this.beans = beans;
        this.regency = regency;
    }

    private Scope wide() {
        return Scope.SIGN_IN.widened(regency.value());
    }

    /** What the program counts by itself at this moment is seen only when it has committed. */
    public void round() {
        do {
            wide().run(() -> beans.getBean(Recount.class).round(regency));
        } while (wide().call(() -> beans.getBean(CellQueries.class).waiting(regency)) > 0);
    }

    /** Counts where something changed and compares with a recount of everything, for the items of one module. */
    public void holds(String module) {
        round();
        YearMonth now = YearMonth.now(ZoneOffset.UTC);
        assertThat(only(module, cells()))
                .isNotEmpty()
                .containsExactlyElementsOf(only(module, recounted(now.minusMonths(40), now.plusMonths(40))));
        assertThat(astray()).isEmpty();
    }

    /** Districts that are not what their cells come to. */
    private List<String> astray() {
        return beans.getBean(Maintenance.class)
                .call(sql -> sql.sql("""
                        with cells as (
                            select item, month, district_code, sum(facts) as facts, sum(total) as total
                            from indicator.cell where regency_code = :regency group by item, month, district_code
                        ), minutes as (
                            select item, month, district_code, array_agg(m order by m) as minutes
                            from indicator.cell, unnest(minutes) m where regency_code = :regency group by item, month, district_code
                        ), people as (
                            select item, month, district_code, array_agg(distinct p) as people
                            from indicator.cell, unnest(people) p where regency_code = :regency group by item, month, district_code
                        ), summed as (
                            select item, month, district_code, facts::bigint, total::bigint, coalesce(minutes, '{}') as minutes, coalesce(people, '{}') as people
                            from cells left join minutes using (item, month, district_code) left join people using (item, month, district_code)
                        ), kept as (
                            select item, month, district_code, facts, total, minutes, people from indicator.rollup where regency_code = :regency
                        )
                        (select 'missing ' || s::text from (select * from summed except select * from kept) s)
                        union all
                        (select 'untrue ' || k::text from (select * from kept except select * from summed) k)
                        """)
                        .param("regency", regency.value())
                        .query(String.class)
                        .list());
    }

    private static List<String> only(String module, Set<String> cells) {
        return cells.stream().filter(cell -> cell.startsWith(module + ":")).toList();
    }

    public Set<String> cells() {
        List<String> cells = beans.getBean(Maintenance.class)
                .call(sql -> sql.sql("""
                        select item || ' ' || to_char(month, 'YYYY-MM') || ' ' || village_no || ' ' || facts || ' ' || total || ' ' || minutes::text || ' ' || people::text
                        from indicator.cell where regency_code = :regency
                        """)
                        .param("regency", regency.value())
                        .query(String.class)
                        .list());
        return new TreeSet<>(cells);
    }

    /** From the facts alone, whatever was touched. */
    public Set<String> recounted(YearMonth first, YearMonth last) {
        Set<String> cells = new TreeSet<>();
        Regions regions = beans.getBean(Regions.class);
        ZoneId zone = regions.zone(regency);
        List<Integer> villages =
                Arrays.stream(regions.villagesUnder(regency)).boxed().toList();
        for (FactSource source :
                ((ListableBeanFactory) beans).getBeansOfType(FactSource.class).values()) {
            for (YearMonth month = first; !month.isAfter(last); month = month.plusMonths(1)) {
                YearMonth of = month;
                List<Fact> facts = wide().call(() -> beans.getBean(TransactionTemplate.class)
                        .execute(status -> source.facts(new Window(
                                regency,
                                villages,
                                of.atDay(1).atStartOfDay(zone).toInstant(),
                                of.plusMonths(1).atDay(1).atStartOfDay(zone).toInstant()))));
                facts.stream()
                        .collect(Collectors.groupingBy(fact -> Map.entry(fact.item(), fact.villageNo())))
                        .forEach((where, counted) ->
                                cells.add(text(of, Cell.of(where.getKey(), regency, where.getValue(), counted))));
            }
        }
        return cells;
    }

    private static String text(YearMonth month, Cell cell) {
        return cell.item() + " " + month + " " + cell.villageNo() + " " + cell.facts() + " " + cell.total() + " "
                + array(cell.minutes()) + " " + array(cell.people());
    }

    private static String array(List<?> values) {
        return values.stream().map(Object::toString).collect(Collectors.joining(",", "{", "}"));
    }
}
