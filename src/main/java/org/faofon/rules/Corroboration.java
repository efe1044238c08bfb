package org.faofon.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.faofon.alerts.Evidence.Measure;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.readings.RainTotal;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind the rain of a gauge that a person reads. One number that somebody has typed may be a slip: where no
 * gauge nearby had a good part of the rain, an officer, or anyone who has read it, has some minutes to say that it is right
 * before it warns, and then it goes out as unconfirmed.
 */
public final class Corroboration {
    /** How long one typed number waits before it warns alone. */
    public static final Duration ALONE_WAITS = Duration.ofMinutes(10);

    private static final double WITHIN_KM = 20;

    /** Of what is more than three times the wettest neighbour, the round a minute later may still say that it is a slip. */
    private static final double SHARE = 1 / 3.0;

    private final Map<String, List<String>> near = new HashMap<>();
    private final ReaderWord readers;

    /** What readers of gauges have said is right, when they were asked. */
    public interface ReaderWord {
        /** Of the rain of (at − window, at]. */
        long confirmedMicrometres(String gauge, Instant at, Duration window);
    }

    private Corroboration(ReaderWord readers) {
        this.readers = readers;
    }

    /** Looks for witnesses to what people have typed at some gauges, among all of the network. */
    public static Corroboration among(Collection<Gauge> typed, Collection<Gauge> all) {
        return among(typed, all, (gauge, at, window) -> 0);
    }

    /** The same, where their readers can be asked. */
    public static Corroboration among(Collection<Gauge> typed, Collection<Gauge> all, ReaderWord readers) {
        Corroboration support = new Corroboration(readers);
        for (Gauge gauge : typed) {
            if (gauge.kind == GaugeKind.MANUAL) {
                List<String> others = new ArrayList<>();
                for (Gauge other : all) {
                    if (!other.code.equals(gauge.code) && gauge.kilometresTo(other) <= WITHIN_KM) {
                        others.add(other.code);
                    }
                }
                support.near.put(gauge.code, others);
            }
        }
        return support;
    }

    /**
     * How long an officer has before what these numbers say goes out; null where it goes out at once.
     *
     * @param asked what the rule itself gives
     */
    @Nullable
    Duration confirmWithin(
            @Nullable Duration asked, String gauge, Instant at, List<Measure> measures, RainTotals rain) {
        List<String> others = near.get(gauge);
        if (others == null
                || isConfirmed(gauge, at, measures)
                || others.stream().anyMatch(other -> hadMuch(other, at, measures, rain))) {
            return asked;
        }
        return asked == null || asked.compareTo(ALONE_WAITS) > 0 ? ALONE_WAITS : asked;
    }

    /** Whether anyone who has read the gauge stands by a good part of the rain of now. */
    private boolean isConfirmed(String gauge, Instant at, List<Measure> measures) {
        return measures.stream()
                .filter(measure -> measure.endingAgo().isZero())
                .allMatch(measure -> readers.confirmedMicrometres(gauge, at, measure.window())
                        >= SHARE * measure.depthMicrometres());
    }

    /** Whether the other had a good part of the rain of now in as long a time, by rain that nobody doubts. */
    private static boolean hadMuch(String other, Instant at, List<Measure> measures, RainTotals rain) {
        return measures.stream().filter(measure -> measure.endingAgo().isZero()).allMatch(measure -> {
            RainTotal total = rain.total(other, at, measure.window());
            long sure = total.depthMicrometres() - total.unconfirmedMicrometres();
            return sure >= SHARE * measure.depthMicrometres();
        });
    }
}
