package org.faofon.incidents.request;

import java.time.Instant;

/**
 * What came back to a request.
 *
 * @param answeredBy who at the department, as the officer was told
 * @param notedBy the officer
 */
record DdpmAnswer(
        Outcome outcome, String answeredBy, String words, Instant answeredAt, Instant notedAt, String notedBy) {
    static final int LONGEST_NAME = 100;
    static final int LONGEST_WORDS = 500;

    /** How it stands after the answer. */
    enum Outcome {
        /** They have it, or ask back: the request stays open. */
        NOTED(false),
        /** They have sent the warning. */
        SENT(true),
        REFUSED(true),
        /** The centre no longer asks for it. */
        WITHDRAWN(true);

        private final boolean settles;

        Outcome(boolean settles) {
            this.settles = settles;
        }

        boolean settles() {
            return settles;
        }
    }
}
