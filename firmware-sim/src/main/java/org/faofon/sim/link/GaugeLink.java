package org.faofon.sim.link;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.IntSupplier;
import org.faofon.sim.link.Radio.Credentials;
import org.faofon.sim.link.Radio.Message;
import org.faofon.sim.link.ReadingBuffer.Parcel;
import org.faofon.sim.readings.Reading;
import org.faofon.sim.readings.ReadingJson;
import org.jspecify.annotations.Nullable;

/**
 * One gauge's connection to the broker: connects, sends waiting readings in order, and sends unacknowledged ones again.
 *
 * <p>Not thread-safe: it is used on one thread, on which the radio calls back, too.
 */
public final class GaugeLink {
    /** How often a device that stays connected tells its status again. */
    private static final Duration BETWEEN_STATUSES = Duration.ofHours(1);

    private final Credentials credentials;
    private final Radio radio;
    private final LinkLimits limits;
    private final LinkNews news;
    private final InstantSource wall;
    private final InstantSource simulated;
    private final ReadingBuffer buffer;
    private final Backoff backoff;
    private final IntSupplier batteryPercent;
    private LinkTally tally = LinkTally.NOTHING;
    private Instant nextAttempt = Instant.MIN;
    private @Nullable Attempt attempt;

    /** The newest end that was ever sent: readings up to it are repetitions. */
    private Instant sentUpTo = Instant.MIN;

    /**
     * A link that is not connected yet.
     *
     * @param wall the clock by which a device waits between attempts
     * @param simulated the program's time, which no reading may run ahead of
     */
    public GaugeLink(
            Credentials credentials,
            Radio radio,
            LinkLimits limits,
            LinkNews news,
            InstantSource wall,
            InstantSource simulated) {
        this(credentials, radio, limits, news, wall, simulated, () -> 70 + traitOf(credentials));
    }

    /** The same with a battery that changes. */
    public GaugeLink(
            Credentials credentials,
            Radio radio,
            LinkLimits limits,
            LinkNews news,
            InstantSource wall,
            InstantSource simulated,
            IntSupplier batteryPercent) {
        this.credentials = credentials;
        this.radio = radio;
        this.limits = limits;
        this.news = news;
        this.wall = wall;
        this.simulated = simulated;
        this.buffer = new ReadingBuffer(limits.bufferedReadings());
        this.backoff = new Backoff(credentials.gauge());
        this.batteryPercent = batteryPercent;
    }

    private static int traitOf(Credentials credentials) {
        return Math.floorMod(credentials.gauge().hashCode(), 30);
    }

    /** Adds a reading to the buffer, or refuses because it is full; readings come in order of time. */
    public boolean offer(Reading reading) {
        boolean taken = buffer.offer(reading);
        if (taken) {
            tally = tally.oneMoreAccepted();
        }
        return taken;
    }

    public boolean isFull() {
        return buffer.isFull();
    }

    public boolean isConnected() {
        return attempt != null && attempt.isReady();
    }

    public LinkTally tally() {
        return tally;
    }

    /** Must be called often: connects when it is time to, and sends what may be sent. */
    public void keepUp() {
        if (attempt == null && !wall.instant().isBefore(nextAttempt)) {
            connect();
        }
        if (attempt != null) {
            attempt.repeatStatus();
        }
        send();
    }

    /** Drops the link on purpose, as during a network outage. */
    public void cut() {
        if (attempt != null) {
            Attempt ending = attempt;
            forget();
            ending.cut();
        }
    }

    private void connect() {
        Attempt begun = new Attempt();
        attempt = begun;
        begun.session = radio.open(credentials, begun);
    }

    private void forget() {
        attempt = null;
        buffer.takeBackUnderway();
    }

    private void send() {
        while (attempt != null && buffer.parcelsUnderway() < attempt.messagesAllowed) {
            Optional<Parcel> parcel = buffer.takeNext(limits.readingsPerMessage(), simulated.instant());
            if (parcel.isEmpty()) {
                return;
            }
            count(parcel.get());
            attempt.publish(parcel.get());
        }
    }

