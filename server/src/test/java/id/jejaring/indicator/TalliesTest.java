package id.jejaring.indicator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.jejaring.JejaringTest;
import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Scope;
import id.jejaring.platform.Wording;
import id.jejaring.platform.database.Maintenance;
import id.jejaring.region.Region;
import id.jejaring.region.Regions;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Places summed from cells that nobody touches: a regency of its own. */
@JejaringTest
class TalliesTest {
    private static final RegionCode REGENCY = new RegionCode("64.08");
    private static final Months YEAR = new Months(YearMonth.of(2026, 1), YearMonth.of(2026, 12));

    @Autowired
    Maintenance maintenance;

    @Autowired
    Numbers numbers;

    @Autowired
    SilentVillages silence;

    @Autowired
    Regions regions;

    private RegionCode district = REGENCY;
    private RegionCode other = REGENCY;
    private int village;
    private int neighbour;
    private int far;

    @BeforeEach
    void empty() {
        List<Region> districts = regions.children(REGENCY);
        district = districts.get(0).code();
        other = districts.get(1).code();
        village = regions.villagesUnder(district)[0];
        neighbour = regions.villagesUnder(district)[1];
        far = regions.villagesUnder(other)[0];
        maintenance.call(sql -> sql.sql("delete from indicator.cell where regency_code = :regency")
                .param("regency", REGENCY.value())
                .update());
    }

    private static Indicator of(Kind kind, String item, @Nullable String base) {
        return new Indicator(
                "test",
                LocalDate.EPOCH,
                kind,
                item,
                base,
                Indicator.Finest.VILLAGE,
                Indicator.Better.LESS,
                (BigDecimal) null,
                new Wording("Uji", null),
                new Wording("Uji", null),
                "test");
    }

    private void cell(String item, int month, int villageNo, List<Integer> minutes, List<Long> people, long total) {
        RegionCode code = regions.codeOf(villageNo).orElseThrow();
        maintenance.call(sql -> sql.sql("""
                insert into indicator.cell (regency_code, item, month, village_no, district_code, facts, total, minutes, people)
                values (:regency, :item, :month, :village, :district, :facts, :total, :minutes, :people)
                """)
                .param("regency", REGENCY.value())
                .param("item", item)
                .param("month", LocalDate.of(2026, month, 1))
                .param("village", villageNo)
                .param("district", code.district().value())
                .param("facts", Math.max(minutes.size(), (int) Math.abs(total)))
                .param("total", total)
                .param("minutes", minutes.toArray(Integer[]::new))
                .param("people", people.toArray(Long[]::new))
                .update());
    }

    private static Scope wide() {
        return Scope.NOTHING.widened(REGENCY.value());
    }

