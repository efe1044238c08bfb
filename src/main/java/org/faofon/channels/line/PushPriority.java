package org.faofon.channels.line;

import java.util.List;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Audience;
import org.faofon.alerts.Level;
import org.faofon.alerts.Notice;

/** How important a push is; the budget keeps something back for what is more important. */
public enum PushPriority {
    /** Of level 3, its all-clear included: it may use whatever is left. */
    EMERGENCY,
    /** To the officers' own chat, which is small. */
    OFFICERS,
    /** Of level 2. */
    WARNING,
    /** A word to everybody that is not a warning: the daily word, a test. */
    WORD,
    /** Of level 1. */
    WATCH;

    /** News that travel together weigh as much as the gravest. */
    public static PushPriority of(List<AlertEvent> events) {
        int gravest = events.stream()
                .mapToInt(event -> event.levelSpokenOf().number())
                .max()
                .orElseThrow();
        return switch (Level.ofNumber(gravest)) {
            case EMERGENCY -> EMERGENCY;
            case WARNING -> WARNING;
            case WATCH -> WATCH;
        };
    }

    public static PushPriority of(Notice notice) {
        return notice.audience() == Audience.OFFICERS ? OFFICERS : WORD;
    }
}
