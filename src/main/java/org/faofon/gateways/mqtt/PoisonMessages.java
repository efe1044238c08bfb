package org.faofon.gateways.mqtt;

import io.quarkus.runtime.ShutdownEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.CRC32C;
import org.faofon.gateways.GatewaysConfig;
import org.jboss.logging.Logger;

/**
 * Tracks the messages that are being processed, and those that were during a crash: one that was so repeatedly is a
 * poison message, and is set aside instead of being decoded once more (decision 27).
 */
@ApplicationScoped
class PoisonMessages {
    private static final Logger LOG = Logger.getLogger(PoisonMessages.class);
    private static final String FILE = "mqtt-in-flight";

    /**
     * A crash during decoding has weight two, because only one message is decoded at a time; a crash while it waited
     * with others has weight one.
     */
    static final int POISON = 4;

    private final InFlightFile file;
    private final Map<Fingerprint, Integer> suspects = new HashMap<>();
    private final Deque<Integer> free = new ArrayDeque<>();
    private int underWay;
    private int awaiting;
    private int alone;
    private boolean closed;

    @Inject
    PoisonMessages(GatewaysConfig config) {
        this(open(Path.of(config.home(), FILE)));
    }

    PoisonMessages(InFlightFile file) {
        this.file = file;
        for (int slot = file.slots() - 1; slot >= 0; slot--) {
            if (file.afterDeath(slot) > 0) {
                suspects.put(file.fingerprint(slot), slot);
            } else {
                free.push(slot);
            }
        }
        if (!suspects.isEmpty()) {
            LOG.warnf(
                    "The program ended while MQTT messages were being processed: messages=%d; each is now "
                            + "processed alone",
                    suspects.size());
        }
    }

    private static InFlightFile open(Path path) {
        try {
            return InFlightFile.open(path);
        } catch (IOException e) {
            LOG.warnf("Cannot record which MQTT messages are being processed: file=%s: %s", path, e);
            return InFlightFile.none();
        }
    }

    /** A hash that distinguishes messages; neither secret nor cryptographic. */
    record Fingerprint(long one, long other) {
        static Fingerprint of(String topic, byte[] payload) {
            byte[] name = topic.getBytes(StandardCharsets.UTF_8);
            CRC32 crc = new CRC32();
            CRC32C castagnoli = new CRC32C();
            crc.update(name);
            crc.update(payload);
            castagnoli.update(name);
            castagnoli.update(payload);
            return new Fingerprint(crc.getValue() << Integer.SIZE | castagnoli.getValue(), payload.length);
        }
    }

    /** One message, from its arrival until it is settled. */
    final class Ticket {
        private static final int NO_SLOT = -1;

        private final int slot;
        private final int suspicion;
        private boolean settled;
        private boolean isAlone;

        private Ticket(int slot, int suspicion) {
            this.slot = slot;
            this.suspicion = suspicion;
        }

        /** Whether it was being processed during a crash. */
        boolean isSuspect() {
            return suspicion > 0;
        }

        boolean isPoison() {
            return suspicion >= POISON;
        }

        void beginDecoding() {
            mark(InFlightFile.Stage.DECODING);
        }

        /** It waits to be stored. */
        void endDecoding() {
            mark(InFlightFile.Stage.WAITING);
        }

        private void mark(InFlightFile.Stage stage) {
            synchronized (PoisonMessages.this) {
                if (slot != NO_SLOT && !settled && !closed) {
                    file.mark(slot, stage);
                }
            }
        }

        /** It is stored, or will be delivered again; calling this twice is harmless. */
        void settle() {
            synchronized (PoisonMessages.this) {
                if (settled) {
                    return;
                }
                settled = true;
                underWay--;
                alone -= isAlone ? 1 : 0;
                PoisonMessages.this.notifyAll();
                if (slot != NO_SLOT && !closed) {
                    release(slot);
                }
            }
        }

        /** Waits until all others are settled, except those that wait here themselves: one of them has to continue. */
        void awaitOthers() throws InterruptedException {
            synchronized (PoisonMessages.this) {
                if (!isAlone) {
                    isAlone = true;
                    alone++;
                }
                awaiting++;
                PoisonMessages.this.notifyAll();
                try {
                    while (underWay > awaiting) {
                        PoisonMessages.this.wait();
                    }
                } finally {
                    awaiting--;
                }
            }
        }

        void awaitSettled() throws InterruptedException {
            synchronized (PoisonMessages.this) {
                while (!settled) {
                    PoisonMessages.this.wait();
                }
            }
        }
    }

    /** Records that this message is being processed from now on. */
    synchronized Ticket enter(String topic, byte[] payload) {
        underWay++;
        if (closed || file.slots() == 0) {
            return new Ticket(Ticket.NO_SLOT, 0);
        }
        Fingerprint print = Fingerprint.of(topic, payload);
        Integer known = suspects.isEmpty() ? null : suspects.get(print);
        if (known != null && !file.isUnderWay(known)) {
            file.mark(known, InFlightFile.Stage.WAITING);
            return new Ticket(known, file.suspicion(known));
        }
        Integer slot = free.poll();
        if (slot == null) {
            return new Ticket(Ticket.NO_SLOT, 0);
        }
        file.write(slot, print);
        return new Ticket(slot, 0);
    }

    /** The same, for a message that no other waits for; empty while one is or wants to be alone, and for a suspect. */
    synchronized Optional<Ticket> enterBeside(String topic, byte[] payload) {
        boolean isSuspect = !suspects.isEmpty() && suspects.containsKey(Fingerprint.of(topic, payload));
        return alone > 0 || isSuspect ? Optional.empty() : Optional.of(enter(topic, payload));
    }

    private void release(int slot) {
        if (!suspects.isEmpty()) {
            suspects.remove(file.fingerprint(slot), slot);
        }
        file.clear(slot);
        free.push(slot);
    }

    /**
     * An orderly stop is not a crash; messages in process are delivered again. Called after the gateway has stopped.
     */
    void stop(@Observes @Priority(Interceptor.Priority.PLATFORM_AFTER) ShutdownEvent event) {
        close();
    }

    synchronized void close() {
        if (!closed) {
            closed = true;
            for (int slot = 0; slot < file.slots(); slot++) {
                file.endInOrder(slot);
            }
        }
    }
}
