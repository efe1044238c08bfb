package org.faofon.web.view;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.faofon.readings.RainClass;
import org.faofon.web.DistrictName;

/**
 * The current rain of a district, told by its wettest gauge.
 *
 * @param wettest the gauge with the most rain of 24 hours; where none has any, one whose rain is known
 */
public record DistrictNow(DistrictName district, NetworkNow.Reporting reporting, GaugeNow wettest) {
    private static final Comparator<GaugeNow> BY_RAIN = Comparator.comparing(
                    (GaugeNow gauge) -> gauge.rain().day().mm())
            .thenComparing(gauge -> gauge.rainClass() != RainClass.UNKNOWN);

    /** The districts that have gauges, by their codes. */
    public static List<DistrictNow> list(NetworkNow now) {
        Map<DistrictName, List<GaugeNow>> byDistrict =
                now.gauges().stream().collect(Collectors.groupingBy(GaugeNow::district));
        return byDistrict.entrySet().stream()
                .map(each -> new DistrictNow(
                        each.getKey(),
                        NetworkNow.Reporting.of(each.getValue()),
                        each.getValue().stream().max(BY_RAIN).orElseThrow()))
                .sorted(Comparator.comparing(each -> each.district.code()))
                .toList();
    }
}
