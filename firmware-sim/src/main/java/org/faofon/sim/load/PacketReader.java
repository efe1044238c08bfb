package org.faofon.sim.load;

import java.nio.ByteBuffer;

/** Takes the broker's packets apart, however the network has cut them; they are at most a few bytes long. */
final class PacketReader {
    private static final int CONNACK = 2;
    private static final int PUBACK = 4;
    private static final int MOST_LENGTH_DIGITS = 4;

    private final Listener listener;
    private Part part = Part.HEAD;
    private int type;
    private int length;
    private int digits;
    private int read;
    private int lastTwo;

    private enum Part {
        HEAD,
        LENGTH,
        BODY
    }

    /** What the broker says. */
    interface Listener {
        /**
         * The answer to a CONNECT.
         *
         * @param returnCode 0 if the connection is accepted
         */
        void connack(int returnCode);

        void puback(int packetId);
    }

    PacketReader(Listener listener) {
        this.listener = listener;
    }

    /** Reads all that is there. */
    void read(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            int next = bytes.get() & 0xff;
            switch (part) {
                case HEAD -> begin(next);
                case LENGTH -> readLength(next);
                case BODY -> readBody(next);
            }
        }
    }

    private void begin(int head) {
        type = head >> 4;
        length = 0;
        digits = 0;
        read = 0;
        lastTwo = 0;
        part = Part.LENGTH;
    }

    private void readLength(int digit) {
        length |= (digit & 0x7f) << (7 * digits);
        digits++;
        if ((digit & 0x80) != 0) {
            if (digits == MOST_LENGTH_DIGITS) {
                throw new IllegalStateException("the broker sent something that is not MQTT");
            }
            return;
        }
        part = Part.BODY;
        if (length == 0) {
            part = Part.HEAD;
        }
    }

    private void readBody(int next) {
        read++;
        if (read <= 2) {
            lastTwo = lastTwo << 8 | next;
        }
        if (read == length) {
            part = Part.HEAD;
            tell();
        }
    }

    /** The second byte of a CONNACK is its return code; both bytes of a PUBACK are its packet id. */
    private void tell() {
        if (type == CONNACK && length == 2) {
            listener.connack(lastTwo & 0xff);
        } else if (type == PUBACK && length == 2) {
            listener.puback(lastTwo);
        }
    }
}
