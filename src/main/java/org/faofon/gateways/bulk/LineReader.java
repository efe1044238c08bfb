package org.faofon.gateways.bulk;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The lines of a UTF-8 text of any size, with or without a byte order mark; blank ones are counted and skipped. */
final class LineReader {
    /** Many times what a reading with the longest note needs. */
    static final int LONGEST = 20_000;

    private static final char BYTE_ORDER_MARK = '\uFEFF'; // Excel puts it before a CSV file.
    private static final char REPLACEMENT = '\uFFFD'; // The decoder's replacement for invalid bytes.
    private static final int BUFFER = 16_384;

    private final Reader reader;
    private final char[] buffer = new char[BUFFER];
    private final StringBuilder line = new StringBuilder();
    private int position;
    private int end;
    private long number;
    private boolean tooLong;

    LineReader(InputStream input) {
        reader = new InputStreamReader(input, StandardCharsets.UTF_8);
    }

    /**
     * A line without its end.
     *
     * @param number counted from 1
     * @param fault why its text cannot be used; empty if it can
     */
    record Line(long number, String text, String fault) {}

    Optional<Line> next() throws IOException {
        while (readLine()) {
            Line next = new Line(number, text(), fault());
            if (!next.fault.isEmpty() || !next.text.isBlank()) {
                return Optional.of(next);
            }
        }
        return Optional.empty();
    }

    private String text() {
        boolean marked = number == 1 && line.length() > 0 && line.charAt(0) == BYTE_ORDER_MARK;
        return line.substring(marked ? 1 : 0);
    }

    private String fault() {
        if (tooLong) {
            return "the line is longer than " + LONGEST + " characters";
        }
        return line.indexOf(String.valueOf(REPLACEMENT)) >= 0 ? "the line is not UTF-8" : "";
    }

    /** Whether there was another line; the excess of a too long line is discarded. */
    private boolean readLine() throws IOException {
        line.setLength(0);
        tooLong = false;
        boolean ended = false;
        boolean any = false;
        while (!ended && fill()) {
            any = true;
            int stop = position;
            while (stop < end && buffer[stop] != '\n') {
                stop++;
            }
            keep(stop);
            ended = stop < end;
            position = ended ? stop + 1 : stop;
        }
        number += any ? 1 : 0;
        return any;
    }

    private void keep(int stop) {
        int fits = Math.min(stop - position, LONGEST - line.length());
        line.append(buffer, position, fits);
        tooLong |= fits < stop - position;
    }

    private boolean fill() throws IOException {
        if (position == end) {
            position = 0;
            end = Math.max(0, reader.read(buffer));
        }
        return position < end;
    }
}
