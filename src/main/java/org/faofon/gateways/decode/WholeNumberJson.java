package org.faofon.gateways.decode;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.util.Optional;
import java.util.regex.Pattern;
import org.faofon.common.text.Excerpt;
import org.faofon.common.text.ThaiDigits;

/**
 * A whole number of an item. JSON has only one kind of number, and some libraries write 3 as {@code 3.0}; tables contain
 * texts.
 */
final class WholeNumberJson {
    private static final Pattern DIGITS = Pattern.compile("\\d{1,19}");

    private WholeNumberJson() {}

    /**
     * The number of a field.
     *
     * @param unit what to add to the range in the error, such as {@code " (7 days)"}
     * @throws IllegalArgumentException if it is not a whole number from {@code least} to {@code most}
     */
    static long read(JsonNode item, String field, long least, long most, String unit) {
        JsonNode value = item.path(field);
        return decimal(value)
                .filter(number -> number.compareTo(BigDecimal.valueOf(least)) >= 0
                        && number.compareTo(BigDecimal.valueOf(most)) <= 0
                        && number.stripTrailingZeros().scale() <= 0)
                .map(BigDecimal::longValueExact)
                .orElseThrow(() -> new IllegalArgumentException("\"" + field + "\" must be a whole number from " + least
                        + " to " + most + unit + ", but was " + Excerpt.of(value.toString())));
    }

    private static Optional<BigDecimal> decimal(JsonNode value) {
        if (value.isNumber() && Double.isFinite(value.doubleValue())) {
            return Optional.of(value.decimalValue());
        }
        String digits =
                value.isTextual() ? ThaiDigits.toArabic(value.textValue().strip()) : "";
        return DIGITS.matcher(digits).matches() ? Optional.of(new BigDecimal(digits)) : Optional.empty();
    }
}
