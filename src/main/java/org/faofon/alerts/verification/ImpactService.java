package org.faofon.alerts.verification;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.Assessment;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.alerts.verification.ImpactRepository.Draft;
import org.faofon.network.NetworkClock;
import org.faofon.readings.Interval;

/**
 * Records what an event did, and lets it decide the hit log: a warning that was public before it was right; without one, the
 * event was missed, if the officer says which warning was owed.
 */
@ApplicationScoped
public class ImpactService {
    /** A warning that was called off that long before still counts: water comes after the rain. */
    private static final Duration BEFORE = Duration.ofHours(12);

    /** The same by the same officer within this time is a form that was sent twice. */
    private static final Duration SAME_WITHIN = Duration.ofMinutes(10);

    private static final Set<Hazard> FLOODS = Set.of(Hazard.FLOOD, Hazard.FLASH_FLOOD);
    private static final int LONGEST_TEXT = 300;
    private static final int MOST_ALERTS = 50;

    private final ImpactRepository impacts;
    private final VerificationRepository log;
    private final AlertQueries alerts;
    private final NetworkClock clock;

    ImpactService(ImpactRepository impacts, VerificationRepository log, AlertQueries alerts, NetworkClock clock) {
        this.impacts = impacts;
        this.log = log;
        this.alerts = alerts;
        this.clock = clock;
    }

    /**
     * Records an impact; the same once more, by a second tap, is the first.
     *
     * @param owed the level of the warning that was missing, if there was none
     * @throws IllegalArgumentException with what is wrong
     */
    @Transactional
    public Impact record(Draft said, Optional<Level> owed, String officer) {
        check(said);
        Optional<Impact> same = impacts.findSame(said, officer, clock.instant().minus(SAME_WITHIN));
        if (same.isPresent()) {
            return same.get();
        }
        Optional<Alert> warning = harmed(said) ? warningBefore(said) : Optional.empty();
        warning.ifPresent(alert -> log.mark(alert.id, Assessment.HIT, note(said), officer));
        Optional<Long> missed = warning.isEmpty() && harmed(said)
                ? owed.map(level -> log.add(
                                said.hazard(),
                                said.district(),
                                level,
                                said.happenedAt(),
                                note(said),
                                said.source(),
                                officer)
                        .id)
                : Optional.empty();
        return impacts.add(said, warning.map(alert -> alert.id), missed, officer, clock.instant());
    }

    /**
     * Takes an impact back, and with it what it decided.
     *
     * @return empty if there is none, or it was already withdrawn
     * @throws IllegalArgumentException without a reason
     */
    @Transactional
    public Optional<Impact> withdraw(long id, String why, String officer) {
        String reason = why.strip();
        if (reason.isEmpty() || reason.length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("reason must have 1 to " + LONGEST_TEXT + " characters");
        }
        Optional<Impact> withdrawn = impacts.withdraw(id, officer, reason, clock.instant());
        withdrawn.flatMap(Impact::alert).ifPresent(alert -> log.mark(alert, Assessment.UNDECIDED, reason, officer));
        withdrawn.flatMap(Impact::missed).ifPresent(missed -> log.withdraw(missed, reason, officer));
        return withdrawn;
    }

    private void check(Draft said) {
        if (said.happenedAt().isAfter(clock.instant())) {
            throw new IllegalArgumentException("An impact must not be in the future");
        }
        if (said.flooded().length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("flooded must have at most " + LONGEST_TEXT + " characters");
        }
        if (said.source().isEmpty() || said.source().length() > LONGEST_TEXT) {
            throw new IllegalArgumentException("source must have 1 to " + LONGEST_TEXT + " characters");
        }
    }

    private static boolean harmed(Draft said) {
        return !said.flooded().isEmpty() || said.landslide() == Impact.Landslide.YES;
    }

    /** The public warning of that hazard that was in force; of several, the last one. */
    private Optional<Alert> warningBefore(Draft said) {
        Instant at = said.happenedAt();
        return alerts.listToldIn(said.district(), Interval.endingAt(at, BEFORE), MOST_ALERTS).stream()
                .filter(alert -> alert.status != Alert.Status.CANCELLED && !alert.raisedAt.isAfter(at))
                .filter(alert -> alert.hazard == said.hazard()
                        || (FLOODS.contains(alert.hazard) && FLOODS.contains(said.hazard())))
                .reduce((earlier, later) -> later);
    }

    private static String note(Draft said) {
        return said.flooded().isEmpty() ? said.source() : said.flooded() + " · " + said.source();
    }
}
