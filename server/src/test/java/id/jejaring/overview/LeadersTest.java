package id.jejaring.overview;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.JejaringTest;
import id.jejaring.access.Action;
import id.jejaring.access.Actor;
import id.jejaring.access.Grant;
import id.jejaring.access.HoldingKind;
import id.jejaring.access.Post;
import id.jejaring.access.Posts;
import id.jejaring.access.Role;
import id.jejaring.access.Staff;
import id.jejaring.indicator.Numbers;
import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Scope;
import id.jejaring.region.Region;
import id.jejaring.region.Regions;
import id.jejaring.work.WorkList;
import java.time.Duration;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.beans.factory.annotation.Autowired;

/** The page for whoever has a minute, beside numbers that are known: a regency in which nothing happens but what stands here. */
@JejaringTest
class LeadersTest {
    private static final RegionCode REGENCY = new RegionCode("73.02");

    @Autowired
    BeanFactory beans;

    private Staff staff;
    private Staff.Member regent;
    private List<Region> districts = List.of();
    private YearMonth month = YearMonth.now();

    @BeforeEach
    void a_regency_of_known_numbers() {
        Regions regions = beans.getBean(Regions.class);
        staff = new Staff(beans);
        districts = regions.children(REGENCY);
        month = YearMonth.from(LocalDate.now(regions.zone(REGENCY)));
        regent = staff.hire(Role.REGENT, REGENCY.value());
    }

    @AfterEach
    void nothing_of_it_stays() {
        List.of("work.climb", "work.item", "indicator.cell")
                .forEach(table -> staff.sql("delete from " + table + " where regency_code = ?", REGENCY.value()));
    }

    @Test
    void half_of_all_waited_less_and_the_longest_wait_stands_first() {
        waited(0, month, 60, 120, 180);
        waited(1, month.minusMonths(1), 1_440);
        Leaders.View view = view(regent);

        assertThat(view.waited().value()).isEqualTo(150.0);
        assertThat(view.waited().n()).isEqualTo(4);
        assertThat(view.nineOfTen().value()).isGreaterThan(180.0).isLessThanOrEqualTo(1_440.0);
        assertThat(view.places())
                .extracting(Leaders.Place::name)
                .startsWith(districts.get(1).name(), districts.get(0).name());
        assertThat(view.places().getFirst().waited().value()).isEqualTo(1_440.0);
        assertThat(view.places().get(1).waited().value()).isEqualTo(120.0);
    }

    @Test
    void the_year_before_is_another_year_also_in_each_district() {
        waited(0, month, 60);
        waited(0, month.minusMonths(12), 600);
        waited(1, month, 300);
        waited(1, month.minusMonths(23), 30);
        waited(1, month.minusMonths(24), 9_999);
        Leaders.View view = view(regent);

        assertThat(view.waited().value()).isEqualTo(180.0);
        assertThat(view.before().value()).isEqualTo(315.0);
        assertThat(view.trend()).isEqualTo("better");
        assertThat(view.places().getFirst().before().value()).isEqualTo(30.0);
        assertThat(view.places().get(1).before().value()).isEqualTo(600.0);
        assertThat(view.months().first()).isEqualTo(month.minusMonths(11));
    }

    @Test
    void the_course_has_twelve_months_and_a_gap_where_nobody_waited() {
        waited(0, month, 60, 80);
        waited(0, month.minusMonths(11), 500);
        List<Numbers.Point> course = view(regent).course();

        assertThat(course).extracting(Numbers.Point::month).hasSize(12).contains(month, month.minusMonths(11));
        assertThat(course.getFirst().value().value()).isEqualTo(500.0);
        assertThat(course.get(5).value().known()).isFalse();
        assertThat(course.getLast().value().value()).isEqualTo(70.0);
    }

