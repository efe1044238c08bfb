package org.faofon.gateways.lorawan;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeSet;
import org.faofon.common.text.Excerpt;
import org.faofon.gateways.decode.ReadingJson;

/** Parses the mapping that a {@link UplinkMappingView} shows; errors name their field. */
final class UplinkMappingJson {
    private static final Set<String> NAMES = Set.of(
            "deviceEui",
            "value",
            "unit",
            "kind",
            "mmPerTip",
            "resolution",
            "modulus",
            "rainPort",
            "rainWhen",
            "missingIsZero",
            "period",
            "history");
    private static final Set<String> HISTORY_NAMES = Set.of("items", "time", "value");
    private static final int LONGEST_POINTER = 200;
    private static final int MOST_DIGITS = 40;

    private final JsonNode json;

    private UplinkMappingJson(JsonNode json, Set<String> names) {
        if (!json.isObject()) {
            throw new IllegalArgumentException("a mapping must be a JSON object");
        }
        Set<String> unknown = new TreeSet<>();
        json.fieldNames().forEachRemaining(unknown::add);
        unknown.removeAll(names);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("a mapping has no " + unknown);
        }
        this.json = json;
    }

    /**
     * Parses a mapping.
     *
     * @throws IllegalArgumentException if it is invalid, with the reason
     */
    static UplinkMapping read(JsonNode json) {
        UplinkMappingJson fields = new UplinkMappingJson(json, NAMES);
        return new UplinkMapping(
                DeviceEui.parse(fields.text("deviceEui")),
                fields.value(),
                new RainUplinkMatcher(fields.port(), fields.findPointer("rainWhen"), fields.flag("missingIsZero")),
                fields.findPointer("period"),
                json.hasNonNull("history") ? Optional.of(history(json.get("history"))) : Optional.empty());
    }

    private RainFieldMapping value() {
        return new RainFieldMapping(
                pointer("value"),
                RainUnit.parse(text("unit")),
                kind(),
                number("mmPerTip"),
                number("resolution"),
                number("modulus"));
    }

    private static UplinkHistoryMapping history(JsonNode json) {
        UplinkMappingJson fields = new UplinkMappingJson(json, HISTORY_NAMES);
        return new UplinkHistoryMapping(fields.pointer("items"), fields.pointer("time"), fields.pointer("value"));
    }

    private RainFieldMapping.Kind kind() {
        String text = text("kind");
        try {
            return RainFieldMapping.Kind.valueOf(text.toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "\"kind\" must be INCREMENT or COUNTER, but was \"" + Excerpt.of(text) + "\"", e);
        }
    }

    private OptionalInt port() {
        JsonNode port = json.path("rainPort");
        if (port.isMissingNode() || port.isNull()) {
            return OptionalInt.empty();
        }
        if (!port.isInt()) {
            throw new IllegalArgumentException(
                    "\"rainPort\" must be a whole number, but was " + Excerpt.of(port.toString()));
        }
        return OptionalInt.of(port.intValue());
    }

    private boolean flag(String name) {
        JsonNode flag = json.path(name);
        if (flag.isMissingNode() || flag.isNull() || flag.isBoolean()) {
            return flag.booleanValue();
        }
        throw new IllegalArgumentException(
                "\"" + name + "\" must be true or false, but was " + Excerpt.of(flag.toString()));
    }

    private Optional<BigDecimal> number(String name) {
        JsonNode number = json.path(name);
        if (number.isMissingNode() || number.isNull()) {
            return Optional.empty();
        }
        BigDecimal value = number.isNumber() && Double.isFinite(number.doubleValue())
                ? number.decimalValue().stripTrailingZeros()
                : BigDecimal.ZERO;
        if (value.signum() <= 0 || Math.abs((long) value.scale()) > MOST_DIGITS || value.precision() > MOST_DIGITS) {
            throw new IllegalArgumentException(
                    "\"" + name + "\" must be a plain number over 0, but was " + Excerpt.of(number.toString()));
        }
        return Optional.of(value.scale() < 0 ? value.setScale(0) : value);
    }

    private JsonPointer pointer(String name) {
        return findPointer(name).orElseThrow(() -> missing(name));
    }

    private Optional<JsonPointer> findPointer(String name) {
        Optional<String> text = ReadingJson.text(json, name);
        if (text.filter(pointer ->
                        !pointer.startsWith("/") || pointer.length() > LONGEST_POINTER || pointer.indexOf('\0') >= 0)
                .isPresent()) {
            throw new IllegalArgumentException(
                    "\"%s\" must be a JSON pointer such as /rain/total, but was \"%s\"".formatted(name, text.get()));
        }
        return text.map(JsonPointer::compile);
    }

    private String text(String name) {
        return ReadingJson.text(json, name).orElseThrow(() -> missing(name));
    }

    private static IllegalArgumentException missing(String name) {
        return new IllegalArgumentException("\"" + name + "\" is missing");
    }
}
