package org.faofon.readings;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/**
 * What a gauge or a person says of the rain: a depth over an interval, what stands in a cylinder, or how often a bucket
 * has tipped so far.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "measurement")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Reading.class, name = "reading"),
    @JsonSubTypes.Type(value = CounterReading.class, name = "counter"),
    @JsonSubTypes.Type(value = CylinderLevel.class, name = "level")
})
public sealed interface Measurement permits Reading, CounterReading, CylinderLevel {
    String gauge();

    Instant at();

    Reading.Origin origin();

    /** The public id of the reading that it is or becomes, for example PTL07-1764032400. */
    default String id() {
        return new ReadingId(gauge(), at()).toString();
    }
}
