package org.faofon.gateways;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class EraTest {
    @Test
    void theBuddhistEraIs543YearsAhead() {
        assertThat(Era.BUDDHIST.toCommon("2569-11-22T07:00:00+07:00")).isEqualTo("2026-11-22T07:00:00+07:00");
    }

    @Test
    void aLeapDayStaysADay() {
        assertThat(Era.BUDDHIST.toCommon("2567-02-29T07:00:00+07:00")).isEqualTo("2024-02-29T07:00:00+07:00");
    }

    @Test
    void aYearOfTheCommonEraIsNotTakenBack543Years() {
        assertThatThrownBy(() -> Era.BUDDHIST.toCommon("2026-11-22T07:00:00+07:00"))
                .hasMessage("\"at\" is not in the Buddhist era; the year must be 2569, not 2026");
    }

    @Test
    void theCommonEraIsLeftAlone() {
        assertThat(Era.COMMON.toCommon("2026-11-22T07:00:00+07:00")).isEqualTo("2026-11-22T07:00:00+07:00");
    }
}
