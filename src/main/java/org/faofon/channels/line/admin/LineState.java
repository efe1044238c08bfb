package org.faofon.channels.line.admin;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.faofon.alerts.outbox.LastDeliveryRepository.Refusal;
import org.faofon.channels.ChannelsConfig;
import org.faofon.channels.line.LineBudget;
import org.faofon.channels.line.LineRecipients;
import org.faofon.channels.line.PushPriority;
import org.faofon.common.time.RainDayTime;
import org.jspecify.annotations.Nullable;

/**
 * The state of LINE for officers; values that LINE has not reported are null. The times are real times.
 *
 * @param used whether there is a token
 * @param warns whether there is a group to warn
 * @param hears whether LINE can send us events
 * @param failed whether it has not answered for too long
 * @param refusedAt when LINE refused the latest push; null if it took it
 * @param refusal why, or empty
 * @param unlimited whether the plan has no limit
 * @param most messages a month
 * @param spent messages used this month
 * @param left messages left this month
 * @param members people in the warned group, which is the cost of a push to it
 * @param reserve messages reserved for level 3
 * @param warnings how many more pushes of level 2 may be sent this month
 * @param emergencies how many of level 3
 */
public record LineState(
        boolean used,
        boolean warns,
        boolean officersHaveAChat,
        boolean hears,
        boolean failed,
        @Nullable OffsetDateTime answeredAt,
        @Nullable OffsetDateTime failingSince,
        String reason,
        @Nullable OffsetDateTime refusedAt,
        String refusal,
        boolean unlimited,
        @Nullable Long most,
        @Nullable Long spent,
        @Nullable Long left,
        @Nullable Integer members,
        @Nullable Long reserve,
        @Nullable Long warnings,
        @Nullable Long emergencies) {

    static LineState of(
            ChannelsConfig.Line config,
            LineRecipients chats,
            LineBudget budget,
            LineProbeJob heartbeat,
            Optional<Refusal> refused) {
        LineAvailability pulse = heartbeat.pulse();
        return new LineState(
                config.token().isPresent(),
                chats.warned().isPresent(),
                chats.officers().isPresent(),
                config.secret().isPresent(),
                heartbeat.failed(),
                local(pulse.goodAt()),
                local(pulse.failingSince()),
                pulse.reason(),
                local(refused.map(Refusal::at)),
                refused.map(Refusal::outcome).orElse(""),
                budget.unlimited(),
                orNull(budget.plan().map(LineBudget.Plan::most).orElseGet(OptionalLong::empty)),
                budget.plan().map(LineBudget.Plan::used).orElse(null),
                orNull(budget.left()),
                orNull(budget.members()),
                orNull(budget.reserve()),
                orNull(budget.pushesLeft(PushPriority.WARNING)),
                orNull(budget.pushesLeft(PushPriority.EMERGENCY)));
    }

    /** Whether so little is left that levels 1 and 2 are not pushed. */
    public boolean isShort() {
        return warnings != null && warnings == 0;
    }

    static @Nullable OffsetDateTime local(Optional<Instant> time) {
        return time.map(at -> at.truncatedTo(ChronoUnit.SECONDS)
                        .atZone(RainDayTime.BANGKOK)
                        .toOffsetDateTime())
                .orElse(null);
    }

    private static @Nullable Long orNull(OptionalLong number) {
        return number.isPresent() ? number.getAsLong() : null;
    }

    private static @Nullable Integer orNull(OptionalInt number) {
        return number.isPresent() ? number.getAsInt() : null;
    }
}
