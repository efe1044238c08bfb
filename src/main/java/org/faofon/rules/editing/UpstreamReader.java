package org.faofon.rules.editing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.faofon.rules.Rule.Area;
import org.faofon.rules.Rule.Lag;
import org.faofon.rules.Rule.Name;
import org.faofon.rules.Rule.RainIn;
import org.faofon.rules.Rule.Upstream;
import org.faofon.rules.text.RuleMessages;
import org.jspecify.annotations.Nullable;

/** Parses where the rain of a rule falls that warns downstream. */
final class UpstreamReader {
    /** Twice as long as any stream of the province takes to the lake. */
    private static final Duration LONGEST_LAG = Duration.ofDays(2);

    private static final int LONGEST_RIVER = 60;

    private final Predicate<String> districts;
    private final Predicate<String> gauges;

    /** @param districts whether there is a district of that code; gauges likewise */
    UpstreamReader(Predicate<String> districts, Predicate<String> gauges) {
        this.districts = districts;
        this.gauges = gauges;
    }

    /** @param warned whom the rule warns */
    @Nullable
    Upstream read(JsonFieldReader rule, Area warned) {
        if (!rule.has("upstream")) {
            return null;
        }
        JsonFieldReader fields = rule.object("upstream");
        fields.allow(Set.of("rainIn", "lag", "river"));
        if (warned.districts() == null) {
            rule.wrong("area", RuleMessages::faultWarned); // "Everywhere" would include where the rain falls.
        }
        Optional<RainIn> rainIn = rainIn(fields.object("rainIn"), warned);
        Optional<Lag> lag = lag(fields.object("lag"));
        Optional<Name> river = fields.has("river") ? river(fields.object("river")) : Optional.empty();
        return rainIn.flatMap(where -> lag.map(when -> new Upstream(where, when, river.orElse(null))))
                .orElse(null);
    }

    private Optional<RainIn> rainIn(JsonFieldReader fields, Area warned) {
        fields.allow(Set.of("districts", "gauges"));
        List<String> inDistricts = codes(fields, "districts");
        List<String> atGauges = codes(fields, "gauges");
        if (inDistricts.isEmpty() && atGauges.isEmpty()) {
            fields.wrong("districts", RuleMessages::faultNoRainIn);
            return Optional.empty();
        }
        List<String> unknown = inDistricts.stream().filter(districts.negate()).toList();
        if (!unknown.isEmpty()) {
            fields.wrong("districts", words -> words.faultDistricts(String.join(", ", unknown)));
        }
        List<String> unknownGauges = atGauges.stream().filter(gauges.negate()).toList();
        if (!unknownGauges.isEmpty()) {
            fields.wrong("gauges", words -> words.faultGauges(String.join(", ", unknownGauges)));
        }
        List<String> warnedCodes = Optional.ofNullable(warned.districts()).orElse(List.of());
        if (inDistricts.stream().anyMatch(warnedCodes::contains)) {
            fields.wrong("districts", RuleMessages::faultRainWhereWarned);
        }
        return Optional.of(new RainIn(orNull(inDistricts), orNull(atGauges)));
    }

    private static List<String> codes(JsonFieldReader fields, String name) {
        return fields.array(name).stream()
                .map(JsonNode::asText)
                .distinct()
                .sorted()
                .toList();
    }

    private static @Nullable List<String> orNull(List<String> codes) {
        return codes.isEmpty() ? null : codes;
    }

    private static Optional<Lag> lag(JsonFieldReader fields) {
        fields.allow(Set.of("from", "to"));
        Optional<Duration> from = fields.span("from");
        Optional<Duration> to = fields.span("to");
        from.filter(span -> !allowed(span)).ifPresent(span -> fields.wrong("from", RuleMessages::faultLag));
        to.filter(span -> !allowed(span) || span.isZero())
                .ifPresent(span -> fields.wrong("to", RuleMessages::faultLag));
        if (from.isPresent() && to.isPresent() && from.get().compareTo(to.get()) > 0) {
            fields.wrong("to", RuleMessages::faultLagOrder);
        }
        return from.flatMap(first -> to.map(last -> new Lag(first, last)));
    }

    private static boolean allowed(Duration span) {
        return !span.isNegative()
                && span.compareTo(LONGEST_LAG) <= 0
                && span.toSecondsPart() == 0
                && span.toNanosPart() == 0;
    }

    private static Optional<Name> river(JsonFieldReader fields) {
        fields.allow(Set.of("th", "en"));
        Optional<String> thai = fields.text("th", LONGEST_RIVER);
        Optional<String> english = fields.text("en", LONGEST_RIVER);
        return thai.flatMap(th -> english.map(en -> new Name(th, en)));
    }
}
