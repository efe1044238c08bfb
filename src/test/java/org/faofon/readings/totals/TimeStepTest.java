package org.faofon.readings.totals;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.faofon.readings.Interval;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TimeStepTest {
    @ParameterizedTest
    @ValueSource(
            strings = {"PT5M", "PT6M", "PT10M", "PT12M", "PT15M", "PT20M", "PT30M", "PT1H", "PT3H", "PT12H", "P1M"})
    void dividesAnHourOrADay(String text) {
        assertThat(TimeStep.parse(text)).hasToString(text);
    }

    @Test
    void aDayIsADayHoweverItIsWritten() {
        assertThat(TimeStep.parse("PT24H")).hasToString("P1D");
        assertThat(TimeStep.parse("P1D")).hasToString("P1D");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"PT4M", "PT7M", "PT5M0.5S", "PT90M", "PT5H", "PT0S", "-PT1H", "P2D", "P2M", "P1Y", "soon", ""})
    void refusesWhatDoesNotDivideThem(String text) {
        assertThatThrownBy(() -> TimeStep.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("step must be PT5M")
                .hasMessageEndingWith("but was \"" + text + "\"");
    }

    @Test
    void rainDaysRunFromSevenToSeven() {
        assertThat(TimeStep.parse("P1D").widen(span("2026-11-21T07:00:01+07:00", "2026-11-22T07:00:01+07:00")))
                .isEqualTo(span("2026-11-21T07:00:00+07:00", "2026-11-23T07:00:00+07:00"));
    }

    @Test
    void wholeStepsStayAsTheyAre() {
        Interval days = span("2026-11-21T07:00:00+07:00", "2026-11-23T07:00:00+07:00");

        assertThat(TimeStep.parse("P1D").widen(days)).isEqualTo(days);
    }

    @Test
    void monthsBeginOnTheFirstAtSeven() {
        TimeStep month = TimeStep.parse("P1M");
        Interval winter = month.widen(span("2027-12-01T06:59:59+07:00", "2028-03-01T07:00:00+07:00"));

        assertThat(winter).isEqualTo(span("2027-11-01T07:00:00+07:00", "2028-03-01T07:00:00+07:00"));
        assertThat(month.count(winter)).isEqualTo(4);
    }

    @Test
    void aReadingFeedsStepsThatItIsATwelfthLongerThan() {
        TimeStep day = TimeStep.parse("P1D");
        Instant eight = at("2026-11-22T08:00:00+07:00");

        assertThat(day.feeds(Interval.endingAt(eight, Duration.ofHours(24)))).isTrue();
        assertThat(day.feeds(Interval.endingAt(eight, Duration.ofHours(26)))).isTrue();
        assertThat(day.feeds(Interval.endingAt(eight, Duration.ofHours(27)))).isFalse();
    }

    @Test
    void noReadingThatFeedsIsLongerThanTheReach() {
        for (String text : new String[] {"PT5M", "PT1H", "P1D", "P1M"}) {
            TimeStep step = TimeStep.parse(text);
            Instant end = at("2026-11-01T07:00:00+07:00");
            assertThat(step.feeds(Interval.endingAt(end, step.reach().plusSeconds(1))))
                    .isFalse();
        }
    }

    private static Interval span(String from, String to) {
        return new Interval(at(from), at(to));
    }

    private static Instant at(String text) {
        return OffsetDateTime.parse(text).toInstant();
    }
}
