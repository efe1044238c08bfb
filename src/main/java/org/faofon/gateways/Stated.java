package org.faofon.gateways;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.Optional;
import org.faofon.network.BoundedDecimal;
import org.faofon.network.Digits;

/**
 * A number in a decoded payload, with the unit if it stands there: {@code 0.4} or {@code {"value": 0.4, "unit": "mm"}}.
 */
record Stated(BigDecimal number, Optional<String> unit) {
    private static final String VALUE = "value";
    private static final String UNIT = "unit";

    /**
     * What stands there; the pointer may lead to the object or to the {@code value} in it.
     *
     * @throws IllegalArgumentException if something other than a number stands there
     */
    static Optional<Stated> find(JsonNode payload, JsonPointer pointer) {
        JsonNode there = payload.at(pointer);
        boolean inObject = there.isObject();
        JsonNode number = inObject ? there.path(VALUE) : there;
        if (number.isMissingNode() || number.isNull()) {
            return Optional.empty();
        }
        JsonNode unit = inObject ? there.path(UNIT) : besideValue(payload, pointer);
        return Optional.of(new Stated(
                number(number, pointer), unit.isTextual() ? Optional.of(unit.textValue()) : Optional.empty()));
    }

    private static JsonNode besideValue(JsonNode payload, JsonPointer pointer) {
        boolean isValue = VALUE.equals(pointer.last().getMatchingProperty());
        return isValue ? payload.at(pointer.head()).path(UNIT) : MissingNode.getInstance();
    }

    private static BigDecimal number(JsonNode node, JsonPointer pointer) {
        BigDecimal number;
        if (node.isNumber() && Double.isFinite(node.doubleValue())) {
            number = node.decimalValue();
        } else if (node.isTextual()) { // Some codecs write "0.4".
            number = Digits.parse(node.textValue());
        } else {
            throw new IllegalArgumentException(pointer + " must be a number, but was " + node);
        }
        if (!BoundedDecimal.isShort(number)) {
            throw new IllegalArgumentException(pointer + " must be a plain number");
        }
        return number;
    }
}
