package id.jejaring.platform;

import java.util.List;

/** A text of the catalogue, not yet in anybody's language. Its arguments may be texts themselves, {@link Wording}, or words as somebody wrote them. */
public record Text(String key, List<Object> arguments) {
    public static Text of(String key, Object... arguments) {
        return new Text(key, List.of(arguments));
    }
}
