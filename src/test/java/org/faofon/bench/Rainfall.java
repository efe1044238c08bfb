package org.faofon.bench;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

/** Invented readings of five minutes, each gauge's in the order of time and none of them twice. */
public final class Rainfall {
    public static final int STEP_SECONDS = 300;

    private static final int TIP_MICROMETRES = 200;
    /** A gauge may send what is younger than 400 days. */
    private static final int DAYS_BACK = 395;

    private final long[] nextEnd;

    public Rainfall(int gauges, Instant from) {
        nextEnd = new long[gauges];
        java.util.Arrays.fill(nextEnd, from.getEpochSecond());
    }

    /** The oldest that gauges may send, and on from there. */
    static Rainfall ofGauges(int gauges) {
        return new Rainfall(gauges, Instant.now().truncatedTo(ChronoUnit.DAYS).minus(DAYS_BACK, ChronoUnit.DAYS));
    }

    /** One reading. */
    public record Fall(int gauge, long endSecond, int micrometres) {
        String at() {
            return Instant.ofEpochSecond(endSecond).toString();
        }

        OffsetDateTime end() {
            return Instant.ofEpochSecond(endSecond).atOffset(ZoneOffset.UTC);
        }

        OffsetDateTime start() {
            return Instant.ofEpochSecond(endSecond - STEP_SECONDS).atOffset(ZoneOffset.UTC);
        }

        BigDecimal mm() {
            return BigDecimal.valueOf(micrometres, 3);
        }

        public byte[] json() {
            return "{\"at\": \"%s\", \"mm\": %s, \"period\": \"PT5M\"}"
                    .formatted(at(), mm())
                    .getBytes(StandardCharsets.UTF_8);
        }
    }

    public synchronized Fall next(int gauge) {
        long end = nextEnd[gauge];
        nextEnd[gauge] += STEP_SECONDS;
        return fall(gauge, end);
    }

    /** What falls there and then: none to four tips of the bucket. */
    static Fall fall(int gauge, long endSecond) {
        return new Fall(gauge, endSecond, (int) (endSecond / STEP_SECONDS * 7 % 5) * TIP_MICROMETRES);
    }

    /** That many readings, the gauges in turns, as they come in from a network. */
    public List<Fall> next(long count, int gauges) {
        List<Fall> falls = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            falls.add(next(i % gauges));
        }
        return falls;
    }
}
