package org.faofon.web.view;

import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.faofon.common.time.RainDayTime;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.VerdictReason;

/**
 * Why a level waits for an officer without a time limit: the findings of the checks in the rain of one gauge on which
 * it depends.
 *
 * @param grounds never empty
 */
public record HoldReason(String gauge, List<VerdictReason> grounds) {
    /**
     * One for each gauge at which a rule holds only because of suspect rain, by the gauges' codes.
     *
     * @param suspect readings without an officer's verdict
     */
    static List<HoldReason> listOf(Collection<EvidenceView> evidence, Collection<Judged> suspect) {
        Map<String, List<EvidenceView>> held = evidence.stream()
                .filter(EvidenceView::unconfirmed)
                .collect(Collectors.groupingBy(EvidenceView::gauge, TreeMap::new, Collectors.toList()));
        return held.entrySet().stream()
                .map(gauge -> new HoldReason(
                        gauge.getKey(),
                        suspect.stream()
                                .filter(judged -> judged.reading().gauge().equals(gauge.getKey()))
                                .filter(judged -> gauge.getValue().stream().anyMatch(each -> counts(judged, each)))
                                .flatMap(judged ->
                                        VerdictReason.in(judged.verdict().reason()).stream())
                                .distinct()
                                .toList()))
                .filter(reason -> !reason.grounds.isEmpty())
                .toList();
    }

    /** Whether a window of the evidence overlaps that reading. */
    private static boolean counts(Judged judged, EvidenceView held) {
        OffsetDateTime start = RainDayTime.local(judged.reading().interval().start());
        OffsetDateTime end = RainDayTime.local(judged.reading().at());
        return held.conditions().stream()
                .filter(EvidenceView.Condition::doubtful)
                .anyMatch(condition -> {
                    OffsetDateTime until = held.at().minus(condition.endingAgo());
                    return start.isBefore(until) && end.isAfter(until.minus(condition.window()));
                });
    }
}
