package org.faofon.rules;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rules of a new network, and how often each of them holds. */
public final class DefaultRules {
    private static final String RULES = "/rules/default-rules.json";
    private static final String UPSTREAM = "/rules/upstream-rules.json";
    private static final String FREQUENCIES = "/rules/default-frequencies.json";

    private DefaultRules() {}

    /**
     * How often a default rule holds; docs/rules.md names the data.
     *
     * @param gaugeYear events per gauge and year
     * @param districtYear events per district and year
     * @param measured on stored rain; otherwise assumed, because the available rain data are too short
     */
    public record Frequency(String code, BigDecimal gaugeYear, BigDecimal districtYear, boolean measured) {}

    public static List<Rule> list(ObjectMapper json) {
        List<Rule> rules = read(json, RULES, new TypeReference<>() {});
        return Stream.concat(rules.stream(), listUpstream(json).stream()).toList();
    }

    /** The rivers from the Banthat range to the lake, as rules that are disabled until the province confirms the lags. */
    static List<Rule> listUpstream(ObjectMapper json) {
        return read(json, UPSTREAM, new TypeReference<>() {});
    }

    /** @throws UncheckedIOException if the operator's file is not a file of rules */
    static List<Rule> read(ObjectMapper json, Path file) {
        try {
            return json.readValue(file.toFile(), new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException("The default rules cannot be read: " + file, e);
        }
    }

    public static List<Frequency> frequencies(ObjectMapper json) {
        return read(json, FREQUENCIES, new TypeReference<>() {});
    }

    private static <T> T read(ObjectMapper json, String resource, TypeReference<T> type) {
        try (InputStream text = Objects.requireNonNull(DefaultRules.class.getResourceAsStream(resource))) {
            return json.readValue(text, type);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The changes offered to an existing network: the defaults that are new or differ, and, disabled, former defaults.
     * Rules that officers have changed are left out.
     */
    static List<Rule> offer(List<Rule> defaults, Collection<RuleChange> standing) {
        Map<String, RuleChange> known = standing.stream()
                .collect(Collectors.toMap(change -> change.rule().code(), Function.identity()));
        Stream<Rule> other = defaults.stream()
                .filter(rule -> Optional.ofNullable(known.get(rule.code()))
                        .map(change -> isUntouched(change) && !change.rule().equals(rule))
                        .orElse(true));
        List<String> codes = defaults.stream().map(Rule::code).toList();
        Stream<Rule> gone = standing.stream()
                .filter(DefaultRules::isUntouched)
                .map(RuleChange::rule)
                .filter(rule -> rule.enabled() && !codes.contains(rule.code()))
                .map(rule -> rule.enabled(false));
        return Stream.concat(other, gone).toList();
    }

    private static boolean isUntouched(RuleChange change) {
        return change.changedBy().equals(RuleRepository.BY_DEFAULT);
    }
}
