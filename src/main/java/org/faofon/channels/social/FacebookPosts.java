package org.faofon.channels.social;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.faofon.alerts.AlertEvent;
import org.jspecify.annotations.Nullable;

/** What was posted on the page; kept in the database, and in tests in memory. */
interface FacebookPosts {
    /**
     * Notes that a post is about to be sent.
     *
     * @param event the event that it announces; null for a notice
     * @return false if it was sent before, so that it may be on the page
     */
    boolean begin(UUID push, @Nullable AlertEvent event);

    Optional<FacebookPost> find(UUID push);

    /** The posts of an alert that are on the page, the earliest first. */
    List<FacebookPost> listOf(long alert);

    void posted(UUID push, String id);

    /** Facebook has certainly not accepted it. */
    void forget(UUID push);

    /** Its text now tells that event. */
    void shows(UUID push, long event);

    /** It was removed from the page. */
    void gone(UUID push);
}
