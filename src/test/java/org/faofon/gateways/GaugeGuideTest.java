package org.faofon.gateways;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.faofon.gateways.decode.CalendarEra;
import org.faofon.gateways.decode.ReadingInput;
import org.faofon.gateways.decode.ReadingJson;
import org.faofon.gateways.decode.ReadingJson.Decoded;
import org.faofon.gateways.mqtt.GaugeStatusFields;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.readings.CounterReading;
import org.faofon.readings.Depth;
import org.faofon.readings.MessageNumber;
import org.faofon.readings.Reading;
import org.faofon.readings.Source;
import org.junit.jupiter.api.Test;

/** The guide for those who build gauges says what the decoders do. */
class GaugeGuideTest {
    private static final String GUIDE = read();

    @Test
    void explainsEveryFieldOfAReadingAndNoOther() {
        assertThat(fieldsOf("| field | type |")).isEqualTo(ReadingJson.NAMES);
    }

    @Test
    void theDescriptionOfTheApiNamesEveryFieldOfAReadingAndNoOther() {
        assertThat(Arrays.stream(ReadingInput.class.getRecordComponents())
                        .map(RecordComponent::getName)
                        .collect(Collectors.toSet()))
                .isEqualTo(ReadingJson.NAMES);
    }

    @Test
    void explainsEveryFieldOfAStatusAndNoOther() {
        assertThat(fieldsOf("| status field | type |")).isEqualTo(GaugeStatusFields.NAMES);
    }

    @Test
    void namesTheLimitsOfTheCode() {
        assertThat(lineOf("`note`")).contains("up to " + Reading.LONGEST_NOTE + " characters");
        assertThat(lineOf("`boot`")).contains("up to " + MessageNumber.LONGEST_BOOT + " characters");
        assertThat(lineOf("`mm`")).contains("0 to " + Depth.MOST_MM.toPlainString());
        assertThat(lineOf("`tips`")).contains("0 to " + CounterReading.MOST_TICKS);
        assertThat(lineOf("`seq`")).contains("0 to " + Long.MAX_VALUE);
        assertThat(lineOf("`period`")).contains("up to " + ReadingJson.LONGEST_PERIOD.toDays() + " days");
        assertThat(lineOf("`days`")).contains("1 to " + ReadingJson.LONGEST_PERIOD.toDays());
        assertThat(lineOf("`at`")).contains("more than " + ReadingJson.OLDEST.toDays() + " days ago");
        assertThat(lineOf("`firmware`")).contains("1 to " + GaugeStatusFields.LONGEST_FIRMWARE + " ");
    }

    @Test
    void theRefusalThatItShowsIsTheOneThatIsSent() throws IOException {
        Matcher shown = Pattern.compile("\"status\": \"refused\", \"detail\": (\".*\")}")
                .matcher(GUIDE);
        assertThat(shown.find()).isTrue();
        Gauge gauge = new Gauge();
        gauge.code = "PTL07";
        gauge.kind = GaugeKind.TIPPING_BUCKET;
        gauge.tipMicrometres = 200;
        gauge.intervalSeconds = 300;
        Instant now = Instant.parse("2026-11-22T00:10:00Z");

        Decoded decoded = ReadingJson.decode(
                new ObjectMapper().readTree("{\"at\": \"2026-11-22T07:05:00+07:00\", \"rain\": 0.4}"),
                gauge,
                new Reading.Origin(Source.MQTT, "PTL07", now),
                now.minus(ReadingJson.OLDEST),
                CalendarEra.COMMON);

        assertThat(((Decoded.Refused) decoded).reason())
                .isEqualTo(new ObjectMapper().readValue(shown.group(1), String.class));
    }

    private static Set<String> fieldsOf(String header) {
        return GUIDE.lines()
                .dropWhile(line -> !line.startsWith(header))
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .map(line ->
                        Pattern.compile("`([^`]+)`").matcher(line).results().findFirst())
                .map(found -> found.map((MatchResult name) -> name.group(1)).orElseThrow())
                .collect(Collectors.toSet());
    }

    private static String lineOf(String field) {
        List<String> lines = GUIDE.lines()
                .filter(line -> line.startsWith("| " + field + " |"))
                .toList();
        assertThat(lines).as(field).hasSize(1);
        return lines.get(0);
    }

    private static String read() {
        try {
            return Files.readString(Path.of("docs", "gauges.md"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
