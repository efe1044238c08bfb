package org.faofon.readings.intake;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.faofon.readings.Interval;
import org.faofon.readings.Reading;
import org.faofon.readings.Verdict;
import org.faofon.readings.intake.CounterSeries.Sample;
import org.faofon.readings.intake.CounterSeries.Step;
import org.faofon.support.Sent;

/** What a gauge's counts make of its rain while they come one by one: each may change what the ones before it said. */
public final class ReplayedCounts {
    private final String gauge;
    private final TipCounter counter;
    private final List<Sample> samples = new ArrayList<>();
    private final Map<Instant, Step> known = new HashMap<>();
    private final Map<Reading, Verdict> readings = new LinkedHashMap<>();

    /** @param modulus at which number of tips it begins at 0 again; 0 where that is not known */
    public ReplayedCounts(String gauge, int tipMicrometres, long modulus) {
        this.gauge = gauge;
        this.counter = TipCounter.of(
                tipMicrometres, BigDecimal.ONE, modulus == 0 ? OptionalLong.empty() : OptionalLong.of(modulus));
    }

    public void add(Instant at, long ticks) {
        samples.add(new Sample(at, ticks, Optional.empty()));
        CounterSeries series = new CounterSeries(samples, counter);
        for (int i = Math.max(1, samples.size() - CounterSeries.AFTER - 1); i < samples.size(); i++) {
            Step step = series.step(i, counter);
            Instant end = samples.get(i).at();
            if (!step.equals(known.put(end, step))) {
                Interval time = new Interval(samples.get(step.since()).at(), end);
                Reading reading =
                        Sent.reading(gauge, end, time.length(), step.credit().depth(), at);
                readings.put(reading, step.credit().verdict());
            }
        }
    }

    /** In the order in which they came to be known, with what the counter alone makes of them. */
    public Map<Reading, Verdict> readings() {
        return readings;
    }
}
