package id.jejaring.year;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.UUID;

/** Everything that is left to chance, from one seed. */
final class Chance {
    private static final String[] SYLLABLES = {
        "an", "ba", "di", "fa", "gun", "har", "in", "jo", "ka", "lis", "ma", "ning", "pra", "ra", "si", "tri", "wa",
        "yo", "zul", "su"
    };
    private final SplittableRandom random;

    Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    boolean percent(int share) {
        return random.nextInt(100) < share;
    }

    int below(int n) {
        return random.nextInt(n);
    }

    <T> T of(List<T> all) {
        return all.get(random.nextInt(all.size()));
    }

    /** A length between two shares of a length. */
    Duration within(Duration length, double from, double to) {
        return Duration.ofMillis((long) (length.toMillis() * random.nextDouble(from, to)));
    }

    Duration between(Duration least, Duration most) {
        return least.plusMillis(random.nextLong(most.minus(least).toMillis()));
    }

    UUID id() {
        return new UUID(random.nextLong() & ~0xF000L | 0x4000L, random.nextLong() >>> 2 | Long.MIN_VALUE);
    }

    String name() {
        StringBuilder name = new StringBuilder();
        for (int word = 0; word < 3; word++) {
            String one = SYLLABLES[random.nextInt(SYLLABLES.length)]
                    + SYLLABLES[random.nextInt(SYLLABLES.length)]
                    + SYLLABLES[random.nextInt(SYLLABLES.length)];
            name.append(word == 0 ? "" : " ")
                    .append(Character.toUpperCase(one.charAt(0)))
                    .append(one, 1, one.length());
        }
        return name.toString();
    }
}
