package org.faofon.web.view;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Duration;
import org.faofon.alerts.verification.VerificationRepository;
import org.faofon.common.cache.SingleFlightCache;

/** Counts the outcomes of the public warnings; kept for some minutes, because it reads all of them. */
@ApplicationScoped
public class WarningTallyService {
    private static final String ALL = "all";

    private final VerificationRepository log;
    private final SingleFlightCache<String, WarningTally> kept = new SingleFlightCache<>(1, Duration.ofMinutes(1));

    WarningTallyService(VerificationRepository log) {
        this.log = log;
    }

    public WarningTally tally() throws SQLException {
        return kept.get(ALL, () -> WarningTally.of(log.listWarnings(), log.listMissed()));
    }
}
