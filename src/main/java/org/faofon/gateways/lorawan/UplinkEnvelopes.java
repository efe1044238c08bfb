package org.faofon.gateways.lorawan;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.faofon.common.text.Excerpt;
import org.faofon.gateways.decode.ReadingJson;
import org.faofon.readings.UplinkFrame;

/**
 * Parses the JSON envelopes of network servers: ChirpStack v4 and The Things Stack v3.
 *
 * <p>Both omit fields that are 0, false or empty. The topic of an envelope does not matter: its fields show which
 * server sent it.
 */
final class UplinkEnvelopes {
    /** The server's normalised payload has this name beside the codec's. */
    static final String NORMALIZED = "normalized_payload";

    private UplinkEnvelopes() {}

    /**
     * The uplink of that envelope.
     *
     * @throws IllegalArgumentException if it is not one, with the reason
     */
    static Uplink open(JsonNode envelope) {
        if (envelope.path("deviceInfo").isObject()) {
            return ofChirpStack(envelope);
        }
        if (envelope.path("end_device_ids").isObject()) {
            return ofTheThingsStack(envelope);
        }
        throw new IllegalArgumentException(
                "The payload is not an uplink of ChirpStack v4 (\"deviceInfo\") or The Things Stack "
                        + "v3 (\"end_device_ids\")");
    }

    private static Uplink ofChirpStack(JsonNode envelope) {
        DeviceEui device = device(envelope.path("deviceInfo"), "devEui");
        return new Uplink(
                device,
                time(envelope, "time"),
                envelope.path("fPort").asInt(),
                envelope.path("object"),
                isEmpty(envelope.path("data"), envelope.path("object")),
                envelope.path("simulated").asBoolean(),
                frame(device, envelope.path("devAddr"), envelope.path("fCnt")));
    }

    /** By the network server's clock: a gateway's own ({@code settings.time}) may be wrong by years. */
    private static Uplink ofTheThingsStack(JsonNode envelope) {
        JsonNode message = envelope.path("uplink_message");
        if (!message.isObject()) {
            throw new IllegalArgumentException("\"uplink_message\" is missing: it is another kind of event");
        }
        JsonNode ids = envelope.path("end_device_ids");
        DeviceEui device = device(ids, "dev_eui");
        JsonNode decoded = withNormalized(message);
        JsonNode session = message.has("session_key_id") ? message.path("session_key_id") : ids.path("dev_addr");
        return new Uplink(
                device,
                time(message.has("received_at") ? message : envelope, "received_at"),
                message.path("f_port").asInt(),
                decoded,
                isEmpty(message.path("frm_payload"), decoded),
                envelope.path("simulated").asBoolean(),
                frame(device, session, message.path("f_cnt")));
    }

    /** A bridge may pass on only what was decoded. */
    private static boolean isEmpty(JsonNode bytes, JsonNode decoded) {
        return bytes.asText().isEmpty() && decoded.isEmpty();
    }

    /** A number that is 0 is omitted; if the session is missing too, it is unknown. */
    private static Optional<UplinkFrame> frame(DeviceEui device, JsonNode session, JsonNode counter) {
        boolean left = counter.isMissingNode() && session.isTextual();
        if (!left && !(counter.isIntegralNumber() && counter.canConvertToLong() && counter.longValue() >= 0)) {
            return Optional.empty();
        }
        return Optional.of(new UplinkFrame(device.text(), session.asText(), counter.longValue()));
    }

    private static JsonNode withNormalized(JsonNode message) {
        JsonNode decoded = message.path("decoded_payload");
        JsonNode normalized = message.path(NORMALIZED);
        if (normalized.isMissingNode()) {
            return decoded;
        }
        ObjectNode both = JsonNodeFactory.instance.objectNode();
        if (decoded instanceof ObjectNode own) {
            both.setAll(own);
        }
        both.set(NORMALIZED, normalized);
        return both;
    }

    private static DeviceEui device(JsonNode ids, String name) {
        return DeviceEui.parse(ReadingJson.text(ids, name)
                .orElseThrow(() -> new IllegalArgumentException("\"" + name + "\" is missing")));
    }

    private static Instant time(JsonNode node, String name) {
        String text = ReadingJson.text(node, name)
                .orElseThrow(() -> new IllegalArgumentException("\"" + name + "\" is missing"));
        try {
            return OffsetDateTime.parse(text).toInstant().truncatedTo(ChronoUnit.SECONDS);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" must be a time with an offset, but was \"" + Excerpt.of(text) + "\"", e);
        }
    }
}
