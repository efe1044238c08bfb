package org.faofon.classroom.climate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faofon.classroom.climate.RainySeasonOnset.Certainty;
import org.faofon.classroom.rainday.MultiDayTotal;
import org.faofon.classroom.rainday.RainDay;
import org.faofon.classroom.rainday.RainDay.State;
import org.faofon.classroom.rainday.RainDays;
import org.junit.jupiter.api.Test;

class RainySeasonOnsetTest {
    private static final LocalDate OCTOBER = LocalDate.of(2025, 10, 1);

    /** From 1 September to 31 January: 2 mm every fifth day, and these days. */
    private static RainDays season(Map<LocalDate, RainDay> special, MultiDayTotal... together) {
        List<RainDay> days = new ArrayList<>();
        LocalDate first = LocalDate.of(2025, 9, 1);
        first.datesUntil(LocalDate.of(2026, 2, 1)).forEach(date -> {
            long usual = date.getDayOfMonth() % 5 == 0 ? 2_000 : 0;
            days.add(special.getOrDefault(date, RainDay.known(date, usual)));
        });
        return new RainDays(days, List.of(together));
    }

    private static Optional<RainySeasonOnset> find(RainDays days) {
        return RainySeasonOnset.find(2025, days);
    }

    private static Map<LocalDate, RainDay> three(LocalDate first, long each) {
        return Map.of(
                first,
                RainDay.known(first, each),
                first.plusDays(1),
                RainDay.known(first.plusDays(1), each),
                first.plusDays(2),
                RainDay.known(first.plusDays(2), each));
    }

    @Test
    void itBeginsOnTheDayByWhichTwentyMillimetresFellInThreeDays() {
        assertThat(find(season(three(OCTOBER, 6_700))))
                .contains(new RainySeasonOnset(OCTOBER.plusDays(2), Certainty.SURE));
        assertThat(find(season(three(OCTOBER, 6_600)))).isEmpty();
    }

    @Test
    void aDrySpellOfEightDaysMakesItAFalseStart() {
        Map<LocalDate, RainDay> days = new HashMap<>(three(OCTOBER, 10_000));
        dry(days, OCTOBER.plusDays(3), 8);

        assertThat(find(season(days))).isEmpty();
    }

    @Test
    void aDrySpellOfSevenDaysIsAllowed() {
        Map<LocalDate, RainDay> days = new HashMap<>(three(OCTOBER, 10_000));
        dry(days, OCTOBER.plusDays(3), 7);
        days.put(OCTOBER.plusDays(10), RainDay.known(OCTOBER.plusDays(10), 1_000));

        assertThat(find(season(days)).orElseThrow().date()).isEqualTo(OCTOBER.plusDays(1));
    }

    private static void dry(Map<LocalDate, RainDay> days, LocalDate first, int length) {
        first.datesUntil(first.plusDays(length)).forEach(date -> days.put(date, RainDay.known(date, 999)));
    }

    @Test
    void afterDaysWithoutDataItBeganNoLater() {
        Map<LocalDate, RainDay> days = new HashMap<>(three(OCTOBER, 10_000));
        LocalDate gap = OCTOBER.minusDays(9);
        days.put(gap, RainDay.unknown(gap, State.MISSING));

        assertThat(find(season(days)).orElseThrow().certainty()).isEqualTo(Certainty.NO_LATER);
    }

    @Test
    void aGapAfterItThatMayHideADrySpellMakesItUnsure() {
        Map<LocalDate, RainDay> days = new HashMap<>(three(OCTOBER, 10_000));
        LocalDate from = OCTOBER.plusDays(3);
        from.datesUntil(from.plusDays(10)).forEach(date -> days.put(date, RainDay.unknown(date, State.MISSING)));

        assertThat(find(season(days)).orElseThrow().certainty()).isEqualTo(Certainty.UNSURE);
    }

    @Test
    void aTotalOfThreeDaysCountsAsAWhole() {
        Map<LocalDate, RainDay> days = new HashMap<>();
        OCTOBER.datesUntil(OCTOBER.plusDays(3)).forEach(date -> days.put(date, RainDay.unknown(date, State.TOGETHER)));
        MultiDayTotal weekend = new MultiDayTotal(OCTOBER, OCTOBER.plusDays(2), 20_000, false, false);

        assertThat(find(season(days, weekend)).orElseThrow().date()).isEqualTo(OCTOBER.plusDays(2));
    }
}
