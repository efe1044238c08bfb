package org.faofon.sim;

import java.io.IOException;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.HdrHistogram.Histogram;
import org.faofon.sim.load.LoadGenerator;
import org.faofon.sim.load.LoadPlan;
import org.faofon.sim.load.LoadTally;

/** Tells the progress and the result of a load. */
final class LoadPrinter {
    private static final int PROGRESS_SECONDS = 5;

    private final PrintWriter out;
    private final LoadProtocol protocol;
    private int seconds;

    LoadPrinter(PrintWriter out, LoadProtocol protocol) {
        this.out = out;
        this.protocol = protocol;
    }

    void tellConnections(int connected, int asked, Duration took) {
        tell("connected=%d/%d in %.1f s", connected, asked, took.toMillis() / 1000.0);
    }

    /** Called about once a second. */
    void tellProgress(LoadGenerator load) {
        seconds++;
        if (seconds % PROGRESS_SECONDS != 0) {
            return;
        }
        LoadTally tally = load.tally();
        tell(
                "%4d s connected=%d due=%d sent=%d acknowledged=%d overdue=%d; the last %d s: %s",
                seconds,
                load.connected(),
                tally.due(),
                tally.sent(),
                tally.acknowledged(),
                tally.overdue(),
                PROGRESS_SECONDS,
                percentiles(tally.takeRecent()));
    }

    void tellSummary(LoadTally tally, LoadPlan plan, Duration took) {
        double length = Math.max(0.001, took.toNanos() / 1e9);
        tell(
                "%s loop, %.1f s: due=%d sent=%d acknowledged=%d unacknowledged=%d overdue=%d,"
                        + " %.0f acknowledged a second",
                plan.loop().name().toLowerCase(Locale.ROOT),
                length,
                tally.due(),
                tally.sent(),
                tally.acknowledged(),
                tally.sent() - tally.acknowledged(),
                tally.overdue(),
                tally.acknowledged() / length);
        tell("latency from due to %s: %s", protocol.acknowledgement(), percentiles(tally.latencyMicros()));
        tally.faults().forEach((reason, times) -> tell("connections: %d times %s", times, reason));
        tally.postponements().forEach((reason, times) -> tell("sent again later: %d times after %s", times, reason));
        tally.refusals()
                .forEach((reason, all) ->
                        tell("refused: %d times with %s, first: %s", all.times(), reason, all.first()));
    }

    /** The percentiles in milliseconds, in the format of HdrHistogram's plotter. */
    static void writeHistogram(Path file, Histogram micros) throws IOException {
        try (PrintStream out = new PrintStream(Files.newOutputStream(file), false, StandardCharsets.UTF_8)) {
            micros.outputPercentileDistribution(out, 1000.0);
            if (out.checkError()) {
                throw new IOException(file + " could not be written completely");
            }
        }
    }

    private static String percentiles(Histogram micros) {
        if (micros.getTotalCount() == 0) {
            return "nothing was acknowledged";
        }
        return String.format(
                Locale.ROOT,
                "p50 %.1f ms, p90 %.1f, p99 %.1f, p99.9 %.1f, max %.1f",
                micros.getValueAtPercentile(50) / 1000.0,
                micros.getValueAtPercentile(90) / 1000.0,
                micros.getValueAtPercentile(99) / 1000.0,
                micros.getValueAtPercentile(99.9) / 1000.0,
                micros.getMaxValue() / 1000.0);
    }

    private void tell(String format, Object... values) {
        out.println(String.format(Locale.ROOT, format, values));
        out.flush();
    }
}
