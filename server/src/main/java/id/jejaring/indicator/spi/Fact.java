package id.jejaring.indicator.spi;

import java.time.Duration;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that counts.
 *
 * @param person where people are counted once however often they come
 * @param amount what is summed: 1, or -1 where a stock shrinks
 * @param lasted where time is measured; whole minutes count
 */
public record Fact(
        String item,
        int villageNo,
        @Nullable UUID person,
        long amount,
        @Nullable Duration lasted) {
    public static Fact one(String item, int villageNo) {
        return new Fact(item, villageNo, null, 1, null);
    }
}
