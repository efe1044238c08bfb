package org.faofon.gateways.mqtt;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.enterprise.inject.Vetoed;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.faofon.common.log.LogTrace;
import org.faofon.gateways.decode.Arrival;
import org.faofon.gateways.decode.DecodedPayload;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.store.PrintedLetters;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** All lines of one MQTT message have its id, and no other message's. */
@SuppressWarnings("NullAway") // What these messages do not reach is not there.
class MessageTraceTest {
    private static final String TOPIC = "faofon/v1/gauges/PTL07/readings";

    private final List<Optional<String>> traces = new ArrayList<>();
    private final Logger log = Logger.getLogger(MqttMessageHandler.class.getName());
    private final Handler listener = new Handler() {
        @Override
        public void publish(LogRecord line) {
            traces.add(LogTrace.current());
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}
    };

    @TempDir
    Path folder;

    @BeforeEach
    void listen() {
        log.addHandler(listener);
    }

    @AfterEach
    void stop() {
        log.removeHandler(listener);
    }

    /** It fails, which is one line, and the message is refused, which is another. */
    @Vetoed // Scopes are inherited, and the program has its own.
    private static final class FailingDecoder extends MessageDecoder {
        FailingDecoder() {
            super(null, null, null);
        }

        @Override
        public DecodedPayload decode(String topic, byte[] payload, Arrival arrival) {
            throw new IllegalStateException("An error of the program");
        }
    }

    @Vetoed
    private static final class EmptyNetwork extends GaugeRegistry {
        @Override
        public Optional<Gauge> findGauge(String code) {
            return Optional.empty();
        }
    }

    @Test
    void theLinesOfAMessageHaveOneIdAndThoseOfTheNextAnother() throws Exception {
        MqttMessageHandler messages = new MqttMessageHandler(
                new FailingDecoder(),
                null,
                new PoisonMessages(InFlightFile.open(folder.resolve("in-flight"))),
                null,
                new IgnoredFieldLog(),
                new EmptyNetwork(),
                null,
                new PrintedLetters(),
                null,
                Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));

        for (String text : List.of("one", "two")) {
            messages.take(
                    new ReceivedMessage(TOPIC, text.getBytes(StandardCharsets.UTF_8), false, Arrival.at(Instant.EPOCH)),
                    () -> {});
        }

        assertThat(traces).hasSize(4).allMatch(Optional::isPresent);
        assertThat(traces.get(0)).isEqualTo(traces.get(1));
        assertThat(traces.get(2)).isEqualTo(traces.get(3)).isNotEqualTo(traces.get(0));
        assertThat(LogTrace.current()).isEmpty();
    }
}
