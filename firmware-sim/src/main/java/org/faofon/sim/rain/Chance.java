package org.faofon.sim.rain;

import java.util.SplittableRandom;

/** Random numbers that depend only on the seed and their purpose. */
public final class Chance {
    private Chance() {}

    /** The same purpose and number give the same stream, in any order of calls. */
    public static SplittableRandom of(long seed, String purpose, long number) {
        // Text hashes differ in few bits, so each part is spread over the whole word before the next one.
        return new SplittableRandom(spread(spread(seed) ^ spread(purpose.hashCode()) + number));
    }

    private static long spread(long bits) {
        long mixed = bits + 0x9E3779B97F4A7C15L;
        mixed = (mixed ^ (mixed >>> 30)) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
        return mixed ^ (mixed >>> 31);
    }
}
