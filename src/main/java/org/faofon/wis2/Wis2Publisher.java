package org.faofon.wis2;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.Interval;
import org.faofon.readings.query.RainSeriesReader;
import org.faofon.readings.totals.StepTotal;
import org.faofon.readings.totals.TimeStep;
import org.faofon.wis2.Wis2PublicationRepository.Version;

/**
 * Publishes the rain of each step that is over once, and again only if the file would say something else. What was given and no
 * longer holds is given again without a value; what never was complete is not given at all.
 */
@ApplicationScoped
class Wis2Publisher {
    /** Readings and corrections may be so late. */
    private static final Duration DAYS_BACK = Duration.ofDays(7);

    private static final Duration HOURS_BACK = Duration.ofDays(1);
    private static final Duration KEEP_DAYS = Duration.ofDays(400);
    private static final Duration KEEP_HOURS = Duration.ofDays(14);
    private static final TimeStep DAY = TimeStep.parse("P1D");
    private static final TimeStep HOUR = TimeStep.parse("PT1H");

    private final GaugeRegistry network;
    private final StationPlaces places;
    private final RainSeriesReader series;
    private final Wis2PublicationRepository repository;

    Wis2Publisher(
            GaugeRegistry network,
            StationPlaces places,
            RainSeriesReader series,
            Wis2PublicationRepository repository) {
        this.network = network;
        this.places = places;
        this.series = series;
        this.repository = repository;
    }

    /**
     * Publishes what is due.
     *
     * @return how many files are new or differ
     */
    int publish(Instant now) throws SQLException {
        List<Gauge> registered = network.listGauges().stream()
                .filter(gauge -> gauge.wigos != null)
                .toList();
        if (registered.isEmpty()) {
            return 0;
        }
        StationPlaces.Known known = places.read();
        Interval days = Interval.endingAt(now.truncatedTo(ChronoUnit.DAYS), DAYS_BACK);
        Interval hours = Interval.endingAt(now.truncatedTo(ChronoUnit.HOURS), HOURS_BACK);
        Map<String, Version> ofDays = repository.latest(Granule.Kind.DAYCLI, days.start());
        Map<String, Version> ofHours = repository.latest(Granule.Kind.HOURLY, hours.start());
        int published = 0;
        for (Gauge gauge : registered) {
            for (StepTotal day : series.listSteps(gauge.code, DAY, days)) {
                published += publish(Granule.Kind.DAYCLI, gauge, day, known, ofDays, now);
            }
            if (gauge.kind == GaugeKind.TIPPING_BUCKET) {
                for (StepTotal hour : series.listSteps(gauge.code, HOUR, hours)) {
                    published += publish(Granule.Kind.HOURLY, gauge, hour, known, ofHours, now);
                }
            }
        }
        repository.deleteBefore(Granule.Kind.DAYCLI, now.minus(KEEP_DAYS));
        repository.deleteBefore(Granule.Kind.HOURLY, now.minus(KEEP_HOURS));
        return published;
    }

    private int publish(
            Granule.Kind kind,
            Gauge gauge,
            StepTotal step,
            StationPlaces.Known known,
            Map<String, Version> earlier,
            Instant now) {
        Optional<StationPlace> place = known.find(gauge, step.interval());
        if (place.isEmpty() || !Completeness.isSettled(step, now)) {
            return 0;
        }
        Granule granule = new Granule(kind, place.get().station(), step.interval());
        Version before = earlier.getOrDefault(granule.dataId(), new Version(0, ""));
        if (before.version() == 0 && !isGiven(kind, step)) {
            return 0;
        }
        String content =
                kind == Granule.Kind.DAYCLI ? DaycliTable.csv(place.get(), step) : HourlyTable.csv(place.get(), step);
        boolean changed = !content.equals(before.content());
        return changed && repository.add(granule, before.version() + 1, place.get(), content, now) ? 1 : 0;
    }

    private static boolean isGiven(Granule.Kind kind, StepTotal step) {
        return kind == Granule.Kind.DAYCLI ? Completeness.isEnough(step) : HourlyTable.isGiven(step);
    }
}
