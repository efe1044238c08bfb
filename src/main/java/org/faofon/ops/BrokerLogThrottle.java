package org.faofon.ops;

import io.quarkus.logging.LoggingFilter;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.logging.Filter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;

/**
 * Lets the broker tell the same thing once in a while.
 *
 * <p>It tells each message that it could not take, with the whole stack, hundreds of times a second if need be, and would
 * fill the disk with that.
 */
@LoggingFilter(name = "broker-log-throttle")
public final class BrokerLogThrottle implements Filter {
    static final Duration PAUSE = Duration.ofSeconds(10);

    private static final String BROKER = "org.apache.activemq.artemis.";
    /** Its messages begin with a code: AMQ834007. */
    private static final int CODE_LENGTH = 9;

    private final Map<String, Told> told = new ConcurrentHashMap<>();

    /** What was told when, and how often it was not told since. */
    private record Told(Instant at, long untold, boolean now) {
        static Told again(Instant at, long untold) {
            return new Told(at, untold, true);
        }

        Told once(Instant when) {
            return when.isBefore(at.plus(PAUSE)) ? new Told(at, untold + 1, false) : again(when, 0);
        }
    }

    @Override
    public boolean isLoggable(LogRecord line) {
        String logger = String.valueOf(line.getLoggerName());
        if (!logger.startsWith(BROKER)) {
            return true;
        }
        long[] untold = {0};
        Told state = told.compute(kind(logger, String.valueOf(line.getMessage())), (kind, old) -> {
            if (old == null) {
                return Told.again(line.getInstant(), 0);
            }
            untold[0] = old.untold();
            return old.once(line.getInstant());
        });
        if (state.now() && untold[0] > 0) {

            tell(line, " (and " + untold[0] + " more like it)");
        }
        return state.now();
    }

    private static void tell(LogRecord line, String more) {
        if (line instanceof ExtLogRecord known) {
            known.setMessage(known.getMessage() + more, known.getFormatStyle());
        } else {
            line.setMessage(line.getMessage() + more);
        }
    }

    private static String kind(String logger, String message) {
        return message.startsWith("AMQ") && message.length() >= CODE_LENGTH
                ? message.substring(0, CODE_LENGTH)
                : logger;
    }
}
