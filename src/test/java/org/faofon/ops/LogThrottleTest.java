package org.faofon.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.Level;
import org.junit.jupiter.api.Test;

class LogThrottleTest {
    private static final Instant NOW = Instant.parse("2026-11-22T00:00:00Z");
    private static final Instant LATER = NOW.plus(LogThrottle.PAUSE);
    private static final String MQTT = "org.apache.activemq.artemis.core.protocol.mqtt";
    private static final String JOBS = "io.quarkus.scheduler";
    private static final String OURS = "org.faofon.gateways.MqttMessages";

    private final List<String> leftOut = new ArrayList<>();
    private final LogThrottle throttle = new LogThrottle(leftOut::add);

    @Test
    void theSameOfTheBrokerIsToldOnceAMinuteThoughItNamesAnotherGauge() {
        assertThat(tell(MQTT, "AMQ834007: Failed to publish PTL07", NOW)).isTrue();
        for (int i = 0; i < 3; i++) {
            assertThat(tell(MQTT, "AMQ834007: Failed to publish PTL0" + i, LATER.minusMillis(1)))
                    .isFalse();
        }
        assertThat(tell(MQTT, "AMQ834007: Failed to publish PTL07", LATER)).isTrue();
    }

    @Test
    void howManyWereLeftOutIsToldByTheNextLineOfAnyKind() {
        for (int i = 0; i < 4; i++) {
            tell(JOBS, "Job failed", NOW);
        }
        tell(MQTT, "AMQ834001: Something else", LATER);

        assertThat(leftOut)
                .containsExactly("Left out of the log: count=3 since=" + NOW + " like: " + JOBS + " Job failed");
    }

    @Test
    void theStackTraceIsToldOnceAnHour() {
        ExtLogRecord first = failure(NOW);
        ExtLogRecord next = failure(LATER);
        ExtLogRecord afterAnHour = failure(NOW.plus(LogThrottle.TRACE_PAUSE));

        assertThat(List.of(first, next, afterAnHour)).allMatch(throttle::isLoggable);
        assertThat(first.getThrown()).isNotNull();
        assertThat(next.getThrown()).isNull();
        assertThat(next.getMessage()).isEqualTo("Job officers failed: java.lang.IllegalStateException: {0} away");
        assertThat(afterAnHour.getThrown()).isNotNull();
    }

    @Test
    void twentyLinesOfOursAreToldOneByOneAndNotOneMore() {
        for (int i = 0; i < LogThrottle.OWN_LINES; i++) {
            assertThat(tell(OURS, "Refused a message: topic=%s", NOW)).isTrue();
        }
        assertThat(tell(OURS, "Refused a message: topic=%s", NOW)).isFalse();
        assertThat(tell(OURS, "Lost the MQTT broker: %s", NOW)).isTrue();
    }

    @Test
    void whatIsNoWarningIsAlwaysTold() {
        for (int i = 0; i < 100; i++) {
            ExtLogRecord line = new ExtLogRecord(Level.INFO, "Renewed a token", OURS);
            line.setLoggerName(OURS);
            assertThat(throttle.isLoggable(line)).isTrue();
        }
    }

    @Test
    void aFloodOfKindsIsOneKind() {
        int told = 0;
        for (int i = 0; i < 10 * LogThrottle.MAX_KINDS; i++) {
            told += tell(JOBS, "Failed: " + Integer.toString(i, 26).replaceAll("\\d", "z"), NOW) ? 1 : 0;
        }
        assertThat(told).isLessThanOrEqualTo(LogThrottle.MAX_KINDS + 1);
    }

    private boolean tell(String logger, String message, Instant at) {
        ExtLogRecord line = new ExtLogRecord(Level.WARN, message, FormatStyle.NO_FORMAT, logger);
        line.setLoggerName(logger);
        line.setInstant(at);
        return throttle.isLoggable(line);
    }

    private static ExtLogRecord failure(Instant at) {
        ExtLogRecord line = new ExtLogRecord(Level.ERROR, "Job {0} failed", FormatStyle.MESSAGE_FORMAT, JOBS);
        line.setLoggerName(JOBS);
        line.setParameters(new Object[] {"officers"});
        line.setThrown(new IllegalStateException("{0} away"));
        line.setInstant(at);
        return line;
    }
}
