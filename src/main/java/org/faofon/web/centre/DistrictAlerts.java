package org.faofon.web.centre;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.faofon.alerts.Level;
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

    /** The worst of them, which a folded district still shows. */
    public DeskAlert worst() {
        return alerts.get(0);
    }

    /** How many no officer has acknowledged. */
    public long unseen() {
        return alerts.stream().filter(DeskAlert::unseen).count();
    }

    /** Whether a message of one of them has not arrived. */
    public boolean undelivered() {
        return alerts.stream().anyMatch(DeskAlert::undelivered);
    }

    /** How many there are of each level, the highest first. */
    public List<LevelCount> levels() {
        Map<Level, Long> counts = alerts.stream()
                .collect(Collectors.groupingBy(line -> line.alert().shown(), TreeMap::new, Collectors.counting()));
        return counts.entrySet().stream()
                .map(each -> new LevelCount(each.getKey(), each.getValue()))
                .sorted(Comparator.comparing(LevelCount::level).reversed())
                .toList();
    }

    /** How many alerts have that level. */
    public record LevelCount(Level level, long count) {}

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
