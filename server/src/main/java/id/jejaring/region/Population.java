package id.jejaring.region;

import id.jejaring.kernel.RegionCode;
import id.jejaring.kernel.Rows;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** How many people live where. Every figure was imported, year by year, and says from where. */
@Component
@Transactional
public class Population {
    private final JdbcClient sql;
    private final InstantSource clock;

    Population(JdbcClient sql, InstantSource clock) {
        this.sql = sql;
        this.clock = clock;
    }

    /** The newest figure of each; a region without one is absent. */
    public Map<RegionCode, PopulationFigure> latest(Collection<RegionCode> regions) {
        return sql
                .sql("""
                select distinct on (region_code) region_code, year, people, source, invented
                from region.population
                where region_code = any(:regions)
                order by region_code, year desc
                """)
                .param("regions", regions.stream().map(RegionCode::value).toArray(String[]::new))
                .query((row, n) -> new PopulationFigure(
                        new RegionCode(row.getString("region_code")),
                        row.getInt("year"),
                        row.getInt("people"),
                        row.getString("source"),
                        row.getBoolean("invented")))
                .stream()
                .collect(Collectors.toMap(PopulationFigure::region, Function.identity()));
    }

    /** All of them or none; a figure for a region and year that is already known is replaced. */
    public void record(List<PopulationFigure> figures) {
        sql.sql("""
                insert into region.population (region_code, year, people, source, invented, imported_at)
                select region_code, year, people, source, invented, :now
                from unnest(
                    cast(:regions as text[]), cast(:years as int[]), cast(:people as int[]),
                    cast(:sources as text[]), cast(:invented as bool[])
                ) figure (region_code, year, people, source, invented)
                on conflict (region_code, year) do update
                set people = excluded.people, source = excluded.source, invented = excluded.invented,
                    imported_at = excluded.imported_at
                """)
                .param("now", Rows.at(clock.instant()))
                .param("regions", figures.stream().map(f -> f.region().value()).toArray(String[]::new))
                .param(
                        "years",
                        figures.stream().mapToInt(PopulationFigure::year).toArray())
                .param(
                        "people",
                        figures.stream().mapToInt(PopulationFigure::people).toArray())
                .param("sources", figures.stream().map(PopulationFigure::source).toArray(String[]::new))
                .param(
                        "invented",
                        figures.stream().map(PopulationFigure::invented).toArray(Boolean[]::new))
                .update();
    }
}
