package id.jejaring.meeting;

import id.jejaring.access.Action;
import id.jejaring.access.Post;
import id.jejaring.access.Posts;
import id.jejaring.access.Role;
import id.jejaring.kernel.FieldError;
import id.jejaring.kernel.RegionCode;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Who can own an action: a post that may carry it out and that somebody holds. Where nobody does, the next tier is named. */
@Component
class ActionOwners {
    private final Posts posts;

    ActionOwners(Posts posts) {
        this.posts = posts;
    }

    List<Post> all(RegionCode regency) {
        return posts.open(regency).stream()
                .filter(post -> Action.CARRY_OUT.reachOf(post.role()).isPresent())
                .sorted(Comparator.comparing((Post post) -> post.region().level())
                        .thenComparing(Post::title)
                        .thenComparing(Post::place))
                .toList();
    }

    Optional<FieldError> refusal(RegionCode regency, UUID owner) {
        Optional<Post> found =
                all(regency).stream().filter(post -> post.id().equals(owner)).findFirst();
        if (found.isEmpty()) {
            return Optional.of(FieldError.of("owner", "meeting.refused.owner"));
        }
        if (!posts.filled(List.of(owner)).isEmpty()) {
            return Optional.empty();
        }
        String vacant = found.get().fullTitle();
        return Optional.of(above(found.get())
                .map(next -> FieldError.of("owner", "meeting.refused.vacant", vacant, next.fullTitle()))
                .orElseGet(() -> FieldError.of("owner", "meeting.refused.vacant_all", vacant)));
    }

    /** Who looks whether it was done: whoever writes it down, unless it is theirs to do. */
    Optional<Post> verifier(Post keeper, UUID owner) {
        return Stream.concat(Stream.of(keeper), keepers(keeper.body()))
                .filter(post -> !post.id().equals(owner))
                .findFirst();
    }

    /** District, then regency, as the ladder of coordination climbs. */
    private Optional<Post> above(Post vacant) {
        Stream<Post> district = vacant.region().level() < 3 || vacant.role() == Role.CAMAT
                ? Stream.empty()
                : posts.held(Set.of(Role.CAMAT), vacant.region().district()).stream();
        return Stream.concat(district, keepers(vacant.body()))
                .filter(post -> !post.id().equals(vacant.id()))
                .findFirst();
    }

    private Stream<Post> keepers(RegionCode regency) {
        return Stream.of(Role.TPKJM_SECRETARY, Role.HEALTH_HEAD)
                .flatMap(role -> posts.held(Set.of(role), regency).stream());
    }
}
