package org.faofon.web.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import java.util.List;
import org.faofon.web.live.LiveEventBuffer.Told;
import org.faofon.web.live.LiveStream.News;
import org.faofon.web.view.AlertReader;
import org.junit.jupiter.api.Test;

class LiveEventBufferTest {
    private static final OffsetDateTime NOW = OffsetDateTime.parse("2026-11-22T14:20:00+07:00");

    private final LiveEventBuffer ring = new LiveEventBuffer(3);

    private void alerts(int times) {
        for (int i = 0; i < times; i++) {
            ring.add(new News(News.ALERTS, NOW), true);
        }
    }

    private List<Long> since(long number) {
        return ring.since(number).orElseThrow().stream().map(Told::number).toList();
    }

    @Test
    void whoComesBackHearsWhatWasMissed() {
        alerts(3);
        assertThat(since(0)).containsExactly(1L, 2L, 3L);
        assertThat(since(2)).containsExactly(3L);
        assertThat(since(3)).isEmpty();
    }

    @Test
    void whatIsForgottenIsNotTakenForNothing() {
        alerts(4);
        assertThat(ring.since(0)).isEmpty();
        assertThat(since(1)).containsExactly(2L, 3L, 4L);
    }

    @Test
    void whatWasNeverToldCannotHaveBeenHeard() {
        alerts(1);
        assertThat(ring.since(2)).isEmpty();
    }

    @Test
    void ofRainOnlyTheLastNewsIsKept() {
        alerts(1);
        ring.add(new News(News.READINGS, NOW), true);
        ring.add(new News(News.READINGS, NOW), true);
        alerts(1);
        assertThat(since(0)).containsExactly(1L, 3L, 4L);
    }

    @Test
    void whatWaitsForOfficersIsForThemAlone() {
        Told told = ring.add(new News(News.ALERTS, NOW), false);
        assertThat(told.isFor(AlertReader.OFFICER)).isTrue();
        assertThat(told.isFor(AlertReader.PUBLIC)).isFalse();
    }
}
