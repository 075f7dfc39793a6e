package id.jejaring.demo;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Chance that comes out the same every time. Each purpose throws its own dice, so that one more throw here moves nothing there. */
final class Dice {
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;
    private final SplittableRandom random;

    private Dice(long seed) {
        random = new SplittableRandom(seed);
    }

    static Dice of(long seed, String purpose) {
        long hash = FNV_OFFSET ^ seed;
        for (byte b : purpose.getBytes(StandardCharsets.UTF_8)) {
            hash = (hash ^ b) * FNV_PRIME;
        }
        return new Dice(hash);
    }

    boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    double fraction() {
        return random.nextDouble();
    }

    /** Both ends included. */
    int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    /** The first ones more often than the last, as names and reasons are in life. */
    <T> T pickCommon(List<T> choices) {
        double place = random.nextDouble();
        return choices.get((int) (choices.size() * place * place));
    }

    /** Half of the time shorter than the median, seldom many times longer (log-normal). */
    Duration around(Duration median) {
        double factor = Math.exp(random.nextGaussian() * 0.7);
        return Duration.ofSeconds(Math.max(60, Math.round(median.toSeconds() * factor)));
    }

    /** Until the next of events that come this often on average (exponential, so arrivals are a Poisson process). */
    Duration untilNext(Duration mean) {
        return Duration.ofSeconds(Math.round(-Math.log(1 - random.nextDouble()) * mean.toSeconds()));
    }

    /** UUIDv7 of that moment (RFC 9562). */
    UUID id(Instant at) {
        long high = at.toEpochMilli() << 16 | 0x7000L | random.nextInt(1 << 12);
        long low = random.nextLong() & 0x3fffffffffffffffL | 0x8000000000000000L;
        return new UUID(high, low);
    }
}
