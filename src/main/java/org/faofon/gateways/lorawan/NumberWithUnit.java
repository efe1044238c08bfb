package org.faofon.gateways.lorawan;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.Set;
import org.faofon.common.text.BoundedDecimal;
import org.faofon.common.text.Excerpt;
import org.faofon.common.text.ThaiDigits;

/**
 * A number in a decoded payload, with its unit if there is one: {@code 0.4} or {@code {"value": 0.4, "unit": "mm"}}.
 */
record NumberWithUnit(BigDecimal number, Optional<String> unit) {
    private static final String VALUE = "value";
    private static final String UNIT = "unit";

    /** Fields that may accompany a value that is 0 and omitted. */
    private static final Set<String> BESIDE_VALUE = Set.of(UNIT, "displayName");

    /** Whether there is a value other than null. */
    static boolean isSaid(JsonNode payload, JsonPointer pointer) {
        JsonNode there = payload.at(pointer);
        return !there.isMissingNode() && !there.isNull();
    }

    /**
     * The number; the pointer may point to the object or to the {@code value} in it. Empty only if it is omitted: null
     * is how JSON writes NaN, so the value is unknown.
     *
     * @throws IllegalArgumentException if there is something other than a number
     */
    static Optional<NumberWithUnit> find(JsonNode payload, JsonPointer pointer) {
        checkWay(payload, pointer);
        JsonNode there = payload.at(pointer);
        boolean inObject = there.isObject();
        JsonNode number = inObject ? there.path(VALUE) : there;
        if (number.isNull()) {
            throw new IllegalArgumentException(pointer + " is null: the device could not measure it");
        }
        if (number.isMissingNode()) {
            if (inObject) {
                checkLeftOut(there, pointer);
            }
            return Optional.empty();
        }
        JsonNode unit = inObject ? there.path(UNIT) : besideValue(payload, pointer);
        return Optional.of(new NumberWithUnit(
                number(number, pointer), unit.isTextual() ? Optional.of(unit.textValue()) : Optional.empty()));
    }

    /** A null or a number on the path does not count as omitted, either. */
    private static void checkWay(JsonNode payload, JsonPointer pointer) {
        for (JsonPointer head = pointer.head(); head != null; head = head.head()) {
            JsonNode on = payload.at(head);
            if (on.isValueNode() && !on.isMissingNode()) {
                throw new IllegalArgumentException("%s is %s, so there is no %s".formatted(head, on, pointer));
            }
        }
    }

    /** An object with something else instead of the value, such as an error. */
    private static void checkLeftOut(JsonNode there, JsonPointer pointer) {
        there.fieldNames().forEachRemaining(name -> {
            if (!BESIDE_VALUE.contains(name)) {
                throw new IllegalArgumentException("%s has no \"value\", but \"%s\"".formatted(pointer, name));
            }
        });
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
            number = ThaiDigits.parse(node.textValue());
        } else {
            throw new IllegalArgumentException("%s must be a number of at most %d digits, but was %s"
                    .formatted(pointer, BoundedDecimal.MOST_DIGITS, Excerpt.of(node.toString())));
        }
        if (!BoundedDecimal.isShort(number)) {
            throw new IllegalArgumentException(
                    pointer + " must be a number of at most " + BoundedDecimal.MOST_DIGITS + " digits");
        }
        return number;
    }
}
