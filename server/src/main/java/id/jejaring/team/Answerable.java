package id.jejaring.team;

import id.jejaring.access.Post;
import id.jejaring.access.Posts;
import id.jejaring.access.Role;
import id.jejaring.kernel.RegionCode;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Which post is to bring the decree of a place: its own, or where nobody holds that, the next tier's. */
@Component
class Answerable {
    private final Posts posts;

    Answerable(Posts posts) {
        this.posts = posts;
    }

    /** @param standsIn nobody holds the post of the place itself */
    record Found(Post post, boolean standsIn) {}

    Optional<Found> forTeamOf(RegionCode region) {
        return Stream.iterate(Optional.of(region), Optional::isPresent, up -> up.flatMap(RegionCode::parent))
                .flatMap(Optional::stream)
                .filter(tier -> tier.level() >= 2)
                .flatMap(tier -> held(tier).stream().map(post -> new Found(post, !tier.equals(region))))
                .findFirst();
    }

    private Optional<Post> held(RegionCode tier) {
        Role role =
                switch (tier.level()) {
                    case 4 -> Role.VILLAGE_SECRETARY;
                    case 3 -> Role.CAMAT;
                    default -> Role.TPKJM_SECRETARY;
                };
        return posts.held(Set.of(role), tier).stream()
                .filter(post -> post.region().equals(tier))
                .findFirst();
    }
}
