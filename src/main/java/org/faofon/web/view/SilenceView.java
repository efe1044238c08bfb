package org.faofon.web.view;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.faofon.alerts.Hazard;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.network.GaugeStatus;
import org.faofon.readings.Depth;
import org.faofon.readings.accounting.SilenceDetector;
import org.faofon.web.DistrictName;
import org.faofon.web.SchoolName;
import org.jspecify.annotations.Nullable;

/**
 * The silent parts of the network: silence is unknown, neither rain nor dry weather.
 *
 * @param districts those with a silent gauge; districts without any data come first
 */
public record SilenceView(OffsetDateTime at, List<OfDistrict> districts) {
    /**
     * A district with silent gauges.
     *
     * @param dark whether none of its gauges reports
     * @param heavyNearby whether there is heavy rain there or nearby
     * @param openAlerts the hazards of its open alerts, which silence keeps from ending
     */
    public record OfDistrict(
            DistrictName district,
            int gauges,
            int reporting,
            boolean dark,
            boolean heavyNearby,
            List<Hazard> openAlerts,
            List<OfGauge> silent) {}

    /**
     * A silent gauge.
     *
     * @param since the end of its last reading; null if there never was one
     * @param allowed how late it may be; less during heavy rain nearby
     * @param latest its last reading; null if there never was one
     * @param heavyNearby why it counts as silent sooner; null without heavy rain nearby
     * @param status the last status of its device, which may explain the silence; null if it never reported one
     */
    public record OfGauge(
            String gauge,
            GaugeKind kind,
            SchoolName school,
            @Nullable OffsetDateTime since,
            Duration allowed,
            @Nullable ReadingView latest,
            @Nullable Heavy heavyNearby,
            @Nullable GaugeStatusView status) {
        static OfGauge of(SilenceDetector.SilentGauge silent, Optional<GaugeStatus> status) {
            Gauge gauge = silent.gauge();
            return new OfGauge(
                    gauge.code,
                    gauge.kind,
                    SchoolName.of(gauge.school),
                    RainDayTime.localOrNull(silent.since().orElse(null)),
                    silent.after(),
                    silent.newest().map(ReadingView::of).orElse(null),
                    silent.heavy().map(Heavy::of).orElse(null),
                    status.map(GaugeStatusView::of).orElse(null));
        }
    }

    /**
     * Heavy rain of the last hour.
     *
     * @param km how far away; 0 is the silent gauge itself, in the hour before it stopped
     */
    public record Heavy(String gauge, SchoolName school, BigDecimal mm, BigDecimal km) {
        static Heavy of(SilenceDetector.Heavy heavy) {
            return new Heavy(
                    heavy.gauge().code,
                    SchoolName.of(heavy.gauge().school),
                    Depth.toMm(heavy.depthMicrometres()),
                    BigDecimal.valueOf(heavy.km()).setScale(1, RoundingMode.HALF_UP));
        }

        /** Whether it is the silent gauge's own rain. */
        public boolean own() {
            return km.signum() == 0;
        }
    }

    /** @param statuses the last status of each gauge's device */
    static SilenceView of(
            List<SilenceDetector.DistrictSilence> districts,
            List<AlertView> open,
            Function<String, Optional<GaugeStatus>> statuses,
            Instant now) {
        return new SilenceView(
                RainDayTime.local(now),
                districts.stream().map(silence -> of(silence, open, statuses)).toList());
    }

    private static OfDistrict of(
            SilenceDetector.DistrictSilence silence,
            List<AlertView> open,
            Function<String, Optional<GaugeStatus>> statuses) {
        DistrictName district = DistrictName.of(silence.district());
        return new OfDistrict(
                district,
                silence.gauges(),
                silence.reporting(),
                silence.dark(),
                silence.heavyNearby(),
                open.stream()
                        .filter(alert -> alert.district().code().equals(district.code()))
                        .map(AlertView::hazard)
                        .toList(),
                silence.silent().stream()
                        .map(silent -> OfGauge.of(silent, statuses.apply(silent.gauge().code)))
                        .toList());
    }

    /** The silent gauges of that district. */
    List<OfGauge> in(String district) {
        return districts.stream()
                .filter(silence -> silence.district().code().equals(district))
                .flatMap(silence -> silence.silent().stream())
                .toList();
    }
}
