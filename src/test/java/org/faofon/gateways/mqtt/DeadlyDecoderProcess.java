package org.faofon.gateways.mqtt;

import jakarta.enterprise.inject.Vetoed;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.faofon.gateways.decode.Arrival;
import org.faofon.gateways.decode.DecodedPayload;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.store.PrintedLetters;

/** A program that takes messages, and that one kind of message kills. Its arguments: the file, then the messages. */
@SuppressWarnings("NullAway") // What these messages do not reach is not there.
final class DeadlyDecoderProcess {
    private static final String TOPIC = "faofon/v1/gauges/PTL07/readings";

    private DeadlyDecoderProcess() {}

    /** Refuses everything, unless it dies of it. */
    @Vetoed // Scopes are inherited, and the program has its own.
    private static final class DeadlyDecoder extends MessageDecoder {
        DeadlyDecoder() {
            super(null, null, null);
        }

        @Override
        public DecodedPayload decode(String topic, byte[] payload, Arrival arrival) {
            String text = new String(payload, StandardCharsets.UTF_8);
            System.out.println("DECODE " + text);
            if (text.startsWith("deadly")) {
                Runtime.getRuntime().halt(137);
            }
            return DecodedPayload.refused("no reading");
        }
    }

    @Vetoed
    private static final class EmptyNetwork extends GaugeRegistry {
        @Override
        public Optional<Gauge> findGauge(String code) {
            return Optional.empty();
        }
    }

    public static void main(String[] arguments) throws Exception {
        PoisonMessages inFlight = new PoisonMessages(InFlightFile.open(Path.of(arguments[0])));
        MqttMessageHandler messages = new MqttMessageHandler(
                new DeadlyDecoder(),
                null,
                inFlight,
                null,
                new IgnoredFieldLog(),
                new EmptyNetwork(),
                null,
                new PrintedLetters(),
                null,
                Clock.systemUTC());
        for (int i = 1; i < arguments.length; i++) {
            String text = arguments[i];
            messages.take(
                    new ReceivedMessage(TOPIC, text.getBytes(StandardCharsets.UTF_8), false, Arrival.at(Instant.EPOCH)),
                    () -> System.out.println("ACKNOWLEDGE " + text));
        }
    }
}
