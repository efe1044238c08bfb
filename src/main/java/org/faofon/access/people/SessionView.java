package org.faofon.access.people;

import java.time.OffsetDateTime;
import java.util.List;
import org.faofon.accounts.OfficerSession;
import org.faofon.common.time.RainDayTime;

/**
 * A session on a page.
 *
 * @param browser such as Chrome · Android
 * @param own whether the page is shown in it
 */
record SessionView(
        long id,
        String browser,
        String address,
        boolean byProvider,
        boolean newDevice,
        boolean own,
        OffsetDateTime startedAt,
        OffsetDateTime seenAt) {
    /** @param own the session in which the page is shown */
    static List<SessionView> of(List<OfficerSession> sessions, long own) {
        return sessions.stream()
                .map(session -> new SessionView(
                        session.id(),
                        BrowserNameParser.parse(session.device()),
                        session.address(),
                        session.byProvider(),
                        session.newDevice(),
                        session.id() == own,
                        RainDayTime.local(session.startedAt()),
                        RainDayTime.local(session.seenAt())))
                .toList();
    }
}
