package org.faofon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.readings.Quality;
import org.faofon.readings.totals.RainWindows;
import org.faofon.rules.Rule.Condition;
import org.faofon.support.Sent;
import org.jspecify.annotations.Nullable;

/** What is proven of two rules is so for any rain. */
class RuleImplicationPropertyTest {
    private static final Instant END = Instant.parse("2026-11-22T00:00:00Z");
    private static final Duration STEP = Duration.ofHours(1);

    @Property(tries = 400)
    void whereTheStrongerHoldsTheWeakerDoes(@ForAll long seed) {
        Random random = new Random(seed);
        Rule stronger = rule(random);
        Rule weaker = rule(random);
        if (!RuleImplication.holds(stronger, weaker)) {
            return;
        }
        for (int storm = 0; storm < 20; storm++) {
            RainWindows rain = rain(random);
            for (int hours = 0; hours < 24; hours += 3) {
                Instant at = END.minus(Duration.ofHours(hours));
                if (holds(stronger, rain, at)) {
                    assertThat(holds(weaker, rain, at)).isTrue();
                }
            }
        }
    }

    /** Without it the property might hold because nothing is ever proven, or nothing ever holds. */
    @Example
    void muchIsProvenAndHolds() {
        Random random = new Random(1);
        int proven = 0;
        int held = 0;
        for (int i = 0; i < 400; i++) {
            Rule stronger = rule(random);
            if (RuleImplication.holds(stronger, rule(random))) {
                proven++;
                held += holds(stronger, rain(random), END) ? 1 : 0;
            }
        }

        assertThat(proven).isGreaterThan(30);
        assertThat(held).isGreaterThan(5);
    }

    private static boolean holds(Rule rule, RainWindows rain, Instant at) {
        return new CompiledRule(rule, 1).holds(RainTotals.of(rain), "PTL06", at).isPresent();
    }

    private static RainWindows rain(Random random) {
        RainWindows rain = new RainWindows();
        int mean = 1 + random.nextInt(12);
        for (int hours = 0; hours < 96; hours++) {
            int mm = random.nextInt(3) == 0 ? random.nextInt(2 * mean) : 0;
            rain.put(
                    Sent.reading("PTL06", END.minus(STEP.multipliedBy(hours)), STEP, Integer.toString(mm)),
                    Quality.GOOD);
        }
        return rain;
    }

    private static Rule rule(Random random) {
        List<Condition> when = new ArrayList<>();
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            when.add(condition(random, i > 0));
        }
        return new Rule(
                "rule",
                Hazard.FLOOD,
                Level.WATCH,
                new Rule.Name("ฝน", "Rain"),
                when,
                new Rule.Area(null, null),
                1,
                0.8,
                Duration.ofHours(3),
                null,
                true,
                "test");
    }

    private static Condition condition(Random random, boolean past) {
        @Nullable Duration ago = past && random.nextBoolean() ? Duration.ofHours(random.nextInt(3) * 12L) : null;
        if (random.nextInt(5) == 0) {
            Duration from = Duration.ofHours(1 + random.nextInt(12));
            return new Condition(
                    null,
                    ago,
                    null,
                    new Rule.Curve(1 + random.nextInt(5), -0.4, from, from.plusHours(random.nextInt(24))));
        }
        if (random.nextInt(past ? 8 : 6) == 0) {
            return Condition.ofSoilWater(BigDecimal.valueOf(5 + random.nextInt(40)));
        }
        Duration window = Duration.ofHours(List.of(1, 3, 12, 24, 48).get(random.nextInt(5)));
        return new Condition(window, ago, BigDecimal.valueOf(5 + random.nextInt(40)), null);
    }
}
