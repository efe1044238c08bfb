package org.faofon.bulletins.report;

import java.time.Duration;
import java.util.Comparator;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.readings.RainClass;
import org.faofon.readings.RainTotal;
import org.faofon.readings.store.PeriodAnomalies.Remark;

/**
 * One gauge's rain of a day.
 *
 * @param total all rain that has not failed, including suspect rain
 */
public record GaugeDailyRain(Gauge gauge, RainTotal total, Remark remark) {
    /** How much of the day was observed. */
    public enum Seen {
        WHOLE,
        PARTLY,
        /** Only a reading over several days, which says nothing about a single day. */
        SEVERAL_DAYS,
        NOTHING
    }

    /** The most rain first; among equals, the best observed. */
    static final Comparator<GaugeDailyRain> WETTEST_FIRST = Comparator.comparingLong(GaugeDailyRain::sureMicrometres)
            .reversed()
            .thenComparing(Comparator.comparing(GaugeDailyRain::coverage).reversed())
            .thenComparing(GaugeDailyRain::seen)
            .thenComparing(day -> day.gauge.code);

    private static final double WHOLE = 0.8;

    /** The next day's reading may begin a little before seven; it says nothing about this day. */
    private static final double EDGE_OF_A_CYLINDER = 0.1;

    /** The confirmed rain; only this is compared and classified. */
    public long sureMicrometres() {
        return total.depthMicrometres() - total.unconfirmedMicrometres();
    }

    private double coverage() {
        return total.coverage();
    }

    public Seen seen() {
        double edge = gauge.kind == GaugeKind.MANUAL ? EDGE_OF_A_CYLINDER : 0;
        if (coverage() >= WHOLE) {
            return Seen.WHOLE;
        }
        if (coverage() > edge) {
            return Seen.PARTLY;
        }
        return remark.longer().isPresent() ? Seen.SEVERAL_DAYS : Seen.NOTHING;
    }

    /** Whether the day itself was observed, at least in part. */
    public boolean measured() {
        return seen() == Seen.WHOLE || seen() == Seen.PARTLY;
    }

    /** Whether it may have been more: not all of the day was observed, or the cylinder was full. */
    public boolean maybeMore() {
        return measured() && (seen() == Seen.PARTLY || total.atLeast());
    }

    /** Whether part of it, or its being dry, is suspect. */
    public boolean doubtful() {
        return measured() && (total.unconfirmedMicrometres() > 0 || doubtfullyDry());
    }

    private boolean doubtfullyDry() {
        return total.depthMicrometres() == 0
                && !remark.trace()
                && !remark.doubtfulDry().isZero()
                && notSurelyWatched();
    }

    private boolean notSurelyWatched() {
        Duration sure = total.observed().minus(remark.doubtfulDry());
        return sure.toSeconds() < WHOLE * total.window().toSeconds();
    }

    /** Whether confirmed rain was measured, but in too small a part of the day to classify the day. */
    public boolean unclassified() {
        return measured() && sureMicrometres() > 0 && rainClass() == RainClass.UNKNOWN;
    }

    /** Its class by the confirmed rain; unknown if all of it is suspect or too little of the day was observed. */
    public RainClass rainClass() {
        boolean nothingSure = total.unconfirmedMicrometres() > 0 && sureMicrometres() == 0;
        if (!measured() || nothingSure || doubtfullyDry()) {
            return RainClass.UNKNOWN;
        }
        return RainClass.of(
                new RainTotal(sureMicrometres(), total.window(), total.observed(), total.atLeast()), remark.trace());
    }
}
