package org.faofon.followers.delivery;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Notice;
import org.faofon.alerts.outbox.AlertChannel;
import org.faofon.alerts.outbox.DeliveryResult;
import org.faofon.alerts.outbox.OutboundMessage;
import org.faofon.common.jdbc.DatabaseException;
import org.faofon.followers.FollowRepository;
import org.faofon.followers.FollowerRepository;
import org.faofon.followers.FollowersConfig;
import org.faofon.network.GaugeRegistry;
import org.jboss.logging.Logger;

/**
 * The channel of the outbox that reaches followers: it writes one message for each of them into a queue of their own, so
 * that ten thousand of them delay no other channel. What happens to those is {@link FollowerRelay}'s.
 */
@ApplicationScoped
class FollowersChannel implements AlertChannel {
    static final String NAME = "followers";
    private static final Logger LOG = Logger.getLogger(FollowersChannel.class);

    private final FollowersConfig config;
    private final FollowerRepository followers;
    private final FollowRepository follows;
    private final FollowerMessageRepository messages;
    private final FollowerRelay relay;
    private final GaugeRegistry network;

    FollowersChannel(
            FollowersConfig config,
            FollowerRepository followers,
            FollowRepository follows,
            FollowerMessageRepository messages,
            FollowerRelay relay,
            GaugeRegistry network) {
        this.config = config;
        this.followers = followers;
        this.follows = follows;
        this.messages = messages;
        this.relay = relay;
        this.network = network;
    }

    @Override
    public String name() {
        return NAME;
    }

    /** Also asked while the database is away, when officers are told of just that by the other channels. */
    @Override
    public boolean configured() {
        try {
            return followers.hasAny();
        } catch (DatabaseException e) {
            LOG.warnf("Could not read whether anybody follows: %s", e.getMessage());
            return false;
        }
    }

    /** They asked for it, and it costs nothing: the first level is for those who want it. */
    @Override
    public boolean carriesQuietNews() {
        return true;
    }

    @Override
    public boolean carries(AlertEvent event) {
        return event.isPublic
                && (config.exercises() || !event.alert.exercise)
                && Telling.of(event.kind) != Telling.NOTHING
                && follows.isFollowed(event.alert.districtCode, gaugesIn(event.alert.districtCode));
    }

    /** Bulletins and messages of the centre are for its own channels. */
    @Override
    public boolean carries(Notice notice) {
        return false;
    }

    /** It may be repeated: whoever has the message already gets no second one. */
    @Override
    public DeliveryResult deliver(UUID retryKey, OutboundMessage outbound) {
        if (!(outbound instanceof OutboundMessage.News news)) {
            return new DeliveryResult.Refused("Followers get alerts only");
        }
        int queued = news.events().stream().mapToInt(this::queue).sum();
        relay.wake();
        return new DeliveryResult.Delivered("queued for " + queued + " followers");
    }

    private int queue(AlertEvent event) {
        List<String> gauges = gaugesIn(event.alert.districtCode);
        return switch (Telling.of(event.kind)) {
            case NOTHING -> 0;
            case ALL -> messages.queueForAll(event, gauges);
            case THE_TOLD -> messages.queueForTheTold(event, gauges);
        };
    }

    private List<String> gaugesIn(String district) {
        return network.listGaugesOf(district).stream().map(gauge -> gauge.code).toList();
    }

    /** Who is told of a change of an alert. */
    enum Telling {
        NOTHING,
        /** Those who want that level. */
        ALL,
        /** Those who were told of the alert before: what was announced to them is also taken back. */
        THE_TOLD;

        static Telling of(AlertEvent.Kind kind) {
            return switch (kind) {
                case OPENED, PUBLISHED, RAISED -> ALL;
                case EASED, ENDED, CANCELLED -> THE_TOLD;
                case PROPOSED, UPDATED, DOUBTED, ACKNOWLEDGED, CONFIRMED, POSTPONED, ESCALATED, HELD, WITHDRAWN ->
                    NOTHING;
            };
        }
    }
}
