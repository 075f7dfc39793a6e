package id.jejaring.demo;

import id.jejaring.access.Role;
import id.jejaring.kernel.RegionCode;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An invented post.
 *
 * @param body the regency or province it belongs to
 * @param region where it works; a facility bounds it further
 * @param holder null while the post is vacant
 */
record Post(
        RegionCode body,
        UUID id,
        Role role,
        String title,
        RegionCode region,
        @Nullable Site site,
        String place,
        @Nullable Account holder) {

    /** @param login what a visitor of the demo types; the password is the same for all */
    record Account(UUID id, String login, String name) {}

    Account held() {
        if (holder == null) {
            throw new IllegalStateException("nobody holds " + title + " of " + place);
        }
        return holder;
    }

    Post heldBy(@Nullable Account account) {
        return new Post(body, id, role, title, region, site, place, account);
    }
}
