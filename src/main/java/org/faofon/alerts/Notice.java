package org.faofon.alerts;

import java.time.Instant;
import java.util.Optional;

/**
 * A message that belongs to no alert: the daily bulletin, a test of a channel, a problem that officers must know about.
 *
 * @param key identifies it, so that it is posted once: {@code daily-2026-11-23}
 * @param text may have several lines
 * @param path the page with more details, on our own site: {@code /daily/2026-11-23}
 * @param picture a picture on our own site: {@code /daily/2026-11-23.png}
 * @param at network time
 */
public record Notice(
        long id,
        String key,
        Kind kind,
        Audience audience,
        String title,
        String text,
        Optional<String> path,
        Optional<String> picture,
        Instant at,
        boolean exercise) {
    /** A notice that is not stored: the database is unavailable, or a channel is only being tested. */
    public static Notice of(Draft draft, Instant at, boolean exercise) {
        return new Notice(
                0,
                draft.key(),
                draft.kind(),
                draft.audience(),
                draft.title(),
                draft.text(),
                draft.path(),
                draft.picture(),
                at,
                exercise);
    }

    /** The kind of notice. */
    public enum Kind {
        DAILY,
        MONTHLY,
        /** A test of a channel by an officer. */
        TEST,
        /** Faofon itself, or one of its channels, has a problem. */
        TROUBLE,
        /** Natural signs of danger that people reported. */
        SIGNS,
        REMINDER,
        /** Written by an officer, without a level. */
        MESSAGE
    }

    /** The beginning of the key of a test of that channel. */
    public static String testKey(String channel) {
        return "test-" + channel + "-";
    }

    /** Whether that channel may carry it: a test goes only to the channel that it tests. */
    public boolean goesBy(String channel) {
        return kind != Kind.TEST || key.startsWith(testKey(channel));
    }

    /**
     * A notice that is not posted yet.
     *
     * @param key 1 to 100 characters
     * @param title 1 to 200 characters
     * @param text 1 to 4,000 characters
     * @param path begins with a slash
     * @param picture begins with a slash
     */
    public record Draft(
            String key,
            Kind kind,
            Audience audience,
            String title,
            String text,
            Optional<String> path,
            Optional<String> picture) {
        private static final int LONGEST_KEY = 100;
        private static final int LONGEST_TITLE = 200;
        private static final int LONGEST_TEXT = 4_000;
        private static final int LONGEST_PATH = 200;

        public Draft {
            refuseUnless(key, "key", LONGEST_KEY);
            refuseUnless(title, "title", LONGEST_TITLE);
            refuseUnless(text, "text", LONGEST_TEXT);
            path.ifPresent(address -> refuseUnlessOurs(address, "path"));
            picture.ifPresent(address -> refuseUnlessOurs(address, "picture"));
        }

        private static void refuseUnless(String text, String name, int longest) {
            if (text.isBlank() || text.length() > longest) {
                throw new IllegalArgumentException("The %s of a notice must have 1 to %d characters, but had %d"
                        .formatted(name, longest, text.length()));
            }
        }

        private static void refuseUnlessOurs(String address, String name) {
            refuseUnless(address, name, LONGEST_PATH);
            if (!address.startsWith("/") || address.startsWith("//")) {
                throw new IllegalArgumentException(
                        "The %s of a notice must be a path on this site, but was %s".formatted(name, address));
            }
        }
    }
}
