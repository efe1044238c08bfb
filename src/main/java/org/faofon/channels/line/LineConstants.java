package org.faofon.channels.line;

/** The names of LINE in the rest of the program. */
public final class LineConstants {
    /** The channel in the outbox. */
    public static final String CHANNEL = "line";

    /** The officers' page. */
    public static final String PAGE = "/centre/line";

    private LineConstants() {}
}
