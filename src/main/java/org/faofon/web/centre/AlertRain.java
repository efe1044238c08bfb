package org.faofon.web.centre;

import java.math.BigDecimal;
import java.util.List;
import org.faofon.web.DistrictName;
import org.faofon.web.SchoolName;
import org.faofon.web.view.GaugeNow;
import org.jspecify.annotations.Nullable;

/**
 * The rain behind an alert.
 *
 * @param pictures of the gauges that it rests on
 * @param neighbours the gauges around them, the nearest first
 */
public record AlertRain(List<Picture> pictures, List<Neighbour> neighbours) {
    /**
     * The rain of one gauge with the threshold of a rule.
     *
     * @param school null if the gauge is no longer known
     * @param svg the picture
     */
    public record Picture(String gauge, @Nullable SchoolName school, String svg) {}

    /**
     * A gauge nearby.
     *
     * @param km to the nearest gauge that the alert rests on
     * @param elsewhere its district if it is another one, or null
     */
    public record Neighbour(
            GaugeNow gauge, BigDecimal km, @Nullable DistrictName elsewhere) {}
}
