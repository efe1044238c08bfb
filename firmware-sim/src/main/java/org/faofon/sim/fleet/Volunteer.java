package org.faofon.sim.fleet;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.faofon.sim.network.Gauge;
import org.faofon.sim.rain.Chance;
import org.faofon.sim.rain.Weather;
import org.faofon.sim.readings.ReadingJson;

/**
 * A pupil who reads a cylinder each morning, and more often when it pours, and retries while the program is unavailable.
 */
final class Volunteer {
    private static final Logger LOG = System.getLogger(Volunteer.class.getName());
    private static final int LATEST_MINUTES = 20;
    private static final int READINGS_PER_REPORT = 200;
    private static final int REMEMBERED_DAYS = 8;
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(5);

    private final Gauge gauge;
    private final String token;
    private final Weather weather;
    private final ReportDesk desk;
    private final InstantSource wall;

    /** Readings before this are overdue, and are reported without delay. */
    private final Instant arrival;

    private volatile Instant reportedUpTo;
    private final AtomicInteger reported = new AtomicInteger();
    private Instant nextAttempt = Instant.MIN;
    private final Map<Instant, CylinderDay> days = new LinkedHashMap<>();

    /**
     * When a volunteer comes, and what is already reported by then.
     *
     * @param reportedUpTo the time of the last reading that needs no report any more
     */
    record Shift(Instant arrival, Instant reportedUpTo) {}

    Volunteer(Gauge gauge, String token, Weather weather, ReportDesk desk, InstantSource wall, Shift shift) {
        this.gauge = gauge;
        this.token = token;
        this.weather = weather;
        this.desk = desk;
        this.wall = wall;
        this.arrival = shift.arrival();
        this.reportedUpTo = shift.reportedUpTo();
    }

    /** The readings that were reported and accepted. */
    int reported() {
        return reported.get();
    }

    boolean owesNothingUpTo(Instant end) {
        return readingsAfter(reportedUpTo, end).isEmpty();
    }

    void tick(Instant now) throws InterruptedException {
        if (wall.instant().isBefore(nextAttempt)) {
            return;
        }
        List<CylinderReading> due = readingsAfter(reportedUpTo, now).stream()
                .takeWhile(
                        reading -> !reading.at().plus(comesAfter(reading.at())).isAfter(now))
                .toList();
        if (!due.isEmpty()) {
            report(due);
        }
    }

    /** The readings in (after, end], and not more than fit into one report. */
    private List<CylinderReading> readingsAfter(Instant after, Instant end) {
        List<CylinderReading> found = new ArrayList<>();
        Instant morning = RainDay.lastMorning(after);
        while (morning.isBefore(end) && found.size() < READINGS_PER_REPORT) {
            for (CylinderReading reading : dayOf(morning).readings()) {
                if (reading.at().isAfter(after) && !reading.at().isAfter(end)) {
                    found.add(reading);
                }
            }
            morning = morning.plus(RainDay.LENGTH);
        }
        return found.subList(0, Math.min(found.size(), READINGS_PER_REPORT));
    }

    /** The days around now are computed once; two threads ask for them. */
    private synchronized CylinderDay dayOf(Instant morning) {
        if (days.size() > REMEMBERED_DAYS) {
            days.clear();
        }
        return days.computeIfAbsent(morning, start -> CylinderDay.of(weather, gauge, start));
    }

    private Duration comesAfter(Instant reading) {
        if (!reading.isAfter(arrival)) {
            return Duration.ZERO;
        }
        return Duration.ofSeconds(
                Chance.of(0, gauge.id(), reading.getEpochSecond()).nextInt(30, LATEST_MINUTES * 60));
    }

    private void report(List<CylinderReading> due) throws InterruptedException {
        ArrayNode array = JsonNodeFactory.instance.arrayNode();
        due.forEach(reading -> array.add(reading.json()));
        String json = due.size() == 1 ? array.get(0).toString() : array.toString();
        Instant upTo = due.get(due.size() - 1).at();
        ReportDesk.Outcome outcome = desk.hand(gauge.id(), token, json, due.size());
        switch (outcome.answer()) {
            case TAKEN -> taken(upTo, due.size(), outcome.detail());
            case LATER -> tryLater(outcome.detail());
            case REFUSED -> refused(upTo, outcome.detail());
        }
    }

    private void taken(Instant upTo, int readings, String detail) {
        reportedUpTo = upTo;
        reported.addAndGet(readings);
        if (!detail.isEmpty()) {
            LOG.log(Level.WARNING, "A report was refused in part: gauge={0} answer={1}", gauge.id(), detail);
        }
    }

    private void tryLater(String detail) {
        nextAttempt = wall.instant().plus(TRY_AGAIN_AFTER);
        LOG.log(Level.DEBUG, "A report has to wait: gauge={0} reason={1}", gauge.id(), detail);
    }

    /** The same report would be refused again, so the volunteer skips it and logs that. */
    private void refused(Instant upTo, String detail) {
        reportedUpTo = upTo;
        LOG.log(
                Level.WARNING,
                "A report was refused: gauge={0} upTo={1} answer={2}",
                gauge.id(),
                ReadingJson.localTimeOf(upTo),
                detail);
    }
}
