package id.jejaring.work;

import static org.assertj.core.api.Assertions.assertThat;

import id.jejaring.access.Role;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class LadderTest {
    private static List<Tier> way(Ladder ladder, Role owner) {
        List<Tier> way = new ArrayList<>();
        Optional<Tier> next = ladder.above(owner, null);
        while (next.isPresent()) {
            way.add(next.get());
            next = ladder.above(owner, next.get());
        }
        return way;
    }

    @Test
    void a_midwife_is_followed_by_nurse_head_and_duty_officer() {
        assertThat(way(Ladder.CLINICAL, Role.MIDWIFE)).containsExactly(Tier.PUSKESMAS, Tier.HEAD, Tier.DUTY);
        assertThat(way(Ladder.CLINICAL, Role.KADER)).containsExactly(Tier.PUSTU, Tier.PUSKESMAS, Tier.HEAD, Tier.DUTY);
        assertThat(way(Ladder.CLINICAL, Role.DUTY_OFFICER)).isEmpty();
    }

    @Test
    void what_carries_no_name_climbs_from_district_to_regency() {
        assertThat(way(Ladder.COORDINATION, Role.VILLAGE_SECRETARY)).containsExactly(Tier.DISTRICT, Tier.REGENCY);
        assertThat(way(Ladder.COORDINATION, Role.CAMAT)).containsExactly(Tier.REGENCY);
    }

    @Property
    void no_tier_is_skipped_or_repeated(@ForAll Ladder ladder, @ForAll Role owner) {
        List<Tier> way = way(ladder, owner);
        List<Tier> all = ladder.tiers();
        assertThat(way).isEqualTo(all.subList(all.size() - way.size(), all.size()));
    }

    /** An owner may change while an item climbs; a tier that was told is not told again. */
    @Property
    void a_new_owner_never_brings_an_item_down(
            @ForAll Ladder ladder, @ForAll Role owner, @ForAll @IntRange(max = 3) int reached) {
        List<Tier> all = ladder.tiers();
        Tier at = all.get(Math.min(reached, all.size() - 1));
        ladder.above(owner, at).ifPresent(next -> assertThat(all.indexOf(next)).isGreaterThan(all.indexOf(at)));
    }

    @Property
    void a_tier_has_its_share_of_the_promised_time_within_bounds(
            @ForAll @LongRange(min = 1, max = 100_000) long minutes) {
        ClimbRule rule = new ClimbRule(50, Duration.ofMinutes(15), Duration.ofHours(24));
        Instant event = Instant.parse("2026-11-20T08:00:00Z");
        Duration share = rule.after(event, event.plus(Duration.ofMinutes(minutes)));
        assertThat(share).isBetween(Duration.ofMinutes(15), Duration.ofHours(24));
        if (minutes >= 30 && minutes <= 2880) {
            assertThat(share).isEqualTo(Duration.ofMinutes(minutes).dividedBy(2));
        }
    }
}
