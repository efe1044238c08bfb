package org.faofon.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.network.Gauge;
import org.faofon.network.HydrologicalZone;
import org.faofon.readings.Reading;
import org.faofon.rules.LiveReplay.Told;
import org.junit.jupiter.api.Test;

class LiveReplayTest {
    private static final Instant STORM_ENDS = Instant.parse("2016-12-24T10:00:00Z");
    private static final Instant DRY = Instant.parse("2016-12-24T10:45:00Z");

    private final Gauge hill =
            RainTable.gauge("PTL32", Rules.district("9310", HydrologicalZone.FOOTHILL), 7.847, 99.780, true);

    /** 98 mm long before, 4 mm a day before that dry moment, and 124 mm in an hour: only then are 102 mm older than a day. */
    @Test
    void aDryReadingRaisesWhatTheClockHasMovedIntoTheWindowOfTheDaysBefore() {
        List<Reading> storm = new ArrayList<>(List.of(five(DRY.minusSeconds(24 * 3600), 4)));
        for (Instant end = STORM_ENDS.minusSeconds(55 * 60); !end.isAfter(STORM_ENDS); end = end.plusSeconds(300)) {
            storm.add(five(end, end.equals(STORM_ENDS) ? 14 : 10));
        }
        storm.add(five(DRY.minusSeconds(300), 0));
        storm.add(five(DRY, 0));
        storm.add(five(DRY.plusSeconds(300), 0));
        LiveReplay replay = new LiveReplay(List.of(hill), LiveReplayTable.rules(), false);
        for (int i = 0; i < 14; i++) {
            replay.remember(five(STORM_ENDS.minusSeconds(10 * 24 * 3600 - i * 300L), 7));
        }

        replay.play(storm);

        assertThat(replay.told())
                .filteredOn(told -> told.hazard() == Hazard.LANDSLIDE)
                .extracting(Told::level, Told::at)
                .containsExactly(tuple(Level.WARNING, DRY));
    }

    private Reading five(Instant end, double mm) {
        return RainTable.reading(hill.code, end, RainTable.FIVE, mm, end);
    }
}