    private Scope watching(RegionCode... districts) {
        Set<String> codes = Set.copyOf(
                java.util.Arrays.stream(districts).map(RegionCode::value).toList());
        return new Scope(Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), codes, Set.of(), Set.of(), null, false);
    }

    @ParameterizedTest
    @ValueSource(longs = {6408, 1, 2026, 77})
    void percentiles_equal_a_reference_computation_at_every_level(long seed) {
        Random random = new Random(seed);
        List<Integer> all = new ArrayList<>();
        List<Integer> near = new ArrayList<>();
        Map<Integer, List<Integer>> each = new HashMap<>();
        for (int month = 1; month <= 12; month++) {
            for (int place : new int[] {village, neighbour, far}) {
                List<Integer> minutes =
                        random.ints(random.nextInt(9), 0, 20_000).boxed().toList();
                cell("t.handled", month, place, minutes, List.of(), minutes.size());
                all.addAll(minutes);
                each.computeIfAbsent(place, none -> new ArrayList<>()).addAll(minutes);
                if (place != far) {
                    near.addAll(minutes);
                }
            }
        }
        for (Kind kind : List.of(Kind.MEDIAN, Kind.P90)) {
            double share = kind == Kind.MEDIAN ? 0.5 : 0.9;
            Value whole = wide().call(() -> numbers.value(of(kind, "t.handled", null), REGENCY, YEAR));
            assertThat(whole.value()).isCloseTo(reference(all, share), within(1e-9));
            assertThat(whole.n()).isEqualTo(all.size());
            Value part = wide().call(() -> numbers.value(of(kind, "t.handled", null), REGENCY, district, YEAR));
            assertThat(part.value()).isCloseTo(reference(near, share), within(1e-9));
            Overview overview =
                    wide().call(() -> numbers.overview(of(kind, "t.handled", null), REGENCY, district, YEAR));
            assertThat(overview.now()).isEqualTo(part);
            Map<Integer, Value> villages = new HashMap<>();
            wide().call(() -> numbers.places(of(kind, "t.handled", null), REGENCY, YEAR))
                    .villages()
                    .forEach(line -> villages.put(line.villageNo(), line.value()));
            each.forEach((place, minutes) -> assertThat(villages.get(place))
                    .satisfies(value -> assertThat(value.value()).isCloseTo(reference(minutes, share), within(1e-9))));
        }
    }

    /** Linear between the two nearest, as statisticians' type 7. */
    private static double reference(List<Integer> values, double share) {
        List<Integer> sorted = values.stream().sorted().toList();
        double at = share * (sorted.size() - 1);
        int below = (int) Math.floor(at);
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (at - below) * (sorted.get(above) - sorted.get(below));
    }

    @Test
    void a_village_is_silent_where_chance_alone_would_hardly_find_so_few() {
        Random random = new Random(18);
        Map<Integer, Integer> people = new HashMap<>();
        Map<Integer, Integer> found = new HashMap<>();
        for (int each : regions.villagesUnder(REGENCY)) {
            people.put(each, 100 + random.nextInt(12_000));
            found.put(each, random.nextInt(12));
            cell(
                    "care:found",
                    1 + random.nextInt(11),
                    each,
                    List.of(),
                    List.of(),
                    Objects.requireNonNull(found.get(each)));
            maintenance.call(sql -> sql.sql("""
                    insert into region.population (region_code, year, people, source, imported_at) values (:code, 2025, :people, 'test', now())
                    on conflict (region_code, year) do update set people = excluded.people
                    """)
                    .param("code", regions.codeOf(each).orElseThrow().value())
                    .param("people", people.get(each))
                    .update());
        }

        List<SilentVillages.Village> all = watching(district, other)
                .call(() -> silence.of(of(Kind.STOCK, "care:found", null), REGENCY, LocalDate.of(2026, 12, 20)))
                .orElseThrow()
                .villages();

        assertThat(all).hasSize(regions.villagesUnder(district).length + regions.villagesUnder(other).length);
        for (SilentVillages.Village village : all) {
            double expected = Objects.requireNonNull(people.get(village.villageNo())) * 0.0018;
            assertThat(village.expected()).isCloseTo(expected, within(1e-9));
            assertThat(village.silent())
                    .isEqualTo(chance(Objects.requireNonNull(found.get(village.villageNo())), expected) < 0.05);
        }
        assertThat(all).anyMatch(SilentVillages.Village::silent).anyMatch(village -> !village.silent());
    }

    /** Of so many or fewer, by Poisson. */
    private static double chance(int most, double expected) {
        double term = Math.exp(-expected);
        double sum = term;
        for (int i = 1; i <= most; i++) {
            term *= expected / i;
            sum += term;
        }
        return sum;
    }

    @Test
    void people_are_counted_once_over_months_and_places_and_shares_are_not_averaged() {
        cell("t.screened", 1, village, List.of(), List.of(1L, 2L), 2);
        cell("t.screened", 2, village, List.of(), List.of(2L, 3L), 2);
        cell("t.screened", 2, far, List.of(), List.of(3L), 1);
        cell("t.due", 1, village, List.of(), List.of(), 1);
        cell("t.done", 1, village, List.of(), List.of(), 1);
        cell("t.due", 1, far, List.of(), List.of(), 9);

        Value people = wide().call(() -> numbers.value(of(Kind.DISTINCT, "t.screened", null), REGENCY, YEAR));
        Value share = wide().call(() -> numbers.value(of(Kind.SHARE, "t.done", "t.due"), REGENCY, YEAR));

        assertThat(people.value()).isEqualTo(3.0);
        assertThat(share).isEqualTo(new Value(10.0, 1, 10));
    }

    @Test
    void a_stock_is_what_came_less_what_went_since_the_beginning() {
        cell("t.open", 1, village, List.of(), List.of(), 5);
        cell("t.open", 6, village, List.of(), List.of(), -2);
        Indicator stock = of(Kind.STOCK, "t.open", null);
        Months late = new Months(YearMonth.of(2026, 5), YearMonth.of(2026, 7));

        assertThat(wide().call(() -> numbers.value(stock, REGENCY, late)).value())
                .isEqualTo(3.0);
        assertThat(wide().call(() -> numbers.overview(stock, REGENCY, REGENCY, late))
                        .course())
                .extracting(point -> point.value().value())
                .containsExactly(5.0, 3.0, 3.0);
    }

    @Test
    void who_only_watches_is_told_no_village_with_few_and_no_district_of_others() {
        cell("t.reported", 3, village, List.of(), List.of(), 4);
        cell("t.reported", 3, neighbour, List.of(), List.of(), 5);
        cell("t.reported", 3, far, List.of(), List.of(), 7);
        Indicator count = of(Kind.COUNT, "t.reported", null);

        assertThat(watching(district).call(() -> numbers.villages(count, REGENCY, district, YEAR)))
                .extracting(Numbers.Line::villageNo)
                .containsExactly(neighbour);
        assertThat(watching(district)
                        .call(() -> numbers.value(count, REGENCY, YEAR))
                        .value())
                .isEqualTo(9.0);
        assertThat(watching(district).call(() -> numbers.districts(count, REGENCY, YEAR)))
                .extracting(Numbers.Line::district)
                .containsExactly(district);
        assertThat(wide().call(() -> numbers.villages(count, REGENCY, district, YEAR)))
                .hasSize(2);
        assertThat(Scope.NOTHING.call(() -> numbers.value(count, REGENCY, YEAR)).n())
                .isZero();
    }

    @Test
    void the_only_village_left_out_is_not_given_away_by_its_districts_sum() {
        int[] all = regions.villagesUnder(district);
        for (int each : all) {
            cell("t.reported", 3, each, List.of(), List.of(), each == village ? 3 : each == neighbour ? 6 : 8);
        }
        Indicator count = of(Kind.COUNT, "t.reported", null);

        assertThat(watching(district).call(() -> numbers.villages(count, REGENCY, district, YEAR)))
                .extracting(Numbers.Line::villageNo)
                .hasSize(all.length - 2)
                .doesNotContain(village, neighbour);
        assertThat(wide().call(() -> numbers.villages(count, REGENCY, district, YEAR)))
                .hasSize(all.length);
    }

    @Test
    void a_village_with_few_times_is_given_its_districts_and_says_so() {
        cell("t.handled", 3, village, List.of(10, 20, 30, 40, 50), List.of(), 5);
        cell("t.handled", 3, neighbour, List.of(900), List.of(), 1);
        Indicator median = of(Kind.MEDIAN, "t.handled", null);

        for (Scope reader : List.of(wide(), watching(district))) {
            Map<Integer, Numbers.Line> lines =
                    reader.call(() -> numbers.villages(median, REGENCY, district, YEAR)).stream()
                            .collect(Collectors.toMap(line -> Objects.requireNonNull(line.villageNo()), line -> line));

            assertThat(lines).hasSize(regions.villagesUnder(district).length);
            assertThat(lines.remove(village)).satisfies(line -> {
                assertThat(line.borrowed()).isFalse();
                assertThat(line.value().value()).isEqualTo(30.0);
            });
            assertThat(lines.values()).allSatisfy(line -> {
                assertThat(line.borrowed()).isTrue();
                assertThat(line.value().value()).isEqualTo(35.0);
            });
        }
    }

    @Test
    void who_only_watches_is_told_no_share_of_which_a_part_is_hidden() {
        cell("t.due", 3, village, List.of(), List.of(), 6);
        cell("t.done", 3, village, List.of(), List.of(), 4);
        cell("t.due", 3, neighbour, List.of(), List.of(), 10);
        cell("t.done", 3, neighbour, List.of(), List.of(), 5);
        Indicator share = of(Kind.SHARE, "t.done", "t.due");

        assertThat(watching(district).call(() -> numbers.villages(share, REGENCY, district, YEAR)))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.villageNo()).isEqualTo(neighbour);
                    assertThat(line.value()).isEqualTo(new Value(50.0, 5, 10));
                });
        assertThat(watching(district).call(() -> numbers.value(share, REGENCY, district, YEAR)))
                .isEqualTo(new Value(900.0 / 16, 9, 16));
        assertThat(wide().call(() -> numbers.villages(share, REGENCY, district, YEAR)))
                .hasSize(2);
    }

    @Test
    void who_only_watches_is_told_no_stock_and_no_people_that_are_few_however_much_happened() {
        cell("t.open", 1, village, List.of(), List.of(), 9);
        cell("t.open", 2, village, List.of(), List.of(), -8);
        cell("t.screened", 1, village, List.of(), List.of(1L, 2L), 30);

        for (Indicator few : List.of(of(Kind.STOCK, "t.open", null), of(Kind.DISTINCT, "t.screened", null))) {
            assertThat(watching(district).call(() -> numbers.villages(few, REGENCY, district, YEAR)))
                    .isEmpty();
            assertThat(wide().call(() -> numbers.villages(few, REGENCY, district, YEAR)))
                    .hasSize(1);
        }
    }
}
