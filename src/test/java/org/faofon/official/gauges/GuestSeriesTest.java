package org.faofon.official.gauges;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.faofon.readings.RainTotal;
import org.junit.jupiter.api.Test;

class GuestSeriesTest {
    private static final Instant SEVEN = Instant.parse("2026-11-22T00:00:00Z");
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration DAY = Duration.ofDays(1);

    private final GuestSeries guest = new GuestSeries();

    private void tell(Instant end, Duration span, double mm) {
        Guests.tell(guest, end, span, mm);
    }

    private static void isKnown(RainTotal total, long micrometres) {
        assertThat(total.depthMicrometres()).isEqualTo(micrometres);
        assertThat(total.coverage()).isEqualTo(1);
    }

    private static void isUnknown(RainTotal total) {
        assertThat(total.depthMicrometres()).isZero();
        assertThat(total.coverage()).isZero();
    }

    @Test
    void aValueIsTheTotalOfItsOwnSpan() {
        tell(SEVEN, HOUR, 12.4);

        isKnown(guest.total(SEVEN, HOUR), 12_400);
    }

    @Test
    void aDaySaysNothingAboutItsLastHourNorAnHourAboutItsDay() {
        tell(SEVEN, DAY, 80);
        tell(SEVEN.minus(HOUR), HOUR, 20);

        isUnknown(guest.total(SEVEN, HOUR));
        isUnknown(guest.total(SEVEN, Duration.ofHours(2)));
        isUnknown(guest.total(SEVEN, Duration.ofDays(2)));
        isKnown(guest.total(SEVEN, DAY), 80_000);
    }

    @Test
    void hoursThatFollowEachOtherAddUpAndAGapEndsThat() {
        for (int hour = 0; hour < 24; hour++) {
            tell(SEVEN.minus(HOUR.multipliedBy(hour)), HOUR, 0.5);
        }
        isKnown(guest.total(SEVEN, DAY), 12_000);
        isUnknown(guest.total(SEVEN.plus(HOUR), DAY));
        isUnknown(guest.total(SEVEN, Duration.ofMinutes(90)));
    }

    @Test
    void anEndMayBeOffByAQuarterOfAnHourForADayAndByFiveMinutesForAnHour() {
        tell(SEVEN, DAY, 80);
        tell(SEVEN, HOUR, 8);

        isKnown(guest.total(SEVEN.minusSeconds(900), DAY), 80_000);
        isUnknown(guest.total(SEVEN.minusSeconds(901), DAY));
        isKnown(guest.total(SEVEN.plusSeconds(300), HOUR), 8_000);
        isUnknown(guest.total(SEVEN.plusSeconds(301), HOUR));
    }

    @Test
    void aLaterWordForTheSameTimeReplacesTheEarlierOne() {
        tell(SEVEN, HOUR, 8);
        tell(SEVEN, HOUR, 9);

        isKnown(guest.total(SEVEN, HOUR), 9_000);
    }

    @Test
    void theNewestOfEachSpanComesShortestFirst() {
        tell(SEVEN, DAY, 80);
        tell(SEVEN.minus(HOUR), HOUR, 7);
        tell(SEVEN, HOUR, 8);

        assertThat(guest.newest())
                .extracting(fall -> fall.depth().micrometres())
                .containsExactly(8_000, 80_000);
    }

    @Test
    void forgetsWhatIsOld() {
        tell(SEVEN.minus(DAY), HOUR, 7);
        tell(SEVEN, HOUR, 8);
        guest.forgetUntil(SEVEN.minus(HOUR));

        assertThat(guest.falls(Instant.EPOCH, SEVEN)).hasSize(1);
    }
}
