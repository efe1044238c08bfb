package org.faofon.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.logging.Formatter;
import org.faofon.common.log.LogTrace;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.Level;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.junit.jupiter.api.Test;

class LogLineTest {
    private static final String OURS = "org.faofon.gateways.mqtt.MessageIntake";
    private static final Formatter FORMAT = new PatternFormatter("%p %s%e%n");

    private final List<String> leftOut = new ArrayList<>();
    private final LogThrottle filter = new LogThrottle(leftOut::add);

    private static ExtLogRecord line(Level level, String pattern, Object... values) {
        ExtLogRecord line = new ExtLogRecord(level, pattern, ExtLogRecord.FormatStyle.PRINTF, OURS);
        line.setLoggerName(OURS);
        line.setParameters(values);
        return line;
    }

    /** The line as it stands in the log. */
    private String written(ExtLogRecord line) {
        assertThat(filter.isLoggable(line)).isTrue();
        return FORMAT.format(line);
    }

    @Test
    void aLineBreakInWhatSomebodySentForgesNoLine() {
        String text = written(line(
                Level.WARN, "Refused a message: at=%s", "x\n2026-11-22T00:00:00Z INFO  Published alert 1\r\n\u2028"));

        assertThat(text.lines()).hasSize(1);
        assertThat(text).contains("at=x\\n2026-11-22T00:00:00Z INFO  Published alert 1\\r\\n\\u2028");
    }

    @Test
    void noCharacterControlsTheTerminalOrReversesTheText() {
        assertThat(LogLine.escape("a\u001b[2J\u0000\u007f\u0085\u202e\u2066b\tc"))
                .isEqualTo("a\\u001b[2J\\u0000\\u007f\\u0085\\u202e\\u2066b\\tc");
    }

    @Test
    void anOrdinaryLineStaysAsItIs() {
        assertThat(LogLine.escape("ฝน 12.5 mm ที่ PTL07")).isEqualTo("ฝน 12.5 mm ที่ PTL07");
        ExtLogRecord line = line(Level.INFO, "Stored %d readings", 3);
        assertThat(written(line)).isEqualTo("INFO Stored 3 readings" + System.lineSeparator());
        assertThat(line.getMessage()).isEqualTo("Stored %d readings");
    }

    @Test
    void aLineOfARequestEndsWithItsTraceOnceForAllHandlers() {
        ExtLogRecord line = line(Level.INFO, "Stored %d readings", 3);
        LogTrace.within("0123456789abcdef", () -> {
            written(line); // The console.
            assertThat(written(line))
                    .isEqualTo("INFO Stored 3 readings trace=0123456789abcdef" + System.lineSeparator());
        });
    }

    @Test
    void aLongLineIsCutAtItsLimitAndNotBefore() {
        String longest = "x".repeat(LogLine.LONGEST);
        assertThat(LogLine.escape(longest)).isEqualTo(longest);
        assertThat(LogLine.escape(longest + "y")).isEqualTo(longest + "… (2001 characters)");
        assertThat(LogLine.escape("\n".repeat(300_000))).hasSizeLessThan(LogLine.LONGEST + 50);
    }

    @Test
    void whatAnExceptionRepeatsIsEscapedWithItsCausesAndTheTraceStays() {
        IllegalStateException forged = new IllegalStateException(
                "no\nINFO forged", new IllegalArgumentException("cause\nINFO forged\n".repeat(10_000)));
        forged.addSuppressed(new IllegalStateException("other\nINFO forged"));
        ExtLogRecord line = line(Level.ERROR, "Could not answer: %s", "GET /");
        line.setThrown(forged);

        String text = written(line);

        assertThat(text.lines()).noneMatch(each -> each.startsWith("INFO"));
        assertThat(text)
                .contains("java.lang.IllegalStateException: no\\nINFO forged")
                .contains("cause\\nINFO forged")
                .contains("at org.faofon.ops.LogLineTest.whatAnExceptionRepeatsIsEscaped")
                .hasSizeLessThan(60_000);
    }

    @Test
    void causesThatGoInACircleEnd() {
        IllegalStateException one = new IllegalStateException("one\n");
        IllegalStateException other = new IllegalStateException("other\n", one);
        one.initCause(other);
        ExtLogRecord line = line(Level.ERROR, "Could not answer");
        line.setThrown(one);

        assertThat(filter.isLoggable(line)).isTrue();
        StringWriter trace = new StringWriter();
        line.getThrown().printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString()).contains("one\\n").contains("other\\n");
    }

    @Test
    void aFloodOfRefusalsIsAFewLines() {
        Instant now = Instant.parse("2026-11-22T00:00:00Z");
        int told = 0;
        for (int i = 0; i < 38_000; i++) {
            ExtLogRecord line = line(Level.INFO, "Refused a sign-in: address=%s", "203.0.113." + i);
            line.setInstant(now);
            told += filter.isLoggable(line) ? 1 : 0;
        }
        assertThat(told).isEqualTo(LogThrottle.OWN_NEWS);
    }
}
