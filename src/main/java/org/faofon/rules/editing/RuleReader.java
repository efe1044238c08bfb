package org.faofon.rules.editing;

import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.network.District;
import org.faofon.network.HydrologicalZone;
import org.faofon.rules.Rule;
import org.faofon.rules.Rule.Area;
import org.faofon.rules.Rule.Condition;
import org.faofon.rules.Rule.Confirm;
import org.faofon.rules.Rule.Name;
import org.faofon.rules.Rule.Upstream;
import org.faofon.rules.text.RuleMessages;

/** Parses a rule, and reports all its errors at once. */
public final class RuleReader {
    public static final int MOST_CONDITIONS = 6;

    private static final Set<String> FIELDS = Set.of(
            "version",
            "warnings",
            "code",
            "hazard",
            "level",
            "name",
            "when",
            "area",
            "upstream",
            "minGauges",
            "clearBelow",
            "hold",
            "confirm",
            "enabled",
            "source");
    private static final Pattern CODE = Pattern.compile("[a-z][a-z0-9-]{2,63}");
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_SOURCE = 300;
    private static final BigDecimal LEAST_CLEARING = new BigDecimal("0.1");
    private static final Duration LONGEST_HOLD = Duration.ofDays(3);
    private static final Duration SHORTEST_TIMEOUT = Duration.ofMinutes(1);
    private static final Duration LONGEST_TIMEOUT = Duration.ofDays(1);
    private static final String OFFICER = "OFFICER";
    private static final Area EVERYWHERE = new Area(null, null);

    private final Supplier<Collection<District>> districts;
    private final ToIntFunction<String> gaugesOf;
    private final UpstreamReader upstream;

    /**
     * For a network.
     *
     * @param gaugesOf how many gauges the district of that code has
     * @param gauges whether there is a gauge of that code
     */
    RuleReader(Supplier<Collection<District>> districts, ToIntFunction<String> gaugesOf, Predicate<String> gauges) {
        this.districts = districts;
        this.gaugesOf = gaugesOf;
        this.upstream = new UpstreamReader(this::known, gauges);
    }

    /**
     * A rule, or its errors.
     *
     * @param rule empty if there are errors
     */
    public record Result(Optional<Rule> rule, List<FieldError> faults) {}

    /** Parses a rule with any code. */
    Result read(JsonNode written) {
        return read(written, Optional.empty());
    }

    /** Parses a rule that must have that code; the code may be omitted. */
    Result read(JsonNode written, Optional<String> code) {
        List<FieldError> faults = new ArrayList<>();
        JsonFieldReader fields = new JsonFieldReader(written, "", faults);
        fields.allow(FIELDS);
        Optional<String> itsCode = code(fields, code);
        Optional<Hazard> hazard = fields.choice("hazard", Hazard.class);
        Optional<Level> level = fields.choice("level", Level.class);
        Optional<Name> name = name(fields.object("name"));
        List<Condition> when = conditions(fields);
        Optional<Area> area = area(fields);
        Optional<Upstream> rainElsewhere = Optional.ofNullable(upstream.read(fields, area.orElse(EVERYWHERE)));
        Optional<Integer> minGauges = minGauges(fields, area.orElse(EVERYWHERE), rainElsewhere);
        Optional<BigDecimal> clearBelow = clearBelow(fields);
        Optional<Duration> hold = hold(fields);
        Optional<Confirm> confirm = confirm(fields);
        Optional<Boolean> enabled = fields.flag("enabled");
        Optional<String> source = fields.text("source", LONGEST_SOURCE);
        if (!faults.isEmpty()) {
            return new Result(Optional.empty(), List.copyOf(faults));
        }
        Rule rule = new Rule(
                itsCode.orElseThrow(),
                hazard.orElseThrow(),
                level.orElseThrow(),
                name.orElseThrow(),
                when,
                area.orElseThrow(),
                rainElsewhere.orElse(null),
                minGauges.orElseThrow(),
                clearBelow.orElseThrow().doubleValue(),
                hold.orElseThrow(),
                confirm.orElse(null),
                enabled.orElseThrow(),
                source.orElseThrow());
        return new Result(Optional.of(rule), List.of());
    }

    private static Optional<String> code(JsonFieldReader fields, Optional<String> expected) {
        if (expected.isPresent() && !fields.has("code")) {
            return checked(fields, expected);
        }
        Optional<String> code = fields.text("code", 64);
        if (code.isPresent() && expected.isPresent() && !code.equals(expected)) {
            fields.wrong("code", words -> words.faultOtherCode(expected.get()));
        }
        return checked(fields, code);
    }

    private static Optional<String> checked(JsonFieldReader fields, Optional<String> code) {
        if (code.isPresent() && !CODE.matcher(code.get()).matches()) {
            fields.wrong("code", RuleMessages::faultCode);
        }
        return code;
    }

    private static Optional<Name> name(JsonFieldReader fields) {
        fields.allow(Set.of("th", "en"));
        Optional<String> thai = fields.text("th", LONGEST_NAME);
        Optional<String> english = fields.text("en", LONGEST_NAME);
        return thai.flatMap(th -> english.map(en -> new Name(th, en)));
    }

