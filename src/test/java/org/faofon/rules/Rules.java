package org.faofon.rules;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.faofon.network.District;
import org.faofon.network.Gauge;
import org.faofon.network.HydrologicalZone;
import org.faofon.network.School;

/** Rules for tests, and the places that they are judged in. */
public final class Rules {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    private Rules() {}

    /** Those that the program comes with. */
    public static List<Rule> defaults() {
        try (InputStream text = Objects.requireNonNull(Rule.class.getResourceAsStream("/rules/default-rules.json"))) {
            return JSON.readValue(text, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Those by which the tests of the program warn: low thresholds, and levels that are not in order. */
    static List<Rule> ofTests() {
        try (InputStream text = Objects.requireNonNull(Rules.class.getResourceAsStream("/rules-of-tests.json"))) {
            return JSON.readValue(text, new TypeReference<>() {});
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<DefaultRules.Frequency> defaultFrequencies() {
        return DefaultRules.frequencies(JSON);
    }

    public static Rule read(String json) {
        try {
            return JSON.readValue(json, Rule.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The third version of a watch from 35 mm in an hour. */
    public static CompiledRule hourWatch() {
        return new CompiledRule(read("""
                {"code": "rain-1h-watch", "hazard": "FLASH_FLOOD", "level": "WATCH", "name": {"th": "ฝน", "en": "Rain"},
                 "when": [{"window": "PT1H", "atLeastMm": 35}], "area": {}, "minGauges": 1, "clearBelow": 0.8,
                 "hold": "PT3H", "confirm": null, "enabled": true, "source": "test"}"""), 3);
    }

    /** A watch for landslides from so much water in the ground. */
    public static Rule ofSoilWater(String mm) {
        return read("""
                {"code": "soil-watch", "hazard": "LANDSLIDE", "level": "WATCH", "name": {"th": "น้ำในดิน", "en": "Soil"},
                 "when": [{"soilWaterIndex": {"atLeastMm": %s}}], "area": {}, "minGauges": 1, "clearBelow": 0.8,
                 "hold": "PT3H", "confirm": null, "enabled": true, "source": "test"}""".formatted(mm));
    }

    /** A watch for floods in the one district from 35 mm in an hour in the other, whose water takes 3 to 6 hours. */
    public static Rule upstream(String rainIn, String warned) {
        return read("""
                {"code": "upstream-watch", "hazard": "FLOOD", "level": "WATCH", "name": {"th": "ฝนต้นน้ำ", "en": "Upstream"},
                 "when": [{"window": "PT1H", "atLeastMm": 35}], "area": {"districts": ["%s"]},
                 "upstream": {"rainIn": {"districts": ["%s"]}, "lag": {"from": "PT3H", "to": "PT6H"},
                              "river": {"th": "คลองทดสอบ", "en": "Khlong Thotsop"}},
                 "minGauges": 1, "clearBelow": 0.8, "hold": "PT3H", "confirm": null, "enabled": true,
                 "source": "test"}""".formatted(warned, rainIn));
    }

    /** The rivers that the program comes with. */
    public static List<Rule> rivers() {
        return DefaultRules.listUpstream(JSON);
    }

    public static District district(String code, HydrologicalZone zone) {
        District district = new District();
        district.code = code;
        district.zone = zone;
        return district;
    }

    /** One of a school in that district. */
    public static Gauge gauge(String code, Duration interval, District district) {
        Gauge gauge = gauge(code, interval);
        gauge.school = new School();
        gauge.school.district = district;
        return gauge;
    }

    /** A gauge that reports that often. */
    public static Gauge gauge(String code, Duration interval) {
        Gauge gauge = new Gauge();
        gauge.code = code;
        gauge.intervalSeconds = (int) interval.toSeconds();
        return gauge;
    }
}
