package org.faofon.official.warnings;

import java.util.Map;
import java.util.Set;

/**
 * Our level to which a CAP message of somebody else corresponds, 0 to 3. It is for comparing two voices, and changes no
 * level of ours.
 *
 * <p>What is past, an all-clear, or unlikely is 0. Otherwise severity says the level, and one step less if it is neither
 * immediate nor expected: Extreme 3, Severe 2, Moderate 1, Minor and Unknown 0.
 */
public final class OfficialLevel {
    private static final Map<String, Integer> BY_SEVERITY = Map.of("Extreme", 3, "Severe", 2, "Moderate", 1);
    private static final Set<String> SOON = Set.of("Immediate", "Expected");

    private OfficialLevel() {}

    /**
     * The level of a message.
     *
     * @param responses its response types
     */
    public static int of(String severity, String urgency, String certainty, Set<String> responses) {
        if (urgency.equals("Past") || certainty.equals("Unlikely") || responses.contains("AllClear")) {
            return 0;
        }
        int level = BY_SEVERITY.getOrDefault(severity, 0);
        boolean later = level > 1 && !SOON.contains(urgency);
        return later ? level - 1 : level;
    }
}
