package org.faofon.volunteers;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertQueries;
import org.faofon.common.cluster.NotLeader;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.network.NetworkClock;
import org.faofon.readings.Depth;
import org.faofon.readings.query.LiveRainTotals;
import org.faofon.schools.LevelRequestRepository;
import org.faofon.schools.LevelRequestRepository.Reason;
import org.faofon.schools.LevelRequestRepository.Request;
import org.jboss.logging.Logger;

/**
 * Asks schools to read their cylinders now where an alert is open in their district or an automatic gauge nearby has
 * heavy rain; only by day, because nobody should go out in a storm at night.
 */
@ApplicationScoped
class LevelRequestJob {
    private static final Logger LOG = Logger.getLogger(LevelRequestJob.class);
    private static final Duration HOUR = Duration.ofHours(1);

    private final VolunteerGauges gauges;
    private final AlertQueries alerts;
    private final LiveRainTotals rain;
    private final LevelRequestRepository requests;
    private final VolunteersConfig.Levels config;
    private final NetworkClock clock;

    LevelRequestJob(
            VolunteerGauges gauges,
            AlertQueries alerts,
            LiveRainTotals rain,
            LevelRequestRepository requests,
            VolunteersConfig config,
            NetworkClock clock) {
        this.gauges = gauges;
        this.alerts = alerts;
        this.rain = rain;
        this.requests = requests;
        this.config = config.levels();
        this.clock = clock;
    }

    @Scheduled(
            every = "1m",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "cylinder level requests",
            skipExecutionIf = NotLeader.class)
    void look() throws SQLException {
        Instant now = clock.instant();
        endWithoutCause(now);
        LocalTime time = now.atZone(RainDayTime.BANGKOK).toLocalTime();
        if (config.askByItself() && !time.isBefore(config.askFrom()) && time.isBefore(config.askUntil())) {
            askWhereItRains(now);
        }
    }

    /**
     * Ends what nobody need answer any more: the alert is over or was a false alarm, or the heavy rain was a value that
     * somebody has marked wrong or corrected since. Rain that has only stopped ends nothing: what fell is still to be read.
     */
    void endWithoutCause(Instant now) throws SQLException {
        Set<String> alarmed = alarmed();
        for (Request request : requests.listUnansweredOfRules(now)) {
            boolean stands = alarmed.contains(request.gauge().district().code)
                    || soaked(request.askedAt()).stream().anyMatch(gauge -> isNear(gauge, request.gauge()));
            if (!stands) {
                requests.end(request, now);
                LOG.infof(
                        "Ended a request for a level, because its cause has gone: gauge=%s reason=%s",
                        request.gauge().code, request.reason());
            }
        }
    }

    private Set<String> alarmed() {
        return alerts.listOpen().stream()
                .map((Alert alert) -> alert.districtCode)
                .collect(Collectors.toSet());
    }

    /** The automatic gauges that had heavy rain then, as far as is known now. */
    private List<Gauge> soaked(Instant then) {
        return gauges.all().stream()
                .filter(gauge -> gauge.kind != GaugeKind.MANUAL && isHeavy(gauge, then))
                .toList();
    }

    void askWhereItRains(Instant now) throws SQLException {
        Set<String> alarmed = alarmed();
        List<Gauge> soaked = soaked(now);
        for (Gauge cylinder : gauges.manual()) {
            Optional<Reason> reason = alarmed.contains(cylinder.district().code)
                    ? Optional.of(Reason.ALERT)
                    : soaked.stream().anyMatch(gauge -> isNear(gauge, cylinder))
                            ? Optional.of(Reason.HEAVY_RAIN)
                            : Optional.empty();
            if (reason.isPresent() && requests.ask(cylinder, reason.get(), "rules", now, config.askEvery())) {
                LOG.infof("Requested a cylinder level: gauge=%s reason=%s", cylinder.code, reason.get());
            }
        }
    }

    private boolean isHeavy(Gauge gauge, Instant now) {
        return Depth.toMm(rain.total(gauge.code, now, HOUR).depthMicrometres()).compareTo(config.askAtMm()) >= 0;
    }

    private boolean isNear(Gauge gauge, Gauge cylinder) {
        return gauge.kilometresTo(cylinder) <= config.askWithinKm();
    }
}
