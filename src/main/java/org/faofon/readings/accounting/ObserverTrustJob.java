package org.faofon.readings.accounting;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.faofon.common.cluster.WorkAssignment;
import org.faofon.readings.ObserverTrust;
import org.faofon.readings.store.ObserverTrustRepository;
import org.jboss.logging.Logger;

/** Computes how far the gauges can be relied on, month by month, and remembers it for those who ask. */
@ApplicationScoped
public class ObserverTrustJob {
    /** Shown to officers and schools. */
    private static final int MONTHS = 6;

    private static final Logger LOG = Logger.getLogger(ObserverTrustJob.class);

    private final ObserverTrustRepository repository;
    private final WorkAssignment assignment;
    private final Clock clock;
    private volatile Map<String, List<ObserverTrust>> known = Map.of();

    ObserverTrustJob(ObserverTrustRepository repository, WorkAssignment assignment, Clock clock) {
        this.repository = repository;
        this.assignment = assignment;
        this.clock = clock;
    }

    @Scheduled(
            every = "${faofon.readings.trust.every:6h}",
            delayed = "1m",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "observer-trust")
    void refresh() {
        try {
            if (assignment.isLeader()) {
                computeNow();
            }
            load();
        } catch (SQLException e) {
            LOG.error("Could not compute how far the gauges can be relied on; trying again later", e);
        }
    }

    /** This month as far as it has passed, and the last: verdicts and late readings of some weeks count. */
    public void computeNow() throws SQLException {
        YearMonth month = month();
        List<ObserverTrust> last = repository.compute(month.minusMonths(1));
        List<ObserverTrust> current = repository.compute(month);
        LOG.debugf("Computed observer trust: lastMonth=%d thisMonth=%d", last.size(), current.size());
        load();
    }

    private void load() throws SQLException {
        Map<String, List<ObserverTrust>> all = new HashMap<>();
        for (ObserverTrust trust : repository.listSince(month().minusMonths(MONTHS))) {
            all.merge(trust.gauge(), List.of(trust), (one, other) -> {
                List<ObserverTrust> both = new ArrayList<>(one);
                both.addAll(other);
                return both;
            });
        }
        known = all;
    }

    private YearMonth month() {
        return YearMonth.from(clock.instant().atOffset(ZoneOffset.UTC));
    }

    /** The last months of a gauge, the newest first; this month is as far as it has passed. */
    public List<ObserverTrust> listOf(String gauge) {
        return known.getOrDefault(gauge, List.of()).stream()
                .sorted(Comparator.comparing(ObserverTrust::month).reversed())
                .toList();
    }

    public Optional<ObserverTrust> find(String gauge, YearMonth month) {
        return listOf(gauge).stream()
                .filter(trust -> trust.month().equals(month))
                .findFirst();
    }

    /** Of the newest month that has passed, as far as it is known. */
    public OptionalInt scoreOf(String gauge) {
        YearMonth current = month();
        return listOf(gauge).stream()
                .filter(trust -> trust.month().isBefore(current))
                .mapToInt(ObserverTrust::score)
                .findFirst();
    }
}
