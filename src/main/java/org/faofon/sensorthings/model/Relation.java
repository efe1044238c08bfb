package org.faofon.sensorthings.model;

/** A relation from one entity to others, by the name of its link. */
public enum Relation {
    THING("Thing", false),
    THINGS("Things", true),
    LOCATIONS("Locations", true),
    HISTORICAL_LOCATIONS("HistoricalLocations", true),
    DATASTREAM("Datastream", false),
    DATASTREAMS("Datastreams", true),
    SENSOR("Sensor", false),
    OBSERVED_PROPERTY("ObservedProperty", false),
    OBSERVATIONS("Observations", true),
    FEATURE_OF_INTEREST("FeatureOfInterest", false);

    private final String label;
    private final boolean many;

    Relation(String label, boolean many) {
        this.label = label;
        this.many = many;
    }

    public String label() {
        return label;
    }

    /** Whether it leads to a set of entities, which may be empty. */
    public boolean many() {
        return many;
    }

    public EntityType target() {
        return switch (this) {
            case THING, THINGS -> EntityType.THING;
            case LOCATIONS -> EntityType.LOCATION;
            case HISTORICAL_LOCATIONS -> EntityType.HISTORICAL_LOCATION;
            case DATASTREAM, DATASTREAMS -> EntityType.DATASTREAM;
            case SENSOR -> EntityType.SENSOR;
            case OBSERVED_PROPERTY -> EntityType.OBSERVED_PROPERTY;
            case OBSERVATIONS -> EntityType.OBSERVATION;
            case FEATURE_OF_INTEREST -> EntityType.FEATURE_OF_INTEREST;
        };
    }
}
