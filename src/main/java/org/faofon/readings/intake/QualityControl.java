package org.faofon.readings.intake;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.AbstractList;
import java.util.ArrayList;
import java.util.List;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.Quality;
import org.faofon.readings.QualityCheck;
import org.faofon.readings.RainHistory;
import org.faofon.readings.RainInterval;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Verdict;
import org.faofon.readings.query.LiveRainTotals;
import org.jboss.logging.Logger;

/**
 * Runs every quality check on a reading and keeps the lowest verdict. Neighbour checks run later, when the neighbours
 * have reported.
 */
@ApplicationScoped
class QualityControl {
    private static final Logger LOG = Logger.getLogger(QualityControl.class);

    private final GaugeRegistry network;
    private final LiveRainTotals rain;
    private final List<QualityCheck> checks;

    QualityControl(GaugeRegistry network, LiveRainTotals rain, Instance<QualityCheck> checks) {
        this.network = network;
        this.rain = rain;
        this.checks = checks.stream().toList();
    }

    /** One verdict for each, in their order. */
    List<Judged> judge(List<Reading> batch) {
        return List.copyOf(judgeWhenRead(batch));
    }

    /** The same, but each is judged when it is first read from the list, and before it those that stand before it. */
    List<Judged> judgeWhenRead(List<Reading> batch) {
        BatchContext together = new BatchContext(batch);
        List<Judged> judged = new ArrayList<>(batch.size());
        return new AbstractList<>() {
            @Override
            public Judged get(int index) {
                while (judged.size() <= index) {
                    judged.add(judge(batch.get(judged.size()), together));
                }
                return judged.get(index);
            }

            @Override
            public int size() {
                return batch.size();
            }
        };
    }

    private Judged judge(Reading reading, BatchContext together) {
        Gauge gauge = network.gaugeOf(reading.gauge());
        RainInterval fall = BatchContext.fallOf(reading);
        RainHistory own = together.over(gauge.code, (from, to) -> rain.falls(gauge.code, from, to));
        Verdict verdict = Verdict.CANNOT_JUDGE;
        for (QualityCheck check : checks) {
            verdict = verdict.and(ask(check, fall, gauge, own));
        }
        if (verdict.quality() == Quality.FAIL) {
            together.leaveOut(reading);
        }
        return new Judged(reading, verdict);
    }

    /** A check that throws has no verdict, which is not a reason to lose the reading. */
    private static Verdict ask(QualityCheck check, RainInterval fall, Gauge gauge, RainHistory own) {
        try {
            return check.check(fall, gauge, own);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Could not check a reading: gauge=%s %s", gauge.code, fall);
            return Verdict.CANNOT_JUDGE;
        }
    }
}
