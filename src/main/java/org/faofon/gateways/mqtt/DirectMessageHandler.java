package org.faofon.gateways.mqtt;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.faofon.gateways.GatewaysConfig;
import org.faofon.gateways.decode.Arrival;
import org.faofon.gateways.decode.DecodedPayload;
import org.faofon.readings.Receipt;
import org.faofon.readings.intake.DirectMessages;
import org.faofon.readings.intake.IntakeQueue;
import org.jboss.logging.Logger;

/**
 * Takes messages of gauges straight from the embedded broker's connections. It takes only messages that decode without an
 * error: everything else needs a dead letter or some waiting, and is left to {@link MqttMessageHandler}.
 */
@ApplicationScoped
class DirectMessageHandler implements DirectMessages {
    private static final Logger LOG = Logger.getLogger(DirectMessageHandler.class);

    /** A message of a few readings. Of larger ones there are fewer at a time: what they are decoded to takes memory. */
    private static final int BYTES_OF_PLACE = 256;

    /** For messages of several connections, each as large as the broker hands over at all. */
    private static final int SPARE_PLACES = 256;

    /** Where nothing was stored for that long, the database is away or very slow. */
    private static final Duration STORING = Duration.ofMillis(500);

    private final MqttGateway gateway;
    private final MessageDecoder decoder;
    private final PoisonMessages inFlight;
    private final IgnoredFieldLog ignored;
    private final IntakeQueue intake;
    private final Clock clock;
    private final Semaphore places;
    private final int spare;
    private volatile long lastSettledNanos = System.nanoTime();

    DirectMessageHandler(
            GatewaysConfig config,
            MqttGateway gateway,
            MessageDecoder decoder,
            PoisonMessages inFlight,
            IgnoredFieldLog ignored,
            IntakeQueue intake,
            Clock clock) {
        this.gateway = gateway;
        this.decoder = decoder;
        this.inFlight = inFlight;
        this.ignored = ignored;
        this.intake = intake;
        this.clock = clock;
        this.places = new Semaphore(config.mqtt().directWaiting());
        this.spare = Math.min(SPARE_PLACES, config.mqtt().directWaiting() / 4);
    }

    @Override
    public boolean offer(String topic, byte[] payload, Consumer<Outcome> settled) {
        int size = 1 + payload.length / BYTES_OF_PLACE;
        if (!gateway.connected() || !places.tryAcquire(size)) {
            return false;
        }
        boolean taken = false;
        try {
            Optional<PoisonMessages.Ticket> ticket = inFlight.enterBeside(topic, payload);
            taken = ticket.isPresent()
                    && take(topic, payload, ticket.get(), outcome -> {
                        places.release(size);
                        settled.accept(outcome);
                    });
        } finally {
            if (!taken) {
                places.release(size);
            }
        }
        return taken;
    }

    @Override
    public boolean isBusy() {
        return places.availablePermits() < spare && System.nanoTime() - lastSettledNanos < STORING.toNanos();
    }

    private boolean take(String topic, byte[] payload, PoisonMessages.Ticket ticket, Consumer<Outcome> settled) {
        Optional<DecodedPayload> decoding = decode(topic, payload, ticket);
        Optional<CompletionStage<List<Receipt>>> receipts =
                decoding.flatMap(decoded -> intake.offer(decoded.measurements()));
        if (receipts.isEmpty()) {
            ticket.settle();
            return false;
        }
        ignored.tell(topic, decoding.get());
        receipts.get().thenAccept(stored -> {
            ticket.settle();
            lastSettledNanos = System.nanoTime();
            settled.accept(decoding.get().refusals(stored).isEmpty() ? Outcome.STORED : Outcome.REFUSED);
        });
        return true;
    }

    /** The content of a message without any error. */
    private Optional<DecodedPayload> decode(String topic, byte[] payload, PoisonMessages.Ticket ticket) {
        ticket.beginDecoding();
        try {
            DecodedPayload decoding = decoder.decode(topic, payload, Arrival.at(clock.instant()));
            return decoding.refused() > 0 || decoding.measurements().isEmpty()
                    ? Optional.empty()
                    : Optional.of(decoding);
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            LOG.debugf(e, "Could not decode a message, which the broker's queue now gets: topic=%s", topic);
            return Optional.empty();
        } finally {
            ticket.endDecoding();
        }
    }
}
