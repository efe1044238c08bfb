package org.faofon.web;

import java.time.OffsetDateTime;
import org.faofon.alerts.AlertOutbox;
import org.jspecify.annotations.Nullable;

/**
 * What became of an event on one channel; its times are real times, in an exercise too.
 *
 * @param outcome the channel's proof, or why it was not taken, or why the last attempt failed
 */
public record DeliveryView(
        String channel,
        AlertOutbox.State state,
        OffsetDateTime queuedAt,
        int attempts,
        @Nullable OffsetDateTime settledAt,
        String outcome) {
    static DeliveryView of(AlertOutbox.Dispatch dispatch) {
        return new DeliveryView(
                dispatch.channel(),
                dispatch.state(),
                Times.local(dispatch.createdAt()),
                dispatch.attempts(),
                Times.localOrNull(dispatch.settledAt().orElse(null)),
                dispatch.outcome());
    }
}
