package org.faofon.web.view;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Audience;
import org.faofon.alerts.Notice;
import org.faofon.alerts.outbox.AlertOutbox;
import org.faofon.alerts.outbox.DeliveryLog.Ended;
import org.faofon.web.BilingualText;
import org.jspecify.annotations.Nullable;

/**
 * One push on one channel, for officers; its times are real times, in an exercise too.
 *
 * @param id the channel's retry key, the same for each attempt
 * @param nextAttemptAt while it waits: not before then
 * @param outcome the channel's proof, or why it was refused, or why the last attempt failed
 * @param resendOf the push that it repeats
 * @param askedBy the officer who requested that
 * @param events its events, in order; empty for a notice
 * @param tries the latest first; in a list at most five
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record PushView(
        UUID id,
        String channel,
        AlertOutbox.State state,
        OffsetDateTime queuedAt,
        int attempts,
        @Nullable OffsetDateTime nextAttemptAt,
        @Nullable OffsetDateTime settledAt,
        String outcome,
        @Nullable UUID resendOf,
        @Nullable String askedBy,
        List<News> events,
        @Nullable Word notice,
        List<Try> tries) {
    /**
     * An event in the push.
     *
     * @param id of the event, which also names its CAP message
     */
    record News(long id, long alert, AlertEvent.Kind kind, BilingualText headline) {}

    record Word(long id, Notice.Kind kind, Audience audience, String title) {}

    /**
     * One attempt.
     *
     * @param outcome null while it lasts, and for ever if the program died meanwhile
     */
    record Try(
            int number,
            OffsetDateTime at,
            @Nullable OffsetDateTime endedAt,
            @Nullable Ended outcome,
            String words) {}

    @JsonIgnore
    public String resendPath() {
        return "/centre/deliveries/" + id + "/resend";
    }

    @JsonIgnore
    public String seenPath() {
        return "/centre/deliveries/" + id + "/seen";
    }

    /** Of its first event, or the title of the notice, which is in Thai. */
    public Optional<BilingualText> firstHeadline() {
        return events.isEmpty()
                ? Optional.ofNullable(notice).map(word -> new BilingualText(word.title(), word.title()))
                : Optional.of(events.get(0).headline());
    }

    /** Whether it speaks of alerts. */
    @JsonIgnore
    public boolean warns() {
        return !events.isEmpty();
    }

    /** Whether an officer may have it sent again. */
    @JsonIgnore
    public boolean isSettled() {
        return state != AlertOutbox.State.WAITING;
    }
}
