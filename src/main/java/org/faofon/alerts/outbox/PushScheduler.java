package org.faofon.alerts.outbox;

import io.quarkus.hibernate.orm.panache.Panache;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.function.Predicate;
import org.faofon.alerts.Alert;
import org.faofon.alerts.Alert.Status;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertsConfig;

/** Decides by the {@link PushPolicy} and the earlier events which events are pushed, and queues them. */
@ApplicationScoped
public class PushScheduler {
    private final AlertOutbox outbox;
    private final AlertChannels channels;
    private final PushPolicy policy;

    PushScheduler(AlertOutbox outbox, AlertChannels channels, AlertsConfig config) {
        this.outbox = outbox;
        this.channels = channels;
        this.policy = PushPolicy.of(config);
    }

    /**
     * Whether an event is pushed. If it completes the number of districts, the events that the others have not pushed
     * are queued too; all in the transaction that writes the event.
     */
    public boolean isPush(AlertEvent event) {
        return switch (policy.judge(event)) {
            case PUSH -> true;
            case NONE -> false;
            case IF_TOLD -> wasPushed(event.alert);
            case IF_SEVERAL -> pushWithOthers(event);
        };
    }

    /** Queues a written event on each channel that carries it. */
    public void queue(AlertEvent event) {
        channelsOf(event).forEach(channel -> outbox.add(event, channel));
    }

    /** The names of the channels that carry an event of which it is decided whether it is pushed. */
    public List<String> channelsOf(AlertEvent event) {
        boolean news = policy.isNews(event);
        return channelsOf(event, channel -> event.push || (news && channel.carriesQuietNews()));
    }

    private List<String> channelsOf(AlertEvent event, Predicate<AlertChannel> chosen) {
        return channels.list().stream()
                .filter(chosen)
                .filter(channel -> channel.configured() && channel.carries(event))
                .map(AlertChannel::name)
                .toList();
    }

    private static boolean wasPushed(Alert alert) {
        return AlertEvent.count("alert = ?1 and push = true and isPublic = true", alert) > 0;
    }

    private boolean pushWithOthers(AlertEvent event) {
        List<Alert> others = Alert.list(
                "hazard = ?1 and status = ?2 and raisedAt >= ?3 and districtCode <> ?4 order by id",
                event.alert.hazard,
                Status.ACTIVE,
                policy.since(event),
                event.alert.districtCode);
        if (!policy.isSeveral(others.size() + 1L)) {
            return false;
        }
        others.stream().filter(other -> !wasPushed(other)).forEach(this::pushLate);
        return true;
    }

    /** Locked, so that of two instances that see several districts at once only one pushes. */
    private void pushLate(Alert alert) {
        AlertEvent.<AlertEvent>find("alert = ?1 and isPublic = true order by id desc", alert)
                .firstResultOptional()
                .ifPresent(event -> {
                    Panache.getEntityManager().refresh(event, LockModeType.PESSIMISTIC_WRITE);
                    if (!event.push) {
                        event.push = true;
                        channelsOf(event, channel -> !channel.carriesQuietNews())
                                .forEach(channel -> outbox.add(event, channel));
                    }
                });
    }
}
