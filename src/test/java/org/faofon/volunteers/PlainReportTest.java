package org.faofon.volunteers;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.faofon.volunteers.PlainReport.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PlainReportTest {
    private static PlainReport typed(String days, String mm) {
        return new PlainReport("PTL07", "2026-11-23", days, Kind.NUMBER.name(), mm, "", "", "");
    }

    @ParameterizedTest
    @CsvSource({"12.5, 12.5", "'๑๒,๕ มม.', 12.5", "' 0 ', 0", "12.50, 12.5", "12.25mm, 12.25", "2000.01, 2000.01"})
    void readsANumberAsPeopleTypeIt(String text, String mm) {
        assertThat(typed("1", text).readMm())
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(mm));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "-1", "12.345", "1.2.3", "ฝน", "1e999999999"})
    void takesNothingElseForANumber(String text) {
        assertThat(typed("1", text).readMm()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "31, 31", "' ๓ ', 3"})
    void readsTheNumberOfDays(String text, int days) {
        assertThat(typed(text, "").readDays()).hasValue(days);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "32", "", "1.5", "-1", "100"})
    void takesNothingElseForDays(String text) {
        assertThat(typed(text, "").readDays()).isEmpty();
    }

    @Test
    void takesNoUnknownChoice() {
        PlainReport unknown = new PlainReport("PTL07", "tomorrow", "1", "RAIN", "", "RAIN", "", "");
        assertThat(unknown.readKind()).isEmpty();
        assertThat(unknown.readWhy()).isEmpty();
        assertThat(unknown.readMorning()).isEmpty();
        assertThat(PlainReport.empty("PTL07", LocalDate.parse("2026-11-23")).readKind())
                .hasValue(Kind.NUMBER);
    }
}
