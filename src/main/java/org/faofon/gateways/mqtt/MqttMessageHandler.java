package org.faofon.gateways.mqtt;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.faofon.gateways.decode.DecodedPayload;
import org.faofon.gateways.lorawan.UplinkDecoder;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.Measurement;
import org.faofon.readings.Receipt;
import org.faofon.readings.Submission;
import org.faofon.readings.intake.IntakeQueue;
import org.faofon.readings.store.DailyMessageCountRepository;
import org.faofon.readings.store.DeadLetterRepository;
import org.jboss.logging.Logger;

/**
 * Takes what gauges publish, and hands it over decoded; what cannot become a reading is kept as a dead letter.
 *
 * <p>Nearly every message goes its way while the next is decoded. Two kinds are taken alone, after all that came before
 * and before all that comes next: one that was under way when the program died, so that it is known if it kills again; and
 * a retained copy, which may add a reading but must not undo what came since.
 */
@ApplicationScoped
class MqttMessageHandler {
    static final String POISON = "The program crashed repeatedly while it processed this message, so it was set aside "
            + "without being read";

    private static final Logger LOG = Logger.getLogger(MqttMessageHandler.class);
    private static final long FULL_PAUSE_MILLIS = 10;
    private static final Duration AWAY_PAUSE = Duration.ofSeconds(2);

    private final MessageDecoder decoder;
    private final StatusMessageHandler statuses;
    private final InFlightMessages inFlight;
    private final StoredMeasurements known;
    private final IgnoredFieldLog ignored;
    private final GaugeRegistry network;
    private final IntakeQueue door;
    private final DeadLetterRepository deadLetters;
    private final DailyMessageCountRepository days;
    private final Clock clock;

    MqttMessageHandler(
            MessageDecoder decoder,
            StatusMessageHandler statuses,
            InFlightMessages inFlight,
            StoredMeasurements known,
            IgnoredFieldLog ignored,
            GaugeRegistry network,
            IntakeQueue door,
            DeadLetterRepository deadLetters,
            DailyMessageCountRepository days,
            Clock clock) {
        this.decoder = decoder;
        this.statuses = statuses;
        this.inFlight = inFlight;
        this.known = known;
        this.ignored = ignored;
        this.network = network;
        this.door = door;
        this.deadLetters = deadLetters;
        this.days = days;
        this.clock = clock;
    }

    /** A message on its way, and what is to be done when it has arrived. */
    private record Way(ReceivedMessage arrival, InFlightMessages.Ticket ticket, Runnable acknowledge) {
        void end() {
            ticket.settle();
            acknowledge.run();
        }
    }

    /**
     * Takes one message and calls back when it is durable, as readings or as a dead letter.
     *
     * <p>Waits while the intake is full: the broker then sends no more than the receive maximum.
     */
    void take(ReceivedMessage arrival, Runnable acknowledge) throws InterruptedException {
        Optional<GaugeTopic> own = GaugeTopic.parse(arrival.topic());
        boolean ours =
                own.isPresent() || UplinkDecoder.comeBy(arrival.topic()); // The subscription lets nothing else through.
        if (!ours || arrival.payload().length == 0) { // Which is how a retained message is taken back.
            acknowledge.run();
            return;
        }
        Way way = new Way(arrival, inFlight.enter(arrival.topic(), arrival.payload()), acknowledge);
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

    /** Whether somebody ends its way; else it comes again. */
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
        Submission submission = new Submission(measurements);
        submission.receipts().thenAccept(receipts -> {
            if (!settle(way, decoding.refusals(allReceipts(decoding, measurements, receipts)))) {
                way.ticket.settle();
            }
        });
        while (!door.offer(submission)) {
            Thread.sleep(FULL_PAUSE_MILLIS);
        }
        return true;
    }

    private static List<Receipt> allReceipts(
            DecodedPayload decoding, List<Measurement> handedIn, List<Receipt> receipts) {
        return handedIn.size() == decoding.measurements().size()
                ? receipts
                : decoding.receiptOfEach(handedIn, receipts);
    }

    /** A message that shows a fault of ours must not come again and again, with all that wait behind it. */
    private DecodedPayload decodeOrRefuse(ReceivedMessage arrival) {
        try {
            return decoder.decode(arrival.topic(), arrival.payload());
        } catch (RuntimeException | StackOverflowError | OutOfMemoryError | LinkageError e) {
            LOG.errorf(e, "Could not decode a message: topic=%s", arrival.topic());
            return DecodedPayload.refused("The program could not read it");
        }
    }

    /** Those of which nothing has ever been stored. Waits while the database is away. */
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

    /** Not acknowledged before it is kept: while the database is away this waits, and the broker holds the rest back. */
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
            if (arrival.retained()) { // It comes at each start until somebody takes it back.
                isNew = deadLetters.keepOnce(arrival.topic(), arrival.payload(), reason);
            } else {
                deadLetters.keep(arrival.topic(), arrival.payload(), reason);
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
