package org.faofon.channels.webhook.custom;

import io.quarkus.arc.All;
import jakarta.inject.Singleton;
import java.util.Comparator;
import java.util.List;
import org.faofon.alerts.outbox.AlertChannel;

/** The channels that the operator sets up by the environment, and whether they are. */
@Singleton
class ConfiguredChannels {
    private final List<AlertChannel> channels;

    ConfiguredChannels(@All List<AlertChannel> channels) {
        this.channels = channels;
    }

    /** A channel by its name in the deliveries. */
    public record View(String name, boolean configured) {}

    /** A channel that an administrator has set up. */
    public record Own(String title, String channel, boolean enabled, String address) {
        private static Own of(CustomWebhook hook) {
            return new Own(hook.title(), hook.channel(), hook.enabled(), ChannelsPage.PATH + "/" + hook.name());
        }
    }

    static List<Own> own(List<CustomWebhook> hooks) {
        return hooks.stream().map(Own::of).toList();
    }

    List<View> list() {
        return channels.stream()
                .map(channel -> new View(channel.name(), channel.configured()))
                .sorted(Comparator.comparing(View::name))
                .toList();
    }
}
