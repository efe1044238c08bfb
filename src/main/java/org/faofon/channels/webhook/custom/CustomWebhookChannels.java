package org.faofon.channels.webhook.custom;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.util.List;
import org.faofon.alerts.outbox.AlertChannel;
import org.faofon.alerts.outbox.AlertChannelSource;
import org.faofon.alerts.outbox.AlertOutbox;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The channels as they are set up now. They are read again after some seconds, because another instance may have changed
 * them; while the database is away, they are those that were read last.
 */
@ApplicationScoped
class CustomWebhookChannels implements AlertChannelSource {
    private static final Logger LOG = Logger.getLogger(CustomWebhookChannels.class);
    private static final long FRESH_NANOS = Duration.ofSeconds(3).toNanos();

    private final CustomWebhookRepository hooks;
    private final MessageValues values;
    private final CustomWebhookRequests requests;
    private final CustomWebhookClient client;
    private final AlertOutbox outbox;
    private volatile @Nullable Known known;

    private record Known(List<AlertChannel> channels, long readAt) {}

    CustomWebhookChannels(
            CustomWebhookRepository hooks,
            MessageValues values,
            CustomWebhookRequests requests,
            CustomWebhookClient client,
            AlertOutbox outbox) {
        this.hooks = hooks;
        this.values = values;
        this.requests = requests;
        this.client = client;
        this.outbox = outbox;
    }

    @Override
    public List<AlertChannel> channels() {
        Known last = known;
        if (last != null && System.nanoTime() - last.readAt() < FRESH_NANOS) {
            return last.channels();
        }
        try {
            List<AlertChannel> read =
                    hooks.list().stream().<AlertChannel>map(this::channel).toList();
            known = new Known(read, System.nanoTime());
            return read;
        } catch (RuntimeException e) {
            // A transaction without a database fails in several ways.
            LOG.debugf("The channels could not be read: %s", e.getMessage());
            return last == null ? List.of() : last.channels();
        }
    }

    /** The next question is answered from the database. */
    void changed() {
        known = null;
    }

    private CustomWebhookChannel channel(CustomWebhook hook) {
        return new CustomWebhookChannel(
                hook, values, requests, client, event -> outbox.hasQueued(event.alert.id, hook.channel()));
    }
}
