package org.faofon.incidents.replay;

import java.time.OffsetDateTime;
import java.util.List;

/**
 * The state at one past minute, as text in one language.
 *
 * @param clock the time for people
 * @param summary how many gauges were reporting, and how many readings were suspect
 * @param alerts the open ones, the worst first
 * @param log the last changes until then, the latest first
 */
record ReplayFrame(
        OffsetDateTime at,
        String clock,
        String summary,
        List<GaugeState> gauges,
        List<AlertState> alerts,
        List<LogLine> log,
        List<DistrictState> districts) {
    /**
     * A gauge.
     *
     * @param label the rain of 24 hours on the map, or "?"
     * @param rainClass for its colour
     * @param isPartial whether too little of the 24 hours had been observed
     * @param isSilent whether its newest reading was too old
     * @param note what was doubtful, or empty
     */
    record GaugeState(
            String gauge,
            String label,
            String rainClass,
            boolean isPartial,
            boolean isSilent,
            String hour,
            String threeHours,
            String day,
            String age,
            String note) {}

    /**
     * An open alert.
     *
     * @param level 1 to 3
     * @param state that it waits for an officer, or who has acknowledged it
     */
    record AlertState(long id, int level, String text, String state) {}

    /** A change. */
    record LogLine(String clock, String text) {}

    /** A district with a public warning. */
    record DistrictState(String code, int level) {}
}
