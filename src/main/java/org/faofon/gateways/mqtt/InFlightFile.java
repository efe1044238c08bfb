package org.faofon.gateways.mqtt;

import java.io.IOException;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.faofon.gateways.mqtt.PoisonMessages.Fingerprint;

/**
 * One slot of 32 bytes for each message that is being processed, in a memory-mapped file: its content survives the
 * program without a system call. It need not survive a power cut, because no message causes one.
 */
final class InFlightFile {
    /** More than the usual receive maximum; further messages get no slot. */
    static final int SLOTS = 16_384;

    private static final int SLOT_BYTES = 32;
    private static final int OTHER = 8;
    private static final int STAGE = 16;
    private static final int SUSPICION = 20;
    private static final int AGE = 24;

    /** For how many more crashes a suspect that does not arrive again is kept. */
    private static final int OLDEST = 5;

    private final ByteBuffer buffer;

    private InFlightFile(ByteBuffer buffer) {
        this.buffer = buffer;
    }

    /** The progress of a message. */
    enum Stage {
        NONE(0),
        WAITING(1),
        DECODING(2);

        /** The weight of a crash at that stage. */
        private final int weight;

        Stage(int weight) {
            this.weight = weight;
        }
    }

    /** Opens the file; if it is missing or has another size, it is created again with all its blocks. */
    static InFlightFile open(Path path) throws IOException {
        int bytes = SLOTS * SLOT_BYTES;
        if (!Files.exists(path) || Files.size(path) != bytes) {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.write(path, new byte[bytes]);
        }
        try (FileChannel channel = FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            return new InFlightFile(channel.map(FileChannel.MapMode.READ_WRITE, 0, bytes));
        }
    }

    /** Without a file: no slots. */
    static InFlightFile none() {
        return new InFlightFile(ByteBuffer.allocate(0));
    }

    int slots() {
        return buffer.capacity() / SLOT_BYTES;
    }

    /** The weight against the slot's message at the start of the program; empty if it is free. */
    int afterDeath(int slot) {
        int at = slot * SLOT_BYTES;
        int weight = buffer.getInt(at + STAGE);
        int suspicion = buffer.getInt(at + SUSPICION) + weight;
        int age = weight > 0 ? 0 : buffer.getInt(at + AGE) + 1;
        if (suspicion <= 0 || age > OLDEST) {
            clear(slot);
            return 0;
        }
        buffer.putInt(at + SUSPICION, suspicion);
        buffer.putInt(at + AGE, age);
        buffer.putInt(at + STAGE, Stage.NONE.weight);
        return suspicion;
    }

    Fingerprint fingerprint(int slot) {
        int at = slot * SLOT_BYTES;
        return new Fingerprint(buffer.getLong(at), buffer.getLong(at + OTHER));
    }

    int suspicion(int slot) {
        return buffer.getInt(slot * SLOT_BYTES + SUSPICION);
    }

    boolean isUnderWay(int slot) {
        return buffer.getInt(slot * SLOT_BYTES + STAGE) != Stage.NONE.weight;
    }

    /** Records a message that is being processed from now on. */
    void write(int slot, Fingerprint print) {
        int at = slot * SLOT_BYTES;
        buffer.putLong(at, print.one());
        buffer.putLong(at + OTHER, print.other());
        buffer.putInt(at + SUSPICION, 0);
        buffer.putInt(at + AGE, 0);
        mark(slot, Stage.WAITING);
    }

    void mark(int slot, Stage stage) {
        VarHandle.releaseFence(); // The stage after the rest; the caller's lock ensures that it is written at once.
        buffer.putInt(slot * SLOT_BYTES + STAGE, stage.weight);
    }

    void clear(int slot) {
        mark(slot, Stage.NONE);
        buffer.putInt(slot * SLOT_BYTES + SUSPICION, 0);
    }

    /** Frees the slots of messages in process; suspects stay. */
    void endInOrder(int slot) {
        if (isUnderWay(slot)) {
            mark(slot, Stage.NONE);
        }
    }
}
