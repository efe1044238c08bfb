package org.faofon.gateways.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Firmware in Lua, JavaScript or MicroPython has one kind of number, and tables have texts. */
class WholeNumberJsonTest {
    @ParameterizedTest
    @CsvSource({"0, 0", "7, 7", "7.0, 7", "1.2E+3, 1200", "'\"1200\"', 1200", "'\"๗\"', 7", "1500, 1500"})
    void isTheSameInEveryNotation(String written, long number) throws Exception {
        assertThat(read(written)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "1501", "1.5", "1e999", "1e-999", "\"1.5\"", "\"\"", "\"many\"", "true", "[1]", "{}"})
    void isRefusedWithItsRange(String written) {
        assertThatThrownBy(() -> read(written))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("\"seq\" must be a whole number from 0 to 1500 (at most), but was ");
    }

    private static long read(String written) throws MessageJson.Unreadable {
        JsonNode item = MessageJson.read(("{\"seq\": " + written + "}").getBytes(StandardCharsets.UTF_8), "The body");
        return WholeNumberJson.read(item, "seq", 0, 1500, " (at most)");
    }
}
