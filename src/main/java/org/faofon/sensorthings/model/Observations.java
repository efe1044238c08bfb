package org.faofon.sensorthings.model;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingId;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.VerdictReason;
import org.faofon.sensorthings.filter.TimeInterval;

/** Readings as observations. */
public final class Observations {
    private Observations() {}

    /** Who entered a reading, their note and an officer's reason are internal. */
    public static Entity of(Judged judged) {
        Reading reading = judged.reading();
        Interval interval = reading.interval();
        Map<String, Object> values = new LinkedHashMap<>();
        values.put("phenomenonTime", new TimeInterval(interval.start(), interval.end()));
        values.put("result", reading.depth().mm());
        values.put("resultTime", interval.end());
        values.put("resultQuality", judged.verdict().quality().name());
        values.put("parameters", parameters(judged));
        String id = new ReadingId(reading.gauge(), reading.at()).toString();
        return new Entity(EntityType.OBSERVATION, id, reading.gauge(), values);
    }

    private static Map<String, Object> parameters(Judged judged) {
        Depth.Kind kind = judged.reading().depth().kind();
        List<VerdictReason> grounds = VerdictReason.in(judged.verdict().reason());
        Map<String, Object> parameters = new LinkedHashMap<>();
        parameters.put("qartod", judged.verdict().quality().flag());
        parameters.put("trace", kind == Depth.Kind.TRACE);
        parameters.put("atLeast", kind == Depth.Kind.AT_LEAST);
        parameters.put("grounds", grounds.stream().map(Enum::name).toList());
        return parameters;
    }

    static Instant endOf(Entity observation) {
        return (Instant) Objects.requireNonNull(observation.values().get("resultTime"));
    }
}