    private static List<Condition> conditions(JsonFieldReader fields) {
        List<JsonNode> written = fields.array("when");
        if (written.isEmpty() || written.size() > MOST_CONDITIONS) {
            fields.wrong("when", words -> words.faultConditions(MOST_CONDITIONS));
            return List.of();
        }
        List<Condition> when = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            ConditionReader.read(fields.element(written.get(i), "when", i)).ifPresent(when::add);
        }
        // Wet ground stays wet for weeks: alone it would raise an alert that nothing keeps open.
        if (when.size() == written.size()
                && when.stream().noneMatch(condition -> condition.ago().isZero())) {
            fields.wrong("when", RuleMessages::faultNoRainOfNow);
        }
        return when;
    }

    private Optional<Area> area(JsonFieldReader fields) {
        JsonFieldReader area = fields.object("area");
        area.allow(Set.of("zone", "districts"));
        Optional<HydrologicalZone> zone =
                area.has("zone") ? area.choice("zone", zones()).map(HydrologicalZone::new) : Optional.empty();
        List<String> codes = area.array("districts").stream()
                .map(JsonNode::asText)
                .distinct()
                .sorted()
                .toList();
        if (area.hasEmptyArray("districts")) {
            area.wrong("districts", RuleMessages::faultNoDistrict); // An empty list does not mean everywhere.
            return Optional.empty();
        }
        List<String> unknown = codes.stream().filter(code -> !known(code)).toList();
        if (!unknown.isEmpty()) {
            area.wrong("districts", words -> words.faultDistricts(String.join(", ", unknown)));
            return Optional.empty();
        }
        Area where = new Area(zone.orElse(null), codes.isEmpty() ? null : codes);
        if (districts.get().stream().noneMatch(where::covers)) {
            area.wrong("districts", RuleMessages::faultNowhere);
            return Optional.empty();
        }
        return Optional.of(where);
    }

    private List<String> zones() {
        return districts.get().stream()
                .map(district -> district.zone.code())
                .distinct()
                .sorted()
                .toList();
    }

    private boolean known(String district) {
        return districts.get().stream().anyMatch(each -> each.code.equals(district));
    }

    private Optional<Integer> minGauges(JsonFieldReader fields, Area area, Optional<Upstream> rainElsewhere) {
        if (!fields.has("minGauges")) {
            return Optional.of(1);
        }
        int most = rainElsewhere
                .map(this::gaugesUpstream)
                .orElseGet(() -> districts.get().stream()
                        .filter(area::covers)
                        .mapToInt(district -> gaugesOf.applyAsInt(district.code))
                        .max()
                        .orElse(0));
        Optional<Integer> minGauges = fields.whole("minGauges");
        minGauges
                .filter(number -> number < 1 || number > Math.max(1, most))
                .ifPresent(number -> fields.wrong("minGauges", words -> words.faultMinGauges(Math.max(1, most))));
        return minGauges;
    }

    private int gaugesUpstream(Upstream rule) {
        List<String> inDistricts =
                Optional.ofNullable(rule.rainIn().districts()).orElse(List.of());
        int named =
                Optional.ofNullable(rule.rainIn().gauges()).orElse(List.of()).size();
        return named + inDistricts.stream().mapToInt(gaugesOf).sum();
    }

    private static Optional<BigDecimal> clearBelow(JsonFieldReader fields) {
        if (!fields.has("clearBelow")) {
            return Optional.of(new BigDecimal("0.8"));
        }
        Optional<BigDecimal> share = fields.number("clearBelow");
        share.filter(value -> value.compareTo(LEAST_CLEARING) < 0 || value.compareTo(BigDecimal.ONE) > 0)
                .ifPresent(value -> fields.wrong("clearBelow", RuleMessages::faultClearBelow));
        return share;
    }

    private static Optional<Duration> hold(JsonFieldReader fields) {
        if (!fields.has("hold")) {
            return Optional.of(Duration.ofHours(3));
        }
        Optional<Duration> hold = fields.span("hold");
        hold.filter(span -> span.isNegative() || span.compareTo(LONGEST_HOLD) > 0 || span.toSecondsPart() != 0)
                .ifPresent(span -> fields.wrong("hold", RuleMessages::faultHold));
        return hold;
    }

    private static Optional<Confirm> confirm(JsonFieldReader fields) {
        if (!fields.has("confirm")) {
            return Optional.empty();
        }
        JsonFieldReader confirm = fields.object("confirm");
        confirm.allow(Set.of("by", "timeout"));
        Optional<String> by = confirm.text("by", OFFICER.length());
        if (by.isPresent() && !by.get().equals(OFFICER)) {
            confirm.wrong("by", words -> words.faultChoice(OFFICER));
        }
        Optional<Duration> timeout = confirm.span("timeout");
        timeout.filter(span -> span.compareTo(SHORTEST_TIMEOUT) < 0 || span.compareTo(LONGEST_TIMEOUT) > 0)
                .ifPresent(span -> confirm.wrong("timeout", RuleMessages::faultTimeout));
        return by.flatMap(who -> timeout.map(span -> new Confirm(who, span)));
    }
}
