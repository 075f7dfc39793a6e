package id.jejaring.indicator;

import id.jejaring.platform.Wording;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What a number means.
 *
 * @param base the item it is a share of
 * @param finest the smallest place it is told of
 * @param target null where nobody has set one
 * @param about in one sentence
 * @param source on what the definition rests
 */
public record Indicator(
        String code,
        LocalDate validFrom,
        Kind kind,
        String item,
        @Nullable String base,
        Finest finest,
        Better better,
        @Nullable BigDecimal target,
        Wording title,
        Wording about,
        String source) {
    public enum Finest {
        VILLAGE,
        REGENCY
    }

    /** Which way is good. */
    public enum Better {
        MORE,
        LESS,
        NEITHER
    }
}
