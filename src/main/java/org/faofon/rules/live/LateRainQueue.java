package org.faofon.rules.live;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.faofon.readings.Interval;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingsStored;
import org.faofon.readings.store.LateReadings;
import org.faofon.readings.totals.RainResampler;

/** The gauges with rain that is older than the look-back, and when it fell. */
final class LateRainQueue {
    private static final int MOST_ENDS = 1_000;

    private Map<String, Late> gauges = new HashMap<>();
    private long tooOld;

    /**
     * Late rain of one gauge.
     *
     * @param firstEnd when the earliest of it could first have been known
     * @param ends the ends of the readings, if they were recorded; more are added as they arrive
     */
    record Late(Interval span, Instant firstEnd, Set<Instant> ends) {
        static Late of(Interval reading) {
            return new Late(reading, reading.end(), new HashSet<>(Set.of(reading.end())));
        }

        static Late of(LateReadings.Span span) {
            return new Late(span.whole(), span.firstEnd(), new HashSet<>());
        }

        private Late and(Late other) {
            other.ends.stream().limit(Math.max(0, MOST_ENDS - ends.size())).forEach(ends::add);
            return new Late(
                    new Interval(earlier(span.start(), other.span.start()), later(span.end(), other.span.end())),
                    earlier(firstEnd, other.firstEnd),
                    ends);
        }

        private static Instant earlier(Instant one, Instant other) {
            return one.isBefore(other) ? one : other;
        }

        private static Instant later(Instant one, Instant other) {
            return one.isAfter(other) ? one : other;
        }
    }

    /**
     * Records the late ones of the readings.
     *
     * @param lookBack readings that end later are evaluated by the live evaluation
     * @param reach readings that end before that are not evaluated at all
     */
    synchronized void add(ReadingsStored stored, Instant lookBack, Instant reach) {
        for (ReadingsStored.Judged judged : stored.readings()) {
            Reading reading = judged.reading();
            if (reading.at().isAfter(lookBack)
                    || !RainResampler.counts(judged.verdict().quality())) {
                continue;
            }
            if (reading.at().isAfter(reach)) {
                put(reading.gauge(), Late.of(reading.interval()));
            } else {
                tooOld++;
            }
        }
    }

    synchronized void put(String gauge, Late late) {
        gauges.merge(gauge, late, Late::and);
    }

    synchronized void putAll(Map<String, Late> late) {
        late.forEach(this::put);
    }

    synchronized Map<String, Late> takeAll() {
        Map<String, Late> taken = gauges;
        gauges = new HashMap<>();
        return taken;
    }

    /** How many readings were too old since the last call. */
    synchronized long takeTooOld() {
        long count = tooOld;
        tooOld = 0;
        return count;
    }
}
