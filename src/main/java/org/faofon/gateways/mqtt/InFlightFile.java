package org.faofon.gateways.mqtt;

import java.io.IOException;
import java.lang.invoke.VarHandle;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.faofon.gateways.mqtt.InFlightMessages.Fingerprint;

/**
 * One slot of 32 bytes for each message that is under way, in a file that is mapped into memory: what is written there
 * outlives the program without a call to the system. It need not outlive a power cut, for no message makes one.
 */
final class InFlightFile {
    /** More than the receive maximum usually is; beyond it messages are taken without a slot. */
    static final int SLOTS = 16_384;

    private static final int SLOT_BYTES = 32;
    private static final int OTHER = 8;
    private static final int STAGE = 16;
    private static final int SUSPICION = 20;
    private static final int AGE = 24;

    /** So many more deaths a suspect is remembered that does not come again. */
    private static final int OLDEST = 5;

    private final ByteBuffer buffer;

    private InFlightFile(ByteBuffer buffer) {
        this.buffer = buffer;
    }

    /** How far a message has come. */
    enum Stage {
        NONE(0),
        WAITING(1),
        DECODING(2);

        /** What a death at that stage weighs. */
        private final int weight;

        Stage(int weight) {
            this.weight = weight;
        }
    }

    /** Opens the file; one that is not there or has another size is made again, with all its blocks. */
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

    /** Where there is no file: no slots. */
    static InFlightFile none() {
        return new InFlightFile(ByteBuffer.allocate(0));
    }

    int slots() {
        return buffer.capacity() / SLOT_BYTES;
    }

    /** What weighs against the slot's message at the start of the program; nothing if it is free. */
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

    /** A message that is under way from now on. */
    void write(int slot, Fingerprint print) {
        int at = slot * SLOT_BYTES;
        buffer.putLong(at, print.one());
        buffer.putLong(at + OTHER, print.other());
        buffer.putInt(at + SUSPICION, 0);
        buffer.putInt(at + AGE, 0);
        mark(slot, Stage.WAITING);
    }

    void mark(int slot, Stage stage) {
        VarHandle.releaseFence(); // The stage after the rest; the caller's lock sees to it that it is written at once.
        buffer.putInt(slot * SLOT_BYTES + STAGE, stage.weight);
    }

    void clear(int slot) {
        mark(slot, Stage.NONE);
        buffer.putInt(slot * SLOT_BYTES + SUSPICION, 0);
    }

    /** Frees what is under way; suspects stay suspects. */
    void endInOrder(int slot) {
        if (isUnderWay(slot)) {
            mark(slot, Stage.NONE);
        }
    }
}
