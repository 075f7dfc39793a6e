package id.jejaring.bench;

import id.jejaring.Jejaring;
import id.jejaring.indicator.Indicator;
import id.jejaring.indicator.Indicators;
import id.jejaring.indicator.Months;
import id.jejaring.indicator.Numbers;
import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Scope;
import id.jejaring.platform.Seeder;
import id.jejaring.platform.database.Maintenance;
import id.jejaring.region.Region;
import id.jejaring.region.Regions;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The pages of numbers of one regency, with five regencies in the database and with every village of the nation: the same questions,
 * so that what grows is only what lies around. And how long a new fact takes until the number is right.
 */
final class NumbersBench {
    private static final RegionCode REGENCY = new RegionCode("62.01");
    private static final List<String> FIVE = List.of("62.01", "35.17", "64.08", "61.04", "63.10");
    /** What lies around in the rest of the nation: all items of all villages would fill a disk and change nothing. */
    private static final List<String> AROUND = List.of(
            "care:reported",
            "care:handled",
            "care:open_episode",
            "care:visit_due",
            "care:visit_done",
            "screening:screened");

    private static final int MONTHS = 24;
    private static final int ASKED = 150;
    private static final int WARM_UP = 60;
    private static final long PATIENCE = 60_000_000_000L;

    private final Numbers numbers;
    private final Indicators indicators;
    private final Regions regions;
    private final Maintenance maintenance;
    private final PrintStream out;
    private final LocalDate today = LocalDate.now(ZoneOffset.UTC);

    private NumbersBench(ConfigurableApplicationContext app, PrintStream out) {
        numbers = app.getBean(Numbers.class);
        indicators = app.getBean(Indicators.class);
        regions = app.getBean(Regions.class);
        maintenance = app.getBean(Maintenance.class);
        this.out = out;
    }

    static String run(List<String> options) throws IOException, InterruptedException {
        PrintStream out = options.contains("--json") ? System.err : System.out;
        Path data = Files.createTempDirectory("jejaring-bench");
        try (var app = SpringApplication.run(
                Jejaring.class, "--jejaring.data=" + data, "--server.port=0", "--server.address=127.0.0.1")) {
            app.getBean(Seeder.class).load(List.of("--regencies", "62.01", "--size", "100"), line -> {});
            return new NumbersBench(app, out).measure();
        } finally {
            Folders.delete(data);
        }
    }

    private String measure() throws InterruptedException {
        double fresh = factToNumber();
        int small = fill("and substr(r.code, 1, 5) in ('" + String.join("', '", FIVE) + "')", asked());
        out.println(Timings.head());
        double before = worst("with " + small + " villages");
        int large = fill("", AROUND);
        double after = worst("with " + large + " villages");
        return String.format(
                Locale.ROOT,
                "{\"p99Millis\":%.2f,\"growth\":%.2f,\"villagesSmall\":%d,\"villagesLarge\":%d,\"factToNumberMillis\":%.0f}",
                after,
                after / before,
                small,
                large,
                fresh);
    }

    /** Every item a page asks for. */
    private List<String> asked() {
        return indicators.on(today).stream()
                .flatMap(each -> Stream.of(each.item(), each.base()))
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    /** Cells of these items in every village and month, about three facts each; what is there already stays. */
    private int fill(String where, List<String> items) {
        for (int month = 0; month < MONTHS; month++) {
            fill(where, items, month);
        }
        maintenance.call(
                sql -> sql.sql("analyze indicator.cell, indicator.rollup").update());
        return maintenance.call(sql -> sql.sql("select count(distinct village_no)::int from indicator.cell")
                .query(Integer.class)
                .single());
    }

    private void fill(String where, List<String> items, int month) {
        maintenance.call(sql -> sql.sql("""
                insert into indicator.cell (regency_code, item, month, village_no, district_code, facts, total, minutes, people)
                select substr(r.code, 1, 5), item, date_trunc('month', current_date)::date - make_interval(months => :month), r.village_no, substr(r.code, 1, 8), 3, 3,
                       case when item = 'care:handled' then array[(random() * 900)::int, (random() * 2000)::int, (random() * 9000)::int] else '{}'::int[] end,
                       case when item !~ '^(team|meeting):' then array[(random() * 1e15)::bigint, (random() * 1e15)::bigint] else '{}'::bigint[] end
                from region.pub_region r
                cross join unnest(cast(:items as text[])) item
                where r.village_no is not null %s
                on conflict do nothing
                """.formatted(where))
                .param("month", month)
                .param("items", items.toArray(String[]::new))
                .update());
    }

    /** p99 of the slower of both pages. */
    private double worst(String where) {
        Months year = Months.yearUntil(today);
        List<Indicator> all = indicators.on(today);
        Indicator median = all.stream()
                .filter(each -> each.code().equals("wait_median"))
                .findFirst()
                .orElseThrow();
        Region district = regions.children(REGENCY).getFirst();
        Timings dashboard = timed("dashboard, " + where, () -> numbers.overviews(all, REGENCY, REGENCY, year));
        Timings drill = timed("district and its villages, " + where, () -> {
            numbers.districts(median, REGENCY, year);
            numbers.villages(median, REGENCY, district.code(), year);
            numbers.overview(median, REGENCY, district.code(), year);
        });
        return Math.max(dashboard.at(0.99), drill.at(0.99));
    }

    private Timings timed(String what, Runnable page) {
        Scope wide = Scope.NOTHING.widened(REGENCY.value());
        double[] millis = new double[ASKED];
        for (int ask = -WARM_UP; ask < ASKED; ask++) {
            long begin = System.nanoTime();
            wide.run(page);
            if (ask >= 0) {
                millis[ask] = (System.nanoTime() - begin) / 1e6;
            }
        }
        Timings timings = Timings.of(what, millis, ASKED);
        out.println(timings.line());
        return timings;
    }

    /** What the demo brought. */
    private void awaitCounted() throws InterruptedException {
        long begin = System.nanoTime();
        while (maintenance.call(sql -> sql.sql("select exists (select from indicator.touched)")
                .query(Boolean.class)
                .single())) {
            if (System.nanoTime() - begin > PATIENCE) {
                throw new IllegalStateException("the demo was never counted");
            }
            Thread.sleep(100);
        }
    }

    /** From the commit of a change until everybody reads the new number, the pause of the recount included. */
    private double factToNumber() throws InterruptedException {
        Indicator median = indicators.find("wait_median", today).orElseThrow();
        Months ever = new Months(
                Months.yearUntil(today).first().minusYears(5),
                Months.yearUntil(today).last());
        Scope wide = Scope.NOTHING.widened(REGENCY.value());
        awaitCounted();
        long counted = wide.call(() -> numbers.value(median, REGENCY, ever)).n();
        maintenance.call(sql -> sql.sql("""
                update care.concern set taken_up_at = now()
                where (regency_code, id) = (select regency_code, id from care.concern where taken_up_at is null order by id limit 1)
                """).update());
        long begin = System.nanoTime();
        while (wide.call(() -> numbers.value(median, REGENCY, ever)).n() == counted) {
            if (System.nanoTime() - begin > PATIENCE) {
                throw new IllegalStateException("the number never came");
            }
            Thread.sleep(5);
        }
        return (System.nanoTime() - begin) / 1e6;
    }
}
