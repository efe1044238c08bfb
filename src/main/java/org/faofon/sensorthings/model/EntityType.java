package org.faofon.sensorthings.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The entity types of SensorThings Sensing 1.1 with their properties and relations (18-088, 8.2). */
public enum EntityType {
    THING("Things", List.of("name", "description", "properties")),
    LOCATION("Locations", List.of("name", "description", "properties", "encodingType", "location")),
    HISTORICAL_LOCATION("HistoricalLocations", List.of("time")),
    DATASTREAM(
            "Datastreams",
            List.of(
                    "name",
                    "description",
                    "observationType",
                    "unitOfMeasurement",
                    "observedArea",
                    "phenomenonTime",
                    "resultTime",
                    "properties")),
    SENSOR("Sensors", List.of("name", "description", "properties", "encodingType", "metadata")),
    OBSERVED_PROPERTY("ObservedProperties", List.of("name", "definition", "description", "properties")),
    OBSERVATION(
            "Observations",
            List.of("phenomenonTime", "result", "resultTime", "resultQuality", "validTime", "parameters")),
    FEATURE_OF_INTEREST("FeaturesOfInterest", List.of("name", "description", "properties", "encodingType", "feature"));

    private final String set;
    private final List<String> properties;

    EntityType(String set, List<String> properties) {
        this.set = set;
        this.properties = properties;
    }

    /** The name of the set of all its entities. */
    public String set() {
        return set;
    }

    public boolean hasProperty(String name) {
        return properties.contains(name);
    }

    public List<Relation> relations() {
        return switch (this) {
            case THING -> List.of(Relation.LOCATIONS, Relation.HISTORICAL_LOCATIONS, Relation.DATASTREAMS);
            case LOCATION -> List.of(Relation.THINGS, Relation.HISTORICAL_LOCATIONS);
            case HISTORICAL_LOCATION -> List.of(Relation.THING, Relation.LOCATIONS);
            case DATASTREAM ->
                List.of(Relation.THING, Relation.SENSOR, Relation.OBSERVED_PROPERTY, Relation.OBSERVATIONS);
            case SENSOR, OBSERVED_PROPERTY -> List.of(Relation.DATASTREAMS);
            case OBSERVATION -> List.of(Relation.DATASTREAM, Relation.FEATURE_OF_INTEREST);
            case FEATURE_OF_INTEREST -> List.of(Relation.OBSERVATIONS);
        };
    }

    public Optional<Relation> findRelation(String name) {
        return relations().stream()
                .filter(relation -> relation.label().equals(name))
                .findFirst();
    }

    public static Optional<EntityType> ofSet(String name) {
        return Arrays.stream(values()).filter(type -> type.set.equals(name)).findFirst();
    }
}
