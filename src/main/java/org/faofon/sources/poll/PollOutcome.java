package org.faofon.sources.poll;

/**
 * What came of a look at a source.
 *
 * @param failure empty if it succeeded
 * @param refusals the reasons with their numbers
 */
record PollOutcome(boolean unchanged, String failure, int kept, int elsewhere, int refused, String refusals) {
    static PollOutcome failed(String why) {
        return new PollOutcome(false, why, 0, 0, 0, "");
    }

    static PollOutcome same() {
        return new PollOutcome(true, "", 0, 0, 0, "");
    }
}
