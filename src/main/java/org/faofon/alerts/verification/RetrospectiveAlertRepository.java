package org.faofon.alerts.verification;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.Alert;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Hazard;
import org.faofon.network.NetworkClock;
import org.jboss.logging.Logger;

/** Alerts that late rain would have raised. The only writer of hindsight; it queues no message and changes no alert. */
@ApplicationScoped
public class RetrospectiveAlertRepository {
    private static final Logger LOG = Logger.getLogger(RetrospectiveAlertRepository.class);

    private final NetworkClock clock;

    RetrospectiveAlertRepository(NetworkClock clock) {
        this.clock = clock;
    }

    /**
     * Records what that evidence would have raised, unless an alert of the time announced as much; the same again
     * changes nothing.
     *
     * @param evidence what held during one event, one entry per rule and gauge; not empty
     * @return what is new or says more than before
     */
    public Optional<RetrospectiveAlert> record(Hazard hazard, String district, List<Evidence> evidence) {
        RetrospectiveAlert found = RetrospectiveAlert.of(hazard, district, evidence);
        Optional<RetrospectiveAlert> written =
                QuarkusTransaction.requiringNew().call(() -> told(found) ? Optional.empty() : write(found));
        written.ifPresent(hindsight -> LOG.infof(
                "Late rain would have raised an alert: hindsight=%d hazard=%s district=%s level=%s " + "began=%s",
                hindsight.id, hazard, district, hindsight.level, hindsight.beganAt));
        return written;
    }

    private static boolean told(RetrospectiveAlert found) {
        return Alert.<Alert>list(
                        "hazard = ?1 and districtCode = ?2 and beganAt <= ?3 and (closedAt is null or closedAt >= ?4)",
                        found.hazard,
                        found.districtCode,
                        found.endedAt.plus(RetrospectiveAlert.GAP),
                        found.beganAt)
                .stream()
                .anyMatch(found::toldBy);
    }

    private Optional<RetrospectiveAlert> write(RetrospectiveAlert found) {
        Optional<RetrospectiveAlert> known = RetrospectiveAlert.<RetrospectiveAlert>list(
                        "hazard = ?1 and districtCode = ?2 and endedAt >= ?3 order by id",
                        found.hazard,
                        found.districtCode,
                        found.beganAt.minus(RetrospectiveAlert.GAP))
                .stream()
                .filter(found::joins)
                .findFirst();
        Instant now = clock.instant();
        if (known.isPresent()) {
            return known.filter(hindsight -> hindsight.learn(found)).map(hindsight -> {
                hindsight.updatedAt = now;
                return hindsight;
            });
        }
        found.recordedAt = now;
        found.updatedAt = now;
        found.exercise = clock.exercise();
        found.persist();
        return Optional.of(found);
    }

    /** The latest known, the latest first. */
    @Transactional
    public List<RetrospectiveAlert> list(int limit) {
        return RetrospectiveAlert.<RetrospectiveAlert>find("order by updatedAt desc, id desc")
                .page(Page.ofSize(limit))
                .list();
    }

    /** What has been recorded since then, the latest first. */
    @Transactional
    public List<RetrospectiveAlert> listSince(Instant since, int limit) {
        return RetrospectiveAlert.<RetrospectiveAlert>find("updatedAt >= ?1 order by updatedAt desc, id desc", since)
                .page(Page.ofSize(limit))
                .list();
    }
}
