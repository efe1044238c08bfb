package org.faofon.quality;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;
import org.faofon.network.Gauge;
import org.faofon.readings.Quality;
import org.faofon.readings.QualityCheck;
import org.faofon.readings.Reading;
import org.faofon.readings.Verdict;

/**
 * Fails only what has never fallen anywhere on earth in so short a time.
 *
 * <p>World records of point rainfall, as kept by the WMO's archive of weather and climate extremes: 31.2 mm in a minute
 * (Unionville 1956), 401 mm in an hour as the bound that quality control uses (Shangdi 1975), 1825 mm in 24 h, 2493 mm
 * in 48 h and 4936 mm in 96 h (La Réunion). QARTOD calls this the gross range test.
 */
@ApplicationScoped
class GrossRange implements QualityCheck {
    private static final TreeMap<Duration, Integer> RECORD_MM = new TreeMap<>(Map.of(
            Duration.ofMinutes(1), 32,
            Duration.ofHours(1), 401,
            Duration.ofHours(24), 1825,
            Duration.ofHours(48), 2493,
            Duration.ofHours(96), 4936));

    @Override
    public Verdict check(Reading reading, Gauge gauge) {
        var record = RECORD_MM.ceilingEntry(reading.interval().length());
        if (record == null) {
            return Verdict.CANNOT_JUDGE;
        }
        if (reading.depth().micrometres() > record.getValue() * 1_000L) {
            return new Verdict(
                    Quality.FAIL,
                    "more than the world record of %d mm in %s".formatted(record.getValue(), record.getKey()));
        }
        return Verdict.GOOD;
    }
}
