package id.jejaring.kernel;

import java.util.List;

/** One field, and why it was not taken: a message key and its arguments. */
public record FieldError(String field, String key, List<Object> arguments) {
    public static FieldError of(String field, String key, Object... arguments) {
        return new FieldError(field, key, List.of(arguments));
    }
}
