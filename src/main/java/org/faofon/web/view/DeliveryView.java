package org.faofon.web.view;

import java.time.OffsetDateTime;
import java.util.UUID;
import org.faofon.alerts.outbox.AlertOutbox;
import org.faofon.alerts.outbox.DeliveryLog;
import org.faofon.common.time.RainDayTime;
import org.jspecify.annotations.Nullable;

/**
 * The delivery of an event on one channel; its times are real times, in an exercise too.
 *
 * @param id the push that contained it, alone or with other events; see {@code /api/v1/deliveries}
 * @param outcome the channel's proof, or why it was refused, or why the last attempt failed
 * @param again whether an officer had it sent again
 */
public record DeliveryView(
        UUID id,
        String channel,
        AlertOutbox.State state,
        OffsetDateTime queuedAt,
        int attempts,
        @Nullable OffsetDateTime settledAt,
        String outcome,
        boolean again) {
    static DeliveryView of(DeliveryLog.Dispatch dispatch) {
        return new DeliveryView(
                dispatch.push(),
                dispatch.channel(),
                dispatch.state(),
                RainDayTime.local(dispatch.createdAt()),
                dispatch.attempts(),
                RainDayTime.localOrNull(dispatch.settledAt().orElse(null)),
                dispatch.outcome(),
                dispatch.again());
    }
}
