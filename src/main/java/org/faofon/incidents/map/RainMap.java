package org.faofon.incidents.map;

import java.util.List;
import java.util.Map;
import org.faofon.alerts.Level;
import org.faofon.readings.RainClass;

/**
 * What a map shows.
 *
 * @param title over the map
 * @param dots the gauges
 * @param warned the level of the districts with a warning, by their codes
 * @param unknownWord what a gauge without data is called in the legend
 */
public record RainMap(String title, List<Dot> dots, Map<String, Level> warned, String unknownWord) {
    /**
     * A gauge.
     *
     * @param label its rain in millimetres, or "?"
     * @param isPartial whether too little of the time was observed, so that the true value may be higher
     */
    public record Dot(double latitude, double longitude, String label, RainClass rainClass, boolean isPartial) {}
}
