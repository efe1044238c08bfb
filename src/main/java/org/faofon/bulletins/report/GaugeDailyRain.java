package org.faofon.bulletins.report;

import java.time.Duration;
import java.util.Comparator;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.readings.RainClass;
import org.faofon.readings.RainTotal;
import org.faofon.readings.store.SpanRemarks.Remark;

/**
 * What is known of one gauge's rain of a day.
 *
 * @param total all that has not failed, what is suspect included
 */
public record GaugeDailyRain(Gauge gauge, RainTotal total, Remark remark) {
    /** How much of the day was watched. */
    public enum Seen {
        WHOLE,
        PARTLY,
        /** Only a reading over several days, which says nothing of one of them. */
        SEVERAL_DAYS,
        NOTHING
    }

    /** The most rain first; among equals, the one of which most is known. */
    static final Comparator<GaugeDailyRain> WETTEST_FIRST = Comparator.comparingLong(GaugeDailyRain::sureMicrometres)
            .reversed()
            .thenComparing(Comparator.comparing(GaugeDailyRain::coverage).reversed())
            .thenComparing(GaugeDailyRain::seen)
            .thenComparing(day -> day.gauge.code);

    private static final double WHOLE = 0.8;

    /** The next day's reading may begin a little before seven; of this day that says nothing. */
    private static final double EDGE_OF_A_CYLINDER = 0.1;

    /** The rain that nobody doubts; only this is compared and classed. */
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

    /** Whether the day itself was watched, if only in part. */
    public boolean measured() {
        return seen() == Seen.WHOLE || seen() == Seen.PARTLY;
    }

    /** Whether it may well have been more: not all of the day was watched, or the cylinder was full. */
    public boolean maybeMore() {
        return measured() && (seen() == Seen.PARTLY || total.atLeast());
    }

    /** Whether a part of it, or that it was dry, is suspect. */
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

    /** Its class by the rain that nobody doubts; where all of it is doubted, nobody knows. */
    public RainClass rainClass() {
        boolean nothingSure = total.unconfirmedMicrometres() > 0 && sureMicrometres() == 0;
        if (!measured() || nothingSure || doubtfullyDry()) {
            return RainClass.UNKNOWN;
        }
        return RainClass.of(
                new RainTotal(sureMicrometres(), total.window(), total.observed(), total.atLeast()), remark.trace());
    }
}
