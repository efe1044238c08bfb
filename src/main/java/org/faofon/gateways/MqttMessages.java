package org.faofon.gateways;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.faofon.network.Gauge;
import org.faofon.network.Network;
import org.faofon.readings.DeadLetters;
import org.faofon.readings.Door;
import org.faofon.readings.GaugeDays;
import org.faofon.readings.Reading;
import org.faofon.readings.Source;
import org.faofon.readings.Submission;
import org.jboss.logging.Logger;

/** Decodes what gauges publish and hands it over; what cannot become a reading is kept as a dead letter. */
@ApplicationScoped
class MqttMessages {
    private static final Logger LOG = Logger.getLogger(MqttMessages.class);
    private static final long FULL_PAUSE_MILLIS = 10;
    private static final Duration AWAY_PAUSE = Duration.ofSeconds(2);

    private final Network network;
    private final StatusMessages statuses;
    private final Door door;
    private final DeadLetters deadLetters;
    private final GaugeDays days;
    private final Clock clock;
    private final ObjectMapper json;
    private final Uplinks uplinks;

    MqttMessages(
            Network network,
            StatusMessages statuses,
            Door door,
            DeadLetters deadLetters,
            GaugeDays days,
            Clock clock,
            ObjectMapper json,
            Uplinks uplinks) {
        this.network = network;
        this.statuses = statuses;
        this.door = door;
        this.deadLetters = deadLetters;
        this.days = days;
        this.clock = clock;
        this.json = json;
        this.uplinks = uplinks;
    }

    /**
     * Takes one message and calls back when it is durable, as readings or as a dead letter.
     *
     * <p>Waits while the intake is full: the broker then sends no more than the receive maximum.
     *
     * @param retained whether it is the copy that the broker keeps of a topic's last message
     */
    void take(String topic, byte[] payload, boolean retained, Runnable acknowledge) throws InterruptedException {
        Optional<GaugeTopic> own = GaugeTopic.parse(topic);
        if (own.isEmpty() && !Uplinks.comeBy(topic)) {
            acknowledge.run(); // The subscription lets nothing else through.
        } else if (own.isPresent() && own.get().kind() == GaugeTopic.Kind.STATUS) {
            settle(
                    topic,
                    payload,
                    statuses.take(own.get().gauge(), payload, retained).orElse(""),
                    acknowledge);
        } else {
            readings(topic, own, payload, acknowledge);
        }
    }

    private void readings(String topic, Optional<GaugeTopic> own, byte[] payload, Runnable acknowledge)
            throws InterruptedException {
        Decoding decoding = decodeOrRefuse(topic, own, payload);
        countRefused(own, decoding);
        if (decoding.measurements().isEmpty()) {
            settle(topic, payload, decoding.refusals(), acknowledge);
            return;
        }
        Submission submission = new Submission(decoding.measurements());
        submission.receipts().thenAccept(receipts -> settle(topic, payload, decoding.refusals(receipts), acknowledge));
        while (!door.offer(submission)) {
            Thread.sleep(FULL_PAUSE_MILLIS);
        }
    }

    /** A message that shows a fault of ours must not come again and again, with all that wait behind it. */
    private Decoding decodeOrRefuse(String topic, Optional<GaugeTopic> own, byte[] payload) {
        try {
            return decode(topic, own, payload);
        } catch (RuntimeException e) {
            LOG.errorf(e, "Could not decode a message: topic=%s", topic);
            return Decoding.refused("The program could not read it");
        }
    }

    private void countRefused(Optional<GaugeTopic> own, Decoding decoding) {
        if (decoding.refused() > 0) {
            own.flatMap(topic -> network.findGauge(topic.gauge()))
                    .ifPresent(gauge -> days.countRefused(
                            gauge.code, decoding.refused(), decoding.refusedNumbers(), clock.instant()));
        }
    }

    private void settle(String topic, byte[] payload, String refusals, Runnable acknowledge) {
        if (refusals.isEmpty()) {
            acknowledge.run();
        } else {
            bury(topic, payload, refusals, acknowledge);
        }
    }

    /** What a message says that came by the topic of a gauge's readings or of uplinks, or why it says nothing. */
    Decoding decode(String topic, byte[] payload) {
        return decode(topic, GaugeTopic.parse(topic), payload);
    }

    private Decoding decode(String topic, Optional<GaugeTopic> own, byte[] payload) {
        if (own.isEmpty() && Uplinks.comeBy(topic)) {
            return uplinks.decode(payload);
        }
        if (own.isEmpty() || own.get().kind() != GaugeTopic.Kind.READINGS) {
            return Decoding.refused("No readings come by the topic " + topic);
        }
        Optional<Gauge> gauge = network.findGauge(own.get().gauge());
        if (gauge.isEmpty()) {
            return Decoding.refused("There is no gauge " + own.get().gauge());
        }
        JsonNode message;
        try {
            message = json.readTree(payload);
        } catch (IOException e) {
            return Decoding.refused("The payload is not JSON");
        }
        Instant now = clock.instant();
        Reading.Origin origin = new Reading.Origin(Source.MQTT, "gauge " + gauge.get().code, now);
        return Decoding.of(message, gauge.get(), origin, now.minus(ReadingJson.OLDEST));
    }

    /** Not acknowledged before it is kept: while the database is away this waits, and the broker holds the rest back. */
    private void bury(String topic, byte[] payload, String reason, Runnable acknowledge) {
        LOG.warnf("Refused a message: topic=%s reason=%s", topic, reason);
        while (!kept(topic, payload, reason)) {
            LockSupport.parkNanos(AWAY_PAUSE.toNanos());
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
        }
        acknowledge.run();
    }

    private boolean kept(String topic, byte[] payload, String reason) {
        try {
            deadLetters.keep(topic, payload, reason);
            return true;
        } catch (SQLException e) {
            LOG.errorf("Could not keep a refused message, trying again: topic=%s: %s", topic, e.getMessage());
            return false;
        }
    }
}
