package org.faofon.gateways.decode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class CalendarEraTest {
    @Test
    void theBuddhistEraIs543YearsAhead() {
        assertThat(CalendarEra.BUDDHIST.toCommon("2569-11-22T07:00:00+07:00")).isEqualTo("2026-11-22T07:00:00+07:00");
    }

    @Test
    void aLeapDayStaysADay() {
        assertThat(CalendarEra.BUDDHIST.toCommon("2567-02-29T07:00:00+07:00")).isEqualTo("2024-02-29T07:00:00+07:00");
    }

    @Test
    void aYearOfTheCommonEraIsNotTakenBack543Years() {
        assertThatThrownBy(() -> CalendarEra.BUDDHIST.toCommon("2026-11-22T07:00:00+07:00"))
                .hasMessage("\"at\" is not in the Buddhist era; the year must be 2569, not 2026");
    }

    @Test
    void theCommonEraIsLeftAlone() {
        assertThat(CalendarEra.COMMON.toCommon("2026-11-22T07:00:00+07:00")).isEqualTo("2026-11-22T07:00:00+07:00");
    }
}
