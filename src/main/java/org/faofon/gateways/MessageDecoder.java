package org.faofon.gateways;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.faofon.network.Gauge;
import org.faofon.network.Network;
import org.faofon.readings.Reading;
import org.faofon.readings.Source;

/** What a message says that came by the topic of a gauge's readings or of uplinks, or why it says nothing. */
@ApplicationScoped
class MessageDecoder {
    private final Network network;
    private final Uplinks uplinks;
    private final Clock clock;

    MessageDecoder(Network network, Uplinks uplinks, Clock clock) {
        this.network = network;
        this.uplinks = uplinks;
        this.clock = clock;
    }

    Decoding decode(String topic, byte[] payload) {
        Optional<GaugeTopic> own = GaugeTopic.parse(topic);
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
        Instant now = clock.instant();
        Reading.Origin origin = new Reading.Origin(Source.MQTT, "gauge " + gauge.get().code, now);
        try {
            return Decoding.of(
                    MessageJson.read(payload, "The payload"), gauge.get(), origin, now.minus(ReadingJson.OLDEST));
        } catch (MessageJson.Unreadable e) {
            return Decoding.refused(String.valueOf(e.getMessage()));
        }
    }
}
