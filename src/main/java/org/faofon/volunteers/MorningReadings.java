package org.faofon.volunteers;

import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.faofon.network.Gauge;
import org.faofon.readings.Depth;
import org.faofon.readings.Quality;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.store.ReadingStore;

/** What was read in cylinders on some mornings, each for one day. Sums of several days are not compared with days. */
final class MorningReadings {
    /** Before or after 07:00. */
    private static final Duration WITHIN = Duration.ofHours(2);

    /** How far a day from reading to reading may be from 24 hours. */
    private static final Duration UNEVEN = Duration.ofHours(4);

    private static final Duration DAY = Duration.ofDays(1);
    private static final int MOST = 100;

    private final Map<Instant, Map<Gauge, Depth>> read = new HashMap<>();

    private MorningReadings() {}

    /** @param mornings the latest first */
    static MorningReadings of(ReadingStore store, List<Gauge> gauges, List<Instant> mornings) throws SQLException {
        MorningReadings all = new MorningReadings();
        Instant from = mornings.get(mornings.size() - 1).minus(WITHIN).minusSeconds(1);
        for (Gauge gauge : gauges) {
            for (Judged judged :
                    store.listGiven(gauge.code, from, mornings.get(0).plus(WITHIN), MOST)) {
                mornings.stream()
                        .filter(morning -> isOf(morning, judged))
                        .forEach(morning -> all.read
                                .computeIfAbsent(morning, ignored -> new HashMap<>())
                                .put(gauge, judged.reading().depth()));
            }
        }
        return all;
    }

    /** The depths that were read on that morning. */
    Map<Gauge, Depth> of(Instant morning) {
        return read.getOrDefault(morning, Map.of());
    }

    static boolean isOf(Instant morning, Judged judged) {
        Reading reading = judged.reading();
        Quality quality = judged.verdict().quality();
        return quality != Quality.FAIL
                && quality != Quality.MISSING
                && isWithin(WITHIN, Duration.between(morning, reading.at()))
                && isWithin(UNEVEN, reading.interval().length().minus(DAY));
    }

    private static boolean isWithin(Duration most, Duration apart) {
        return apart.abs().compareTo(most) <= 0;
    }
}
