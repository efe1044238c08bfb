package org.faofon.channels.webhook.custom;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmsLengthTest {
    @ParameterizedTest
    @CsvSource({
        "a, 160, 1",
        "a, 161, 2",
        "a, 306, 2",
        "a, 307, 3",
        "ฝ, 70, 1",
        "ฝ, 71, 2",
        "ฝ, 134, 2",
        "ฝ, 135, 3",
        "[, 80, 1",
        "[, 81, 2"
    })
    void countsTheParts(String letter, int letters, int parts) {
        assertThat(SmsLength.of(letter.repeat(letters)).parts()).isEqualTo(parts);
    }
}
