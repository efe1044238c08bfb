package org.faofon.common.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LocalTimeParserTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "2026-11-29T02:00",
                "2026-11-29 02:00",
                " 2026-11-29T02:00:00 ",
                "2569-11-29T02:00",
                "๒๕๖๙-๑๑-๒๙T๐๒:๐๐"
            })
    void aTimeIsThatOfTheProvinceInEitherEraAndScript(String text) {
        assertThat(LocalTimeParser.parse(text)).isEqualTo(Instant.parse("2026-11-28T19:00:00Z"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-11-29", "2569-11-29", "๒๕๖๙-๑๑-๒๙"})
    void soIsADate(String text) {
        assertThat(LocalTimeParser.parseDate(text)).isEqualTo(LocalDate.of(2026, 11, 29));
    }

    @Test
    void theEraChangesWithTheYear2400() {
        assertThat(LocalTimeParser.parseDate("2399-12-31")).isEqualTo(LocalDate.of(2399, 12, 31));
        assertThat(LocalTimeParser.parseDate("2400-01-01")).isEqualTo(LocalDate.of(1857, 1, 1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "2026-11-29", "2026-02-30T02:00", "2026-11-29T25:00"})
    void whatIsNoTimeIsRefused(String text) {
        assertThatThrownBy(() -> LocalTimeParser.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
