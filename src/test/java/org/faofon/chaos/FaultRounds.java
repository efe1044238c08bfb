package org.faofon.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.faofon.bench.Patience;

/** Lets faults strike a site in an order and at moments that the seed decides, and compares after each. */
final class FaultRounds {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMillis(250);
    private static final int LONGEST_WAIT_MILLIS = 1_500;

    private final Site site;
    private final Random random;
    private final Differences known = new Differences();
    private int endsBefore;

    FaultRounds(Site site, Random random) {
        this.site = site;
        this.random = random;
    }

    /** Each of them that often. */
    List<Outcome> run(List<Fault> faults, int times) throws Exception {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        List<Fault> order = new ArrayList<>();
        for (Fault fault : faults) {
            Optional<String> reason = fault.reasonToSkip(site);
            outcomes.put(
                    fault.name(),
                    reason.map(words -> Outcome.skipped(fault.name(), words))
                            .orElseGet(() -> new Outcome(fault.name())));
            order.addAll(Collections.nCopies(reason.isPresent() ? 0 : times, fault));
        }
        Collections.shuffle(order, random);
        awaitWork();
        for (Fault fault : order) {
            strike(fault, outcomes.getOrDefault(fault.name(), new Outcome(fault.name())));
        }
        return List.copyOf(outcomes.values());
    }

    private void strike(Fault fault, Outcome outcome) throws Exception {
        System.out.printf("  %s ...%n", fault.name());
        outcome.struck();
        site.storm();
        TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_WAIT_MILLIS));
        try {
            fault.strike(site, random);
        } catch (FaultException e) {
            outcome.problem(String.valueOf(e.getMessage()));
        }
        long mended = System.nanoTime();
        try {
            Patience.until("all gauges were served", PATIENCE, POLL, () -> site.worksSince(mended));
            outcome.recovered(Duration.ofNanos(System.nanoTime() - mended));
        } catch (TimeoutException e) {
            outcome.problem("not recovered: " + e.getMessage());
        }
        compare(outcome);
        int ends = site.program().unexpectedEnds();
        if (ends > endsBefore) {
            outcome.problem("the program ended by itself %d times".formatted(ends - endsBefore));
            endsBefore = ends;
        }
    }

    private void awaitWork() throws Exception {
        long now = System.nanoTime();
        Patience.until("all gauges were served at first", PATIENCE, POLL, () -> site.worksSince(now));
    }

    /** What is late is not lost: the broker may still hold it, and an alert is sent again. */
    private void compare(Outcome outcome) throws Exception {
        long end = System.nanoTime() + PATIENCE.toNanos();
        Optional<Differences> differences = differences();
        while (differences.map(found -> !found.lost().isEmpty()).orElse(true) && System.nanoTime() < end) {
            TimeUnit.MILLISECONDS.sleep(POLL.toMillis());
            differences = differences();
        }
        differences.ifPresentOrElse(
                found -> {
                    known.add(found);
                    outcome.differ(found);
                },
                () -> outcome.problem("the database could not be read"));
    }

    /** Those that are new; empty while the database cannot be read. */
    private Optional<Differences> differences() {
        try {
            return Optional.of(site.compare().without(known));
        } catch (Exception e) {
            return Optional.empty();
        }
    }
}
