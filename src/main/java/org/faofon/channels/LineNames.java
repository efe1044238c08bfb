package org.faofon.channels;

/** What the rest of the program calls LINE. */
final class LineNames {
    /** The channel in the outbox. */
    static final String CHANNEL = "line";

    /** The officers' page. */
    static final String PAGE = "/centre/line";

    private LineNames() {}
}
