package org.faofon.readings;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/**
 * What a pupil of twelve and a careless teacher may say of a cylinder in two days, in earnest or not: levels that fall, emptyings of
 * nothing, ten times too much, the same again, storms inside days, a morning read in the afternoon. No two are of the same second.
 */
public final class OddWords {
    private static final int TWO_DAYS_IN_MINUTES = 2 * 24 * 60;
    private static final int[] OFTEN = {0, 5_000, 62_000, 62_000, 148_000, 150_000};

    private final String gauge;
    private final Instant seven;
    private final Random random;

    private OddWords(String gauge, Instant seven, Random random) {
        this.gauge = gauge;
        this.seven = seven;
        this.random = random;
    }

    /** Of one person after the other, in order of time; the same for the same random numbers. */
    public static List<Measurement> of(String gauge, Instant seven, Random random) {
        OddWords words = new OddWords(gauge, seven, random);
        Set<Instant> times = new HashSet<>();
        List<Measurement> said = new ArrayList<>();
        for (int i = 2 + random.nextInt(12); i > 0; i--) {
            Instant at = words.time();
            if (times.add(at)) {
                said.add(words.at(at));
            }
        }
        said.sort(Comparator.comparing(Measurement::at));
        return said;
    }

    /** Mostly close together, and often at seven. */
    private Instant time() {
        Instant near = seven.plus(Duration.ofHours(12L * random.nextInt(5)));
        return switch (random.nextInt(3)) {
            case 0 -> near;
            case 1 -> near.plusSeconds(random.nextInt(7_200) - 3_600);
            default -> seven.plusSeconds(60L * random.nextInt(TWO_DAYS_IN_MINUTES));
        };
    }

    private Measurement at(Instant at) {
        Reading.Origin origin = new Reading.Origin(Source.PAGE, "volunteer", at);
        if (random.nextInt(5) > 1) {
            return new CylinderLevel(gauge, at, depth(), random.nextInt(3) == 0, origin, "");
        }
        Duration length = Duration.ofHours(List.of(24, 24, 24, 8, 3, 72).get(random.nextInt(6)));
        return new Reading(gauge, Interval.endingAt(at, length), depth(), origin, "");
    }

    private Depth depth() {
        int micrometres = random.nextInt(3) == 0 ? 100 * random.nextInt(1_500) : OFTEN[random.nextInt(OFTEN.length)];
        return switch (random.nextInt(8)) {
            case 0 -> new Depth(0, Depth.Kind.TRACE);
            case 1 -> new Depth(micrometres, Depth.Kind.AT_LEAST);
            default -> Depth.ofMicrometres(micrometres);
        };
    }
}
