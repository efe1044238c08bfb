package org.faofon.readings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.ArrayList;
import java.util.List;
import org.faofon.network.Gauge;
import org.faofon.network.Network;
import org.jboss.logging.Logger;

/**
 * Asks every quality check about a reading and keeps the least trusting answer. Whoever looks at neighbours comes later,
 * when they have reported too.
 */
@ApplicationScoped
class Judgement {
    private static final Logger LOG = Logger.getLogger(Judgement.class);

    private final Network network;
    private final LiveRain rain;
    private final List<QualityCheck> checks;

    Judgement(Network network, LiveRain rain, Instance<QualityCheck> checks) {
        this.network = network;
        this.rain = rain;
        this.checks = checks.stream().toList();
    }

    /** One verdict for each, in their order. */
    List<ReadingsStored.Judged> judge(List<Reading> batch) {
        BatchRain together = new BatchRain(batch);
        List<ReadingsStored.Judged> judged = new ArrayList<>(batch.size());
        for (Reading reading : batch) {
            judged.add(judge(reading, together));
        }
        return judged;
    }

    private ReadingsStored.Judged judge(Reading reading, BatchRain together) {
        Gauge gauge = network.gaugeOf(reading.gauge());
        Fall fall = BatchRain.fallOf(reading);
        Series own = together.over(gauge.code, (from, to) -> rain.falls(gauge.code, from, to));
        Verdict verdict = Verdict.CANNOT_JUDGE;
        for (QualityCheck check : checks) {
            verdict = verdict.and(ask(check, fall, gauge, own));
        }
        if (verdict.quality() == Quality.FAIL) {
            together.leaveOut(reading);
        }
        return new ReadingsStored.Judged(reading, verdict);
    }

    /** A check that fails has not judged, which is no reason to lose the reading. */
    private static Verdict ask(QualityCheck check, Fall fall, Gauge gauge, Series own) {
        try {
            return check.check(fall, gauge, own);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Could not judge a reading: gauge=%s %s", gauge.code, fall);
            return Verdict.CANNOT_JUDGE;
        }
    }
}
