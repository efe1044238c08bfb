package org.faofon.channels.webhook.custom;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Audience;
import org.faofon.alerts.Level;
import org.faofon.alerts.Notice;
import org.faofon.alerts.outbox.AlertChannel;
import org.faofon.alerts.outbox.DeliveryResult;
import org.faofon.alerts.outbox.OutboundMessage;
import org.faofon.channels.webhook.custom.CustomWebhookClient.Answer;

/**
 * Sends what the public is told to another program, by the template of an administrator. What is only for officers never
 * goes there.
 */
final class CustomWebhookChannel implements AlertChannel {
    private static final int SERVER_ERROR = 500;

    /** Time-out, too early, too many: of the 4xx only these ask for a retry. */
    private static final Set<Integer> RETRY = Set.of(408, 425, 429);

    private final CustomWebhook hook;
    private final MessageValues values;
    private final CustomWebhookRequests requests;
    private final CustomWebhookClient client;
    private final Predicate<AlertEvent> toldBefore;

    /** @param toldBefore whether the channel has carried an earlier event of the same alert */
    CustomWebhookChannel(
            CustomWebhook hook,
            MessageValues values,
            CustomWebhookRequests requests,
            CustomWebhookClient client,
            Predicate<AlertEvent> toldBefore) {
        this.hook = hook;
        this.values = values;
        this.requests = requests;
        this.client = client;
        this.toldBefore = toldBefore;
    }

    @Override
    public String name() {
        return hook.channel();
    }

    @Override
    public boolean configured() {
        return hook.enabled();
    }

    /** Who wants the first level wants all of it. */
    @Override
    public boolean carriesQuietNews() {
        return hook.minLevel() == Level.WATCH;
    }

    /** Whoever was warned is also told when it eases or ends, below the level from which they are warned. */
    @Override
    public boolean carries(AlertEvent event) {
        boolean here = hook.districts().isEmpty() || hook.districts().contains(event.alert.districtCode);
        return here
                && event.isPublic
                && !event.callsOfficers()
                && (hook.exercises() || !event.alert.exercise)
                && ((warns(event) && !hook.minLevel().above(event.levelSpokenOf())) || toldBefore.test(event));
    }

    /** An all-clear, or a lower level, is for those who were told before. */
    private static boolean warns(AlertEvent event) {
        return switch (event.kind) {
            case ENDED, CANCELLED, EASED -> false;
            default -> true;
        };
    }

    @Override
    public boolean carries(Notice notice) {
        if (notice.kind() == Notice.Kind.TEST) {
            return true;
        }
        return hook.notices()
                && notice.audience() == Audience.GROUP
                && notice.kind() != Notice.Kind.REMINDER
                && (hook.exercises() || !notice.exercise());
    }

    @Override
    public DeliveryResult deliver(UUID retryKey, OutboundMessage outbound) {
        try {
            return judge(client.send(requests.of(hook, values.of(retryKey, outbound, hook))));
        } catch (CustomWebhookFault e) {
            return new DeliveryResult.Refused("The template cannot be used: " + e.getMessage());
        }
    }

    private DeliveryResult judge(Answer answer) {
        if (!answer.came()) {
            return new DeliveryResult.RetryLater(
                    "The webhook could not be reached: " + answer.words(), Optional.empty());
        }
        String said =
                "The webhook answered " + answer.status() + (answer.words().isEmpty() ? "" : ": " + answer.words());
        if (answer.status() >= SERVER_ERROR || RETRY.contains(answer.status())) {
            return new DeliveryResult.RetryLater(said, answer.retryAfter().flatMap(CustomWebhookChannel::seconds));
        }
        // An unexpected answer may have cost an SMS; so it is shown to officers, and not repeated by itself.
        boolean accepted = answer.status() / 100 == 2 && answer.words().contains(hook.expects());
        return accepted
                ? new DeliveryResult.Delivered("answered " + answer.status())
                : new DeliveryResult.Refused(said);
    }

    private static Optional<Duration> seconds(String retryAfter) {
        return Optional.of(retryAfter.strip())
                .filter(text -> text.matches("\\d{1,6}(\\.\\d{1,6})?"))
                .map(text -> Duration.ofMillis((long) (Double.parseDouble(text) * 1000)));
    }
}
