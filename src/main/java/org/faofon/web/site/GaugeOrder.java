package org.faofon.web.site;

import java.math.BigDecimal;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.faofon.web.view.GaugeNow;
import org.faofon.web.view.WindowRain;

/** The sort orders of the table of gauges; unknown values come last. */
public enum GaugeOrder {
    HOUR("1h"),
    DAY("24h"),
    THREE_DAYS("72h"),
    SCHOOL("school");

    private final String key;

    GaugeOrder(String key) {
        this.key = key;
    }

    /** Its name in addresses. */
    public String key() {
        return key;
    }

    static GaugeOrder of(String key) {
        for (GaugeOrder order : values()) {
            if (order.key.equals(key.toLowerCase(Locale.ROOT))) {
                return order;
            }
        }
        return DAY;
    }

    List<GaugeNow> sort(List<GaugeNow> gauges) {
        Comparator<GaugeNow> order = this == SCHOOL
                ? Comparator.comparing(gauge -> gauge.school().nameTh())
                : Comparator.comparing(this::depth).reversed();
        return gauges.stream().sorted(order.thenComparing(GaugeNow::gauge)).toList();
    }

    private BigDecimal depth(GaugeNow gauge) {
        WindowRain rain = switch (this) {
            case HOUR -> gauge.rain().hour();
            case DAY, SCHOOL -> gauge.rain().day();
            case THREE_DAYS -> gauge.rain().threeDays();
        };
        return rain.known() ? rain.mm() : BigDecimal.ONE.negate();
    }
}
