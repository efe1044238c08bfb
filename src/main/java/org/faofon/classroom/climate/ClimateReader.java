package org.faofon.classroom.climate;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.faofon.classroom.rainday.RainDayBuilder;
import org.faofon.classroom.rainday.RainDayReader;
import org.faofon.classroom.rainday.RainDays;
import org.faofon.common.cache.BackgroundCache;
import org.faofon.common.cache.SingleFlightCache;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.query.RainSeriesReader;
import org.faofon.readings.totals.StepTotal;
import org.faofon.readings.totals.TimeStep;

/**
 * Reads the water years of gauges. They change once a day, so they are kept for an hour. Those of the whole network take a
 * minute where many gauges have reported every five minutes for years; they are read in the background.
 */
@ApplicationScoped
public class ClimateReader {
    private static final TimeStep MONTH = TimeStep.parse("P1M");
    private static final Duration FRESH = Duration.ofHours(1);
    private static final Duration DAILY = Duration.ofDays(1);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final int MOST_KEPT = 100;
    private static final int MOST_YEARS = 60;
    private static final int MONTHS = 12;
    private static final double ENOUGH_OBSERVED = 0.95;

    private final GaugeRegistry network;
    private final RainDayReader days;
    private final RainSeriesReader series;
    private final NetworkClock clock;
    private final SingleFlightCache<String, ClimateRecord> records;
    private final BackgroundCache<List<NetworkYear>> networkYears;

    ClimateReader(GaugeRegistry network, RainDayReader days, RainSeriesReader series, NetworkClock clock) {
        this.network = network;
        this.days = days;
        this.series = series;
        this.clock = clock;
        this.records = new SingleFlightCache<>(MOST_KEPT, FRESH, () -> TimeUnit.MILLISECONDS.toNanos(clock.millis()));
        this.networkYears = new BackgroundCache<>(
                "network-climate", DAILY, PATIENCE, () -> TimeUnit.MILLISECONDS.toNanos(clock.millis()));
    }

    public ClimateRecord record(Gauge gauge) throws SQLException {
        return records.get(gauge.code, () -> read(gauge));
    }

    /** The water years of all gauges together; empty while they are read for the first time. */
    public Optional<List<NetworkYear>> findNetwork() throws SQLException {
        return networkYears.find(this::readNetwork);
    }

    private ClimateRecord read(Gauge gauge) throws SQLException {
        Instant now = clock.instant();
        List<ClimateRecord.Year> years = new ArrayList<>();
        Optional<LocalDate> first = days.firstDay(gauge);
        int last = WaterYear.of(RainDayBuilder.dateOf(now));
        for (int year = first.map(WaterYear::of).orElse(last + 1); year <= last; year++) {
            if (year > last - MOST_YEARS) {
                RainDays all = days.days(gauge, WaterYear.first(year), WaterYear.last(year), now);
                years.add(new ClimateRecord.Year(
                        WaterYear.of(year, all),
                        RainySeasonOnset.find(year, all).orElse(null)));
            }
        }
        return new ClimateRecord(years);
    }

    private List<NetworkYear> readNetwork() throws SQLException {
        int last = WaterYear.of(RainDayBuilder.dateOf(clock.instant()));
        List<Map<Integer, Double>> totals = new ArrayList<>();
        for (Gauge gauge : network.listGauges()) {
            Optional<LocalDate> first = days.firstDay(gauge);
            if (first.isPresent()) {
                int from = Math.max(WaterYear.of(first.get()), last - MOST_YEARS);
                totals.add(completeYears(gauge, from, last));
            }
        }
        return NetworkYear.of(totals);
    }

    /** The totals of a gauge's complete years in mm, by months, which the store adds up. */
    private Map<Integer, Double> completeYears(Gauge gauge, int first, int last) throws SQLException {
        Map<Integer, Double> complete = new HashMap<>();
        if (first >= last) {
            return complete;
        }
        Interval span = new Interval(
                RainDayBuilder.intervalOf(WaterYear.first(first)).start(),
                RainDayBuilder.intervalOf(WaterYear.first(last)).start());
        List<StepTotal> months = series.listSteps(gauge.code, MONTH, span);
        for (int i = 0; i + MONTHS <= months.size(); i += MONTHS) {
            List<StepTotal> year = months.subList(i, i + MONTHS);
            long observed = year.stream()
                    .mapToLong(month -> month.observed().toSeconds())
                    .sum();
            long length = year.stream()
                    .mapToLong(month -> month.interval().length().toSeconds())
                    .sum();
            if (observed >= ENOUGH_OBSERVED * length) {
                long sum = year.stream().mapToLong(StepTotal::depthMicrometres).sum();
                complete.put(
                        WaterYear.of(
                                RainDayBuilder.dateOf(year.get(0).interval().start())),
                        Depth.toMm(sum).doubleValue());
            }
        }
        return complete;
    }
}
