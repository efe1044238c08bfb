package org.faofon.web.centre;

import java.util.Comparator;
import java.util.List;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.GaugeStatus;
import org.faofon.network.GaugeStatusRepository;
import org.faofon.web.DistrictName;
import org.faofon.web.SchoolName;
import org.faofon.web.view.GaugeStatusView;

/**
 * The gauges that need attention: offline, or with a low battery.
 *
 * @param more how many are not shown
 */
record GaugesNeedingCare(List<OfGauge> gauges, int more) {
    private static final int MOST = 50;

    record OfGauge(String gauge, SchoolName school, DistrictName district, GaugeStatusView status) {}

    private record Known(Gauge gauge, GaugeStatus status) {}

    /** Those that have been offline longest first, then the emptiest batteries. */
    static GaugesNeedingCare of(GaugeRegistry network, GaugeStatusRepository statuses) {
        List<Known> all = network.listGauges().stream()
                .flatMap(gauge -> statuses.find(gauge.code).map(status -> new Known(gauge, status)).stream())
                .filter(known -> known.status.needsCare())
                .sorted(Comparator.comparing(
                                (Known known) -> known.status.report().online())
                        .thenComparing(known -> known.status.report().online()
                                ? known.status.report().batteryPercent().orElse(0.0)
                                : (double) known.status.since().getEpochSecond()))
                .toList();
        return new GaugesNeedingCare(
                all.stream()
                        .limit(MOST)
                        .map(known -> of(known.gauge, known.status))
                        .toList(),
                Math.max(0, all.size() - MOST));
    }

    private static OfGauge of(Gauge gauge, GaugeStatus status) {
        return new OfGauge(
                gauge.code, SchoolName.of(gauge.school), DistrictName.of(gauge.district()), GaugeStatusView.of(status));
    }

    public int count() {
        return gauges.size() + more;
    }
}
