package org.faofon.readings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import java.util.List;
import org.faofon.network.Gauge;
import org.faofon.network.Network;

/** Asks every quality check about a reading and keeps the least trusting answer. */
@ApplicationScoped
class Judgement {
    private final Network network;
    private final List<QualityCheck> checks;

    Judgement(Network network, Instance<QualityCheck> checks) {
        this.network = network;
        this.checks = checks.stream().toList();
    }

    ReadingsStored.Judged judge(Reading reading) {
        Gauge gauge = network.gaugeOf(reading.gauge());
        Verdict verdict =
                checks.stream().map(check -> check.check(reading, gauge)).reduce(Verdict.CANNOT_JUDGE, Verdict::and);
        return new ReadingsStored.Judged(reading, verdict);
    }
}
