package org.faofon.channels.social;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.faofon.alerts.Level;

/**
 * A post on the page, or an attempt to make it.
 *
 * @param push the push under which it was first sent
 * @param level of the alert that it announced; empty for a notice
 * @param id Facebook's id; empty while nobody knows whether it was accepted
 * @param firstEvent the event that it announced
 * @param shownEvent the newest event of the alert that its text tells
 */
record FacebookPost(
        UUID push, Optional<Level> level, Optional<String> id, OptionalLong firstEvent, OptionalLong shownEvent) {
    private static final int MARK_LENGTH = 12;

    /** By which the post is found on the page: nobody else knows it before it is published. */
    static String markOf(UUID push) {
        return push.toString().replace("-", "").substring(0, MARK_LENGTH).toUpperCase(Locale.ROOT);
    }

    boolean tells(long event) {
        return shownEvent.isPresent() && shownEvent.getAsLong() >= event;
    }
}
