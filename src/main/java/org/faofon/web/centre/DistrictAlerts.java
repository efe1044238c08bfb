package org.faofon.web.centre;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.faofon.web.DistrictName;

/** The open alerts of one district, the worst first. */
public record DistrictAlerts(DistrictName district, List<DeskAlert> alerts) {
    /** Of the same level, what nobody has seen comes first, then what is farthest above its threshold. */
    private static final Comparator<DeskAlert> WORST_FIRST = Comparator.comparing(
                    (DeskAlert line) -> line.alert().shown())
            .thenComparing(DeskAlert::unseen)
            .thenComparing(DeskAlert::overThreshold)
            .thenComparing(line -> line.alert().raisedAt())
            .reversed();

    /** Grouped by district; the district with the worst alert first. */
    static List<DistrictAlerts> of(Collection<DeskAlert> alerts) {
        Map<String, List<DeskAlert>> districts = new LinkedHashMap<>();
        alerts.stream()
                .sorted(WORST_FIRST)
                .forEach(line -> districts
                        .computeIfAbsent(line.alert().district().code(), first -> new ArrayList<>())
                        .add(line));
        return districts.values().stream()
                .map(of -> new DistrictAlerts(of.get(0).alert().district(), List.copyOf(of)))
                .toList();
    }
}
