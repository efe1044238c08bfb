package org.faofon.official.warnings;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A district in which an official warning about rain is in force whose level is not ours.
 *
 * @param source of the official warning
 * @param officialLevel 1 to 3
 * @param ownLevel 0 to 3
 */
public record LevelDifference(String district, String source, int officialLevel, int ownLevel) {
    /**
     * The differences, by district. No official warning is no voice: what only we say is no difference.
     *
     * @param ours our highest level in force by district
     */
    static List<LevelDifference> between(Collection<OfficialWarning> theirs, Map<String, Integer> ours) {
        Map<String, OfficialWarning> highest = new TreeMap<>();
        for (OfficialWarning warning : theirs) {
            if (warning.aboutRain() && warning.level() > 0) {
                warning.districts()
                        .forEach(district -> highest.merge(
                                district, warning, (one, other) -> one.level() >= other.level() ? one : other));
            }
        }
        List<LevelDifference> differences = new ArrayList<>();
        highest.forEach((district, warning) -> {
            int own = ours.getOrDefault(district, 0);
            if (own != warning.level()) {
                differences.add(new LevelDifference(district, warning.source(), warning.level(), own));
            }
        });
        return differences;
    }
}
