package org.faofon.gateways.mqtt;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.LockSupport;
import org.faofon.common.log.LogTrace;
import org.faofon.gateways.decode.DecodedPayload;
import org.faofon.gateways.lorawan.UplinkDecoder;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.Measurement;
import org.faofon.readings.Receipt;
import org.faofon.readings.intake.IntakeQueue;
import org.faofon.readings.store.DailyMessageCountRepository;
import org.faofon.readings.store.DeadLetterRepository;
import org.jboss.logging.Logger;

/**
 * Decodes the messages of gauges and submits them; a message that cannot become a reading is stored as a dead letter.
 *
 * <p>Nearly every message is processed while the next is decoded. Two kinds are processed alone, after all earlier
 * messages and before all later ones: a message that was being processed during a crash, so that a repeated crash is
 * attributed to it; and a retained copy, which may add a reading but must not undo later changes.
 */
@ApplicationScoped
class MqttMessageHandler {
    static final String POISON = "The program crashed repeatedly while it processed this message, so it was set aside "
            + "without being read";

    private static final Logger LOG = Logger.getLogger(MqttMessageHandler.class);
    private static final Duration FULL_PAUSE = Duration.ofSeconds(1);
    private static final Duration AWAY_PAUSE = Duration.ofSeconds(2);

    private final MessageDecoder decoder;
    private final StatusMessageHandler statuses;
    private final PoisonMessages inFlight;
    private final StoredMeasurements known;
    private final IgnoredFieldLog ignored;
    private final GaugeRegistry network;
    private final IntakeQueue intake;
    private final DeadLetterRepository deadLetters;
    private final DailyMessageCountRepository days;
    private final Clock clock;

    MqttMessageHandler(
            MessageDecoder decoder,
            StatusMessageHandler statuses,
            PoisonMessages inFlight,
            StoredMeasurements known,
            IgnoredFieldLog ignored,
            GaugeRegistry network,
            IntakeQueue intake,
            DeadLetterRepository deadLetters,
            DailyMessageCountRepository days,
            Clock clock) {
        this.decoder = decoder;
        this.statuses = statuses;
        this.inFlight = inFlight;
        this.known = known;
        this.ignored = ignored;
        this.network = network;
        this.intake = intake;
        this.deadLetters = deadLetters;
        this.days = days;
        this.clock = clock;
    }

    /** A message in process, and the action when it is done. */
    private record Way(ReceivedMessage arrival, PoisonMessages.Ticket ticket, Runnable acknowledge, String trace) {
        void end() {
            ticket.settle();
            acknowledge.run();
        }
    }

    /**
     * Processes one message and calls back when it is durable, as readings or as a dead letter.
     *
     * <p>Waits while the intake is full: the broker then sends no more than the receive maximum.
     */
    void take(ReceivedMessage arrival, Runnable acknowledge) throws InterruptedException {
        String trace = LogTrace.newId();
        LogTrace.begin(trace);
        try {
            take(arrival, acknowledge, trace);
        } finally {
            LogTrace.end();
        }
    }

    private void take(ReceivedMessage arrival, Runnable acknowledge, String trace) throws InterruptedException {
        Optional<GaugeTopic> own = GaugeTopic.parse(arrival.topic());
        boolean ours =
                own.isPresent() || UplinkDecoder.comeBy(arrival.topic()); // The subscription allows nothing else.
        if (!ours || arrival.payload().length == 0) { // An empty message deletes a retained one.
            acknowledge.run();
            return;
        }
        Way way = new Way(arrival, inFlight.enter(arrival.topic(), arrival.payload()), acknowledge, trace);
        boolean isStatus = own.isPresent() && own.get().kind() == GaugeTopic.Kind.STATUS;
        boolean alone = way.ticket.isSuspect() || (arrival.retained() && !isStatus);
        boolean onItsWay = false;
        try {
            if (alone) {
                way.ticket.awaitOthers();
            }
            onItsWay = send(way, own);
            if (alone && onItsWay) {
                way.ticket.awaitSettled();
            }
        } finally {
            if (!onItsWay) {
                way.ticket.settle();
            }
        }
    }

