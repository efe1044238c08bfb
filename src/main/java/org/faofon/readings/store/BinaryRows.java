package org.faofon.readings.store;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;

/**
 * Rows for {@code COPY … FROM STDIN (FORMAT BINARY)}: the number of fields of each row, and before each field its length in
 * bytes; times are microseconds since the year 2000 (PostgreSQL 17 documentation, "COPY", File Formats).
 */
final class BinaryRows {
    private static final byte[] HEADER = {
        'P',
        'G',
        'C',
        'O',
        'P',
        'Y',
        '\n',
        (byte) 0xff,
        '\r',
        '\n',
        0, // signature
        0,
        0,
        0,
        0, // flags
        0,
        0,
        0,
        0 // length of the extension
    };
    private static final short END = -1;
    private static final int NULL = -1;
    private static final long EPOCH_OF_POSTGRES =
            TimeUnit.SECONDS.toMicros(Instant.parse("2000-01-01T00:00:00Z").getEpochSecond());
    private static final int USUAL_LENGTH = 20_000;

    private final int columns;
    private ByteBuffer bytes;

    /** For rows of that many columns. */
    BinaryRows(int columns) {
        this.columns = columns;
        this.bytes = ByteBuffer.allocate(USUAL_LENGTH).put(HEADER);
    }

    /** Begins a row; its columns follow in their order. */
    void begin() {
        room(Short.BYTES).putShort((short) columns);
    }

    void write(short value) {
        field(Short.BYTES).putShort(value);
    }

    void write(int value) {
        field(Integer.BYTES).putInt(value);
    }

    void write(long value) {
        field(Long.BYTES).putLong(value);
    }

    void write(boolean value) {
        field(Byte.BYTES).put(value ? (byte) 1 : 0);
    }

    void write(String value) {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        field(text.length).put(text);
    }

    /** @param micros since 1970 */
    void writeTime(long micros) {
        write(Math.subtractExact(micros, EPOCH_OF_POSTGRES));
    }

    /** Null for an empty text. */
    void writeUnlessEmpty(String value) {
        if (value.isEmpty()) {
            room(Integer.BYTES).putInt(NULL);
        } else {
            write(value);
        }
    }

    /** Ends the rows. */
    void end() {
        room(Short.BYTES).putShort(END);
    }

    /** The number of bytes that are not yet taken. */
    int length() {
        return bytes.position();
    }

    /** Takes the bytes so far; the next rows follow them. */
    byte[] take() {
        byte[] taken = Arrays.copyOf(bytes.array(), bytes.position());
        bytes.clear();
        return taken;
    }

    private ByteBuffer field(int length) {
        return room(Integer.BYTES + length).putInt(length);
    }

    private ByteBuffer room(int more) {
        if (bytes.remaining() < more) {
            int size = Math.max(2 * bytes.capacity(), bytes.position() + more);
            bytes = ByteBuffer.wrap(Arrays.copyOf(bytes.array(), size)).position(bytes.position());
        }
        return bytes;
    }
}
