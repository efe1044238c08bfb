package org.faofon.channels.line.push;

import org.faofon.alerts.AlertEvent;
import org.faofon.common.web.DesignTokens;

/**
 * The header colours of a bubble. They only support the text beside them. The contrast of text and background is at
 * least 4.5 to 1, as WCAG 2 requires.
 */
enum LineColour {
    WATCH("level-1"),
    WARNING("level-2"),
    EMERGENCY("level-3"),
    ALL_CLEAR("all-clear"),
    CANCELLED("cancelled"),
    /** For calls to officers about something that is not public yet; it must not look like a level. */
    CALL("brand"),
    /** For a message that is not a warning. */
    NOTICE("notice");

    /** For text on the bubble's white. */
    static final String INK = "#1A1A1A";

    static final String GREY_INK = "#5A5A5A";

    private final String paper;
    private final String ink;

    LineColour(String token) {
        this.paper = DesignTokens.colour(token);
        this.ink = DesignTokens.colour(token + "-ink");
    }

    static LineColour of(AlertEvent event) {
        if (event.callsToWhatIsNotPublic()) {
            return CALL;
        }
        return switch (event.kind) {
            case ENDED -> ALL_CLEAR;
            case CANCELLED -> CANCELLED;
            case OPENED,
                    PROPOSED,
                    PUBLISHED,
                    RAISED,
                    EASED,
                    UPDATED,
                    DOUBTED,
                    ACKNOWLEDGED,
                    CONFIRMED,
                    POSTPONED,
                    ESCALATED,
                    HELD,
                    WITHDRAWN ->
                switch (event.levelSpokenOf()) {
                    case WATCH -> WATCH;
                    case WARNING -> WARNING;
                    case EMERGENCY -> EMERGENCY;
                };
        };
    }

    String paper() {
        return paper;
    }

    String ink() {
        return ink;
    }
}
