package org.faofon.web.site;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Map;
import org.faofon.web.view.GaugeNow;
import org.jspecify.annotations.Nullable;

/**
 * The mean rain of 24 hours over a district, by the share of its land that is nearest to each gauge (Thiessen 1911).
 *
 * @param mm null if gauges with less than half of the land have observed enough of the time
 * @param share the share of the land whose gauges count, 0 to 1
 */
public record ArealRainfall(@Nullable BigDecimal mm, BigDecimal share) {
    private static final BigDecimal ENOUGH_OBSERVED = new BigDecimal("0.8");
    private static final double ENOUGH_LAND = 0.5;

    /** @param shares the share of the land of each gauge; together 1 */
    static ArealRainfall of(Map<String, Double> shares, List<GaugeNow> gauges) {
        double land = 0;
        double sum = 0;
        for (GaugeNow gauge : gauges) {
            Double share = shares.get(gauge.gauge());
            if (share != null && gauge.rain().day().coverage().compareTo(ENOUGH_OBSERVED) >= 0) {
                land += share;
                sum += share * gauge.rain().day().mm().doubleValue();
            }
        }
        return new ArealRainfall(
                land >= ENOUGH_LAND ? new BigDecimal(sum / land, MathContext.DECIMAL32) : null,
                new BigDecimal(land, MathContext.DECIMAL32));
    }
}
