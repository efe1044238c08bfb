package org.faofon.sensorthings.model;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.faofon.sensorthings.model.Station.Site;

/** All entities except observations, and how they are related. It never changes. */
public final class Catalog {
    private final Map<String, Station> stations;
    private final Map<EntityType, Map<String, Entity>> entities = new LinkedHashMap<>();

    /** @param stations by the code of the gauge, in order */
    Catalog(Map<String, Station> stations) {
        this.stations = stations;
        add(EntityType.OBSERVED_PROPERTY, Stream.of(StationFactory.rainfall()));
        add(EntityType.THING, each().map(Station::thing));
        add(EntityType.DATASTREAM, each().map(Station::datastream));
        add(EntityType.SENSOR, each().map(Station::sensor));
        add(EntityType.LOCATION, sites().map(Site::location));
        add(EntityType.FEATURE_OF_INTEREST, sites().map(Site::feature));
        add(EntityType.HISTORICAL_LOCATION, sites().flatMap(site -> site.history().stream()));
    }

    private void add(EntityType type, Stream<Entity> all) {
        Map<String, Entity> byId = new LinkedHashMap<>();
        all.forEach(entity -> byId.put(entity.id(), entity));
        entities.put(type, byId);
    }

    private Stream<Station> each() {
        return stations.values().stream();
    }

    private Stream<Site> sites() {
        return each().flatMap(station -> station.sites().stream());
    }

    /** All of a type, by their ids; none of the type {@link EntityType#OBSERVATION}. */
    public List<Entity> list(EntityType type) {
        return List.copyOf(entities.getOrDefault(type, Map.of()).values());
    }

    public Optional<Entity> find(EntityType type, String id) {
        return Optional.ofNullable(entities.getOrDefault(type, Map.of()).get(id));
    }

    /** The related entities, which must not be observations. */
    public List<Entity> related(Entity from, Relation relation) {
        Station station = stations.get(from.gauge());
        if (station == null) { // The observed property, of all gauges.
            return list(relation.target());
        }
        return switch (relation) {
            case THING -> List.of(station.thing());
            case THINGS -> isCurrent(station, from) ? List.of(station.thing()) : List.of();
            case DATASTREAM, DATASTREAMS -> List.of(station.datastream());
            case SENSOR -> List.of(station.sensor());
            case OBSERVED_PROPERTY -> List.of(StationFactory.rainfall());
            case LOCATIONS -> sitesOf(station, from).map(Site::location).toList();
            case HISTORICAL_LOCATIONS ->
                sitesOfHistory(station, from)
                        .flatMap(site -> site.history().stream())
                        .toList();
            case FEATURE_OF_INTEREST -> List.of(featureOf(station, from));
            case OBSERVATIONS -> throw new IllegalArgumentException("Observations are not in the catalog");
        };
    }

    private static boolean isCurrent(Station station, Entity location) {
        return station.sites().stream()
                .anyMatch(site -> site.isCurrent() && site.location().equals(location));
    }

    /** Of a thing the current one; of a historical location its own. */
    private static Stream<Site> sitesOf(Station station, Entity from) {
        return station.sites().stream()
                .filter(site -> from.type() == EntityType.THING
                        ? site.isCurrent()
                        : site.location().id().equals(from.id()));
    }

    private static Stream<Site> sitesOfHistory(Station station, Entity from) {
        return station.sites().stream()
                .filter(site ->
                        from.type() == EntityType.THING || site.location().id().equals(from.id()));
    }

    private static Entity featureOf(Station station, Entity observation) {
        return station.siteAt(Observations.endOf(observation)).feature();
    }

    /** Where readings of a feature of interest or a datastream come from: a gauge, and the time for which it was there. */
    public Optional<Source> sourceOf(Entity entity) {
        return Optional.ofNullable(stations.get(entity.gauge()))
                .map(station -> station.sites().stream()
                        .filter(site -> site.feature().equals(entity))
                        .findFirst()
                        .map(site -> new Source(station.gaugeId(), firstOf(station, site), site.until()))
                        .orElseGet(() -> new Source(station.gaugeId(), Optional.empty(), Optional.empty())));
    }

    private static Optional<Instant> firstOf(Station station, Site site) {
        return site.equals(station.sites().get(0)) ? Optional.empty() : Optional.of(site.from());
    }

    /**
     * Readings of a gauge that end after one time and not after another.
     *
     * @param gaugeId its id in the database
     */
    public record Source(int gaugeId, Optional<Instant> after, Optional<Instant> until) {}
}
