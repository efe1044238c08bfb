package org.faofon.sim.load;

import java.util.Map;
import java.util.TreeMap;
import org.HdrHistogram.Histogram;

/** What a load has done so far; used on one thread. */
public final class LoadTally {
    private static final long LONGEST_MICROS = 3_600_000_000L;
    private static final int MOST_CHARACTERS = 300;

    private final Histogram latencyMicros = new Histogram(1, LONGEST_MICROS, 3);
    private final Histogram recentMicros = new Histogram(1, LONGEST_MICROS, 3);
    private final Map<String, Long> faults = new TreeMap<>();
    private final Map<String, Long> postponements = new TreeMap<>();
    private final Map<String, Refusals> refusals = new TreeMap<>();
    private long due;
    private long sent;
    private long overdue;
    private long refused;

    /**
     * The refusals with one reason.
     *
     * @param first what the program said the first time, shortened
     */
    public record Refusals(long times, String first) {}

    void messageDue() {
        due++;
    }

    void messageSent() {
        sent++;
    }

    /** A message that nobody sent, because too many before it were still waiting. */
    void messageOverdue() {
        overdue++;
    }

    void acknowledged(long nanos) {
        long micros = Math.min(LONGEST_MICROS, Math.max(1, nanos / 1_000));
        latencyMicros.recordValue(micros);
        recentMicros.recordValue(micros);
    }

    void fault(String reason) {
        faults.merge(reason, 1L, Long::sum);
    }

    /** A message that will be sent again, because the program asked for that. */
    void postponed(String reason) {
        postponements.merge(reason, 1L, Long::sum);
    }

    void refused(String reason, String said) {
        String shown = said.substring(0, Math.min(said.length(), MOST_CHARACTERS));
        refusals.merge(reason, new Refusals(1, shown), (all, one) -> new Refusals(all.times() + 1, all.first()));
        refused++;
    }

    /** From the moment at which a message was due to its acknowledgement. */
    public Histogram latencyMicros() {
        return latencyMicros;
    }

    /** The latencies since the last call. */
    public Histogram takeRecent() {
        Histogram recent = recentMicros.copy();
        recentMicros.reset();
        return recent;
    }

    /** How often connections failed or were lost, by the reason. */
    public Map<String, Long> faults() {
        return faults;
    }

    /** How often messages were postponed by the program, by the reason; each is sent again. */
    public Map<String, Long> postponements() {
        return postponements;
    }

    public Map<String, Refusals> refusals() {
        return refusals;
    }

    public long due() {
        return due;
    }

    public long sent() {
        return sent;
    }

    public long acknowledged() {
        return latencyMicros.getTotalCount();
    }

    public long overdue() {
        return overdue;
    }

    /** How many messages wait to be sent or to be answered. */
    long owed() {
        return due - overdue - acknowledged() - refused;
    }
}
