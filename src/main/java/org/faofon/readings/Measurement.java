package org.faofon.readings;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.time.Instant;

/**
 * What a gauge or a person reports about the rain: a depth over an interval, the level of a cylinder, or the tip count
 * of a bucket.
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

    /** The same with another time. */
    Measurement endingAt(Instant end);

    /** The public id of the reading that it is or becomes, for example PTL07-1764032400. */
    default String id() {
        return new ReadingId(gauge(), at()).toString();
    }
}
