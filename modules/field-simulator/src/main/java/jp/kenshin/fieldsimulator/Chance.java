package jp.kenshin.fieldsimulator;

/**
 * Numbers that look random and are a function of their causes: the same seed, subject and moment always draw the same. (Mixing steps of
 * SplitMix64.)
 */
final class Chance {
    private final long seed;

    Chance(long seed) {
        this.seed = seed;
    }

    /** A chance of its own for a subject, such as one meter. */
    Chance of(long subject) {
        return new Chance(mix(seed + mix(subject)));
    }

    Chance of(String subject) {
        long hash = 0;
        for (int i = 0; i < subject.length(); i++) {
            hash = hash * 131 + subject.charAt(i);
        }
        return of(hash);
    }

    /** Evenly spread from {@code low} to {@code high}, both included. */
    long between(long moment, long low, long high) {
        return low + Math.floorMod(mix(seed ^ mix(moment)), high - low + 1);
    }

    /** True once in {@code n} on average. */
    boolean oneIn(long moment, long n) {
        return between(moment, 1, n) == 1;
    }

    private static long mix(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return z ^ (z >>> 31);
    }
}
