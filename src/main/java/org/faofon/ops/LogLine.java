package org.faofon.ops;

import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.Set;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;
import org.jboss.logmanager.ExtLogRecord;
import org.jboss.logmanager.ExtLogRecord.FormatStyle;
import org.jboss.logmanager.formatters.PatternFormatter;
import org.jspecify.annotations.Nullable;

/**
 * Keeps a log line on one line and short, whoever wrote what is in it. Texts from outside stand in many lines and in
 * the messages of exceptions, so they are escaped here for all of them: otherwise a line break in a reading could forge
 * a line, and one reading could fill the disk.
 */
final class LogLine {
    static final int LONGEST = 2_000;

    private static final Formatter PLAIN = new PatternFormatter("%s");
    private static final int MOST_CAUSES = 10;

    private LogLine() {}

    /** The message of a line with its parameters. */
    static String text(LogRecord line) {
        return String.valueOf(PLAIN.formatMessage(line));
    }

    /** Replaces what the line says by a safe form, if that differs. */
    static void makeSafe(LogRecord line) {
        String text = text(line);
        String safe = escape(text);
        if (!safe.equals(text)) {
            setMessage(line, safe);
        }
        Throwable thrown = line.getThrown();
        if (thrown != null && !isSafe(thrown)) {
            line.setThrown(EscapedThrowable.of(thrown, MOST_CAUSES));
        }
    }

    /** Adds an ending, once, however many handlers write the line. */
    static void append(LogRecord line, String ending) {
        String text = text(line);
        if (!text.endsWith(ending)) {
            setMessage(line, text + ending);
        }
    }

    static void setMessage(LogRecord line, String message) {
        if (line instanceof ExtLogRecord known) {
            known.setMessage(message, FormatStyle.NO_FORMAT);
        } else {
            line.setMessage(message);
            line.setParameters(null);
        }
    }

    /** The text on one line of limited length; a character that would break it, or control a terminal, is written out. */
    static String escape(String text) {
        int end = Math.min(text.length(), LONGEST);
        if (end == text.length() && text.chars().noneMatch(LogLine::isControl)) {
            return text;
        }
        StringBuilder safe = new StringBuilder(end + 16);
        for (int i = 0; i < end && safe.length() < LONGEST; i++) {
            append(safe, text.charAt(i));
        }
        return text.length() > end
                ? safe.append("… (")
                        .append(text.length())
                        .append(" characters)")
                        .toString()
                : safe.toString();
    }

    private static void append(StringBuilder safe, char c) {
        switch (c) {
            case '\n' -> safe.append("\\n");
            case '\r' -> safe.append("\\r");
            case '\t' -> safe.append("\\t");
            default -> {
                if (isControl(c)) {
                    safe.append("\\u%04x".formatted((int) c));
                } else {
                    safe.append(c);
                }
            }
        }
    }

    /** Also the separators that editors break lines at, and the marks that reverse the order of what follows. */
    private static boolean isControl(int c) {
        return Character.isISOControl(c)
                || (c >= 0x2028 && c <= 0x202E)
                || (c >= 0x2066 && c <= 0x2069)
                || c == 0x200E
                || c == 0x200F;
    }

    private static boolean isSafe(Throwable thrown) {
        Throwable cause = thrown;
        for (int i = 0; cause != null && i < MOST_CAUSES; i++) {
            String text = cause.toString();
            if (!escape(text).equals(text) || cause.getSuppressed().length > 0) {
                return false;
            }
            cause = cause.getCause();
        }
        return cause == null;
    }

    /** What an exception said, escaped, with its own stack trace. */
    @SuppressWarnings("OverrideThrowableToString") // The name of the class is part of it.
    private static final class EscapedThrowable extends Exception {
        private static final long serialVersionUID = 1L;
        private final String text;

        private EscapedThrowable(Throwable original, @Nullable Throwable cause) {
            super(null, cause, true, true);
            this.text = escape(original.toString());
            setStackTrace(original.getStackTrace());
        }

        static EscapedThrowable of(Throwable original, int mostCauses) {
            return of(original, mostCauses, Collections.newSetFromMap(new IdentityHashMap<>()));
        }

        private static EscapedThrowable of(Throwable original, int mostCauses, Set<Throwable> seen) {
            seen.add(original);
            Throwable cause = original.getCause();
            boolean isEnd = cause == null || mostCauses <= 1 || seen.contains(cause);
            EscapedThrowable safe =
                    new EscapedThrowable(original, cause == null || isEnd ? null : of(cause, mostCauses - 1, seen));
            for (Throwable other : original.getSuppressed()) {
                if (mostCauses > 1 && seen.add(other)) {
                    safe.addSuppressed(of(other, 1, seen));
                }
            }
            return safe;
        }

        @Override
        public String toString() {
            return text;
        }
    }
}
