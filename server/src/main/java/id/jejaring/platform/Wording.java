package id.jejaring.platform;

import org.jspecify.annotations.Nullable;

/** Words that stand in a document instead of the catalogue. Where there is no English, the Indonesian is shown. */
public record Wording(String id, @Nullable String en) {
    public Wording {
        if (id.isBlank() || en != null && en.isBlank()) {
            throw new IllegalArgumentException("words are missing");
        }
    }

    public String in(String language) {
        return en != null && language.equals("en") ? en : id;
    }
}
