package org.faofon.incidents.request;

import java.time.Instant;
import java.util.List;
import org.faofon.alerts.Level;

/**
 * A request as it was made.
 *
 * @param event the state of the alert that it is about
 * @param districts their codes
 * @param textThai the text that the department is asked to send, at most {@link #LONGEST} characters
 */
record DdpmRequest(
        long id,
        long alert,
        long event,
        Level level,
        List<String> districts,
        String textThai,
        String textEnglish,
        Instant validUntil,
        Instant askedAt,
        String askedBy,
        boolean exercise) {
    /** Characters, as the department counts them. */
    static final int LONGEST = 160;

    static int length(String text) {
        return text.codePointCount(0, text.length());
    }
}
