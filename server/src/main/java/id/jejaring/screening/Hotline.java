package id.jejaring.screening;

import id.jejaring.platform.Wording;
import org.jspecify.annotations.Nullable;

/**
 * A number to call at once.
 *
 * @param urgent life is in danger now
 */
public record Hotline(Wording name, String number, @Nullable String extension, boolean urgent) {
    /** For a link that dials. */
    public String dial() {
        return extension == null ? number : number + ";ext=" + extension;
    }

    public String written() {
        return extension == null ? number : number + " ext. " + extension;
    }
}
