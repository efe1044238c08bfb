package org.faofon.readings.replay;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Source;
import org.faofon.readings.Verdict;

/**
 * A piece of the past in compact arrays: some days of all gauges, sorted by time.
 *
 * <p>It is filled with rows in the format of {@code COPY … (FORMAT BINARY)}: the number of fields, and before each
 * field its length; times are microseconds since the year 2000.
 */
final class PlaybackChunk {
    private static final byte[] SIGNATURE = {'P', 'G', 'C', 'O', 'P', 'Y', '\n', (byte) 0xff, '\r', '\n', 0};
    private static final int HEADER_BYTES = SIGNATURE.length + 2 * Integer.BYTES;
    private static final int FIELDS = 6;
    private static final long EPOCH_OF_POSTGRES =
            Instant.parse("2000-01-01T00:00:00Z").getEpochSecond();
    private static final long MICROS = TimeUnit.SECONDS.toMicros(1);
    private static final Verdict[] VERDICTS = verdicts();

    private final Instant from;
    private final Instant until;
    private final long origin;
    private final Map<Integer, String> codes = new HashMap<>();
    private final Reading.Origin where;
    private int size;
    private int[] gauges = new int[1_024];
    private int[] seconds = new int[1_024];
    private int[] depths = new int[1_024];
    /** The kind of the depth and the quality flag, in a byte. */
    private byte[] marks = new byte[1_024];
    /** The end in seconds since the start of the chunk, and the row below it, so that sorting these sorts the rows. */
    private long[] order = new long[1_024];

    PlaybackChunk(Instant from, Instant until, GaugeRegistry network) {
        this.from = from;
        this.until = until;
        this.origin = from.getEpochSecond();
        this.where = new Reading.Origin(Source.IMPORT, "", until);
        for (Gauge gauge : network.listGauges()) {
            codes.put(gauge.id, gauge.code);
        }
    }

    private static Verdict[] verdicts() {
        Verdict[] verdicts = new Verdict[16];
        for (Quality quality : Quality.values()) {
            verdicts[quality.flag()] = new Verdict(quality, "");
        }
        return verdicts;
    }

    Instant from() {
        return from;
    }

    Instant until() {
        return until;
    }

    /** Reads a row; the header of the stream, which comes with the first row, and its end are skipped. */
    void add(byte[] bytes) {
        ByteBuffer row = ByteBuffer.wrap(bytes);
        if (bytes.length >= HEADER_BYTES && startsWithSignature(bytes)) {
            row.position(HEADER_BYTES);
        }
        if (row.remaining() < Short.BYTES || row.getShort() != FIELDS) {
            return;
        }
        makeRoom();
        gauges[size] = field(row).getInt();
        long end = Math.floorDiv(field(row).getLong(), MICROS) + EPOCH_OF_POSTGRES;
        long start = Math.floorDiv(field(row).getLong(), MICROS) + EPOCH_OF_POSTGRES;
        seconds[size] = (int) (end - start);
        depths[size] = field(row).getInt();
        int kind = field(row).getShort();
        marks[size] = (byte) (kind << 4 | field(row).getShort());
        order[size] = (end - origin) << 32 | size;
        size++;
    }

    private static boolean startsWithSignature(byte[] bytes) {
        return Arrays.equals(bytes, 0, SIGNATURE.length, SIGNATURE, 0, SIGNATURE.length);
    }

    private static ByteBuffer field(ByteBuffer row) {
        return row.position(row.position() + Integer.BYTES);
    }

    private void makeRoom() {
        if (size < order.length) {
            return;
        }
        int capacity = size + size / 2;
        gauges = Arrays.copyOf(gauges, capacity);
        seconds = Arrays.copyOf(seconds, capacity);
        depths = Arrays.copyOf(depths, capacity);
        marks = Arrays.copyOf(marks, capacity);
        order = Arrays.copyOf(order, capacity);
    }

    void sort() {
        Arrays.sort(order, 0, size);
    }

    void play(ReadingPlayback.Listener listener) {
        for (int i = 0; i < size; i++) {
            int row = (int) order[i];
            Instant end = Instant.ofEpochSecond(origin + (order[i] >>> 32));
            String gauge = codes.get(gauges[row]);
            if (gauge != null) {
                Reading reading = new Reading(
                        gauge,
                        new Interval(end.minusSeconds(seconds[row]), end),
                        new Depth(depths[row], Depth.Kind.ofCode(marks[row] >> 4)),
                        where,
                        "");
                listener.onReading(new Judged(reading, VERDICTS[marks[row] & 0xf]));
            }
        }
    }
}
