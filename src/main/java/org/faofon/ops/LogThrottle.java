package org.faofon.ops;

import io.quarkus.logging.LoggingFilter;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.logging.Filter;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import org.faofon.common.log.LogTrace;
import org.jboss.logging.Logger;

/**
 * Reduces a flood of lines to a few of each kind a minute, with the number left out, and one stack trace; and makes each
 * line safe ({@link LogLine}). A line about a request or an MQTT message ends with its {@link LogTrace}.
 *
 * <p>While the database is unavailable every job fails each second, and with a full disk the broker logs each message
 * that it could not accept: with their stack traces they would fill the disk.
 */
@LoggingFilter(name = "log-throttle")
public final class LogThrottle implements Filter {
    static final Duration PAUSE = Duration.ofMinutes(1);
    /** The program's own lines each name a gauge or a topic, and the first of them are worth reading individually. */
    static final int OWN_LINES = 20;
    /** What is not even a warning may happen often: a storm raises many alerts. */
    static final int OWN_NEWS = 200;
    /** How long a stack trace is not repeated. */
    static final Duration TRACE_PAUSE = Duration.ofHours(1);

    static final int MAX_KINDS = 500;

    private static final Logger LOG = Logger.getLogger(LogThrottle.class);
    private static final String OURS = "org.faofon.";
    private static final String BROKER = "org.apache.activemq.artemis.";
    /** The broker's messages begin with a code: AMQ834007. */
    private static final int CODE_LENGTH = 9;

    private static final int KIND_LENGTH = 160;
    private static final long LOOK_EVERY_SECONDS = 5;

    private final Map<String, Window> windows = new HashMap<>();
    private final Consumer<String> teller;
    private Instant nextLook = Instant.MIN;

    /** Quarkus creates it. */
    public LogThrottle() {
        this(LOG::warn);
    }

    LogThrottle(Consumer<String> teller) {
        this.teller = teller;
    }

    /** The lines of one kind since a time. */
    private static final class Window {
        private final String example;
        private Instant since;
        private Instant tracedAt = Instant.MIN;
        private int told;
        private long leftOut;

        Window(String example, Instant since) {
            this.example = example;
            this.since = since;
        }

        boolean isOver(Instant now) {
            return !now.isBefore(since.plus(PAUSE));
        }

        boolean isForgotten(Instant now) {
            return isOver(now) && told == 0 && !now.isBefore(tracedAt.plus(TRACE_PAUSE));
        }

        /** Begins the next minute, and logs how many lines were left out in the last. */
        void endIfOver(Instant now, List<String> leftOutLines) {
            if (!isOver(now)) {
                return;
            }
            if (leftOut > 0) {
                leftOutLines.add("Left out of the log: count=" + leftOut + " since=" + since + " like: " + example);
            }
            since = now;
            told = 0;
            leftOut = 0;
        }

        boolean admits(int most) {
            if (told < most) {
                told++;
                return true;
            }
            leftOut++;
            return false;
        }

        boolean mayTrace(Instant now) {
            if (now.isBefore(tracedAt.plus(TRACE_PAUSE))) {
                return false;
            }
            tracedAt = now;
            return true;
        }
    }

    @Override
    public boolean isLoggable(LogRecord line) {
        String logger = String.valueOf(line.getLoggerName());
        List<String> leftOut = new ArrayList<>();
        boolean isExempt = (isNews(line) && !logger.startsWith(OURS)) || logger.equals(LogThrottle.class.getName());
        boolean told = isExempt || isTold(logger, line, leftOut);
        leftOut.forEach(teller);
        if (told) {
            LogLine.makeSafe(line);
            LogTrace.current().ifPresent(trace -> LogLine.append(line, " " + LogTrace.KEY + "=" + trace));
        }
        return told;
    }

    private static boolean isNews(LogRecord line) {
        return line.getLevel().intValue() < Level.WARNING.intValue();
    }

    private synchronized boolean isTold(String logger, LogRecord line, List<String> leftOut) {
        Instant now = line.getInstant();
        if (!now.isBefore(nextLook)) {
            nextLook = now.plusSeconds(LOOK_EVERY_SECONDS);
            windows.values().removeIf(window -> window.isForgotten(now));
            windows.values().forEach(window -> window.endIfOver(now, leftOut));
        }
        String kind = kind(logger, line);
        Window window = windows.get(kind);
        if (window == null) {
            if (windows.size() >= MAX_KINDS) {
                kind = "";
            }
            window = windows.computeIfAbsent(kind, fresh -> new Window(example(line), now));
        }
        window.endIfOver(now, leftOut);
        boolean isOurs = logger.startsWith(OURS) && line.getThrown() == null;
        boolean admitted = window.admits(isNews(line) ? OWN_NEWS : isOurs ? OWN_LINES : 1);
        if (admitted && line.getThrown() != null && !window.mayTrace(now)) {
            leaveOutTrace(line);
        }
        return admitted;
    }

    private static void leaveOutTrace(LogRecord line) {
        LogLine.setMessage(line, LogLine.text(line) + ": " + line.getThrown());
        line.setThrown(null);
    }

    private static String example(LogRecord line) {
        return shorten(line.getLoggerName() + " " + LogLine.text(line));
    }

    private static String kind(String logger, LogRecord line) {
        String raw = String.valueOf(line.getMessage());
        if (logger.startsWith(BROKER)) {
            return raw.startsWith("AMQ") && raw.length() >= CODE_LENGTH ? raw.substring(0, CODE_LENGTH) : logger;
        }
        String thrown =
                line.getThrown() == null ? "" : line.getThrown().getClass().getName();
        // Lines of libraries contain numbers and addresses; the program's own are identified by their pattern.
        String message = logger.startsWith(OURS)
                ? raw
                : shorten(LogLine.text(line)).replaceAll("[0-9a-f:]*[0-9][0-9a-f:]*", "#");
        return logger + ' ' + thrown + ' ' + message;
    }

    private static String shorten(String text) {
        String line = text.replaceAll("\\R", " ");
        return line.length() > KIND_LENGTH ? line.substring(0, KIND_LENGTH) + "…" : line;
    }
}
