package org.faofon.gateways.mqtt;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.faofon.network.GaugeStatus;

/**
 * Parses the status of a gauge: {@code {"online": true, "battery": 87, "rssi": -71, "firmware": "1.4.2"}}.
 *
 * <p>Without {@code online} it is not a status. Of the other fields the valid ones are used and each invalid one is
 * reported, because it is more important that a gauge is offline than how its battery was written.
 */
final class GaugeStatusParser {
    private static final int LARGEST_BYTES = 4_096;
    private static final int LONGEST_EXCERPT = 40;
    private static final double FULL_PERCENT = 100;
    private static final double WEAKEST_DBM = -200;

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private final List<String> faults = new ArrayList<>();

    private GaugeStatusParser() {}

    /**
     * A status, as far as the message is valid.
     *
     * @param faults its invalid parts
     */
    record Parsed(Optional<GaugeStatus.Report> report, List<String> faults) {}

    static Parsed parse(byte[] payload) {
        if (payload.length > LARGEST_BYTES) {
            return refused("a status must not be larger than " + LARGEST_BYTES + " bytes, but has " + payload.length);
        }
        JsonNode message;
        try {
            message = JSON.readTree(payload);
        } catch (JsonProcessingException e) {
            return refused("the status is not one JSON object: " + shortened(e.getOriginalMessage()));
        } catch (IOException e) {
            return refused("the status is not JSON");
        }
        if (!message.isObject()) {
            return refused("the status must be a JSON object such as {\"online\": true, \"battery\": 87}");
        }
        if (!message.path(GaugeStatusFields.ONLINE).isBoolean()) {
            return refused("online must be true or false, but " + found(message.path(GaugeStatusFields.ONLINE)));
        }
        return new GaugeStatusParser().parseObject(message);
    }

    private static Parsed refused(String fault) {
        return new Parsed(Optional.empty(), List.of(fault));
    }

    private Parsed parseObject(JsonNode message) {
        GaugeStatus.Report report = new GaugeStatus.Report(
                message.path(GaugeStatusFields.ONLINE).booleanValue(),
                number(message, GaugeStatusFields.BATTERY, 0, FULL_PERCENT, "per cent")
                        .map(GaugeStatusParser::tenths),
                number(message, GaugeStatusFields.RSSI, WEAKEST_DBM, 0, "dBm").map(dbm -> (int) Math.round(dbm)),
                firmware(message.path(GaugeStatusFields.FIRMWARE)));
        return new Parsed(Optional.of(report), List.copyOf(faults));
    }

    /** In JSON, null means unknown. */
    private Optional<Double> number(JsonNode message, String name, double least, double most, String unit) {
        JsonNode value = message.path(name);
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        double number = value.isNumber() ? value.doubleValue() : Double.NaN;
        if (number >= least && number <= most) { // NaN is invalid, too.
            return Optional.of(number + 0.0);
        }
        faults.add(name + " must be a number from " + Math.round(least) + " to " + Math.round(most) + " (" + unit
                + "), but " + found(value));
        return Optional.empty();
    }

    private static double tenths(double percent) {
        return Math.round(percent * 10) / 10.0;
    }

    private Optional<String> firmware(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return Optional.empty();
        }
        String text = value.isTextual() ? value.textValue().strip() : "";
        boolean printable = text.chars().noneMatch(Character::isISOControl);
        if (!text.isEmpty() && text.length() <= GaugeStatusFields.LONGEST_FIRMWARE && printable) {
            return Optional.of(text);
        }
        faults.add("firmware must be a text of 1 to " + GaugeStatusFields.LONGEST_FIRMWARE + " characters, but "
                + found(value));
        return Optional.empty();
    }

    private static String found(JsonNode value) {
        return value.isMissingNode() ? "is missing" : "was " + shortened(value.toString());
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_EXCERPT ? text : text.substring(0, LONGEST_EXCERPT) + "…";
    }
}
