package org.faofon.followers.delivery;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.annotation.PreDestroy;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.faofon.common.cluster.NotLeader;
import org.faofon.common.cluster.WorkAssignment;
import org.faofon.followers.FollowRequestRepository;
import org.faofon.followers.FollowersConfig;
import org.faofon.followers.MailAvailability;
import org.jboss.logging.Logger;

/**
 * Empties the queue of messages to followers: devices and addresses each on a thread of their own, several requests at a
 * time. Only the leader of several instances does it.
 *
 * <p>No transaction is open while messages are sent. After a crash between sending and recording, those of one batch are sent
 * again; on a device the same topic replaces what was shown.
 */
@ApplicationScoped
class FollowerRelay {
    private static final Logger LOG = Logger.getLogger(FollowerRelay.class);

    private final FollowerMessageRepository messages;
    private final FollowRequestRepository requests;
    private final MailSender mails;
    private final WorkAssignment assignment;
    private final FollowersConfig.Mail mail;
    private final MailAvailability mailAvailability;
    private final BatchSender sender;
    private final DeliveryWorker devices;
    private final DeliveryWorker addresses;

    FollowerRelay(
            FollowerMessageRepository messages,
            FollowRequestRepository requests,
            MailSender mails,
            WorkAssignment assignment,
            FollowersConfig config,
            MailAvailability mailAvailability,
            BatchSender sender) {
        this.messages = messages;
        this.requests = requests;
        this.mails = mails;
        this.assignment = assignment;
        this.mail = config.mail();
        this.mailAvailability = mailAvailability;
        this.sender = sender;
        FollowersConfig.Push push = config.push();
        this.devices = new DeliveryWorker("push", push.parallel(), pool -> sendAll(true, push.batch(), pool));
        this.addresses = new DeliveryWorker("mail", mail.parallel(), this::sendMails);
    }

    void wake() {
        if (assignment.isLeader()) {
            devices.wake();
            addresses.wake();
        }
    }

    @Scheduled(
            every = "${faofon.followers.look-every:2s}",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "followers' relay",
            skipExecutionIf = NotLeader.class)
    void tick() {
        wake();
    }

    @Scheduled(
            every = "10m",
            delayed = "5m",
            concurrentExecution = ConcurrentExecution.SKIP,
            identity = "followers' old messages",
            skipExecutionIf = NotLeader.class)
    void forgetOld() {
        int expired = messages.expire();
        if (expired > 0) {
            LOG.warnf("Messages to followers could not be sent in time: count=%d", expired);
        }
        int forgotten = messages.forgetOld() + requests.forgetOld();
        if (forgotten > 0) {
            LOG.infof("Forgot old messages and requests of followers: rows=%d", forgotten);
        }
    }

    @PreDestroy
    void stop() {
        devices.close();
        addresses.close();
    }

    private void sendMails(ParallelTasks pool) {
        if (mailAvailability.isConfigured()) {
            sendConfirmations();
            sendAll(false, mail.batch(), pool);
        }
    }

    private void sendConfirmations() {
        for (FollowRequestRepository.FollowRequest request : requests.take(mail.batch())) {
            switch (mails.sendConfirmation(request)) {
                case ACCEPTED -> requests.settle(request.id(), true);
                case REFUSED -> requests.settle(request.id(), false);
                case LATER -> {
                    requests.putOff(request.id());
                    LOG.warnf("A confirmation could not be sent now: request=%s", request.id());
                }
            }
        }
    }

    private void sendAll(boolean toDevices, int most, ParallelTasks pool) {
        int taken;
        do {
            List<FollowerMessage> batch = messages.take(toDevices, most);
            taken = batch.size();
            if (taken > 0) {
                messages.settle(sender.send(batch, pool));
            }
        } while (taken > 0 && assignment.isLeader());
    }
}
