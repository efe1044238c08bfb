package org.faofon.followers.push;

import java.time.Duration;
import java.util.Optional;

/** What a push service answered. */
public sealed interface PushResult {
    record Accepted() implements PushResult {}

    /** The subscription has ended. */
    record Gone() implements PushResult {}

    /**
     * It may be tried again.
     *
     * @param after how long to wait, if the service said it
     */
    record Later(String reason, Optional<Duration> after) implements PushResult {}

    record Refused(String reason) implements PushResult {}
}
