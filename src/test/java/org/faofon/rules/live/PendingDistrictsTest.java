package org.faofon.rules.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.faofon.readings.Quality;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingsStored;
import org.faofon.readings.Verdict;
import org.faofon.readings.totals.RainWindows;
import org.faofon.support.Sent;
import org.junit.jupiter.api.Test;

class PendingDistrictsTest {
    private static final Instant SINCE = Instant.parse("2026-11-22T04:00:00Z");
    private static final Duration FIVE = Duration.ofMinutes(5);

    private final RainWindows rain = new RainWindows();
    private final PendingDistricts touched = new PendingDistricts(rain::falls);

    @Test
    void newRainIsJudgedFromWhereItBegan() {
        add(SINCE.plusSeconds(600));

        assertThat(touched.takeAll().values()).extracting(span -> span.from).containsExactly(SINCE.plusSeconds(300));
    }

    @Test
    void lateRainIsJudgedFromTheLookBackOn() {
        add(SINCE.minus(Duration.ofDays(2)));

        assertThat(touched.takeAll().values()).extracting(span -> span.from).containsExactly(SINCE);
    }

    @Test
    void whatNoWindowSeesAnyMoreIsNotJudged() {
        add(SINCE.minus(RainWindows.KEEP));

        assertThat(touched.isEmpty()).isTrue();
    }

    @Test
    void whatTheLongestWindowStillSeesIsJudged() {
        add(SINCE.minus(RainWindows.KEEP).plusSeconds(1));

        assertThat(touched.isEmpty()).isFalse();
    }

    @Test
    void whatALongerReadingAddsIsJudgedAgainFromWhereItBegan() {
        put(Sent.reading("PTL07", SINCE.plusSeconds(3660), Duration.ofMinutes(41), "8"));

        add(SINCE.plusSeconds(3600));

        assertThat(touched.takeAll().values()).extracting(span -> span.from).containsExactly(SINCE.plusSeconds(1200));
    }

    @Test
    void whatEndedBeforeItChangesNothing() {
        put(Sent.reading("PTL07", SINCE.plusSeconds(3300), Duration.ofMinutes(40), "8"));

        add(SINCE.plusSeconds(3600));

        assertThat(touched.takeAll().values()).extracting(span -> span.from).containsExactly(SINCE.plusSeconds(3300));
    }

    @Test
    void whatAnotherInstanceMayNotHaveJudgedIsJudgedWhereItsRainEnded() {
        Instant end = SINCE.plusSeconds(726);
        put(Sent.reading("PTL07", end, FIVE, "8"));
        put(Sent.reading("PTL07", SINCE.plusSeconds(1026), FIVE, "0"));

        touched.addEnds("9303", "PTL07", SINCE, SINCE.plusSeconds(3600));

        assertThat(touched.takeAll().values())
                .extracting(span -> span.from, span -> span.ends)
                .containsExactly(tuple(SINCE, Set.of(end)));
    }

    /** Windows that end some time ago get more rain as the clock moves, also while it is dry. */
    @Test
    void aDryReadingIsJudgedToo() {
        add(Sent.reading("PTL07", SINCE.plusSeconds(600), FIVE, "0.0"));

        assertThat(touched.takeAll()).containsOnlyKeys("9302");
    }

    private void put(Reading reading) {
        rain.put(reading, Quality.GOOD);
    }

    private void add(Instant end) {
        add(Sent.reading("PTL07", end, FIVE, "0.2"));
    }

    private void add(Reading reading) {
        touched.add(
                new ReadingsStored(List.of(new ReadingsStored.Judged(reading, Verdict.GOOD))), gauge -> "9302", SINCE);
    }
}
