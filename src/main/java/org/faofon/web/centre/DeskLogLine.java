package org.faofon.web.centre;

import java.time.OffsetDateTime;
import org.faofon.common.desk.DeskLogEntry;
import org.faofon.common.time.RainDayTime;
import org.faofon.web.BilingualText;
import org.faofon.web.view.LoggedEvent;
import org.jspecify.annotations.Nullable;

/**
 * One line of the desk's log.
 *
 * @param alert the event of an alert, or null
 * @param other what else has changed, or null
 */
public record DeskLogLine(
        OffsetDateTime at,
        @Nullable LoggedEvent alert,
        @Nullable Other other) {
    /**
     * What has changed beside the alerts.
     *
     * @param address the page about it, or null
     */
    public record Other(BilingualText text, @Nullable String address, String actor) {}

    static DeskLogLine of(LoggedEvent event) {
        return new DeskLogLine(event.event().at(), event, null);
    }

    static DeskLogLine of(DeskLogEntry entry) {
        return new DeskLogLine(
                RainDayTime.local(entry.at()),
                null,
                new Other(
                        new BilingualText(entry.thai(), entry.english()),
                        entry.address().orElse(null),
                        entry.actor()));
    }
}