    @Test
    void promises_are_late_by_district_with_the_longest_and_what_nobody_is_there_for() {
        waited(0, month, 60);
        Staff.Member nurse = staff.hire(Role.NURSE, districts.getFirst().code().value());
        UUID empty = staff.post(Role.NURSE, districts.get(1).code());
        promised(0, nurse.post(), Duration.ofHours(-50));
        promised(0, nurse.post(), Duration.ofHours(-2));
        promised(0, nurse.post(), Duration.ofHours(7));
        promised(1, empty, Duration.ofHours(-1));
        Leaders.View view = view(regent);

        assertThat(view.late()).isEqualTo(3);
        assertThat(view.unowned()).isEqualTo(1);
        WorkList.Lateness first =
                Objects.requireNonNull(view.places().getFirst().late());
        assertThat(first.open()).isEqualTo(3);
        assertThat(first.late()).isEqualTo(2);
        assertThat(first.longestLate()).isBetween(Duration.ofHours(50), Duration.ofHours(51));
    }

    @Test
    void a_camat_reads_one_district_only() {
        waited(0, month, 60);
        waited(1, month, 300);
        promised(1, staff.post(Role.NURSE, districts.get(1).code()), Duration.ofHours(-1));
        Leaders.View view =
                view(staff.hire(Role.CAMAT, districts.getFirst().code().value()));

        assertThat(view.place()).isEqualTo(districts.getFirst().name());
        assertThat(view.waited().value()).isEqualTo(60.0);
        assertThat(view.places())
                .extracting(Leaders.Place::district)
                .containsExactly(districts.getFirst().code());
        assertThat(view.late()).isZero();
    }

    @Test
    void a_longer_wait_than_a_year_ago_is_worse_and_one_year_alone_tells_nothing() {
        waited(0, month, 60);
        assertThat(view(regent).trend()).isEqualTo("unknown");
        waited(0, month.minusMonths(12), 60);
        assertThat(view(regent).trend()).isEqualTo("same");
        waited(1, month, 100);
        assertThat(view(regent).trend()).isEqualTo("worse");
    }

    @Test
    void where_nothing_happened_nothing_is_said() {
        Leaders.View view = view(regent);
        assertThat(view.trend()).isEqualTo("unknown");
        assertThat(view.waited().known()).isFalse();
        assertThat(view.before().known()).isFalse();
        assertThat(view.places()).isEmpty();
        assertThat(view.late()).isZero();
        assertThat(view.unowned()).isZero();
    }

    private void waited(int district, YearMonth when, Integer... minutes) {
        staff.sql(
                """
                insert into indicator.cell (regency_code, item, month, village_no, district_code, facts, total, minutes, people)
                values (?, 'care:handled', ?, ?, ?, ?, ?, string_to_array(?, ',')::int[], '{}')
                """,
                REGENCY.value(),
                when.atDay(1),
                village(district).villageNo(),
                districts.get(district).code().value(),
                minutes.length,
                List.of(minutes).stream().mapToInt(Integer::intValue).sum(),
                String.join(",", List.of(minutes).stream().map(String::valueOf).toList()));
    }

    private void promised(int district, UUID owner, Duration left) {
        staff.sql(
                """
                insert into work.item (regency_code, id, kind, subject_id, village_no, district_code, owner_id, event_at, received_at, due_at, opened_at)
                values (?, ?, 'ANY', ?, ?, ?, ?, now() - interval '9 days', now() - interval '9 days', now() + make_interval(secs => ?), now() - interval '9 days')
                """,
                REGENCY.value(),
                UUID.randomUUID(),
                UUID.randomUUID(),
                village(district).villageNo(),
                districts.get(district).code().value(),
                owner,
                left.toSeconds());
    }

    private Region village(int district) {
        return beans.getBean(Regions.class)
                .villages(districts.get(district).code())
                .getFirst();
    }

    private Leaders.View view(Staff.Member member) {
        Post post = Scope.of(member.account())
                .call(() -> beans.getBean(Posts.class)
                        .find(member.body(), member.post())
                        .orElseThrow());
        Actor actor = new Actor(
                member.account(),
                member.body(),
                "Nama",
                "id",
                UUID.randomUUID(),
                post,
                HoldingKind.DEFINITIVE,
                List.of(new Grant(post.role(), post.region(), null, Set.of(), reach(post.region()))),
                Set.of());
        return actor.scopeFor(Action.READ_LEADERS)
                .call(() -> beans.getBean(Leaders.class).of(actor));
    }

    private Set<String> reach(RegionCode region) {
        return districts.stream()
                .map(district -> district.code())
                .filter(region::contains)
                .map(RegionCode::value)
                .collect(Collectors.toSet());
    }
}