    private void count(Parcel parcel) {
        long again = parcel.readings().stream()
                .filter(reading -> !reading.end().isAfter(sentUpTo))
                .count();
        tally = tally.moreSent(parcel.readings().size() - again, again);
        Instant newest = parcel.readings().get(parcel.readings().size() - 1).end();
        sentUpTo = newest.isAfter(sentUpTo) ? newest : sentUpTo;
    }

    private void acknowledged(Parcel parcel) {
        if (buffer.acknowledged(parcel)) {
            long micrometres = parcel.readings().stream()
                    .mapToLong(Reading::depthMicrometres)
                    .sum();
            tally = tally.moreAcknowledged(parcel.readings().size(), micrometres);
            send();
        }
    }

    /** One connection attempt; callbacks of an abandoned one are ignored. */
    private final class Attempt implements Radio.Listener {
        /** None before the broker has accepted the status, which is the first message and counts as one. */
        private int messagesAllowed;

        private Radio.@Nullable Session session;

        /** Never, if the broker allows no message more than the readings that may be underway. */
        private Instant nextStatus = Instant.MAX;

        @Override
        public void connected(int receiveMaximum) {
            if (attempt == this && session != null) {
                session.publish(onlineStatus(), new AttemptReceipt(this, () -> ready(receiveMaximum)));
            }
        }

        boolean isReady() {
            return messagesAllowed > 0;
        }

        void ready(int receiveMaximum) {
            if (attempt == this) {
                messagesAllowed = Math.min(receiveMaximum, limits.messagesUnderway());
                nextStatus = receiveMaximum > messagesAllowed ? afterAnHour() : Instant.MAX;
                backoff.succeeded();
                news.connected(credentials.gauge());
                send();
            }
        }

        private Instant afterAnHour() {
            return simulated.instant().plus(BETWEEN_STATUSES);
        }

        /** The one message beside the readings; the next one waits for its acknowledgement. */
        void repeatStatus() {
            if (session != null && !simulated.instant().isBefore(nextStatus)) {
                nextStatus = Instant.MAX;
                session.publish(onlineStatus(), new AttemptReceipt(this, () -> nextStatus = afterAnHour()));
            }
        }

        @Override
        public void turnedAway(String reason) {
            if (attempt == this) {
                giveUp();
                news.turnedAway(credentials.gauge(), reason);
            }
        }

        @Override
        public void ended(String reason) {
            if (attempt == this) {
                // The reason of a broken link depends on who noticed first, and carries no information.
                news.trouble(credentials.gauge(), isReady() ? "the link was lost" : reason);
                giveUp();
            }
        }

        private void giveUp() {
            forget();
            nextAttempt = wall.instant().plus(backoff.afterFailure());
        }

        void publish(Parcel parcel) {
            if (session != null) {
                Message message = new Message(
                        Topics.readingsOf(credentials.gauge()), ReadingJson.textOf(parcel.readings()), false);
                session.publish(message, new AttemptReceipt(this, () -> GaugeLink.this.acknowledged(parcel)));
            }
        }

        void cut() {
            if (session != null) {
                session.cut();
            }
        }

        /** A refused message would be sent again in the wrong order on this link, so a new link begins with it. */
        void refused(String reason) {
            news.refused(credentials.gauge(), reason);
            giveUp();
            cut();
        }

        private Message onlineStatus() {
            return Topics.online(credentials.gauge(), batteryPercent.getAsInt(), -60 - traitOf(credentials));
        }
    }

    /** What follows from the answer to a message of an attempt. */
    private final class AttemptReceipt implements Radio.Receipt {
        private final Attempt sender;
        private final Runnable whenAcknowledged;

        AttemptReceipt(Attempt sender, Runnable whenAcknowledged) {
            this.sender = sender;
            this.whenAcknowledged = whenAcknowledged;
        }

        @Override
        public void acknowledged() {
            whenAcknowledged.run();
        }

        @Override
        public void refused(String reason) {
            if (attempt == sender) {
                sender.refused(reason);
            }
        }
    }
}