    /** Whether somebody will complete it; otherwise it is delivered again. */
    private boolean send(Way way, Optional<GaugeTopic> own) throws InterruptedException {
        if (way.ticket.isPoison()) {
            return bury(way, POISON);
        }
        way.ticket.beginDecoding();
        if (own.isPresent() && own.get().kind() == GaugeTopic.Kind.STATUS) {
            Optional<String> fault = statuses.take(own.get().gauge(), way.arrival.payload(), way.arrival.retained());
            return settle(way, fault.orElse(""));
        }
        DecodedPayload decoding = decodeOrRefuse(way.arrival);
        way.ticket.endDecoding();
        ignored.tell(way.arrival.topic(), decoding);
        if (!way.arrival.retained()) {
            countRefused(own, decoding);
        }
        List<Measurement> measurements =
                way.arrival.retained() ? unheard(decoding.measurements()) : decoding.measurements();
        if (measurements.isEmpty()) {
            return settle(way, decoding.refusals());
        }
        return handIn(way, decoding, measurements);
    }

    private boolean handIn(Way way, DecodedPayload decoding, List<Measurement> measurements)
            throws InterruptedException {
        Optional<CompletionStage<List<Receipt>>> receipts = Optional.empty();
        while (receipts.isEmpty()) {
            receipts = intake.offer(measurements, FULL_PAUSE);
        }
        receipts.get()
                .thenAccept(stored -> LogTrace.within(
                        way.trace,
                        () -> settleOrRelease(way, decoding.refusals(allReceipts(decoding, measurements, stored)))));
        return true;
    }

    private void settleOrRelease(Way way, String refusals) {
        if (!settle(way, refusals)) {
            way.ticket.settle();
        }
    }

    private static List<Receipt> allReceipts(
            DecodedPayload decoding, List<Measurement> handedIn, List<Receipt> receipts) {
        return handedIn.size() == decoding.measurements().size()
                ? receipts
                : decoding.receiptOfEach(handedIn, receipts);
    }

    /** A message that causes a program error must not be delivered again forever, with all that wait behind it. */
    private DecodedPayload decodeOrRefuse(ReceivedMessage arrival) {
        try {
            return decoder.decode(arrival.topic(), arrival.payload(), arrival.arrival());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            LOG.errorf(e, "Could not decode a message: topic=%s", arrival.topic());
            return DecodedPayload.refused("The program could not read it");
        }
    }

    /** Those that have never been stored. Waits while the database is unavailable. */
    private List<Measurement> unheard(List<Measurement> measurements) throws InterruptedException {
        while (true) {
            try {
                List<Measurement> unheard = new ArrayList<>();
                for (Measurement measurement : measurements) {
                    if (known.listSaid(measurement).isEmpty()) {
                        unheard.add(measurement);
                    }
                }
                return unheard;
            } catch (SQLException e) {
                LOG.errorf("Could not look up a retained message, trying again: %s", e.getMessage());
                Thread.sleep(AWAY_PAUSE.toMillis());
            }
        }
    }

    private void countRefused(Optional<GaugeTopic> own, DecodedPayload decoding) {
        if (decoding.refused() > 0) {
            own.flatMap(topic -> network.findGauge(topic.gauge()))
                    .ifPresent(gauge -> days.countRefused(
                            gauge.code, decoding.refused(), decoding.refusedNumbers(), clock.instant()));
        }
    }

    private boolean settle(Way way, String refusals) {
        if (refusals.isEmpty()) {
            way.end();
            return true;
        }
        return bury(way, refusals);
    }

    /**
     * It is acknowledged only after it is stored: while the database is unavailable this waits, and the broker keeps
     * the rest.
     */
    private boolean bury(Way way, String reason) {
        while (!kept(way.arrival, reason)) {
            LockSupport.parkNanos(AWAY_PAUSE.toNanos());
            if (Thread.currentThread().isInterrupted()) {
                return false;
            }
        }
        way.end();
        return true;
    }

    private boolean kept(ReceivedMessage arrival, String reason) {
        try {
            boolean isNew = true;
            if (arrival.retained()) { // It is delivered at each start until somebody deletes it.
                isNew = deadLetters.keepOnce(arrival.topic(), arrival.payload(), reason);
            } else {
                deadLetters.keep(
                        arrival.topic(),
                        arrival.payload(),
                        reason,
                        arrival.arrival().at());
            }
            if (isNew) {
                LOG.warnf("Refused a message: topic=%s reason=%s", arrival.topic(), reason);
            }
            return true;
        } catch (SQLException e) {
            LOG.errorf(
                    "Could not store a refused message, trying again: topic=%s reason=%s: %s",
                    arrival.topic(), reason, e.getMessage());
            return false;
        }
    }
}
