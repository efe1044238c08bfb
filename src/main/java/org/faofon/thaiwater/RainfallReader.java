package org.faofon.thaiwater;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import org.faofon.common.web.ProblemDetails;
import org.faofon.network.Gauge;
import org.faofon.readings.Interval;
import org.faofon.readings.query.RainSeriesReader;
import org.faofon.readings.store.ReadingArrivals;
import org.faofon.readings.store.ReadingArrivals.Arrival;
import org.faofon.readings.store.ReadingHistory;
import org.faofon.readings.totals.StepTotal;

/** Reads the rain that a request asks for, of the steps that are over. */
@ApplicationScoped
class RainfallReader {
    static final int MOST_VALUES = 10_000;
    /** The latest value is in one of so many steps before the newest reading. */
    private static final int STEPS_FOR_LATEST = 4;

    private final RainSeriesReader series;
    private final ReadingHistory history;
    private final ReadingArrivals arrivals;

    RainfallReader(RainSeriesReader series, ReadingHistory history, ReadingArrivals arrivals) {
        this.series = series;
        this.history = history;
        this.arrivals = arrivals;
    }

    /**
     * A value and when its readings arrived.
     *
     * @param end the time of observation
     */
    record Observation(Instant end, RainfallValue value, Arrival arrival) {}

    record GaugeRain(Gauge gauge, List<Observation> observations) {}

    /**
     * The gauges that have anything, with their values in the order of time.
     *
     * @throws jakarta.ws.rs.BadRequestException if this would be too much at a time
     */
    List<GaugeRain> read(RainfallQuery query, List<Gauge> gauges, Instant now) throws SQLException {
        Optional<Interval> asked = query.times().flatMap(times -> query.span(times, now));
        if (query.times().isPresent() && asked.isEmpty()) {
            return List.of();
        }
        long steps = asked.map(query.interval().step()::count).orElse((long) STEPS_FOR_LATEST);
        refuseTooMuch(steps, gauges.size());
        Map<String, Interval> known = history.spans();
        List<GaugeRain> all = new ArrayList<>();
        for (Gauge gauge : gauges) {
            Optional<Interval> own = Optional.ofNullable(known.get(gauge.code));
            if (own.isPresent()) {
                List<Observation> observations = asked.isPresent()
                        ? observations(gauge, query.interval(), asked.get())
                        : latest(gauge, query.interval(), own.get().end(), now);
                if (!observations.isEmpty()) {
                    all.add(new GaugeRain(gauge, observations));
                }
            }
        }
        return all;
    }

    private static void refuseTooMuch(long steps, int gauges) {
        if (steps * gauges > MOST_VALUES) {
            throw ProblemDetails.badRequest(
                    ("no more than %d values at a time, but these are %d steps of %d stations: ask for a shorter time and then "
                                    + "for the next one, or by stationCode or amphoeCode")
                            .formatted(MOST_VALUES, steps, gauges));
        }
    }

    private List<Observation> latest(Gauge gauge, ObservationInterval interval, Instant newest, Instant now)
            throws SQLException {
        Instant over = interval.endUpTo(now);
        Instant end = interval.endFrom(newest).isBefore(over) ? interval.endFrom(newest) : over;
        Duration before = interval.length().multipliedBy(STEPS_FOR_LATEST);
        List<Observation> valued = observations(gauge, interval, Interval.endingAt(end, before)).stream()
                .filter(each -> each.value().value() != null)
                .toList();
        return valued.isEmpty() ? valued : valued.subList(valued.size() - 1, valued.size());
    }

    private List<Observation> observations(Gauge gauge, ObservationInterval interval, Interval span)
            throws SQLException {
        List<StepTotal> steps = series.listSteps(gauge.code, interval.step(), span).stream()
                .filter(StepTotal::known)
                .toList();
        if (steps.isEmpty()) {
            return List.of();
        }
        Interval ends =
                new Interval(span.start(), span.end().plus(interval.step().reach()));
        NavigableMap<Instant, Arrival> arrived = arrivals.list(gauge.code, interval.length(), ends);
        return steps.stream()
                .map(step -> new Observation(step.interval().end(), RainfallValue.of(step), arrivalOf(step, arrived)))
                .toList();
    }

    /** A reading that ends later may cover a step in which none ends. */
    private static Arrival arrivalOf(StepTotal step, NavigableMap<Instant, Arrival> arrived) {
        Map.Entry<Instant, Arrival> found = arrived.ceilingEntry(step.interval().start());
        Instant end = step.interval().end();
        return found == null ? new Arrival(end, end) : found.getValue();
    }
}
