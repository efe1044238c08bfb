package org.faofon.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What came of one kind of fault. */
final class Outcome {
    private final String fault;
    private final List<Duration> recoveries = new ArrayList<>();
    private final Differences differences = new Differences();
    private final List<String> problems = new ArrayList<>();
    private final List<String> notes = new ArrayList<>();
    private Optional<String> skipped = Optional.empty();
    private int strikes;

    Outcome(String fault) {
        this.fault = fault;
    }

    static Outcome skipped(String fault, String reason) {
        Outcome outcome = new Outcome(fault);
        outcome.skipped = Optional.of(reason);
        return outcome;
    }

    String fault() {
        return fault;
    }

    void struck() {
        strikes++;
    }

    void recovered(Duration after) {
        recoveries.add(after);
    }

    void differ(Differences others) {
        differences.add(others);
    }

    /** Something else that must not be. */
    void problem(String words) {
        problems.add(words);
    }

    /** Something worth knowing. */
    void note(String words) {
        notes.add(words);
    }

    List<String> notes() {
        return notes;
    }

    boolean isGood() {
        return differences.isEmpty() && problems.isEmpty();
    }

    int strikes() {
        return strikes;
    }

    Optional<String> skippedBecause() {
        return skipped;
    }

    Differences differences() {
        return differences;
    }

    List<String> problems() {
        return problems;
    }

    /** The longest. */
    Optional<Duration> recovery() {
        return recoveries.stream().max(Duration::compareTo);
    }
}
