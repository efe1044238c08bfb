package org.faofon.common.log;

import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jboss.logging.MDC;

/**
 * The id of the request or MQTT message that is being processed. It stands in each line that is logged meanwhile, so
 * that the lines of one can be found. In a request it follows the request from thread to thread.
 */
public final class LogTrace {
    /** Its name in the diagnostic context, and so in a log of JSON. */
    public static final String KEY = "trace";

    private LogTrace() {}

    /** A new id of 16 hexadecimal digits. It is no secret, and nothing is decided by it. */
    public static String newId() {
        String digits = Long.toHexString(ThreadLocalRandom.current().nextLong());
        return "0".repeat(2 * Long.BYTES - digits.length()) + digits;
    }

    /** The id of what is being processed; empty in the program's own jobs. */
    public static Optional<String> current() {
        return Optional.ofNullable(MDC.get(KEY)).map(Object::toString);
    }

    /** From now on, on this thread or in this request. */
    public static void begin(String id) {
        MDC.put(KEY, id);
    }

    /** Nothing is being processed any more. */
    public static void end() {
        MDC.remove(KEY);
    }

    /** Does a part of the work that another thread began. */
    public static void within(String id, Runnable work) {
        Optional<String> before = current();
        begin(id);
        try {
            work.run();
        } finally {
            before.ifPresentOrElse(LogTrace::begin, LogTrace::end);
        }
    }
}
