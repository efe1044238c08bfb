package org.faofon.rules;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.faofon.alerts.Evidence.Measure;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.network.GeoPoint;
import org.faofon.official.gauges.GuestSeries;
import org.faofon.readings.ObserverTrust;
import org.faofon.readings.RainTotal;
import org.faofon.readings.totals.SoilWater;
import org.jspecify.annotations.Nullable;

/**
 * The evidence that supports the rain of a manual gauge. A typed value may be an error: if no gauge nearby had a good
 * part of the rain, an officer or the reader has some minutes to confirm it before it raises a public warning; after
 * that it is published as unconfirmed.
 */
public final class Corroboration {
    /** How long a single typed value waits before it warns alone. */
    public static final Duration ALONE_WAITS = Duration.ofMinutes(10);

    private static final double WITHIN_KM = 20;

    /** For more than three times the wettest neighbour, the check round a minute later may still find an error. */
    private static final double SHARE = 1 / 3.0;

    /** Of a neighbour that was hardly reliable last month, and of one that was little reliable. */
    private static final double SHARE_OF_ONE = 0.5;

    private static final double SHARE_OF_TWO = 0.4;

    private final Map<String, List<String>> near = new HashMap<>();
    private final Map<String, List<GuestSeries>> guests = new HashMap<>();
    private final ReaderWord readers;
    private final NeighbourTrust trust;

    /** The readings that their readers have confirmed. */
    public interface ReaderWord {
        /** Of the rain of (at − window, at]. */
        long confirmedMicrometres(String gauge, Instant at, Duration window);
    }

    /** How far a gauge can be relied on, 1 to 5; empty if that is not known. */
    public interface NeighbourTrust {
        OptionalInt of(String gauge);
    }

    /** The gauges of others. They confirm rain of ours, and never warn of their own. */
    public interface Guests {
        List<GuestSeries> near(GeoPoint here, double withinKm);
    }

    private Corroboration(ReaderWord readers, NeighbourTrust trust) {
        this.readers = readers;
        this.trust = trust;
    }

    /** Looks for support for typed values at some gauges, among the whole network. */
    public static Corroboration among(Collection<Gauge> typed, Collection<Gauge> all) {
        return among(typed, all, (gauge, at, window) -> 0);
    }

    /** The same, where the readers can be asked. */
    public static Corroboration among(Collection<Gauge> typed, Collection<Gauge> all, ReaderWord readers) {
        return among(typed, all, readers, gauge -> OptionalInt.empty(), (here, withinKm) -> List.of());
    }

    /** The same, where it is known which neighbours can be relied on, and there may be guests. */
    public static Corroboration among(
            Collection<Gauge> typed, Collection<Gauge> all, ReaderWord readers, NeighbourTrust trust, Guests guests) {
        Corroboration support = new Corroboration(readers, trust);
        for (Gauge gauge : typed) {
            if (gauge.kind == GaugeKind.MANUAL) {
                List<String> others = new ArrayList<>();
                for (Gauge other : all) {
                    if (!other.code.equals(gauge.code) && gauge.kilometresTo(other) <= WITHIN_KM) {
                        others.add(other.code);
                    }
                }
                support.near.put(gauge.code, others);
                support.guests.put(gauge.code, guests.near(gauge.position(), WITHIN_KM));
            }
        }
        return support;
    }

    /**
     * How long an officer has before these values are published; null if they are published at once.
     *
     * @param asked the time-out of the rule itself
     */
    @Nullable
    Duration confirmWithin(
            @Nullable Duration asked, String gauge, Instant at, List<Measure> measures, RainTotals rain) {
        List<String> others = near.get(gauge);
        if (others == null
                || isConfirmed(gauge, at, measures)
                || others.stream().anyMatch(other -> hadMuch(other, at, measures, rain))
                || guests.getOrDefault(gauge, List.of()).stream().anyMatch(guest -> hadMuch(guest, at, measures))) {
            return asked;
        }
        return asked == null || asked.compareTo(ALONE_WAITS) > 0 ? ALONE_WAITS : asked;
    }

    /** Whether the reader of the gauge has confirmed a good part of the current rain. */
    private boolean isConfirmed(String gauge, Instant at, List<Measure> measures) {
        return measures.stream()
                .filter(measure -> measure.endingAgo().isZero())
                .allMatch(measure -> readers.confirmedMicrometres(gauge, at, measure.window())
                        >= SHARE * measure.depthMicrometres());
    }

    /** The same for a guest, whose value is over the same time, or not comparable. */
    private static boolean hadMuch(GuestSeries guest, Instant at, List<Measure> measures) {
        List<Measure> current = measures.stream()
                .filter(measure -> measure.endingAgo().isZero())
                .toList();
        return !current.isEmpty()
                && current.stream()
                        .allMatch(measure -> guest.total(at, measure.window()).depthMicrometres()
                                >= Math.max(1, SHARE * measure.depthMicrometres()));
    }

    /** Whether the other gauge had a good part of the current rain in the same length of time, in confirmed rain. */
    private boolean hadMuch(String other, Instant at, List<Measure> measures, RainTotals rain) {
        return measures.stream().filter(measure -> measure.endingAgo().isZero()).allMatch(measure -> {
            return confirmed(other, at, measure, rain) >= shareOf(other) * measure.depthMicrometres();
        });
    }

    /** A gauge without history supports like a reliable one, so a new network behaves as if nobody were judged. */
    private double shareOf(String neighbour) {
        return switch (trust.of(neighbour).orElse(ObserverTrust.BEST)) {
            case 1 -> SHARE_OF_ONE;
            case 2 -> SHARE_OF_TWO;
            default -> SHARE;
        };
    }

    private static long confirmed(String gauge, Instant at, Measure measure, RainTotals rain) {
        if (measure.soilWater()) {
            SoilWater water = rain.soilWater(gauge, at);
            return water.micrometres() - water.unconfirmedMicrometres();
        }
        RainTotal total = rain.total(gauge, at, measure.window());
        return total.depthMicrometres() - total.unconfirmedMicrometres();
    }
}
