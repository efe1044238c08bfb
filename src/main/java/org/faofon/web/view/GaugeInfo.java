package org.faofon.web.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.network.GaugeStatus;
import org.faofon.readings.Depth;
import org.faofon.web.DistrictName;
import org.faofon.web.SchoolName;
import org.jspecify.annotations.Nullable;

/**
 * The master data of a gauge, and the status of its device.
 *
 * @param counterModulus the number of tips at which its counter restarts at 0, if known
 * @param interval how often a reading is expected
 * @param status its last reported status; absent in lists, and if it has reported none
 */
@Schema(name = "GaugeAbout")
public record GaugeInfo(
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
        Duration interval,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable GaugeStatusView status) {
    public static GaugeInfo of(Gauge gauge) {
        return of(gauge, Optional.empty());
    }

    public static GaugeInfo of(Gauge gauge, Optional<GaugeStatus> status) {
        return new GaugeInfo(
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
                gauge.interval(),
                status.map(GaugeStatusView::of).orElse(null));
    }

    private static @Nullable BigDecimal mm(@Nullable Integer micrometres) {
        return micrometres == null ? null : Depth.toMm(micrometres);
    }
}
