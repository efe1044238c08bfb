package org.faofon.classroom.rainday;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.faofon.classroom.rainday.RainDay.State;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.RainInterval;
import org.faofon.readings.totals.StepTotal;
import org.junit.jupiter.api.Test;

class RainDayBuilderTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 2);
    private static final Instant LATER = at("2026-12-01T07:00");

    private final RainDayBuilder book = new RainDayBuilder(MONDAY, MONDAY.plusDays(6), LATER, MONDAY);

    private static Instant at(String local) {
        return OffsetDateTime.parse(local + ":00+07:00").toInstant();
    }

    private static RainInterval fall(String from, String to, Depth depth, Quality quality) {
        return new RainInterval(new Interval(at(from), at(to)), depth, quality);
    }

    private static RainInterval fall(String from, String to, int micrometres) {
        return fall(from, to, Depth.ofMicrometres(micrometres), Quality.GOOD);
    }

    private static List<State> states(RainDays days) {
        return days.days().stream().map(RainDay::state).toList();
    }

    @Test
    void aReadingTenMinutesEarlyOrLateIsOneDayAsAWhole() {
        book.add(fall("2026-11-02T06:50", "2026-11-03T06:50", 12_400));
        book.add(fall("2026-11-03T06:50", "2026-11-04T07:10", 3_000));

        RainDays days = book.close();

        assertThat(days.days().get(0)).isEqualTo(RainDay.known(MONDAY, 12_400));
        assertThat(days.days().get(1)).isEqualTo(RainDay.known(MONDAY.plusDays(1), 3_000));
        assertThat(days.together()).isEmpty();
    }

    @Test
    void theSameMorningReadTwiceCountsOnce() {
        book.add(fall("2026-11-02T06:50", "2026-11-03T06:50", 12_400));
        book.add(fall("2026-11-02T07:10", "2026-11-03T07:10", 12_600));

        assertThat(book.close().days().get(0).depthMicrometres()).isEqualTo(12_600);
    }

    @Test
    void halvesOfADayAddUp() {
        book.add(fall("2026-11-02T07:00", "2026-11-02T16:00", 5_000));
        book.add(fall("2026-11-02T16:00", "2026-11-03T07:00", 7_000));

        assertThat(book.close().days().get(0)).isEqualTo(RainDay.known(MONDAY, 12_000));
    }

    @Test
    void aWeekendStaysTogether() {
        book.add(fall("2026-11-06T07:10", "2026-11-09T06:50", 61_500));

        RainDays days = book.close();

        assertThat(days.together())
                .containsExactly(new MultiDayTotal(MONDAY.plusDays(4), MONDAY.plusDays(6), 61_500, false, false));
        assertThat(states(days))
                .containsExactly(
                        State.MISSING,
                        State.MISSING,
                        State.MISSING,
                        State.MISSING,
                        State.TOGETHER,
                        State.TOGETHER,
                        State.TOGETHER);
    }

    @Test
    void aHeapThatHoldsAKnownDayOnceMoreIsLeftOut() {
        book.add(fall("2026-11-06T07:00", "2026-11-07T07:00", 10_000));
        book.add(fall("2026-11-06T07:00", "2026-11-09T07:00", 61_500));

        RainDays days = book.close();

        assertThat(days.together()).isEmpty();
        assertThat(days.days().get(4).depthMicrometres()).isEqualTo(10_000);
        assertThat(days.days().get(5).state()).isEqualTo(State.MISSING);
    }

    @Test
    void zeroIsKnownAndATraceIsNoZero() {
        book.add(fall("2026-11-02T07:00", "2026-11-03T07:00", 0));
        book.add(fall("2026-11-03T07:00", "2026-11-04T07:00", Depth.TRACE, Quality.GOOD));

        List<RainDay> days = book.close().days();

        assertThat(days.get(0).known()).isTrue();
        assertThat(days.get(0).onlyTrace()).isFalse();
        assertThat(days.get(1).onlyTrace()).isTrue();
        assertThat(days.get(2).known()).isFalse();
    }

    @Test
    void aFullCylinderIsAtLeast() {
        Depth full = new Depth(150_000, Depth.Kind.AT_LEAST);
        book.add(fall("2026-11-02T07:00", "2026-11-03T07:00", full, Quality.SUSPECT));

        RainDay day = book.close().days().get(0);

        assertThat(day.atLeast()).isTrue();
        assertThat(day.doubtful()).isTrue();
    }

    @Test
    void whatFailedOrIsMissingIsUnknown() {
        book.add(fall("2026-11-02T07:00", "2026-11-03T07:00", Depth.ofMicrometres(9_000), Quality.FAIL));
        book.add(fall("2026-11-03T07:00", "2026-11-04T07:00", Depth.ofMicrometres(0), Quality.MISSING));

        assertThat(states(book.close())).containsOnly(State.MISSING);
    }

    @Test
    void aDryDayThatWasHardlyWatchedIsUnknownAndAWetOneIsAtLeast() {
        book.add(step(MONDAY, 0, Duration.ofHours(19)));
        book.add(step(MONDAY.plusDays(1), 0, Duration.ofHours(20)));
        book.add(step(MONDAY.plusDays(2), 4_000, Duration.ofHours(1)));

        List<RainDay> days = book.close().days();

        assertThat(days.get(0).state()).isEqualTo(State.MISSING);
        assertThat(days.get(1)).isEqualTo(RainDay.known(MONDAY.plusDays(1), 0));
        assertThat(days.get(2).atLeast()).isTrue();
    }

    private static StepTotal step(LocalDate day, long micrometres, Duration observed) {
        return new StepTotal(RainDayBuilder.intervalOf(day), micrometres, 0, observed, Quality.GOOD, 1, false);
    }

    @Test
    void aDayThatIsNotOverIsToCome() {
        RainDayBuilder today = new RainDayBuilder(MONDAY, MONDAY.plusDays(1), at("2026-11-03T07:00"), MONDAY);

        assertThat(states(today.close())).containsExactly(State.MISSING, State.TO_COME);
    }

    @Test
    void daysBeforeTheFirstReadingAreNotMissing() {
        RainDayBuilder young = new RainDayBuilder(MONDAY, MONDAY.plusDays(3), LATER, MONDAY.plusDays(2));
        young.add(fall("2026-11-04T07:00", "2026-11-05T07:00", 3_000));

        RainMonth month = young.close().month(YearMonth.from(MONDAY));

        assertThat(month.days())
                .extracting(RainDay::state)
                .containsExactly(State.BEFORE, State.BEFORE, State.KNOWN, State.MISSING);
        assertThat(month.pastDays()).isEqualTo(2);
        assertThat(month.missingDays()).isEqualTo(1);
        assertThat(month.allDays()).isEqualTo(2);
    }
}
