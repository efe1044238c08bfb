package org.faofon.readings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.faofon.support.Sent;
import org.junit.jupiter.api.Test;

class BatchRainTest {
    private static final Instant SEVEN = Instant.parse("2026-11-22T00:00:00Z");
    private static final Duration FIVE = Duration.ofMinutes(5);

    @Test
    void aGaugeIsSeenWithAllThatCameForIt() {
        BatchRain batch = new BatchRain(List.of(reading(10, 2_000), reading(0, 400), reading(5, 600)));

        assertThat(depths(batch.over("PTL07", Series.UNKNOWN))).containsExactly(400, 600, 2_000);
    }

    @Test
    void whatCameStandsBesideAndInPlaceOfWhatIsKnown() {
        Series known = (from, to) -> List.of(fall(-5, 200), fall(0, 0));
        BatchRain batch = new BatchRain(List.of(reading(0, 400), reading(5, 600)));

        assertThat(depths(batch.over("PTL07", known))).containsExactly(200, 400, 600);
    }

    @Test
    void onlyTheTimeThatIsAskedForIsTold() {
        BatchRain batch = new BatchRain(List.of(reading(0, 200), reading(5, 400), reading(10, 600)));

        assertThat(batch.over("PTL07", Series.UNKNOWN).falls(minute(0), minute(5)))
                .extracting(fall -> fall.depth().micrometres())
                .containsExactly(400);
    }

    @Test
    void whatHasFailedIsLeftOut() {
        BatchRain batch = new BatchRain(List.of(reading(0, 200), reading(5, 90_000_000), reading(10, 600)));
        batch.leaveOut(reading(5, 90_000_000));

        assertThat(depths(batch.over("PTL07", Series.UNKNOWN))).containsExactly(200, 600);
    }

    private static List<Integer> depths(Series series) {
        return series.falls(minute(-60), minute(60)).stream()
                .map(fall -> fall.depth().micrometres())
                .toList();
    }

    private static Instant minute(int minute) {
        return SEVEN.plus(Duration.ofMinutes(minute));
    }

    private static Fall fall(int minute, int micrometres) {
        return BatchRain.fallOf(reading(minute, micrometres));
    }

    private static Reading reading(int minute, int micrometres) {
        return Sent.reading("PTL07", minute(minute), FIVE, Depth.ofMicrometres(micrometres));
    }
}
