package org.faofon.sim.fleet;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicInteger;
import org.faofon.sim.network.Gauge;
import org.faofon.sim.rain.Chance;
import org.faofon.sim.rain.Place;
import org.faofon.sim.rain.Weather;
import org.faofon.sim.readings.ReadingJson;

/** A pupil who reads a cylinder each morning and reports it, and retries while the program is unavailable. */
final class Volunteer {
    private static final Logger LOG = System.getLogger(Volunteer.class.getName());
    private static final int LATEST_MINUTES = 20;
    private static final int MORNINGS_PER_REPORT = 200;
    private static final Duration TRY_AGAIN_AFTER = Duration.ofSeconds(5);

    private final Gauge gauge;
    private final String token;
    private final Weather weather;
    private final ReportDesk desk;
    private final InstantSource wall;

    /** Mornings before this are overdue, and are reported without delay. */
    private final Instant arrival;

    private volatile Instant reportedUpTo;
    private final AtomicInteger reported = new AtomicInteger();
    private Instant nextAttempt = Instant.MIN;

    /**
     * When a volunteer comes, and what is already reported by then.
     *
     * @param reportedUpTo the last morning that needs no report any more
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

    /** The mornings that were reported and accepted. */
    int reported() {
        return reported.get();
    }

    boolean owesNothingUpTo(Instant end) {
        return reportedUpTo.plus(RainDay.LENGTH).isAfter(end);
    }

    void tick(Instant now) throws InterruptedException {
        Instant due = latestDue(now);
        if (due.isAfter(reportedUpTo) && !wall.instant().isBefore(nextAttempt)) {
            report(due);
        }
    }

    /** The newest morning whose report is due, and not more mornings than fit into one report. */
    private Instant latestDue(Instant now) {
        Instant morning = RainDay.lastMorning(now);
        Instant due = morning.plus(comesAfter(morning)).isAfter(now) ? morning.minus(RainDay.LENGTH) : morning;
        Instant most = reportedUpTo.plus(RainDay.LENGTH.multipliedBy(MORNINGS_PER_REPORT));
        return due.isBefore(most) ? due : most;
    }

    private Duration comesAfter(Instant morning) {
        if (!morning.isAfter(arrival)) {
            return Duration.ZERO;
        }
        return Duration.ofSeconds(
                Chance.of(0, gauge.id(), morning.getEpochSecond()).nextInt(30, LATEST_MINUTES * 60));
    }

    private void report(Instant upTo) throws InterruptedException {
        ArrayNode mornings = JsonNodeFactory.instance.arrayNode();
        for (Instant end = reportedUpTo.plus(RainDay.LENGTH); !end.isAfter(upTo); end = end.plus(RainDay.LENGTH)) {
            mornings.add(read(end).json());
        }
        String json = mornings.size() == 1 ? mornings.get(0).toString() : mornings.toString();
        ReportDesk.Outcome outcome = desk.hand(gauge.id(), token, json, mornings.size());
        switch (outcome.answer()) {
            case TAKEN -> taken(upTo, mornings.size(), outcome.detail());
            case LATER -> tryLater(outcome.detail());
            case REFUSED -> refused(upTo, outcome.detail());
        }
    }

    private MorningReport read(Instant morning) {
        long fell = weather.fellMicrometres(Place.of(gauge), morning.minus(RainDay.LENGTH), morning);
        return MorningReport.of(morning, fell, gauge.capacityMicrometres());
    }

    private void taken(Instant upTo, int mornings, String detail) {
        reportedUpTo = upTo;
        reported.addAndGet(mornings);
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
