package org.faofon.channels.line;

import java.time.Duration;
import java.util.Optional;

/**
 * The result of a call to LINE.
 *
 * @param body LINE's data; empty in all other cases
 * @param words the id of the request by which it was accepted, or why it was not
 * @param after the delay that LINE requested, if it did
 */
public record LineResponse<T>(How how, Optional<T> body, String words, Optional<Duration> after) {
    /** The kind of result. */
    public enum How {
        GIVEN,
        /** The retry key was accepted by an earlier call. */
        ACCEPTED_BEFORE,
        /** The month's messages are used up; nothing changes that before the next month. */
        USED_UP,
        /** It may be accepted later: LINE was busy, failed, or could not be reached. */
        LATER,
        /** It will never be accepted as it is. */
        NEVER
    }

    static <T> LineResponse<T> given(T body, String requestId) {
        return new LineResponse<>(How.GIVEN, Optional.of(body), requestId, Optional.empty());
    }

    static <T> LineResponse<T> not(How how, String words) {
        return not(how, words, Optional.empty());
    }

    static <T> LineResponse<T> not(How how, String words, Optional<Duration> after) {
        return new LineResponse<>(how, Optional.empty(), words, after);
    }

    /** Why LINE returned nothing, if it did not. */
    public Optional<String> trouble() {
        return body.isPresent() ? Optional.empty() : Optional.of(words);
    }
}
