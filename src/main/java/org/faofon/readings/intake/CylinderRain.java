package org.faofon.readings.intake;

import io.agroal.api.AgroalDataSource;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.CylinderLevel;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Measurement;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Source;
import org.faofon.readings.intake.CylinderFillings.Given;
import org.faofon.readings.store.CounterSampleRepository;
import org.faofon.readings.store.CylinderLevelRepository;
import org.faofon.readings.store.ReadingSql;
import org.faofon.readings.store.ReadingStore;

/**
 * Computes readings from stored cylinder levels, as {@link CounterRain} does from counts. They depend only on what is
 * stored, so the order in which levels and morning readings arrive does not matter.
 */
@ApplicationScoped
class CylinderRain {
    /** Anything further away than two fillings cannot affect a level. */
    private static final Duration REACH = CylinderFillings.LONGEST.plusDays(1);

    private static final Duration CONTEXT = REACH.multipliedBy(2);

    /** The readings of a gauge near some time; a correction of a derived reading is about its level. */
    private static final String READINGS = ReadingSql.of("""
            select r.ended_at, r.started_at, coalesce(r.given_from, r.started_at), r.depth_micrometres, r.depth_kind,
                   r.quality in (:good, :not_evaluated, :suspect), r.counted,
                   r.judged_by is not null and exists (select from cylinder_level as l
                                                       where l.gauge_id = r.gauge_id and l.at = r.ended_at),
                   r.source, r.entered_by, r.received_at
            from reading as r where r.gauge_id = ? and r.ended_at > ? and r.ended_at <= ? order by r.ended_at
            """);

    /** The last report before some time, however long ago. */
    private static final String LAST_BEFORE = """
            select greatest(
                (select at from cylinder_level where gauge_id = ? and at <= ? order by at desc limit 1),
                (select ended_at from reading where gauge_id = ? and ended_at <= ? and not counted
                 order by ended_at desc limit 1))
            """;

    private final GaugeRegistry network;
    private final QualityControl judgement;
    private final CylinderLevelRepository levels;
    private final ReadingStore readings;
    private final AgroalDataSource database;

    CylinderRain(
            GaugeRegistry network,
            QualityControl judgement,
            CylinderLevelRepository levels,
            ReadingStore readings,
            AgroalDataSource database) {
        this.network = network;
        this.judgement = judgement;
        this.levels = levels;
        this.readings = readings;
        this.database = database;
    }

    /** Whether any of the readings are of a cylinder with known levels. */
    boolean concerns(List<Reading> given) throws SQLException {
        Set<Integer> cylinders = cylinders(given);
        if (cylinders.isEmpty()) {
            return false;
        }
        try (Connection connection = database.getConnection()) {
            return levels.exist(connection, cylinders);
        }
    }

    private Set<Integer> cylinders(Collection<? extends Measurement> measurements) {
        Set<Integer> cylinders = new HashSet<>();
        for (Measurement measurement : measurements) {
            Gauge gauge = network.gaugeOf(measurement.gauge());
            if (gauge.kind == GaugeKind.MANUAL) {
                cylinders.add(gauge.id);
            }
        }
        return cylinders;
    }

    /** The derived readings of a cylinder must not change during another derivation. */
    void lock(Connection connection, List<Reading> given, List<CylinderLevel> said) throws SQLException {
        CounterSampleRepository.lock(
                connection,
                cylinders(Stream.concat(given.stream(), said.stream()).toList()).toArray());
    }

    /** The same readings, each beginning where its cylinder was last emptied. */
    List<Reading> sinceEmptied(Connection connection, List<Reading> given) throws SQLException {
        Map<String, CylinderFillings> fillings = new HashMap<>();
        List<Reading> since = new ArrayList<>(given.size());
        for (Reading reading : given) {
            if (network.gaugeOf(reading.gauge()).kind != GaugeKind.MANUAL) {
                since.add(reading);
                continue;
            }
            if (!fillings.containsKey(reading.gauge())) {
                fillings.put(reading.gauge(), emptyings(connection, reading.gauge(), given));
            }
            since.add(since(fillings.get(reading.gauge()), reading));
        }
        return since;
    }

    private CylinderFillings emptyings(Connection connection, String gauge, List<Reading> given) throws SQLException {
        Span span = Span.of(
                given.stream().filter(reading -> reading.gauge().equals(gauge)).toList());
        return new CylinderFillings(levels.list(connection, gauge, span.first.minus(REACH), span.last), List.of());
    }

    private static Reading since(CylinderFillings fillings, Reading reading) {
        Instant start = fillings.gatheredSince(reading.interval(), reading.depth());
        return new Reading(
                reading.gauge(), new Interval(start, reading.at()), reading.depth(), reading.origin(), reading.note());
    }

    /** Stores the original start of readings, so that the change can be undone. */
    void keepGiven(Connection connection, List<Reading> given, List<Reading> gathered) throws SQLException {
        for (int i = 0; i < given.size(); i++) {
            if (network.gaugeOf(given.get(i).gauge()).kind == GaugeKind.MANUAL) {
                readings.begin(
                        connection,
                        given.get(i).gauge(),
                        given.get(i).at(),
                        gathered.get(i).interval().start(),
                        given.get(i).interval().start());
            }
        }
    }

