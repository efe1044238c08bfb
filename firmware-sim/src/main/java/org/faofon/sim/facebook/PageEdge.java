package org.faofon.sim.facebook;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a call is about.
 *
 * @param object the page or a post
 */
record PageEdge(String object, Edge edge) {
    /** What of the object is meant. */
    enum Edge {
        OBJECT,
        FEED,
        PHOTOS
    }

    private static final Pattern PATH =
            Pattern.compile("/v\\d{1,3}\\.\\d/(\\d{1,30}(?:_\\d{1,30})?)(?:/(feed|photos))?");

    /** Empty if no call of ours has that path. */
    static Optional<PageEdge> of(String path) {
        Matcher parts = PATH.matcher(path);
        if (!parts.matches()) {
            return Optional.empty();
        }
        Edge edge = parts.group(2) == null ? Edge.OBJECT : parts.group(2).equals("feed") ? Edge.FEED : Edge.PHOTOS;
        return Optional.of(new PageEdge(parts.group(1), edge));
    }
}
