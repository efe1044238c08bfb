package org.faofon.web.view;

import java.time.OffsetDateTime;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.alerts.verification.RetrospectiveAlert;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.GaugeRegistry;
import org.faofon.web.DistrictName;

/**
 * An alert that late rain would have raised; nobody was warned.
 *
 * @param beganAt when its rules first held
 * @param endedAt when they last did, within the examined time
 * @param recordedAt when it was first known
 */
@Schema(name = "HindsightView")
public record RetrospectiveAlertView(
        long id,
        Hazard hazard,
        Level level,
        int levelNumber,
        DistrictName district,
        OffsetDateTime beganAt,
        OffsetDateTime endedAt,
        OffsetDateTime recordedAt,
        OffsetDateTime updatedAt,
        boolean exercise,
        List<EvidenceView> evidence) {
    public static RetrospectiveAlertView of(RetrospectiveAlert known, GaugeRegistry network) {
        return new RetrospectiveAlertView(
                known.id,
                known.hazard,
                known.level,
                known.level.number(),
                DistrictName.of(network.districtOf(known.districtCode)),
                RainDayTime.local(known.beganAt),
                RainDayTime.local(known.endedAt),
                RainDayTime.local(known.recordedAt),
                RainDayTime.local(known.updatedAt),
                known.exercise,
                known.evidence.stream()
                        .map(held -> EvidenceView.of(held, network))
                        .toList());
    }
}
