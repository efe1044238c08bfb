package org.faofon.web.view;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Level;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.Depth;
import org.faofon.web.DistrictName;
import org.faofon.web.SchoolName;
import org.jspecify.annotations.Nullable;

/**
 * A rule that held at one gauge, with its values.
 *
 * @param version of the rule
 * @param school null if the gauge is no longer known
 * @param at the end of the evaluated windows
 * @param unconfirmed whether it held only because of suspect rain
 * @param upstream null if the gauge is in the warned district
 */
public record EvidenceView(
        String rule,
        int version,
        Level level,
        String gauge,
        @Nullable SchoolName school,
        OffsetDateTime at,
        List<Condition> conditions,
        boolean unconfirmed,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Upstream upstream) {
    /**
     * Rain that fell upstream of the warned district.
     *
     * @param district where it fell
     * @param from how long after it the water may come at the earliest
     * @param to how long after it at the latest
     */
    @Schema(name = "UpstreamRain")
    public record Upstream(@Nullable DistrictName district, Duration from, Duration to) {}

    /**
     * One condition of the rule.
     *
     * @param window how long the rain was added up
     * @param endingAgo how long before {@code at} the window ended
     * @param atLeastMm the threshold
     * @param coverage the share of the window that was observed, 0 to 1
     * @param unconfirmedMm how much of the rain comes from suspect readings
     * @param soilWater whether it is the soil water index, and the window is what that remembers
     */
    @Schema(name = "Condition1")
    public record Condition(
            Duration window,
            Duration endingAgo,
            BigDecimal mm,
            BigDecimal atLeastMm,
            BigDecimal coverage,
            BigDecimal unconfirmedMm,
            @JsonInclude(JsonInclude.Include.NON_DEFAULT) boolean soilWater) {
        static Condition of(Evidence.Measure measure) {
            return new Condition(
                    measure.window(),
                    measure.endingAgo(),
                    Depth.toMm(measure.depthMicrometres()),
                    Depth.toMm(measure.thresholdMicrometres()),
                    BigDecimal.valueOf(measure.coverage()).setScale(3, RoundingMode.DOWN),
                    Depth.toMm(measure.unconfirmedMicrometres()),
                    measure.soilWater());
        }

        /** Whether a part of the rain is suspect. */
        public boolean doubtful() {
            return unconfirmedMm.signum() > 0;
        }
    }

    static EvidenceView of(Evidence evidence, GaugeRegistry network) {
        return new EvidenceView(
                evidence.rule(),
                evidence.version(),
                evidence.level(),
                evidence.gauge(),
                network.findGauge(evidence.gauge())
                        .map(gauge -> SchoolName.of(gauge.school))
                        .orElse(null),
                RainDayTime.local(evidence.at()),
                evidence.measures().stream().map(Condition::of).toList(),
                evidence.unconfirmed(),
                upstream(evidence, network));
    }

    private static @Nullable Upstream upstream(Evidence evidence, GaugeRegistry network) {
        Evidence.Upstream upstream = evidence.upstream();
        if (upstream == null) {
            return null;
        }
        DistrictName district = network.findGauge(evidence.gauge())
                .map(gauge -> DistrictName.of(gauge.district()))
                .orElse(null);
        return new Upstream(district, upstream.from(), upstream.to());
    }
}
