package org.faofon.quality;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.faofon.readings.Fall;
import org.faofon.readings.Ground;
import org.faofon.readings.Interval;
import org.faofon.readings.Verdict;

/**
 * Suspects a gauge that says nothing while it rains in the middle of its neighbours for half an hour: blocked, or knocked
 * over. It stays suspect until it says something again (de Vos et al. 2019, Geophysical Research Letters 46: faulty zeroes
 * filter), for a day at most.
 */
final class FaultyZero implements NeighbourCheck {
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Duration lasting;
    private final Duration remembered;

    FaultyZero(QualityConfig.FaultyZeroConfig config) {
        lasting = config.lasting();
        remembered = config.remembered();
    }

    @Override
    public Verdict check(Fall fall, Vicinity vicinity) {
        Interval interval = fall.interval();
        if (interval.length().compareTo(LONGEST) > 0) {
            return Verdict.CANNOT_JUDGE;
        }
        if (!isNothing(fall)) {
            return Verdict.GOOD;
        }
        Interval memory = Interval.endingAt(interval.end(), remembered.plus(lasting));
        if (vicinity.median(interval).isEmpty()) {
            return Verdict.CANNOT_JUDGE;
        }
        if (!anyRain(vicinity, memory)) {
            return Verdict.GOOD;
        }
        List<Fall> zeros = vicinity.own().falls(memory.start(), interval.end());
        return wetSpell(zeros, vicinity)
                ? Ground.FAULTY_ZERO.suspect("nothing for %s or more while it rained all around".formatted(lasting))
                : Verdict.GOOD;
    }

    private static boolean isNothing(Fall fall) {
        return fall.depth().micrometres() == 0;
    }

    /** Asked first, because mostly it does not rain: one look for each neighbour instead of one for each reading. */
    private static boolean anyRain(Vicinity vicinity, Interval memory) {
        return vicinity.neighbours().stream()
                .anyMatch(
                        station -> station.total(memory.end(), memory.length()).depthMicrometres() > 0);
    }

    /** Whether, since the gauge last said something, there was such a time of rain all around. */
    private boolean wetSpell(List<Fall> readings, Vicinity vicinity) {
        Duration wet = Duration.ZERO;
        Instant next = Instant.MAX;
        for (int i = readings.size() - 1; i >= 0 && isNothing(readings.get(i)); i--) {
            Interval interval = readings.get(i).interval();
            boolean goesOn = next.equals(Instant.MAX) || interval.end().equals(next);
            boolean rain = vicinity.median(interval).orElse(0) > 0;
            wet = rain ? (goesOn ? wet : Duration.ZERO).plus(interval.length()) : Duration.ZERO;
            if (wet.compareTo(lasting) >= 0) {
                return true;
            }
            next = interval.start();
        }
        return false;
    }
}
