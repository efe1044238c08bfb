package org.faofon.rules;

import java.util.List;
import org.faofon.alerts.Hazard;
import org.faofon.network.District;
import org.faofon.network.Gauge;

/** The unit of evaluation: one hazard in one district, with its gauges. */
public record EvaluationScope(Hazard hazard, District district, List<Gauge> gauges) {
    public List<String> gaugeCodes() {
        return gauges.stream().map(gauge -> gauge.code).toList();
    }
}
