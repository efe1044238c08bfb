package org.faofon.gateways.mqtt;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
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

    private final MqttGateway gateway;
    private final MessageDecoder decoder;
    private final PoisonMessages inFlight;
    private final IgnoredFieldLog ignored;
    private final IntakeQueue intake;
    private final Clock clock;
    private final Semaphore places;

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
        this.places = new Semaphore(config.mqtt().receiveMaximum());
    }

    @Override
    public boolean offer(String topic, byte[] payload, Consumer<Outcome> settled) {
        if (!gateway.connected() || !places.tryAcquire()) {
            return false;
        }
        boolean taken = false;
        try {
            Optional<PoisonMessages.Ticket> ticket = inFlight.enterBeside(topic, payload);
            taken = ticket.isPresent() && take(topic, payload, ticket.get(), settled);
        } finally {
            if (!taken) {
                places.release();
            }
        }
        return taken;
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
            places.release();
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
