package id.jejaring.indicator.spi;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that counts.
 *
 * @param person whom it is about; null where that is nobody, or not known yet
 * @param amount what is summed: 1, or -1 where a stock shrinks
 * @param lasted where time is measured; whole minutes count
 */
public record Fact(
        String item,
        int villageNo,
        @Nullable UUID person,
        long amount,
        @Nullable Duration lasted) {
    public static Fact one(String item, int villageNo, @Nullable UUID person) {
        return new Fact(item, villageNo, person, 1, null);
    }
}
