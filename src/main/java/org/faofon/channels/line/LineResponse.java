package org.faofon.channels.line;

import java.time.Duration;
import java.util.Optional;

/**
 * How a call to LINE ended.
 *
 * @param body what LINE gave; empty in all other cases
 * @param words the id of the request by which it was accepted, or why it was not
 * @param after how long LINE asked us to wait, if it did
 */
public record LineResponse<T>(How how, Optional<T> body, String words, Optional<Duration> after) {
    /** What is to be made of it. */
    public enum How {
        GIVEN,
        /** The retry key was accepted by an earlier call. */
        ACCEPTED_BEFORE,
        /** The month's messages are used up; nothing mends that before the next. */
        USED_UP,
        /** It may be taken later: LINE was busy, broken, or could not be reached. */
        LATER,
        /** It will never be taken like this. */
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

    /** Why LINE gave nothing, if it did not. */
    public Optional<String> trouble() {
        return body.isPresent() ? Optional.empty() : Optional.of(words);
    }
}
