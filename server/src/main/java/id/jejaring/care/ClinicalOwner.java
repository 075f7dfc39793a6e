package id.jejaring.care;

import id.jejaring.access.Post;
import id.jejaring.access.Posts;
import id.jejaring.access.Role;
import id.jejaring.kernel.RegionCode;
import id.jejaring.platform.Calendars;
import id.jejaring.region.Regions;
import id.jejaring.work.Duties;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.springframework.stereotype.Component;

/**
 * Who answers for a place: the midwife of its Pustu, else the nurse of its Puskesmas, and so on up to the duty officer of the regency.
 * Posts nobody holds are passed over, so an offer always reaches a person.
 */
@Component
class ClinicalOwner {
    private static final Set<Role> NEAR =
            EnumSet.of(Role.MIDWIFE, Role.NURSE, Role.DOCTOR, Role.PSYCHOLOGIST, Role.PUSKESMAS_HEAD);
    private static final Set<Role> REGENCY_WIDE = EnumSet.of(Role.PSYCHOLOGIST, Role.DUTY_OFFICER);
    private final Posts posts;
    private final Duties duties;
    private final Calendars calendars;
    private final Regions regions;
    private final InstantSource clock;

    ClinicalOwner(Posts posts, Duties duties, Calendars calendars, Regions regions, InstantSource clock) {
        this.posts = posts;
        this.duties = duties;
        this.calendars = calendars;
        this.regions = regions;
        this.clock = clock;
    }

    /** Outside office hours whoever is on duty, if the roster names somebody. */
    Optional<Post> of(RegionCode regency, int villageNo) {
        return onDuty(regency, villageNo)
                .or(() -> ladder(regency, villageNo).stream()
                        .filter(post -> post.role() != Role.PSYCHOLOGIST)
                        .findFirst());
    }

    private Optional<Post> onDuty(RegionCode regency, int villageNo) {
        Instant now = clock.instant();
        ZoneId zone = regions.zone(regency);
        boolean open = calendars
                .of(regency.value(), zone, LocalDate.ofInstant(now, zone))
                .open(now);
        return open ? Optional.empty() : duties.onDuty(regency, villageNo, now);
    }

    /**
     * Who may be asked about one concern, nearest first. Whose area the place lies beyond sees a concern only through its
     * person, so they can be asked once that is known.
     */
    record Ladder(List<Post> now, List<Post> onceMatched) {
        boolean may(UUID post) {
            return now.stream().anyMatch(each -> each.id().equals(post));
        }

        boolean onceMatched(UUID post) {
            return onceMatched.stream().anyMatch(each -> each.id().equals(post));
        }
    }

    Ladder ladder(Concern concern) {
        List<Post> all = ladder(concern.regency(), concern.villageNo());
        if (concern.person() != null) {
            return new Ladder(all, List.of());
        }
        Set<UUID> near = posts.reaching(all, concern.villageNo());
        Predicate<Post> reaches = post -> near.contains(post.id());
        return new Ladder(
                all.stream().filter(reaches).toList(),
                all.stream().filter(reaches.negate()).toList());
    }

    /** Everybody who treats people here, nearest first. */
    List<Post> ladder(RegionCode regency, int villageNo) {
        List<Post> ladder = new ArrayList<>(posts.serving(NEAR, regency, villageNo));
        posts.held(REGENCY_WIDE, regency).stream()
                .filter(post -> !ladder.contains(post))
                .forEach(ladder::add);
        ladder.sort(Comparator.comparing(Post::role));
        return List.copyOf(ladder);
    }
}
