package org.faofon.gateways.lorawan;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.faofon.gateways.decode.DecodedPayload;
import org.faofon.gateways.decode.MessageJson;
import org.faofon.gateways.decode.ReadingJson;
import org.faofon.gateways.decode.ReadingJson.Decoded;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.Reading;
import org.faofon.readings.Source;

/** Decodes LoRaWAN uplinks: finds the gauge to which a device is mapped, and reads the rain. */
@ApplicationScoped
public class UplinkDecoder {
    public static final String CHIRPSTACK = "application/+/device/+/event/up";
    public static final String THE_THINGS_STACK = "v3/+/devices/+/up";

    private static final Pattern TOPIC =
            Pattern.compile("application/[^/]+/device/[^/]+/event/up|v3/[^/]+/devices/[^/]+/up");

    private final UplinkMappingRepository mappings;
    private final GaugeRegistry network;
    private final Clock clock;

    UplinkDecoder(UplinkMappingRepository mappings, GaugeRegistry network, Clock clock) {
        this.mappings = mappings;
        this.network = network;
        this.clock = clock;
    }

    public static boolean comeBy(String topic) {
        return TOPIC.matcher(topic).matches();
    }

    /** The content of a message, or why it has none; no items at all if it is not about rain. */
    public DecodedPayload decode(byte[] payload) {
        JsonNode envelope;
        try {
            envelope = MessageJson.read(payload, "The payload");
        } catch (MessageJson.Unreadable e) {
            return DecodedPayload.refused(e.getMessage() + "; the network server must send JSON, not Protobuf");
        }
        try {
            return decode(UplinkEnvelopes.open(envelope));
        } catch (IllegalArgumentException e) {
            return DecodedPayload.refused(String.valueOf(e.getMessage()));
        }
    }

    private DecodedPayload decode(Uplink uplink) {
        Optional<String> code = mappings.findGauge(uplink.device());
        Optional<Gauge> gauge = code.flatMap(network::findGauge);
        Optional<UplinkMapping> mapping = code.flatMap(mappings::find);
        if (gauge.isEmpty() || mapping.isEmpty()) {
            return DecodedPayload.refused("No gauge is mapped to the device " + uplink.device());
        }
        return new DecodedPayload(read(uplink, mapping.get(), gauge.get()));
    }

    /** The result if the uplink arrived now. */
    List<Decoded> read(Uplink uplink, UplinkMapping mapping, Gauge gauge) {
        Instant now = clock.instant();
        Reading.Origin origin = new Reading.Origin(Source.LORAWAN, "gauge " + gauge.code, now);
        return UplinkRain.of(uplink, mapping, gauge, origin, now.minus(ReadingJson.OLDEST));
    }
}
