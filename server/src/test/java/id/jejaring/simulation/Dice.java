package id.jejaring.simulation;

/** Numbers from a seed: splitmix32 as field/sim/README.md writes it down. */
final class Dice {
    private int state;

    Dice(int seed) {
        state = seed;
    }

    int next() {
        state += 0x9e3779b9;
        int z = state;
        z = (z ^ (z >>> 16)) * 0x21f0aaad;
        z = (z ^ (z >>> 15)) * 0x735a2d97;
        return z ^ (z >>> 15);
    }

    int below(int n) {
        return Integer.remainderUnsigned(next(), n);
    }

    @SafeVarargs
    final <T> T of(T... all) {
        return all[below(all.length)];
    }
}
