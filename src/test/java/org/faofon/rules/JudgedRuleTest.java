package org.faofon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.RainWindows;
import org.faofon.readings.Reading;
import org.faofon.readings.Source;
import org.faofon.rules.JudgedRule.Warmth;
import org.junit.jupiter.api.Test;

/** A window of which little was observed can raise an alert, but not end one. */
class JudgedRuleTest {
    private static final Instant SEVEN = Instant.parse("2026-11-22T00:00:00Z");
    private static final Duration MINUTE = Duration.ofMinutes(1);
    private static final double SHARE = 0.8;

    private final RainWindows rain = new RainWindows();
    private final JudgedRule rule = rule();

    private static JudgedRule rule() {
        try {
            ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
            return new JudgedRule(json.readValue("""
                    {"code": "rain-1h-watch", "hazard": "FLASH_FLOOD", "level": "WATCH",
                     "name": {"th": "ฝน", "en": "Rain"}, "when": [{"window": "PT1H", "atLeastMm": 35}], "area": {},
                     "minGauges": 1, "clearBelow": 0.8, "hold": "PT3H", "confirm": null, "enabled": true,
                     "source": "test"}""", Rule.class), 1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The last so many minutes were observed, and dry. */
    private void observed(int minutes) {
        for (int i = 0; i < minutes; i++) {
            fell(SEVEN.minus(MINUTE.multipliedBy(i)), "0");
        }
    }

    private void fell(Instant end, String mm) {
        Reading reading = new Reading(
                "PTL06",
                Interval.endingAt(end, MINUTE),
                Depth.ofMm(new BigDecimal(mm), Depth.Kind.EXACT),
                new Reading.Origin(Source.MQTT, "gauge PTL06", end),
                "");
        rain.put(reading, Quality.GOOD);
    }

    private Warmth warmth() {
        return rule.warmth(rain::total, "PTL06", SEVEN, MINUTE, SHARE);
    }

    @Test
    void raisesThoughOneMinuteOfTheHourWasObserved() {
        fell(SEVEN, "35");

        assertThat(rule.holds(rain::total, "PTL06", SEVEN)).isPresent();
    }

    @Test
    void isOverWhereEightTenthsOfTheHourWereObserved() {
        observed(48);

        assertThat(warmth()).isEqualTo(Warmth.COLD);
    }

    @Test
    void nobodyKnowsWhetherItIsOverWhereAMinuteLessWasObserved() {
        observed(47);

        assertThat(warmth()).isEqualTo(Warmth.UNKNOWN);
    }

    @Test
    void isNotOverWithEightTenthsOfTheThreshold() {
        observed(59);
        fell(SEVEN.minus(MINUTE.multipliedBy(59)), "28");
        assertThat(warmth()).isEqualTo(Warmth.WARM);

        fell(SEVEN.minus(MINUTE.multipliedBy(59)), "27.8");
        assertThat(warmth()).isEqualTo(Warmth.COLD);
    }
}
