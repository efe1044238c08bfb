package org.faofon.channels.social;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Optional;

/**
 * The result of a call to the Graph API.
 *
 * @param body Facebook's data; empty unless it was given
 * @param words why there is none
 * @param after the delay that Facebook requested, if it did
 */
record GraphResponse(How how, Optional<JsonNode> body, String words, Optional<Duration> after) {
    /** The kind of result. */
    enum How {
        GIVEN,
        /** Nobody knows whether Facebook has done it: no answer, not its answer, or a failure of its own. */
        UNKNOWN,
        /** Too many calls; nothing was done. */
        RATE,
        /** The token has expired or was withdrawn; nothing was done. */
        TOKEN,
        /** The token may not do this; nothing was done. */
        PERMISSION,
        /** Facebook blocks the page or the app for a while; nothing was done. */
        BLOCKED,
        /** What the call names does not exist, or no longer. */
        GONE,
        /** It will never be accepted as it is. */
        NEVER;

        /** Whether Facebook has certainly not done what it was asked to do. */
        boolean certainlyNot() {
            return this != GIVEN && this != UNKNOWN;
        }
    }

    static GraphResponse given(JsonNode body) {
        return new GraphResponse(How.GIVEN, Optional.of(body), "", Optional.empty());
    }

    static GraphResponse not(How how, String words) {
        return not(how, words, Optional.empty());
    }

    static GraphResponse not(How how, String words, Optional<Duration> after) {
        return new GraphResponse(how, Optional.empty(), words, after);
    }

    /** A text of Facebook's data; empty if it is not there. */
    String text(String field) {
        return body.map(node -> node.path(field).asText("")).orElse("");
    }
}
