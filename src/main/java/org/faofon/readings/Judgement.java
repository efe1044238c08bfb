package org.faofon.readings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import org.faofon.network.Gauge;
import org.faofon.network.Network;
import org.jboss.logging.Logger;

/** Asks every quality check about a reading and keeps the least trusting answer. */
@ApplicationScoped
class Judgement {
    private static final Logger LOG = Logger.getLogger(Judgement.class);

    private final Network network;
    private final List<QualityCheck> checks;

    Judgement(Network network, Instance<QualityCheck> checks) {
        this.network = network;
        this.checks = checks.stream().toList();
    }

    ReadingsStored.Judged judge(Reading reading) {
        Gauge gauge = network.gaugeOf(reading.gauge());
        Verdict verdict = Verdict.CANNOT_JUDGE;
        for (QualityCheck check : checks) {
            verdict = verdict.and(ask(check, reading, gauge));
        }
        return new ReadingsStored.Judged(reading, verdict);
    }

    /** A check that fails has not judged, which is no reason to lose the reading. */
    private static Verdict ask(QualityCheck check, Reading reading, Gauge gauge) {
        try {
            return check.check(reading, gauge);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Could not judge a reading: %s", reading);
            return Verdict.CANNOT_JUDGE;
        }
    }
}
