package id.jejaring.person.spi;

import id.jejaring.platform.Text;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened, as one sentence of the catalogue.
 *
 * @param key message key; its arguments may themselves be {@link id.jejaring.platform.Text}
 * @param tone how the line looks: plain, a chapter begins, planned, now, or late
 * @param quote what somebody wrote, shown as written
 * @param link where more of it stands
 * @param by the post it was done in
 */
public record StoryEntry(
        Instant at,
        String key,
        List<Object> arguments,
        Tone tone,
        @Nullable String quote,
        @Nullable String link,
        @Nullable UUID by) {
    public enum Tone {
        PLAIN,
        CHAPTER,
        PLAN,
        NOW,
        LATE
    }

    public static StoryEntry of(Instant at, String key, @Nullable UUID by, Object... arguments) {
        return new StoryEntry(at, key, List.of(arguments), Tone.PLAIN, null, null, by);
    }

    /** The sentence, in nobody's language yet. */
    public Text text() {
        return new Text(key, arguments);
    }

    public StoryEntry as(Tone changed) {
        return new StoryEntry(at, key, arguments, changed, quote, link, by);
    }

    public StoryEntry quoting(@Nullable String words) {
        return new StoryEntry(at, key, arguments, tone, words, link, by);
    }

    public StoryEntry linkingTo(String address) {
        return new StoryEntry(at, key, arguments, tone, quote, address, by);
    }
}
