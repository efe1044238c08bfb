package org.faofon.sources.observations;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.faofon.official.gauges.GuestStation;
import org.faofon.official.gauges.GuestStation.Kind;
import org.faofon.official.gauges.GuestStation.StationKey;
import org.faofon.official.gauges.GuestValue;
import org.faofon.sources.Source;
import org.faofon.sources.Source.Era;
import org.faofon.sources.Source.Mapping;
import org.faofon.sources.observations.ObservationChecks.Checked;

/** Reads an answer of a source, row by row: a bad row is counted and refuses nothing but itself. */
public final class ObservationReader {
    private static final String THAI_TIME = "Asia/Bangkok";

    private final Source source;
    private final ObservationScope scope;
    private final ObservationChecks checks;
    private final Map<StationKey, GuestStation> stations = new LinkedHashMap<>();
    private final Map<StationKey, Double> distances = new HashMap<>();
    /** By station, end and span: the same row twice is one. */
    private final Map<List<Object>, GuestValue> values = new LinkedHashMap<>();

    private final Map<Refusal, Integer> refused = new EnumMap<>(Refusal.class);
    private int elsewhere;
    private int rows;

    private ObservationReader(Source source, ObservationScope scope) {
        this.source = source;
        this.scope = scope;
        Optional<Mapping> mapping = source.mapping();
        Kind kind = mapping.map(Mapping::measures)
                .orElse(source.kind() == Source.Kind.THAIWATER_LEVEL ? Kind.RIVER : Kind.RAIN);
        ObservationTime times = mapping.map(of -> new ObservationTime(of.timePattern(), of.zone(), of.era()))
                .orElseGet(() -> new ObservationTime("", THAI_TIME, Era.AUTO));
        String unit = mapping.map(Mapping::unit).orElse(kind == Kind.RIVER ? "m" : "mm");
        this.checks = new ObservationChecks(source.code(), kind, times, unit, scope);
    }

    /**
     * What an answer says that is of use.
     *
     * @throws ObservationException if it cannot be read as a whole
     */
    public static Observations read(Source source, byte[] body, ObservationScope scope) throws ObservationException {
        ObservationReader reader = new ObservationReader(source, scope);
        switch (source.kind()) {
            case THAIWATER_RAIN ->
                JsonRows.read(
                        body,
                        ThaiWater.LIST,
                        element -> reader.takeAll(element, ThaiWater.rain(element, source.spans())));
            case THAIWATER_LEVEL ->
                JsonRows.read(body, ThaiWater.LIST, element -> reader.takeAll(element, ThaiWater.level(element)));
            case GEOJSON ->
                JsonRows.read(
                        body,
                        "features",
                        element -> reader.takeAll(element, List.of(MappedRows.feature(element, reader.mapping()))));
            case CSV -> MappedRows.csv(body, reader.mapping(), reader::take);
            case CAP -> throw new ObservationException("warnings are no observations");
        }
        return reader.result();
    }

    private Mapping mapping() {
        return source.mapping().orElseThrow();
    }

    private void takeAll(JsonNode element, List<RawRow> read) throws ObservationException {
        if (!element.isObject()) {
            take(Optional.empty());
            return;
        }
        for (RawRow row : read) {
            take(Optional.of(row));
        }
    }

    private void take(Optional<RawRow> row) throws ObservationException {
        if (++rows > scope.mostRows()) {
            throw new ObservationException("it has more than " + scope.mostRows() + " rows");
        }
        try {
            Optional<Checked> checked = checks.check(row.orElseThrow(() -> new RowException(Refusal.NO_ROW)));
            checked.ifPresentOrElse(this::keep, () -> elsewhere++);
        } catch (RowException e) {
            refused.merge(e.refusal(), 1, Integer::sum);
        }
    }

    private void keep(Checked checked) {
        GuestValue value = checked.value();
        stations.put(checked.station().key(), checked.station());
        distances.put(checked.station().key(), checked.kilometres());
        values.put(List.of(value.station(), value.endedAt(), value.span()), value);
    }

    private Observations result() {
        Set<StationKey> nearest = distances.entrySet().stream()
                .sorted(Map.Entry.<StationKey, Double>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.comparing(StationKey::id))))
                .limit(scope.mostStations())
                .map(Map.Entry::getKey)
                .collect(Collectors.toSet());
        List<GuestValue> kept = values.values().stream()
                .filter(value -> nearest.contains(value.station()))
                .toList();
        stations.keySet().retainAll(nearest);
        return new Observations(
                List.copyOf(stations.values()),
                kept,
                elsewhere + values.size() - kept.size(),
                Collections.unmodifiableMap(refused));
    }
}
