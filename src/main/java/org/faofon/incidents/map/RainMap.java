package org.faofon.incidents.map;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.faofon.alerts.Level;
import org.faofon.network.Gauge;
import org.faofon.network.GeoPoint;
import org.faofon.readings.Depth;
import org.faofon.readings.RainClass;
import org.faofon.readings.RainShade;
import org.faofon.readings.RainTotal;

/**
 * What a map shows.
 *
 * @param title over the map
 * @param dots the gauges
 * @param warned the level of the districts with a warning, by their codes
 * @param areas the names of the districts, which also mark the warned ones where there are no borders
 * @param unknownWord what a gauge without data is called in the legend
 */
public record RainMap(String title, List<Dot> dots, Map<String, Level> warned, List<Area> areas, String unknownWord) {
    /**
     * A gauge.
     *
     * @param label its rain in millimetres, or "?"
     * @param shade the key of its colour
     * @param isPartial whether too little of the time was observed, so that the true value may be higher
     */
    public record Dot(
            double latitude, double longitude, String label, RainClass rainClass, String shade, boolean isPartial) {
        /** A gauge with that rain. */
        public static Dot of(GeoPoint place, String label, RainTotal rain) {
            RainClass rainClass = RainClass.of(rain, false);
            return new Dot(
                    place.latitude(),
                    place.longitude(),
                    label,
                    rainClass,
                    RainShade.keyOf(rainClass, Depth.toMm(rain.depthMicrometres())),
                    RainClass.partly(rain));
        }
    }

    /** A district, written in the middle of its gauges. */
    public record Area(String code, String name, double latitude, double longitude) {}

    /** The districts of those gauges, in the order of their codes. */
    public static List<Area> areas(Collection<Gauge> gauges, UnaryOperator<String> names) {
        Map<String, List<GeoPoint>> places = gauges.stream()
                .collect(Collectors.groupingBy(
                        gauge -> gauge.district().code,
                        TreeMap::new,
                        Collectors.mapping(Gauge::position, Collectors.toList())));
        return places.entrySet().stream()
                .map(entry -> new Area(
                        entry.getKey(),
                        names.apply(entry.getKey()),
                        entry.getValue().stream()
                                .mapToDouble(GeoPoint::latitude)
                                .average()
                                .orElseThrow(),
                        entry.getValue().stream()
                                .mapToDouble(GeoPoint::longitude)
                                .average()
                                .orElseThrow()))
                .toList();
    }
}
