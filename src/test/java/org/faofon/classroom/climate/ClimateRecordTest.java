package org.faofon.classroom.climate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.faofon.classroom.climate.ClimateRecord.Rank;
import org.faofon.classroom.climate.ClimateRecord.Reach;
import org.faofon.classroom.rainday.MultiDayTotal;
import org.faofon.classroom.rainday.RainDay;
import org.faofon.classroom.rainday.RainDay.State;
import org.faofon.classroom.rainday.RainDays;
import org.junit.jupiter.api.Test;

class ClimateRecordTest {
    /** A complete year with that many millimetres. */
    private static ClimateRecord.Year year(int year, long mm) {
        return new ClimateRecord.Year(new WaterYear(year, mm * 1_000, 365, 120, false, true), null);
    }

    private static ClimateRecord record(int years) {
        return new ClimateRecord(IntStream.range(0, years)
                .mapToObj(i -> year(2000 + i, 1_800 + 10L * i))
                .toList());
    }

    @Test
    void aWaterYearBeginsInApril() {
        assertThat(WaterYear.of(LocalDate.of(2026, 3, 31))).isEqualTo(2025);
        assertThat(WaterYear.of(LocalDate.of(2026, 4, 1))).isEqualTo(2026);
        assertThat(WaterYear.last(2025)).isEqualTo(LocalDate.of(2026, 3, 31));
    }

    private static WaterYear withMissing(int missing) {
        LocalDate first = WaterYear.first(2025);
        List<RainDay> days = first.datesUntil(WaterYear.first(2026))
                .map(date -> date.isBefore(first.plusDays(missing))
                        ? RainDay.unknown(date, State.MISSING)
                        : RainDay.known(date, 1_000))
                .toList();
        return WaterYear.of(2025, new RainDays(days, List.of()));
    }

    @Test
    void aYearWithMoreThanOneMissingDayInTwentyIsNotCompared() {
        assertThat(withMissing(18).complete()).isTrue();
        assertThat(withMissing(19).complete()).isFalse();
        assertThat(withMissing(18).depthMicrometres()).isEqualTo(347_000);
    }

    @Test
    void daysMeasuredTogetherCount() {
        LocalDate first = WaterYear.first(2025);
        List<RainDay> days = first.datesUntil(WaterYear.first(2026))
                .map(date -> RainDay.unknown(date, State.TOGETHER))
                .toList();
        List<MultiDayTotal> weeks = IntStream.range(0, 52)
                .mapToObj(i ->
                        new MultiDayTotal(first.plusDays(7L * i), first.plusDays(7L * i + 6), 40_000, false, false))
                .toList();

        WaterYear year = WaterYear.of(2025, new RainDays(days, weeks));

        assertThat(year.countedDays()).isEqualTo(364);
        assertThat(year.complete()).isTrue();
        assertThat(year.depthMicrometres()).isEqualTo(52 * 40_000);
    }

    @Test
    void aShortRecordClaimsLittle() {
        assertThat(Stream.of(2, 3, 9, 10, 29, 30).map(years -> record(years).reach()))
                .containsExactly(Reach.NOTHING, Reach.RANGE, Reach.RANGE, Reach.TREND, Reach.TREND, Reach.CLIMATE);
        assertThat(record(9).trend()).isEmpty();
        assertThat(record(10).trend()).isPresent();
    }

    @Test
    void yearsAreRankedFromTenCompleteOnesOn() {
        assertThat(record(9).rank(year(2000, 1_800).rain())).isEqualTo(Rank.NONE);

        ClimateRecord ten = record(10);

        assertThat(ten.years().stream().map(year -> ten.rank(year.rain())))
                .containsExactly(
                        Rank.DRY,
                        Rank.DRY,
                        Rank.DRY,
                        Rank.MIDDLE,
                        Rank.MIDDLE,
                        Rank.MIDDLE,
                        Rank.MIDDLE,
                        Rank.WET,
                        Rank.WET,
                        Rank.WET);
    }

    @Test
    void theUsualOnsetTakesFiveSureYears() {
        assertThat(onsets(4).medianOnset(2001)).isEmpty();
        assertThat(onsets(5).medianOnset(2001)).contains(LocalDate.of(2001, 10, 3));
    }

    private static ClimateRecord onsets(int years) {
        return new ClimateRecord(IntStream.range(0, years)
                .mapToObj(i -> new ClimateRecord.Year(
                        year(2000 + i, 2_000).rain(),
                        new RainySeasonOnset(LocalDate.of(2000 + i, 10, 1 + i), RainySeasonOnset.Certainty.SURE)))
                .toList());
    }

    @Test
    void aWetPlaceThatJoinsLaterIsNoWetYear() {
        Map<Integer, Double> dry = Map.of(2020, 1_000.0, 2021, 1_000.0, 2022, 1_000.0, 2023, 1_000.0);
        Map<Integer, Double> wet = Map.of(2021, 4_000.0, 2022, 4_000.0, 2023, 4_000.0);

        List<NetworkYear> years = NetworkYear.of(List.of(dry, dry, dry, wet));

        assertThat(years)
                .containsExactly(
                        new NetworkYear(2020, 100, 3),
                        new NetworkYear(2021, 100, 4),
                        new NetworkYear(2022, 100, 4),
                        new NetworkYear(2023, 100, 4));
    }

    @Test
    void twoGaugesAreNoNetwork() {
        Map<Integer, Double> one = Map.of(2020, 1_000.0, 2021, 1_000.0, 2022, 1_000.0);

        assertThat(NetworkYear.of(List.of(one, one))).isEmpty();
    }
}
