package org.faofon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Hazard;
import org.faofon.network.District;
import org.faofon.network.Gauge;
import org.faofon.network.Zone;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.RainWindows;
import org.faofon.readings.Reading;
import org.faofon.readings.Source;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LateJudgeTest {
    private static final Instant SEVEN = Instant.parse("2026-11-22T00:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);

    private final RainWindows rain = new RainWindows();
    private final District district = new District();
    private List<JudgedRule> rules = List.of();

    @BeforeEach
    void warnFrom35MmInAnHour() throws Exception {
        ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
        rules = List.of(new JudgedRule(json.readValue("""
                {"code": "rain-1h-watch", "hazard": "FLASH_FLOOD", "level": "WATCH", "name": {"th": "ฝน", "en": "Rain"},
                 "when": [{"window": "PT1H", "atLeastMm": 35}], "area": {}, "minGauges": 1, "clearBelow": 0.8,
                 "hold": "PT3H", "confirm": null, "enabled": true, "source": "test"}""", Rule.class), 3));
        district.code = "9311";
        district.zone = Zone.FOOTHILL;
    }

    private void fell(String gauge, Instant end, String mm) {
        Reading reading = new Reading(
                gauge,
                Interval.endingAt(end, HOUR),
                Depth.ofMm(new BigDecimal(mm), Depth.Kind.EXACT),
                new Reading.Origin(Source.MQTT, "gauge " + gauge, end),
                "");
        rain.put(reading, Quality.GOOD);
    }

    private static Gauge gauge(String code) {
        Gauge gauge = new Gauge();
        gauge.code = code;
        gauge.intervalSeconds = (int) HOUR.toSeconds();
        return gauge;
    }

    private List<List<Evidence>> events(Map<String, Interval> late) {
        Judge judge = new Judge(
                rules,
                new Post(Hazard.FLASH_FLOOD, district, List.of(gauge("PTL35"), gauge("PTL36"))),
                rain::total,
                0.8);
        return new LateJudge(judge, late)
                .events(Times.bucketEnds(SEVEN.minusSeconds(1), SEVEN.plus(Duration.ofDays(2))));
    }

    private static Map<String, Interval> lateAt(String gauge, Instant end) {
        return Map.of(gauge, Interval.endingAt(end, HOUR));
    }

    @Test
    void saysWhatLateRainWouldHaveRaisedAtItsOwnTime() {
        fell("PTL35", SEVEN, "35.0");

        List<List<Evidence>> events = events(lateAt("PTL35", SEVEN));

        assertThat(events).hasSize(1);
        Evidence evidence = events.get(0).get(0);
        assertThat(evidence.version()).isEqualTo(3);
        assertThat(evidence.at()).isEqualTo(SEVEN);
        assertThat(evidence.since()).isEqualTo(SEVEN);
    }

    @Test
    void saysNothingOfRainOneTipUnder() {
        fell("PTL35", SEVEN, "34.8");

        assertThat(events(lateAt("PTL35", SEVEN))).isEmpty();
    }

    @Test
    void saysNothingOfRainThatCameInTime() {
        fell("PTL36", SEVEN, "60.0");
        fell("PTL35", SEVEN, "2.0");

        assertThat(events(lateAt("PTL35", SEVEN))).isEmpty();
    }

    @Test
    void twoStormsAreTwoEvents() {
        fell("PTL35", SEVEN, "40.0");
        fell("PTL35", SEVEN.plus(Duration.ofHours(12)), "50.0");
        Interval both = new Interval(SEVEN.minus(HOUR), SEVEN.plus(Duration.ofHours(12)));

        assertThat(events(Map.of("PTL35", both))).hasSize(2);
    }

    @Test
    void rainThatFlapsAboutTheThresholdIsOneEvent() {
        for (int hour = 0; hour < 20; hour++) {
            fell("PTL35", SEVEN.plus(Duration.ofHours(hour)), hour % 2 == 0 ? "35.2" : "34.8");
        }
        Interval all = new Interval(SEVEN.minus(HOUR), SEVEN.plus(Duration.ofHours(20)));

        assertThat(events(Map.of("PTL35", all))).hasSize(1);
    }
}
