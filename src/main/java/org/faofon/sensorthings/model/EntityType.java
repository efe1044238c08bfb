package org.faofon.sensorthings.model;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The entity types of SensorThings Sensing 1.1 with their properties and relations (18-088, 8.2). */
public enum EntityType {
    THING("Things"),
    LOCATION("Locations"),
    HISTORICAL_LOCATION("HistoricalLocations"),
    DATASTREAM("Datastreams"),
    SENSOR("Sensors"),
    OBSERVED_PROPERTY("ObservedProperties"),
    OBSERVATION("Observations"),
    FEATURE_OF_INTEREST("FeaturesOfInterest");

    private final String set;

    EntityType(String set) {
        this.set = set;
    }

    /** The name of the set of all its entities. */
    public String set() {
        return set;
    }

    public boolean hasProperty(String name) {
        return properties().contains(name);
    }

    private Set<String> properties() {
        return switch (this) {
            case THING -> Set.of("name", "description", "properties");
            case LOCATION -> Set.of("name", "description", "properties", "encodingType", "location");
            case HISTORICAL_LOCATION -> Set.of("time");
            case DATASTREAM ->
                Set.of(
                        "name",
                        "description",
                        "observationType",
                        "unitOfMeasurement",
                        "observedArea",
                        "phenomenonTime",
                        "resultTime",
                        "properties");
            case SENSOR -> Set.of("name", "description", "properties", "encodingType", "metadata");
            case OBSERVED_PROPERTY -> Set.of("name", "definition", "description", "properties");
            case OBSERVATION ->
                Set.of("phenomenonTime", "result", "resultTime", "resultQuality", "validTime", "parameters");
            case FEATURE_OF_INTEREST -> Set.of("name", "description", "properties", "encodingType", "feature");
        };
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
