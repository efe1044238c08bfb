package org.faofon.channels.line;

import java.util.List;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Audience;
import org.faofon.alerts.Level;
import org.faofon.alerts.Notice;

/** The priority of a push; the budget reserves messages for higher priorities. */
public enum PushPriority {
    /** Of level 3, including its all-clear: it may use everything that is left. */
    EMERGENCY,
    /** To the officers' own chat, which is small. */
    OFFICERS,
    /** Of level 2. */
    WARNING,
    /** A message to everybody that is not a warning: the daily bulletin, a test. */
    WORD,
    /** Of level 1. */
    WATCH;

    /** Events that are sent together have the priority of the most severe one. */
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
