package org.faofon.readings.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.faofon.readings.Depth;
import org.faofon.readings.RainHistory;
import org.faofon.readings.RainInterval;
import org.faofon.readings.Reading;
import org.faofon.support.Sent;
import org.junit.jupiter.api.Test;

class BatchContextTest {
    private static final Instant SEVEN = Instant.parse("2026-11-22T00:00:00Z");
    private static final Duration FIVE = Duration.ofMinutes(5);

    @Test
    void aGaugeIsSeenWithAllThatCameForIt() {
        BatchContext batch = new BatchContext(List.of(reading(10, 2_000), reading(0, 400), reading(5, 600)));

        assertThat(depths(batch.over("PTL07", RainHistory.UNKNOWN))).containsExactly(400, 600, 2_000);
    }

    @Test
    void whatCameStandsBesideAndInPlaceOfWhatIsKnown() {
        RainHistory known = (from, to) -> List.of(fall(-5, 200), fall(0, 0));
        BatchContext batch = new BatchContext(List.of(reading(0, 400), reading(5, 600)));

        assertThat(depths(batch.over("PTL07", known))).containsExactly(200, 400, 600);
    }

    @Test
    void onlyTheTimeThatIsAskedForIsTold() {
        BatchContext batch = new BatchContext(List.of(reading(0, 200), reading(5, 400), reading(10, 600)));

        assertThat(batch.over("PTL07", RainHistory.UNKNOWN).falls(minute(0), minute(5)))
                .extracting(fall -> fall.depth().micrometres())
                .containsExactly(400);
    }

    @Test
    void whatHasFailedIsLeftOut() {
        BatchContext batch = new BatchContext(List.of(reading(0, 200), reading(5, 90_000_000), reading(10, 600)));
        batch.leaveOut(reading(5, 90_000_000));

        assertThat(depths(batch.over("PTL07", RainHistory.UNKNOWN))).containsExactly(200, 600);
    }

    private static List<Integer> depths(RainHistory series) {
        return series.falls(minute(-60), minute(60)).stream()
                .map(fall -> fall.depth().micrometres())
                .toList();
    }

    private static Instant minute(int minute) {
        return SEVEN.plus(Duration.ofMinutes(minute));
    }

    private static RainInterval fall(int minute, int micrometres) {
        return BatchContext.fallOf(reading(minute, micrometres));
    }

    private static Reading reading(int minute, int micrometres) {
        return Sent.reading("PTL07", minute(minute), FIVE, Depth.ofMicrometres(micrometres));
    }
}
