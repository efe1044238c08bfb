package org.faofon.web.view;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.faofon.readings.store.ReadingStore;

/** Finds why an alert is held, so that an officer need not search all suspect readings. */
@Named("holdReasons")
@Singleton
public class HoldReasons {
    /** Of each gauge; a day in steps of five minutes. */
    private static final int MOST_READINGS = 288;

    private final ReadingStore store;

    HoldReasons(ReadingStore store) {
        this.store = store;
    }

    /** Empty for an alert that is not pending, or has a deadline. */
    public List<HoldReason> of(AlertView alert) throws SQLException {
        if (!alert.waits() || alert.pendingUntil() != null) {
            return List.of();
        }
        Optional<Instant> since = alert.decisive().stream()
                .filter(EvidenceView::unconfirmed)
                .flatMap(held -> held.conditions().stream()
                        .map(condition -> held.at().minus(condition.endingAgo()).minus(condition.window())))
                .min(Comparator.naturalOrder())
                .map(OffsetDateTime::toInstant);
        return since.isEmpty()
                ? List.of()
                : HoldReason.listOf(alert.decisive(), store.listSuspect(since.get(), MOST_READINGS));
    }
}
