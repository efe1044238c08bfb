package org.faofon.followers.delivery;

import io.micrometer.core.instrument.MeterRegistry;
import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;
import org.faofon.alerts.outbox.Backoff;
import org.faofon.followers.FollowerRepository;
import org.faofon.followers.FollowersConfig;
import org.faofon.followers.PushSubscription;
import org.faofon.followers.delivery.FollowerMessage.Address;
import org.faofon.followers.delivery.FollowerMessage.Settled;
import org.faofon.followers.delivery.FollowerMessage.State;
import org.faofon.followers.push.PushResult;
import org.jboss.logging.Logger;

/** Sends the messages of a batch, several at a time, and says what became of each. */
@ApplicationScoped
class BatchSender {
    private static final Logger LOG = Logger.getLogger(BatchSender.class);

    /** After so many failures of a push service in one batch the rest of its messages is not tried in that batch. */
    private static final int MOST_FAILURES = 3;

    /** A push service may ask for a pause; a warning is worth no longer one. */
    private static final Duration LONGEST_ASKED = Duration.ofHours(1);

    private final FollowerTextFormatter texts;
    private final PushSender pushes;
    private final MailSender mails;
    private final FollowerRepository followers;
    private final MeterRegistry meters;
    private final Backoff backoff;

    BatchSender(
            FollowerTextFormatter texts,
            PushSender pushes,
            MailSender mails,
            FollowerRepository followers,
            FollowersConfig config,
            MeterRegistry meters) {
        this.texts = texts;
        this.pushes = pushes;
        this.mails = mails;
        this.followers = followers;
        this.meters = meters;
        this.backoff = new Backoff(
                config.firstWait(),
                config.longestWait(),
                () -> ThreadLocalRandom.current().nextDouble());
    }

    List<Settled> send(List<FollowerMessage> batch, ParallelTasks pool) {
        Map<String, AtomicInteger> failures = new ConcurrentHashMap<>();
        return pool.map(batch, message -> sendOrPostpone(message, failures));
    }

    /** A surprise with one message must not hold up the others. */
    private Settled sendOrPostpone(FollowerMessage message, Map<String, AtomicInteger> failures) {
        try {
            Settled settled = send(message, failures);
            count(message.address(), settled.state());
            return settled;
        } catch (RuntimeException e) {
            LOG.errorf(e, "A message to a follower failed unexpectedly: message=%d", message.id());
            return later(message, "failed unexpectedly", Optional.empty());
        }
    }

    private Settled send(FollowerMessage message, Map<String, AtomicInteger> failures) {
        Optional<ComposedMessage> text = texts.compose(message.content(), message.language());
        if (text.isEmpty()) {
            return settled(message, State.EXPIRED, "not followed any more");
        }
        return message.address() instanceof Address.Device device
                ? push(message, device.subscription(), text.get(), failures)
                : mail(message, ((Address.Mail) message.address()).email(), text.get());
    }

    private Settled push(
            FollowerMessage message,
            PushSubscription device,
            ComposedMessage text,
            Map<String, AtomicInteger> failures) {
        AtomicInteger failed = failures.computeIfAbsent(
                String.valueOf(URI.create(device.endpoint()).getAuthority()), host -> new AtomicInteger());
        if (failed.get() >= MOST_FAILURES) {
            return later(message, "the push service does not answer others", Optional.empty());
        }
        PushResult result = pushes.send(device, text, message);
        if (result instanceof PushResult.Later later) {
            failed.incrementAndGet();
            return later(message, later.reason(), later.after());
        }
        if (result instanceof PushResult.Refused refused) {
            LOG.warnf("A push service refused a message: message=%d reason=%s", message.id(), refused.reason());
            return settled(message, State.REFUSED, refused.reason());
        }
        if (result instanceof PushResult.Gone) {
            followers.delete(message.follower());
            return settled(message, State.REFUSED, "the subscription has ended");
        }
        return settled(message, State.SENT, "");
    }

    private Settled mail(FollowerMessage message, String email, ComposedMessage text) {
        return switch (mails.send(email, text, message)) {
            case ACCEPTED -> settled(message, State.SENT, "");
            case LATER -> later(message, "the mail server could not take it", Optional.empty());
            case REFUSED -> settled(message, State.REFUSED, "the mail server refused it");
        };
    }

    private static Settled settled(FollowerMessage message, State state, String outcome) {
        return new Settled(message.id(), state, outcome, Optional.empty());
    }

    private Settled later(FollowerMessage message, String reason, Optional<Duration> asked) {
        Duration own = backoff.after(message.attempt(), Optional.empty());
        Duration pause = asked.filter(time -> time.compareTo(own) > 0)
                .map(time -> time.compareTo(LONGEST_ASKED) > 0 ? LONGEST_ASKED : time)
                .orElse(own);
        return new Settled(message.id(), State.WAITING, reason, Optional.of(pause));
    }

    private void count(Address address, State state) {
        String by = address instanceof Address.Device ? "push" : "mail";
        String outcome = switch (state) {
            case WAITING -> "retry";
            case SENT -> "delivered";
            case REFUSED -> "refused";
            case EXPIRED -> "expired";
        };
        meters.counter("faofon.followers.messages", "by", by, "outcome", outcome)
                .increment();
    }
}
