package org.faofon.alerts.deadman;

import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.faofon.alerts.Notice;
import org.faofon.alerts.outbox.AlertChannel;
import org.faofon.alerts.outbox.AlertChannels;
import org.faofon.alerts.outbox.DeliveryResult;
import org.faofon.alerts.outbox.NoticeService;
import org.faofon.alerts.outbox.OutboundMessage;
import org.faofon.common.cluster.FencedException;
import org.faofon.common.cluster.WorkAssignment;
import org.faofon.network.NetworkClock;
import org.jboss.logging.Logger;

/**
 * Tells officers about problems of Faofon: through the outbox like everything else, or, if that cannot be written
 * because the database is unavailable, through the channels directly.
 *
 * <p>A direct message leaves no row. If the database only hung, the notice may be sent once more when it is back.
 */
@ApplicationScoped
class TroubleNotifier {
    private static final Logger LOG = Logger.getLogger(TroubleNotifier.class);
    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final Predicate<Notice.Draft> notices;
    private final Supplier<List<AlertChannel>> channels;
    private final NetworkClock clock;
    private final Duration patience;
    private final ExecutorService thread = Executors.newSingleThreadExecutor(work -> new Thread(work, "trouble"));

    /** Messages that a channel could not accept yet; only the newest is worth another attempt. */
    private final Map<String, Notice> left = new ConcurrentHashMap<>();

    @Inject
    TroubleNotifier(NoticeService notices, AlertChannels channels, WorkAssignment assignment, NetworkClock clock) {
        this(draft -> notices.post(draft, posted -> assignment.assertLeader()), channels::list, clock, PATIENCE);
    }

    TroubleNotifier(
            Predicate<Notice.Draft> notices,
            Supplier<List<AlertChannel>> channels,
            NetworkClock clock,
            Duration patience) {
        this.notices = notices;
        this.channels = channels;
        this.clock = clock;
        this.patience = patience;
    }

    @PreDestroy
    void stop() {
        thread.shutdownNow();
    }

    void tell(Notice.Draft draft) {
        LOG.warnf("Notified officers: %s", draft.title());
        if (!post(draft)) {
            Notice notice = Notice.of(draft, clock.instant(), clock.exercise());
            channels.get().stream()
                    .filter(channel -> channel.configured() && channel.carries(notice))
                    .forEach(channel -> left.put(channel.name(), notice));
        }
    }

    /** @return whether the notice is stored, now or from before, or is another instance's to post */
    private boolean post(Notice.Draft draft) {
        Future<Boolean> posting = thread.submit(() -> notices.test(draft));
        try {
            posting.get(patience.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException | ExecutionException e) {
            if (e.getCause() instanceof FencedException) {
                LOG.infof("Another instance notifies officers now: key=%s", draft.key());
                return true;
            }
            posting.cancel(true);
            LOG.errorf("Could not post a notice, sent it directly: key=%s reason=%s", draft.key(), e);
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Sends directly what could not be stored. */
    void tellWhatIsLeft() {
        channels.get().forEach(channel -> {
            Notice notice = left.get(channel.name());
            if (notice != null && isSettled(channel, notice)) {
                left.remove(channel.name(), notice);
            }
        });
    }

    /** Each attempt has the same key, derived from the notice's own, so that a channel accepts it once. */
    private static boolean isSettled(AlertChannel channel, Notice notice) {
        UUID key = UUID.nameUUIDFromBytes(notice.key().getBytes(StandardCharsets.UTF_8));
        try {
            DeliveryResult delivery = channel.deliver(key, new OutboundMessage.Word(notice));
            LOG.infof("Sent a notice directly: channel=%s key=%s outcome=%s", channel.name(), notice.key(), delivery);
            return !(delivery instanceof DeliveryResult.RetryLater);
        } catch (RuntimeException e) {
            LOG.errorf(e, "A channel failed on a notice: channel=%s key=%s", channel.name(), notice.key());
            return true;
        }
    }
}
