package org.faofon.web.site;

import java.util.List;
import org.faofon.web.view.GaugeNow;
import org.faofon.web.view.NetworkNow;

/**
 * The rows of the table of gauges.
 *
 * @param all how many there are; more than the shown ones if they are too many
 * @param sortBy the address of another order without its name
 */
public record GaugeRows(List<GaugeNow> shown, int all, String sortBy) {
    private static final int MOST = 100;

    /** All gauges; of many those of the chosen district, or the first in that order. */
    static GaugeRows of(NetworkNow now, GaugeOrder order, String district) {
        if (!now.hasMany()) {
            return new GaugeRows(order.sort(now.gauges()), now.gauges().size(), "/?sort=");
        }
        List<GaugeNow> gauges =
                district.isEmpty() ? now.gauges() : now.in(district).gauges();
        List<GaugeNow> shown = order.sort(gauges).stream().limit(MOST).toList();
        return new GaugeRows(
                shown, gauges.size(), district.isEmpty() ? "/?sort=" : "/?district=" + district + "&sort=");
    }

    public boolean isCut() {
        return shown.size() < all;
    }
}
