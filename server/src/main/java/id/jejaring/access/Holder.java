package id.jejaring.access;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who stands in a post today.
 *
 * @param name null while nobody does
 * @param since when the holder began, or since when the post is vacant
 */
public record Holder(@Nullable String name, @Nullable HoldingKind kind, Instant since) {
    public boolean vacant() {
        return name == null;
    }
}
