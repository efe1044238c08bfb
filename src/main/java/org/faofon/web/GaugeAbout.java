package org.faofon.web;

import java.math.BigDecimal;
import java.time.Duration;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.readings.Depth;
import org.jspecify.annotations.Nullable;

/**
 * What does not change from day to day about a gauge.
 *
 * @param counterModulus at how many tips its counter begins at 0 again, if that is known
 * @param interval how often a reading is expected
 */
record GaugeAbout(
        String gauge,
        GaugeKind kind,
        SchoolName school,
        DistrictName district,
        double lat,
        double lon,
        @Nullable Double elevationM,
        @Nullable BigDecimal tipMm,
        @Nullable Long counterModulus,
        @Nullable BigDecimal capacityMm,
        Duration interval) {
    static GaugeAbout of(Gauge gauge) {
        return new GaugeAbout(
                gauge.code,
                gauge.kind,
                SchoolName.of(gauge.school),
                DistrictName.of(gauge.district()),
                gauge.latitude,
                gauge.longitude,
                gauge.elevationMetres,
                mm(gauge.tipMicrometres),
                gauge.counterModulus,
                mm(gauge.capacityMicrometres),
                gauge.interval());
    }

    private static @Nullable BigDecimal mm(@Nullable Integer micrometres) {
        return micrometres == null ? null : Depth.toMm(micrometres);
    }
}