    /** Derives again what depends on the changed times, as part of a transaction; returns the readings that changed. */
    List<Judged> deriveAround(Connection connection, List<? extends Measurement> touched) throws SQLException {
        List<Measurement> ofCylinders = new ArrayList<>(touched);
        ofCylinders.removeIf(each -> network.gaugeOf(each.gauge()).kind != GaugeKind.MANUAL);
        List<Judged> changed = new ArrayList<>(beginAnew(connection, ofCylinders));
        List<Judged> derived = around(connection, ofCylinders);
        if (!derived.isEmpty()) {
            changed.addAll(MeasurementStore.changed(derived, readings.storeCounted(connection, derived)));
        }
        return changed;
    }

    /**
     * Moves the start of stored readings to where the cylinder was emptied, as known now; returns those that changed.
     */
    private List<Judged> beginAnew(Connection connection, List<Measurement> touched) throws SQLException {
        List<Judged> changed = new ArrayList<>();
        for (Map.Entry<String, Span> each : Span.ofEach(touched).entrySet()) {
            Known known = known(connection, each.getKey(), each.getValue());
            for (Stored stored : known.given) {
                Instant start = known.fillings().gatheredSince(stored.said.interval(), stored.said.depth());
                if (!start.equals(stored.interval.start())) {
                    changed.addAll(readings.begin(
                            connection,
                            each.getKey(),
                            stored.interval.end(),
                            start,
                            stored.said.interval().start()));
                }
            }
        }
        return changed;
    }

    /** The readings from levels near the changed times that are not up to date. */
    private List<Judged> around(Connection connection, List<Measurement> touched) throws SQLException {
        List<Reading> derived = new ArrayList<>();
        for (Map.Entry<String, Span> each : Span.ofEach(touched).entrySet()) {
            Known known = known(connection, each.getKey(), each.getValue());
            for (Reading reading : known.fillings().differences()) {
                if (each.getValue().reaches(reading.at()) && !known.has(reading)) {
                    derived.add(reading);
                }
            }
        }
        return judgement.judge(derived);
    }

    private Known known(Connection connection, String gauge, Span span) throws SQLException {
        Instant to = span.last.plus(CONTEXT);
        Instant from = lastBefore(connection, gauge, span.first.minus(CONTEXT));
        List<CylinderLevel> said = levels.list(connection, gauge, from, to);
        List<Stored> given = new ArrayList<>();
        Map<Instant, Stored> derived = new HashMap<>();
        if (!said.isEmpty()) {
            try (PreparedStatement statement = connection.prepareStatement(READINGS)) {
                statement.setInt(1, network.gaugeOf(gauge).id);
                statement.setObject(2, from.atOffset(ZoneOffset.UTC));
                statement.setObject(3, to.atOffset(ZoneOffset.UTC));
                try (ResultSet row = statement.executeQuery()) {
                    while (row.next()) {
                        Stored stored = stored(row);
                        if (row.getBoolean(7)) {
                            derived.put(stored.interval.end(), stored);
                        } else {
                            given.add(stored);
                        }
                    }
                }
            }
        }
        return new Known(said, given, derived);
    }

    /** A second before the last report, so that it is read too. */
    private Instant lastBefore(Connection connection, String gauge, Instant time) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LAST_BEFORE)) {
            int id = network.gaugeOf(gauge).id;
            statement.setInt(1, id);
            statement.setObject(2, time.atOffset(ZoneOffset.UTC));
            statement.setInt(3, id);
            statement.setObject(4, time.atOffset(ZoneOffset.UTC));
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return Optional.ofNullable(row.getObject(1, OffsetDateTime.class))
                        .map(last -> last.toInstant().minusSeconds(1))
                        .orElse(time);
            }
        }
    }

    private static Stored stored(ResultSet row) throws SQLException {
        Instant end = instant(row, 1);
        Depth depth = new Depth(row.getInt(4), Depth.Kind.ofCode(row.getInt(5)));
        Reading.Origin origin = new Reading.Origin(Source.ofCode(row.getInt(9)), row.getString(10), instant(row, 11));
        return new Stored(
                new Interval(instant(row, 2), end),
                new Given(new Interval(instant(row, 3), end), depth, origin, row.getBoolean(6), row.getBoolean(8)));
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    /**
     * A reading as it is stored.
     *
     * @param interval as it counts
     * @param said as it was given
     */
    private record Stored(Interval interval, Given said) {}

    /** The stored data of a gauge near some time. */
    private record Known(List<CylinderLevel> levels, List<Stored> given, Map<Instant, Stored> derived) {
        CylinderFillings fillings() {
            return new CylinderFillings(levels, given.stream().map(Stored::said).toList());
        }

        boolean has(Reading reading) {
            Stored stored = derived.get(reading.at());
            return stored != null
                    && stored.interval.equals(reading.interval())
                    && stored.said.depth().equals(reading.depth());
        }
    }

    /** From the first to the last changed time. */
    private record Span(Instant first, Instant last) {
        static Span of(Collection<? extends Measurement> touched) {
            return new Span(
                    touched.stream()
                            .map(Measurement::at)
                            .min(Instant::compareTo)
                            .orElseThrow(),
                    touched.stream()
                            .map(Measurement::at)
                            .max(Instant::compareTo)
                            .orElseThrow());
        }

        static Map<String, Span> ofEach(List<Measurement> touched) {
            Map<String, List<Measurement>> byGauge = new TreeMap<>();
            touched.forEach(each -> byGauge.computeIfAbsent(each.gauge(), gauge -> new ArrayList<>())
                    .add(each));
            Map<String, Span> spans = new TreeMap<>();
            byGauge.forEach((gauge, measurements) -> spans.put(gauge, of(measurements)));
            return spans;
        }

        boolean reaches(Instant at) {
            return !at.isBefore(first.minus(REACH)) && !at.isAfter(last.plus(REACH));
        }
    }
}
