package org.faofon.web.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.faofon.web.site.GaugeYears.Day;
import org.faofon.web.site.GaugeYears.Row;
import org.junit.jupiter.api.Test;

class GaugeYearsTest {
    private static Day day(String date, int mm) {
        return new Day(LocalDate.parse(date), mm * 1000, 1, false, false);
    }

    private static Row firstRow(Day... days) {
        return new GaugeYears(List.of(days), Optional.empty()).rows().get(0);
    }

    @Test
    void theNewestYearComesFirst() {
        GaugeYears years = new GaugeYears(List.of(day("2025-12-31", 1), day("2026-01-01", 2)), Optional.empty());

        assertThat(years.rows()).extracting(Row::year).containsExactly(2026, 2025);
        assertThat(years.first()).isEqualTo("2025-12-31");
    }

    @Test
    void aMonthOfWhichMostDaysAreMissingIsNotWhole() {
        Row row = firstRow(day("2026-11-01", 40), day("2026-11-02", 2));

        assertThat(row.months().get(10).rounded()).isEqualTo(42);
        assertThat(row.months().get(10).whole()).isFalse();
        assertThat(row.months().get(9).known()).isFalse();
        assertThat(row.rainyDays()).isEqualTo(2);
    }

    @Test
    void aMonthOfWhichNearlyAllWasObservedIsWhole() {
        Day[] november = LocalDate.parse("2026-11-01")
                .datesUntil(LocalDate.parse("2026-12-01"))
                .map(date -> day(date.toString(), 1))
                .toArray(Day[]::new);

        assertThat(firstRow(november).months().get(10).whole()).isTrue();
    }

    @Test
    void aSuspectDayHoldsNoRecord() {
        GaugeYears years = new GaugeYears(
                List.of(day("2026-11-01", 40), new Day(LocalDate.parse("2026-11-02"), 900_000, 1, false, true)),
                Optional.empty());

        assertThat(Objects.requireNonNull(years.wettestDay()).date()).isEqualTo("2026-11-01");
    }

    @Test
    void aGaugeWithoutRainHasNoRecord() {
        assertThat(new GaugeYears(List.of(day("2026-11-01", 0)), Optional.empty()).wettestDay())
                .isNull();
        assertThat(new GaugeYears(List.of(), Optional.empty()).rows()).isEmpty();
    }

    @Test
    void aDayOfWhichTooLittleWasObservedHasNoColourOfRain() {
        GaugeYears years = new GaugeYears(
                List.of(new Day(LocalDate.parse("2026-11-01"), 2_000, 0.5f, false, false), day("2026-11-02", 95)),
                Optional.empty());
        YearPicture picture = YearPicture.of(years, 2026, LocalDate.parse("2026-11-03"));

        assertThat(picture.layers()).extracting(YearPicture.Layer::shade).containsExactly("unknown", "very-heavy");
        assertThat(picture.seenDays()).isEqualTo(1);
        assertThat(picture.layers().get(1).path()).isEqualTo("M54 124h9v11h-9z");
    }

    @Test
    void daysThatAreStillToComeAreNotDrawn() {
        GaugeYears years = new GaugeYears(List.of(day("2026-01-01", 1)), Optional.empty());

        assertThat(YearPicture.of(years, 2026, LocalDate.parse("2026-01-01")).layers())
                .extracting(YearPicture.Layer::path)
                .containsExactly("M44 4h9v11h-9z");
    }
}
