package org.faofon.rules.editing;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.faofon.readings.Depth;
import org.faofon.readings.MaximumRainfall;
import org.faofon.readings.totals.RainWindows;
import org.faofon.rules.EvaluationTimes;
import org.faofon.rules.Rule.Condition;
import org.faofon.rules.Rule.Curve;
import org.faofon.rules.text.RuleMessages;
import org.jspecify.annotations.Nullable;

/** Parses one condition of a rule. */
final class ConditionReader {
    private static final Duration SHORTEST = EvaluationTimes.STEP;
    private static final Duration LONGEST = Duration.ofDays(30);
    private static final Duration SHORTEST_OF_CURVE = Duration.ofHours(1);
    /** Far beyond the wettest ground of Japan's records, of some hundred millimetres. */
    private static final BigDecimal MOST_SOIL_WATER = BigDecimal.valueOf(2_000);

    private static final double MOST_ALPHA = 1_000;

    private ConditionReader() {}

    static Optional<Condition> read(JsonFieldReader fields) {
        fields.allow(Set.of("window", "endingAgo", "atLeastMm", "curve", "soilWaterIndex"));
        if (fields.has("soilWaterIndex")) {
            return soilWater(fields);
        }
        if (fields.has("curve") && (fields.has("window") || fields.has("atLeastMm"))) {
            fields.wrong("curve", RuleMessages::faultCondition);
            return Optional.empty();
        }
        Duration ago = ago(fields);
        return fields.has("curve") ? curve(fields, ago) : window(fields, ago);
    }

    private static Optional<Condition> soilWater(JsonFieldReader fields) {
        if (fields.has("curve") || fields.has("window") || fields.has("atLeastMm")) {
            fields.wrong("soilWaterIndex", RuleMessages::faultCondition);
            return Optional.empty();
        }
        if (fields.has("endingAgo")) {
            fields.wrong("endingAgo", RuleMessages::faultSoilWaterAgo);
        }
        JsonFieldReader index = fields.object("soilWaterIndex");
        index.allow(Set.of("atLeastMm"));
        Optional<BigDecimal> depth = index.number("atLeastMm").map(ConditionReader::plain);
        depth.filter(mm -> mm.signum() <= 0 || mm.compareTo(MOST_SOIL_WATER) > 0 || mm.scale() > 3)
                .ifPresent(mm -> index.wrong("atLeastMm", words -> words.faultSoilWater(MOST_SOIL_WATER)));
        return depth.map(Condition::ofSoilWater);
    }

    private static @Nullable Duration ago(JsonFieldReader fields) {
        if (!fields.has("endingAgo")) {
            return null;
        }
        Optional<Duration> ago = fields.span("endingAgo");
        if (ago.isPresent() && (ago.get().isNegative() || !inSteps(ago.get()))) {
            fields.wrong("endingAgo", RuleMessages::faultAgo);
        }
        return ago.filter(span -> !span.isZero()).orElse(null);
    }

    private static Optional<Condition> window(JsonFieldReader fields, @Nullable Duration ago) {
        Optional<Duration> window = fields.span("window");
        Optional<BigDecimal> depth = fields.number("atLeastMm").map(ConditionReader::plain);
        if (window.isPresent() && !allowed(window.get(), SHORTEST)) {
            fields.wrong("window", RuleMessages::faultWindow);
            return Optional.empty();
        }
        window.ifPresent(span -> checkReach(fields, span, ago));
        if (window.isPresent() && depth.isPresent()) {
            BigDecimal most = Depth.toMm(MaximumRainfall.micrometresIn(window.get()));
            if (depth.get().signum() <= 0
                    || depth.get().compareTo(most) > 0
                    || depth.get().scale() > 3) {
                fields.wrong("atLeastMm", words -> words.faultDepth(most.toPlainString()));
            }
            return Optional.of(new Condition(window.get(), ago, depth.get(), null));
        }
        return Optional.empty();
    }

    private static void checkReach(JsonFieldReader fields, Duration window, @Nullable Duration ago) {
        if (ago != null && ago.compareTo(RainWindows.KEEP.minus(window)) > 0) {
            fields.wrong("endingAgo", words -> words.faultReach((int) RainWindows.KEEP.toDays()));
        }
    }

    private static Optional<Condition> curve(JsonFieldReader fields, @Nullable Duration ago) {
        JsonFieldReader curve = fields.object("curve");
        curve.allow(Set.of("alpha", "beta", "from", "to"));
        Optional<BigDecimal> alpha = curve.number("alpha");
        Optional<BigDecimal> beta = curve.number("beta");
        Optional<Duration> from = curve.span("from");
        Optional<Duration> to = curve.span("to");
        alpha.filter(value -> value.signum() <= 0 || value.doubleValue() > MOST_ALPHA)
                .ifPresent(value -> curve.wrong("alpha", RuleMessages::faultAlpha));
        // From −1 down, more hours would mean less rain; from 0 up, long rain would have to be the most intense.
        beta.filter(value -> value.signum() >= 0 || value.compareTo(BigDecimal.ONE.negate()) <= 0)
                .ifPresent(value -> curve.wrong("beta", RuleMessages::faultBeta));
        from.filter(span -> !allowed(span, SHORTEST_OF_CURVE))
                .ifPresent(span -> curve.wrong("from", RuleMessages::faultCurveSpan));
        to.filter(span -> !allowed(span, SHORTEST_OF_CURVE))
                .ifPresent(span -> curve.wrong("to", RuleMessages::faultCurveSpan));
        to.filter(span -> allowed(span, SHORTEST_OF_CURVE)).ifPresent(span -> checkReach(fields, span, ago));
        if (alpha.isEmpty() || beta.isEmpty() || from.isEmpty() || to.isEmpty()) {
            return Optional.empty();
        }
        if (from.get().compareTo(to.get()) > 0) {
            curve.wrong("to", RuleMessages::faultCurveOrder);
        }
        Curve read = new Curve(alpha.get().doubleValue(), beta.get().doubleValue(), from.get(), to.get());
        return Optional.of(new Condition(null, ago, null, read));
    }

    private static boolean allowed(Duration window, Duration shortest) {
        return window.compareTo(shortest) >= 0 && window.compareTo(LONGEST) <= 0 && inSteps(window);
    }

    private static boolean inSteps(Duration span) {
        return span.getSeconds() % EvaluationTimes.STEP.toSeconds() == 0 && span.getNano() == 0;
    }

    /** Without trailing zeros, so that 35 and 35.0 are the same rule. */
    private static BigDecimal plain(BigDecimal number) {
        BigDecimal stripped = number.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
