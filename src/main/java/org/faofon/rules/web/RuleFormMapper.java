package org.faofon.rules.web;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faofon.network.HydrologicalZone;
import org.faofon.rules.Rule;
import org.faofon.rules.Rule.Condition;
import org.faofon.rules.Rule.Confirm;
import org.faofon.rules.Rule.Curve;
import org.faofon.rules.Rule.SoilWaterIndex;
import org.faofon.rules.Rule.Upstream;
import org.faofon.rules.RuleChange;
import org.jspecify.annotations.Nullable;

/** Fills the form of a rule. */
final class RuleFormMapper {
    private RuleFormMapper() {}

    /** An empty one, with common defaults. */
    static RuleForm empty() {
        Map<String, List<String>> values = new HashMap<>();
        put(values, "version", "0");
        put(values, "minGauges", "1");
        put(values, "clearBelow", "80");
        put(values, "area", "ALL");
        put(values, "w0unit", "h");
        span(values, "hold", "holdUnit", Duration.ofHours(3));
        return new RuleForm(values, Map.of());
    }

    /** One with that rule in it. */
    static RuleForm of(RuleChange standing) {
        Rule rule = standing.rule();
        Map<String, List<String>> values = new HashMap<>();
        put(values, "version", Integer.toString(standing.version()));
        put(values, "code", rule.code());
        put(values, "hazard", rule.hazard().name());
        put(values, "level", rule.level().name());
        put(values, "name.th", rule.name().th());
        put(values, "name.en", rule.name().en());
        put(values, "source", rule.source());
        put(values, "enabled", rule.enabled() ? "yes" : "");
        put(values, "minGauges", Integer.toString(rule.minGauges()));
        put(values, "clearBelow", plain(BigDecimal.valueOf(rule.clearBelow()).movePointRight(2)));
        span(values, "hold", "holdUnit", rule.hold());
        Confirm confirm = rule.confirm();
        put(
                values,
                "confirm",
                confirm == null ? "" : Long.toString(confirm.timeout().toMinutes()));
        area(values, rule.area());
        Upstream upstream = rule.upstream();
        if (upstream != null) {
            upstream(values, upstream);
        }
        int row = 0;
        for (Condition condition : rule.when()) {
            row += condition(values, condition, row);
        }
        return new RuleForm(values, Map.of());
    }

    /** Whether the form can show the whole rule; it cannot show a second curve or index, or one that ends in the past. */
    static boolean fits(Rule rule) {
        List<Condition> curves = rule.when().stream()
                .filter(condition -> condition.curve() != null)
                .toList();
        long indexes = rule.when().stream()
                .filter(condition -> condition.soilWaterIndex() != null)
                .count();
        return hasOnlyDistricts(rule.upstream())
                && curves.size() <= 1
                && indexes <= 1
                && curves.stream().allMatch(curve -> curve.ago().isZero())
                && rule.when().size() - curves.size() - indexes <= RuleForm.ROWS;
    }

    /** Single gauges upstream have no field; nor have minutes. */
    private static boolean hasOnlyDistricts(@Nullable Upstream upstream) {
        return upstream == null
                || (upstream.rainIn().gauges() == null
                        && upstream.lag().from().toMinutesPart() == 0
                        && upstream.lag().to().toMinutesPart() == 0);
    }

    private static void area(Map<String, List<String>> values, Rule.Area area) {
        HydrologicalZone zone = area.zone();
        List<String> districts = area.districts();
        put(values, "area", districts != null ? "DISTRICTS" : zone == null ? "ALL" : zone.code());
        values.put("districts", districts == null ? List.of() : districts);
    }

    private static void upstream(Map<String, List<String>> values, Upstream upstream) {
        values.put("rainIn", Optional.ofNullable(upstream.rainIn().districts()).orElse(List.of()));
        put(values, "lagFrom", hours(upstream.lag().from()));
        put(values, "lagTo", hours(upstream.lag().to()));
        Rule.Name river = upstream.river();
        if (river != null) {
            put(values, "riverTh", river.th());
            put(values, "riverEn", river.en());
        }
    }

    private static String hours(Duration span) {
        return Long.toString(span.toHours());
    }

    /** @return how many rows it has used */
    private static int condition(Map<String, List<String>> values, Condition condition, int row) {
        Curve curve = condition.curve();
        Duration window = condition.window();
        BigDecimal depth = condition.atLeastMm();
        if (curve != null) {
            put(values, "alpha", plain(BigDecimal.valueOf(curve.alpha())));
            put(values, "beta", plain(BigDecimal.valueOf(curve.beta())));
            put(values, "curveFrom", Long.toString(curve.from().toHours()));
            put(values, "curveTo", Long.toString(curve.to().toHours()));
            return 0;
        }
        SoilWaterIndex soilWater = condition.soilWaterIndex();
        if (soilWater != null) {
            put(values, "soilWater", plain(soilWater.atLeastMm()));
            return 0;
        }
        if (window == null || depth == null) {
            throw new IllegalStateException("a condition without a curve or an index has a window and a depth");
        }
        span(values, "w" + row + "window", "w" + row + "unit", window);
        put(values, "w" + row + "mm", plain(depth));
        if (!condition.ago().isZero()) {
            span(values, "w" + row + "ago", "w" + row + "agoUnit", condition.ago());
        }
        return 1;
    }

    private static String plain(BigDecimal number) {
        return number.stripTrailingZeros().toPlainString();
    }

    private static void span(Map<String, List<String>> values, String number, String unit, Duration span) {
        DurationField spans = DurationField.of(span);
        put(values, number, spans.number());
        put(values, unit, spans.unit());
    }

    private static void put(Map<String, List<String>> values, String field, String value) {
        values.put(field, List.of(value));
    }
}
