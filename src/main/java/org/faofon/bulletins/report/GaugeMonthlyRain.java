package org.faofon.bulletins.report;

import java.util.Comparator;
import java.util.Optional;
import org.faofon.network.Gauge;
import org.faofon.readings.RainTotal;

/**
 * One gauge's rain of a month.
 *
 * @param total all rain that has not failed, including suspect rain and readings over several days
 * @param reported on how many days it reported anything
 * @param rainy on how many days it measured 0.1 mm or more
 */
public record GaugeMonthlyRain(Gauge gauge, RainTotal total, int reported, int rainy, Optional<MonthMaximum> wettest) {
    static final Comparator<GaugeMonthlyRain> WETTEST_FIRST = Comparator.comparingLong(
                    GaugeMonthlyRain::sureMicrometres)
            .reversed()
            .thenComparing(Comparator.comparingInt(GaugeMonthlyRain::reported).reversed())
            .thenComparing(month -> month.gauge.code);

    /** The confirmed rain. */
    public long sureMicrometres() {
        return total.depthMicrometres() - total.unconfirmedMicrometres();
    }

    public double coverage() {
        return total.coverage();
    }
}
