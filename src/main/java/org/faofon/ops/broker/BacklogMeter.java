package org.faofon.ops.broker;

import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.activemq.artemis.api.core.Message;
import org.apache.activemq.artemis.api.core.SimpleString;
import org.apache.activemq.artemis.core.paging.PagingManager;
import org.apache.activemq.artemis.core.paging.PagingStore;
import org.apache.activemq.artemis.core.postoffice.RoutingStatus;
import org.apache.activemq.artemis.core.postoffice.impl.LocalQueueBinding;
import org.apache.activemq.artemis.core.server.ActiveMQServer;
import org.apache.activemq.artemis.core.server.MessageReference;
import org.apache.activemq.artemis.core.server.RoutingContext;
import org.apache.activemq.artemis.core.server.ServerConsumer;
import org.apache.activemq.artemis.core.server.impl.AckReason;
import org.apache.activemq.artemis.core.server.plugin.ActiveMQServerMessagePlugin;
import org.apache.activemq.artemis.core.transaction.Transaction;
import org.jboss.logging.Logger;

/** Measures the broker's backlog for a {@link PublisherQuota}: in total, and of each publisher since the start. */
final class BacklogMeter implements ActiveMQServerMessagePlugin {
    private static final Logger LOG = Logger.getLogger(BacklogMeter.class);
    private static final long EVERY_MILLIS = 100;
    /** The program subscribes to the topics of all gauges at once; other queues are the broker's own. */
    private static final String WILDCARD = "+";

    private final PublisherQuota quota;
    private final int pageBytes;
    /** The backlog from before the start is not counted by publisher. */
    private volatile long lastOfBefore = Long.MAX_VALUE;

    private volatile boolean isBeforeGone;

    private final AtomicInteger failuresTold = new AtomicInteger();
    private volatile String lastFailure = "";

    BacklogMeter(PublisherQuota quota, int pageBytes) {
        this.quota = quota;
        this.pageBytes = pageBytes;
    }

    /** Starts measuring; the broker has started and accepts no connections yet. */
    void start(ActiveMQServer server) {
        lastOfBefore = server.getStorageManager().getCurrentID();
        measureOrTell(server);
        var unused = server.getScheduledPool()
                .scheduleWithFixedDelay(() -> measureOrTell(server), EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    /** Whether nothing of that publisher waits for the program. */
    boolean isClear(String publisher) {
        return isBeforeGone && quota.keptOf(publisher) == 0;
    }

    /** An exception would end a scheduled task silently; the next measurement may succeed. */
    private void measureOrTell(ActiveMQServer server) {
        try {
            measure(server.getPagingManager());
            isBeforeGone = isBeforeGone || messages(server) == 0;
            lastFailure = "";
        } catch (RuntimeException | Error e) {
            String failure = e.toString();
            if (!failure.equals(lastFailure)) {
                LOG.errorf(e, "Could not measure the broker's backlog; trying again every %d ms", EVERY_MILLIS);
                failuresTold.incrementAndGet();
            }
            lastFailure = failure;
        }
    }

    /** How many different failures in a row were logged. */
    int failuresTold() {
        return failuresTold.get();
    }

    private void measure(PagingManager paging) {
        long pages = 0;
        boolean full = paging.isDiskFull();
        for (SimpleString name : paging.getStoreNames()) {
            Optional<PagingStore> store = find(paging, name);
            pages += store.map(PagingStore::getNumberOfPages).orElse(0L);
            full |= store.map(PagingStore::isPageFull).orElse(false);
        }
        quota.measured(paging.getGlobalSize() + pages * pageBytes, full);
    }

    private static Optional<PagingStore> find(PagingManager paging, SimpleString name) {
        try {
            return Optional.ofNullable(paging.getPageStore(name));
        } catch (Exception e) {
            throw new IllegalStateException("The broker could not report its backlog for " + name, e);
        }
    }

    /** How many messages wait for the program. */
    static long messages(ActiveMQServer server) {
        return server.getPostOffice()
                .getAllBindings()
                .filter(LocalQueueBinding.class::isInstance)
                .map(binding -> ((LocalQueueBinding) binding).getQueue())
                .filter(queue -> queue.getAddress().toString().contains(WILDCARD))
                .mapToLong(queue -> queue.getMessageCount())
                .sum();
    }

    @Override
    public void afterMessageRoute(
            Message message, RoutingContext context, boolean direct, boolean rejectDuplicates, RoutingStatus result) {
        if (result == RoutingStatus.OK && context.getQueueCount() > 0) {
            TopicOwnership.findPublisher(message.getAddress())
                    .ifPresent(publisher -> quota.kept(publisher, message.getEncodeSize()));
        }
    }

    @Override
    public void messageAcknowledged(
            Transaction transaction, MessageReference reference, AckReason reason, ServerConsumer consumer) {
        Message message = reference.getMessage();
        if (message.getMessageID() > lastOfBefore
                && reference.getQueue().getAddress().toString().contains(WILDCARD)) {
            TopicOwnership.findPublisher(message.getAddress())
                    .ifPresent(publisher -> quota.settled(publisher, message.getEncodeSize()));
        }
    }
}
