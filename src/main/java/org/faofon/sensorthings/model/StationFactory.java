package org.faofon.sensorthings.model;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.network.GeoPoint;
import org.faofon.network.siting.SitingCard;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.sensorthings.filter.TimeInterval;
import org.faofon.sensorthings.model.Station.Site;
import org.jspecify.annotations.Nullable;

/** Describes a gauge by the entities of SensorThings. */
final class StationFactory {
    private static final String MEASUREMENT = "http://www.opengis.net/def/observationType/OGC-OM/2.0/OM_Measurement";
    private static final String GEO_JSON = "application/geo+json";
    private static final Map<String, Object> MILLIMETRES =
            ordered("name", "millimetre", "symbol", "mm", "definition", "http://qudt.org/vocab/unit/MilliM");

    private static final Entity RAINFALL = new Entity(
            EntityType.OBSERVED_PROPERTY,
            "rainfall",
            "",
            ordered(
                    "name",
                    "Rainfall depth (ปริมาณฝน)",
                    "definition",
                    "http://vocab.nerc.ac.uk/standard_name/thickness_of_rainfall_amount/",
                    "description",
                    "The depth of rain that fell during the phenomenon time"));

    private final String siteRoot;

    /** @param siteRoot the public address of the site, ending with a slash */
    StationFactory(String siteRoot) {
        this.siteRoot = siteRoot;
    }

    static Entity rainfall() {
        return RAINFALL;
    }

    /**
     * @param positions from which instant on it has stood where, by date
     * @param readings from its oldest to its newest reading
     * @param siting the siting card that holds now
     */
    Station station(
            Gauge gauge, Map<Instant, GeoPoint> positions, Optional<Interval> readings, Optional<SitingCard> siting) {
        return new Station(
                gauge.id,
                thing(gauge, siting),
                datastream(gauge, readings),
                sensor(gauge),
                sites(gauge, positions, readings));
    }

    private static String title(Gauge gauge) {
        return "%s %s (%s)".formatted(gauge.code, gauge.school.nameTh, gauge.school.nameEn);
    }

    private Entity thing(Gauge gauge, Optional<SitingCard> siting) {
        Map<String, Object> properties = ordered(
                "gauge",
                gauge.code,
                "kind",
                gauge.kind.name(),
                "school",
                bilingual(gauge.school.code, gauge.school.nameTh, gauge.school.nameEn),
                "district",
                bilingual(gauge.district().code, gauge.district().nameTh, gauge.district().nameEn),
                "page",
                page(gauge));
        siting.flatMap(SitingCard::sitingClass).ifPresent(known -> properties.put("sitingClass", known.number()));
        siting.ifPresent(
                card -> properties.put("sitingSurveyed", card.survey().date().toString()));
        return entity(
                EntityType.THING,
                gauge.code,
                gauge,
                ordered("name", title(gauge), "description", "A rain gauge of a school", "properties", properties));
    }

    private Entity datastream(Gauge gauge, Optional<Interval> readings) {
        Map<String, Object> values = ordered(
                "name",
                "Rain at " + title(gauge),
                "description",
                "Each stored reading with its exact interval. Intervals may overlap and leave gaps; what is not observed is unknown, not dry",
                "observationType",
                MEASUREMENT,
                "unitOfMeasurement",
                MILLIMETRES,
                "observedArea",
                point(gauge.position()));
        readings.ifPresent(span -> {
            values.put("phenomenonTime", new TimeInterval(span.start(), span.end()));
            values.put("resultTime", new TimeInterval(span.start(), span.end()));
        });
        values.put("properties", ordered("interval", gauge.interval().toString()));
        return entity(EntityType.DATASTREAM, gauge.code, gauge, values);
    }

    private Entity sensor(Gauge gauge) {
        boolean automatic = gauge.kind == GaugeKind.TIPPING_BUCKET;
        Map<String, Object> properties = ordered("kind", gauge.kind.name());
        mm(gauge.tipMicrometres).ifPresent(tip -> properties.put("tipMm", tip));
        mm(gauge.capacityMicrometres).ifPresent(capacity -> properties.put("capacityMm", capacity));
        return entity(
                EntityType.SENSOR,
                gauge.code,
                gauge,
                ordered(
                        "name",
                        (automatic ? "Tipping bucket " : "Cylinder ") + gauge.code,
                        "description",
                        automatic ? "An automatic tipping-bucket gauge" : "A cylinder that a volunteer reads",
                        "properties",
                        properties,
                        "encodingType",
                        "text/html",
                        "metadata",
                        page(gauge)));
    }

    private String page(Gauge gauge) {
        return siteRoot + "gauges/" + gauge.code;
    }

    private static List<Site> sites(Gauge gauge, Map<Instant, GeoPoint> positions, Optional<Interval> readings) {
        List<Instant> starts = new ArrayList<>(positions.keySet());
        List<Site> sites = new ArrayList<>();
        for (int i = 0; i < starts.size(); i++) {
            Optional<Instant> until = i + 1 < starts.size() ? Optional.of(starts.get(i + 1)) : Optional.empty();
            sites.add(site(gauge, positions, starts.get(i), until, readings));
        }
        return sites;
    }

    /** A location that is valid from the beginning is known from the first reading on. */
    private static Site site(
            Gauge gauge,
            Map<Instant, GeoPoint> positions,
            Instant from,
            Optional<Instant> until,
            Optional<Interval> readings) {
        String id = gauge.code + "-" + from.getEpochSecond();
        Map<String, Object> place = point(positions.getOrDefault(from, gauge.position()));
        Optional<Instant> known = from.equals(Instant.EPOCH) ? readings.map(Interval::start) : Optional.of(from);
        return new Site(
                from,
                until,
                entity(
                        EntityType.LOCATION,
                        id,
                        gauge,
                        place(gauge, "Where the gauge stands or stood", "location", place)),
                entity(
                        EntityType.FEATURE_OF_INTEREST,
                        id,
                        gauge,
                        place(gauge, "The place at which the rain fell", "feature", place)),
                known.map(time -> entity(EntityType.HISTORICAL_LOCATION, id, gauge, ordered("time", time))));
    }

    private static Map<String, Object> place(Gauge gauge, String description, String name, Map<String, Object> place) {
        return ordered(
                "name",
                title(gauge),
                "description",
                description,
                "properties",
                ordered("district", gauge.district().code),
                "encodingType",
                GEO_JSON,
                name,
                place);
    }

    private static Map<String, Object> point(GeoPoint at) {
        List<Object> coordinates = new ArrayList<>(List.of(at.longitude(), at.latitude()));
        at.elevationMetres().ifPresent(coordinates::add);
        return ordered("type", "Point", "coordinates", coordinates);
    }

    private static Map<String, Object> bilingual(String code, String th, String en) {
        return ordered("code", code, "th", th, "en", en);
    }

    private static Entity entity(EntityType type, String id, Gauge gauge, Map<String, Object> values) {
        return new Entity(type, id, gauge.code, values);
    }

    private static Optional<BigDecimal> mm(@Nullable Integer micrometres) {
        return Optional.ofNullable(micrometres).map(Depth::toMm);
    }

    /** Names and values in turn, in their order. */
    private static Map<String, Object> ordered(Object... namesAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < namesAndValues.length; i += 2) {
            map.put((String) namesAndValues[i], namesAndValues[i + 1]);
        }
        return map;
    }
}
