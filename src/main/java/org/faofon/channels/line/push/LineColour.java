package org.faofon.channels.line.push;

import org.faofon.alerts.AlertEvent;

/**
 * The header colours of a bubble. They only support the text beside them. The contrast of text and background is at
 * least 4.5 to 1, as WCAG 2 requires.
 */
enum LineColour {
    WATCH("#FFD54A", "#1A1A1A"),
    WARNING("#B84300", "#FFFFFF"),
    EMERGENCY("#A80016", "#FFFFFF"),
    ALL_CLEAR("#1B6B3A", "#FFFFFF"),
    CANCELLED("#4A4A4A", "#FFFFFF"),
    /** Officers are alerted to something that is not public yet, so it must not look like a level. */
    CALL("#0E3B4A", "#FFFFFF"),
    /** A message that is not a warning. */
    NOTICE("#0B5C78", "#FFFFFF");

    /** For text on the bubble's white. */
    static final String INK = "#1A1A1A";

    static final String GREY_INK = "#5A5A5A";

    private final String paper;
    private final String ink;

    LineColour(String paper, String ink) {
        this.paper = paper;
        this.ink = ink;
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
