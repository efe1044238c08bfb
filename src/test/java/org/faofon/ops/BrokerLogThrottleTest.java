package org.faofon.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;

class BrokerLogThrottleTest {
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final String MQTT = "org.apache.activemq.artemis.core.protocol.mqtt";

    private final BrokerLogThrottle throttle = new BrokerLogThrottle();

    @Test
    void theSameOfTheBrokerIsToldOnceInAWhileWithHowOftenItWas() {
        assertThat(throttle.isLoggable(line(MQTT, "AMQ834007: Failed to publish PTL07", NOW)))
                .isTrue();
        for (int i = 0; i < 3; i++) {
            assertThat(throttle.isLoggable(line(MQTT, "AMQ834007: Failed to publish PTL0" + i, NOW)))
                    .isFalse();
        }
        ExtLogRecord later = line(MQTT, "AMQ834007: Failed to publish {0}", NOW.plus(BrokerLogThrottle.PAUSE));
        assertThat(throttle.isLoggable(later)).isTrue();
        assertThat(later.getMessage()).isEqualTo("AMQ834007: Failed to publish {0} (and 3 more like it)");
    }

    @Test
    void anotherLineOfTheBrokerIsTold() {
        throttle.isLoggable(line(MQTT, "AMQ834007: Failed to publish", NOW));
        assertThat(throttle.isLoggable(line(MQTT, "AMQ834001: Something else", NOW)))
                .isTrue();
    }

    @Test
    void whatOthersSayIsTold() {
        for (int i = 0; i < 3; i++) {
            assertThat(throttle.isLoggable(line("org.faofon.readings.PatientStore", "Could not store", NOW)))
                    .isTrue();
        }
    }

    private static ExtLogRecord line(String logger, String message, Instant at) {
        ExtLogRecord line = new ExtLogRecord(Level.WARN, message, logger);
        line.setLoggerName(logger);
        line.setInstant(at);
        return line;
    }
}
