package org.faofon.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertEvent.Confirmation;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
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

/** A watch from 35 mm in an hour, which went out when it rained 40 mm at a gauge. */
class DoubtTest {
    private static final Instant SEVEN = Instant.parse("2026-11-22T00:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String NA_THOM = "PTL35";
    private static final String BAN_NA = "PTL36";

    private final RainWindows rain = new RainWindows();
    private final Alert alert = new Alert();
    private final AlertEvent opened = new AlertEvent();
    private List<JudgedRule> rules = List.of();

    @BeforeEach
    void warn() throws Exception {
        ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
        rules = List.of(new JudgedRule(json.readValue("""
                {"code": "rain-1h-watch", "hazard": "FLASH_FLOOD", "level": "WATCH", "name": {"th": "ฝน", "en": "Rain"},
                 "when": [{"window": "PT1H", "atLeastMm": 35}], "area": {}, "minGauges": 1, "clearBelow": 0.8,
                 "hold": "PT3H", "confirm": null, "enabled": true, "source": "test"}""", Rule.class), 3));
        fell(NA_THOM, SEVEN, "40", Quality.GOOD);
        alert.status = Alert.Status.ACTIVE;
        alert.level = Level.WATCH;
        opened.level = Level.WATCH;
        opened.isPublic = true;
        opened.confirmation = Confirmation.NOT_NEEDED;
        opened.evidence = judge().held(new TreeSet<>(List.of(SEVEN)));
    }

    private void fell(String gauge, Instant end, String mm, Quality quality) {
        Reading reading = new Reading(
                gauge,
                Interval.endingAt(end, HOUR),
                Depth.ofMm(new BigDecimal(mm), Depth.Kind.EXACT),
                new Reading.Origin(Source.MQTT, "gauge " + gauge, end),
                "");
        rain.put(reading, quality);
    }

    private Judge judge() {
        District district = new District();
        district.code = "9311";
        district.zone = Zone.FOOTHILL;
        return new Judge(
                rules,
                new Post(Hazard.FLASH_FLOOD, district, List.of(gauge(NA_THOM), gauge(BAN_NA))),
                rain::total,
                0.8);
    }

    private static Gauge gauge(String code) {
        Gauge gauge = new Gauge();
        gauge.code = code;
        gauge.intervalSeconds = (int) HOUR.toSeconds();
        return gauge;
    }

    private List<Evidence> doubt(Instant... newTimes) {
        NavigableSet<Instant> times = new TreeSet<>(List.of(newTimes));
        return Doubt.of(alert, List.of(opened), judge(), times);
    }

    @Test
    void thereIsNoneWhileTheRainIsBelieved() {
        assertThat(doubt()).isEmpty();
    }

    @Test
    void thereIsWhenAllRainThatWasToldIsSuspect() {
        fell(NA_THOM, SEVEN, "40", Quality.SUSPECT);

        assertThat(doubt()).extracting(Evidence::gauge).containsExactly(NA_THOM);
    }

    @Test
    void thereIsNoneWhereAnotherGaugeIsBelieved() {
        fell(NA_THOM, SEVEN, "40", Quality.SUSPECT);
        fell(BAN_NA, SEVEN, "35", Quality.GOOD);

        assertThat(doubt()).isEmpty();
    }

    @Test
    void thereIsWhereTheOtherGaugeIsATipUnder() {
        fell(NA_THOM, SEVEN, "40", Quality.SUSPECT);
        fell(BAN_NA, SEVEN, "34.8", Quality.GOOD);

        assertThat(doubt()).hasSize(1);
    }

    @Test
    void thereIsNoneWhereLaterRainIsBelieved() {
        fell(NA_THOM, SEVEN, "40", Quality.SUSPECT);
        fell(NA_THOM, SEVEN.plus(HOUR), "36", Quality.GOOD);

        assertThat(doubt(SEVEN.plus(HOUR))).isEmpty();
    }

    @Test
    void thereIsNoneAboutWhatAnOfficerHasConfirmed() {
        fell(NA_THOM, SEVEN, "40", Quality.SUSPECT);
        opened.confirmation = Confirmation.OFFICER;

        assertThat(doubt()).isEmpty();
    }

    @Test
    void thereIsNoneAboutWhatIsNotPublic() {
        fell(NA_THOM, SEVEN, "40", Quality.SUSPECT);
        alert.status = Alert.Status.PENDING;

        assertThat(doubt()).isEmpty();
    }

    @Test
    void thereIsNoneAboutRainThatAnOfficerHasFailed() {
        fell(NA_THOM, SEVEN, "40", Quality.FAIL);

        assertThat(doubt()).isEmpty();
    }
}
