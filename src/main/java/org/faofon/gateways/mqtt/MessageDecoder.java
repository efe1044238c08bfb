package org.faofon.gateways.mqtt;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.faofon.gateways.decode.Arrival;
import org.faofon.gateways.decode.DecodedPayload;
import org.faofon.gateways.decode.MessageJson;
import org.faofon.gateways.decode.ReadingJson;
import org.faofon.gateways.lorawan.UplinkDecoder;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.Reading;
import org.faofon.readings.Source;

/** Decodes a message of a gauge's readings topic or an uplink topic, or says why it cannot. */
@ApplicationScoped
public class MessageDecoder {
    private final GaugeRegistry network;
    private final UplinkDecoder uplinks;
    private final Clock clock;

    MessageDecoder(GaugeRegistry network, UplinkDecoder uplinks, Clock clock) {
        this.network = network;
        this.uplinks = uplinks;
        this.clock = clock;
    }

    /**
     * Decodes a message.
     *
     * @param arrival when it arrived, for readings that have no time of their own
     */
    public DecodedPayload decode(String topic, byte[] payload, Arrival arrival) {
        Optional<GaugeTopic> own = GaugeTopic.parse(topic);
        if (own.isEmpty() && UplinkDecoder.comeBy(topic)) {
            return uplinks.decode(payload);
        }
        if (own.isEmpty() || own.get().kind() != GaugeTopic.Kind.READINGS) {
            return DecodedPayload.refused("No readings are expected on the topic " + topic);
        }
        Optional<Gauge> gauge = network.findGauge(own.get().gauge());
        if (gauge.isEmpty()) {
            return DecodedPayload.refused("There is no gauge " + own.get().gauge());
        }
        Instant now = clock.instant();
        Reading.Origin origin = new Reading.Origin(Source.MQTT, "gauge " + gauge.get().code, now);
        try {
            return DecodedPayload.of(
                    MessageJson.read(payload, "The payload"),
                    gauge.get(),
                    origin,
                    now.minus(ReadingJson.OLDEST),
                    arrival);
        } catch (MessageJson.Unreadable e) {
            return DecodedPayload.refused(String.valueOf(e.getMessage()));
        }
    }
}
