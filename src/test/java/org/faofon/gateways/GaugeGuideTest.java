package org.faofon.gateways;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.faofon.gateways.decode.ReadingInput;
import org.faofon.gateways.decode.ReadingJson;
import org.faofon.gateways.mqtt.GaugeStatusFields;
import org.faofon.readings.CounterReading;
import org.faofon.readings.Depth;
import org.faofon.readings.MessageNumber;
import org.faofon.readings.Reading;
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
