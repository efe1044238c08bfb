package org.faofon.rules.backtest;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.faofon.readings.Interval;
import org.faofon.rules.CompiledRule;
import org.faofon.rules.Rule;
import org.jspecify.annotations.Nullable;

/** One backtest, while it runs and afterwards; used by several threads. */
public final class BacktestJob {
    private final String id;
    private final String subject;
    private final String officer;
    private final Interval period;
    private final List<CompiledRule> tried;
    private final long startedNanos = System.nanoTime();
    private volatile State state = State.RUNNING;
    private volatile double progress;
    private volatile long readings;
    private volatile Duration took = Duration.ZERO;
    private volatile String failure = "";
    private volatile @Nullable BacktestReport report;

    /** Its progress. */
    @Schema(name = "State")
    public enum State {
        RUNNING,
        DONE,
        FAILED,
        CANCELLED
    }

    /** @param subject the code of the tested rule, or empty for a whole set */
    BacktestJob(String id, String subject, String officer, Interval period, List<CompiledRule> tried) {
        this.id = id;
        this.subject = subject;
        this.officer = officer;
        this.period = period;
        this.tried = tried;
    }

    public String id() {
        return id;
    }

    public String subject() {
        return subject;
    }

    String officer() {
        return officer;
    }

    public Interval period() {
        return period;
    }

    /** Whether it tests a rule with the same conditions as this one. */
    boolean tries(Rule rule) {
        return tried.stream().map(CompiledRule::rule).anyMatch(other -> other.enabled() && other.holdsAlike(rule));
    }

    /** The rule that it tests, unless it tests a whole set. */
    public Optional<CompiledRule> findSubject() {
        return tried.stream().filter(each -> each.rule().code().equals(subject)).findFirst();
    }

    public State state() {
        return state;
    }

    boolean running() {
        return state == State.RUNNING;
    }

    /** 0 to 1. */
    public double progress() {
        return progress;
    }

    public long readings() {
        return readings;
    }

    /** In real time, so far or in total. */
    public Duration took() {
        return running() ? Duration.ofNanos(System.nanoTime() - startedNanos) : took;
    }

    /** Why it failed, or empty. */
    public String failure() {
        return failure;
    }

    @Nullable
    public BacktestReport report() {
        return report;
    }

    void reached(Instant until, Interval all, long readingsSoFar) {
        double part = (double) Duration.between(all.start(), until).toSeconds()
                / all.length().toSeconds();
        progress = Math.min(1, Math.max(0, part));
        readings = readingsSoFar;
    }

    void done(BacktestReport result) {
        report = result;
        progress = 1;
        end(State.DONE);
    }

    void failed(String why) {
        failure = why;
        end(State.FAILED);
    }

    public void cancel() {
        end(State.CANCELLED);
    }

    /** The first end counts: a cancelled backtest cannot finish. */
    private synchronized void end(State how) {
        if (running()) {
            took = took();
            state = how;
        }
    }

    public Optional<FrequencyReport> frequency() {
        return Optional.ofNullable(report()).flatMap(done -> Optional.ofNullable(done.frequency()));
    }

    /** How often the rule of that code held, once it is counted. */
    public Optional<FrequencyReport.OfRule> findFrequency(String code) {
        return frequency()
                .flatMap(report -> report.rules().stream()
                        .filter(each -> each.rule().equals(code))
                        .findFirst());
    }
}
