package org.faofon.rules.editing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.faofon.rules.text.RuleMessages;

/** Reads the fields of a JSON object, and collects the errors. */
final class JsonFieldReader {
    private static final int MOST_SCALE = 6;
    private static final int MOST_PRECISION = 20;

    private final JsonNode node;
    private final String path;
    private final List<FieldError> faults;

    JsonFieldReader(JsonNode node, String path, List<FieldError> faults) {
        this.node = node;
        this.path = path;
        this.faults = faults;
        if (!node.isObject() && !node.isMissingNode()) {
            faults.add(new FieldError(path, RuleMessages::faultObject));
        }
    }

    boolean has(String name) {
        return node.hasNonNull(name);
    }

    boolean hasEmptyArray(String name) {
        return node.path(name).isArray() && node.path(name).isEmpty();
    }

    /** Reports unknown names: a misspelt name would otherwise go unnoticed. */
    void allow(Set<String> names) {
        node.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                wrong(name, RuleMessages::faultUnknown);
            }
        });
    }

    void wrong(String name, Function<RuleMessages, String> words) {
        faults.add(new FieldError(at(name), words));
    }

    private String at(String name) {
        return path.isEmpty() || name.isEmpty() ? path + name : path + "." + name;
    }

    /** The object of that name; without any fields if it is missing. */
    JsonFieldReader object(String name) {
        return new JsonFieldReader(has(name) ? node.get(name) : MissingNode.getInstance(), at(name), faults);
    }

    /** The elements of that array; empty if it is not an array. */
    List<JsonNode> array(String name) {
        if (has(name) && !node.get(name).isArray()) {
            wrong(name, RuleMessages::faultList);
            return List.of();
        }
        return node.path(name).valueStream().toList();
    }

    JsonFieldReader element(JsonNode element, String name, int index) {
        return new JsonFieldReader(element, at(name) + "[" + index + "]", faults);
    }

    /** 1 to that many characters. */
    Optional<String> text(String name, int most) {
        Optional<String> text = asked(name)
                .filter(JsonNode::isTextual)
                .map(value -> value.textValue().strip())
                .filter(value -> !value.isEmpty() && value.length() <= most);
        return orWrong(name, text, words -> words.faultText(most));
    }

    Optional<Boolean> flag(String name) {
        return orWrong(
                name,
                asked(name).filter(JsonNode::isBoolean).map(JsonNode::booleanValue),
                words -> words.faultChoice("true, false"));
    }

    <E extends Enum<E>> Optional<E> choice(String name, Class<E> type) {
        E[] all = type.getEnumConstants();
        Optional<E> choice = asked(name)
                .flatMap(value -> Arrays.stream(all)
                        .filter(each -> each.name().equals(value.asText()))
                        .findFirst());
        String names = Arrays.stream(all).map(Enum::name).collect(Collectors.joining(", "));
        return orWrong(name, choice, words -> words.faultChoice(names));
    }

    /** One of these texts. */
    Optional<String> choice(String name, Collection<String> all) {
        Optional<String> choice = asked(name).map(JsonNode::asText).filter(all::contains);
        return orWrong(name, choice, words -> words.faultChoice(String.join(", ", all)));
    }

    Optional<BigDecimal> number(String name) {
        Optional<BigDecimal> number = asked(name)
                .filter(JsonNode::isNumber)
                .map(JsonNode::decimalValue)
                .filter(value -> Math.abs((long) value.scale()) <= MOST_SCALE && value.precision() <= MOST_PRECISION);
        return orWrong(name, number, RuleMessages::faultNumber);
    }

    Optional<Integer> whole(String name) {
        Optional<Integer> whole = asked(name)
                .filter(JsonNode::isIntegralNumber)
                .filter(JsonNode::canConvertToInt)
                .map(JsonNode::intValue);
        return orWrong(name, whole, RuleMessages::faultWhole);
    }

    /** A duration in ISO 8601. */
    Optional<Duration> span(String name) {
        return orWrong(
                name, asked(name).filter(JsonNode::isTextual).flatMap(JsonFieldReader::span), RuleMessages::faultSpan);
    }

    private static Optional<Duration> span(JsonNode value) {
        try {
            return Optional.of(Duration.parse(value.textValue().strip()));
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private Optional<JsonNode> asked(String name) {
        return Optional.ofNullable(node.get(name)).filter(value -> !value.isNull());
    }

    private <T> Optional<T> orWrong(String name, Optional<T> value, Function<RuleMessages, String> words) {
        if (value.isEmpty()) {
            wrong(name, has(name) ? words : RuleMessages::faultMissing);
        }
        return value;
    }
}
