package org.faofon.alerts.deadman;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.deadman.HeartbeatMonitor.Word;
import org.junit.jupiter.api.Test;

class HeartbeatMonitorTest {
    private static final Instant LAST = Instant.parse("2026-11-22T00:00:00Z");
    private static final Duration LIMIT = Duration.ofMinutes(30);

    private final HeartbeatMonitor monitor = new HeartbeatMonitor();

    private Optional<Word> after(long minutes) {
        return monitor.look(LAST.plus(Duration.ofMinutes(minutes)), LAST, LIMIT);
    }

    @Test
    void saysNothingJustUnderTheLimit() {
        assertThat(monitor.look(LAST.plus(LIMIT).minusMillis(1), LAST, LIMIT)).isEmpty();
        assertThat(monitor.missing()).isEmpty();
    }

    @Test
    void saysItAtTheLimitAndOnce() {
        assertThat(after(30)).contains(new Word.Missing(LAST, 0));
        assertThat(after(31)).isEmpty();
        assertThat(after(59)).isEmpty();
    }

    @Test
    void saysItAgainWhenTheSilenceHasDoubled() {
        List<Optional<Word>> said = List.of(after(30), after(60), after(119), after(120), after(240));

        assertThat(said)
                .containsExactly(
                        Optional.of(new Word.Missing(LAST, 0)),
                        Optional.of(new Word.Missing(LAST, 1)),
                        Optional.empty(),
                        Optional.of(new Word.Missing(LAST, 2)),
                        Optional.of(new Word.Missing(LAST, 3)));
    }

    @Test
    void saysOnceThatItIsOver() {
        after(45);
        Instant back = LAST.plus(Duration.ofMinutes(50));

        assertThat(monitor.look(back, back, LIMIT)).contains(new Word.Over(LAST));
        assertThat(monitor.look(back, back, LIMIT)).isEmpty();
        assertThat(monitor.missing()).isEmpty();
    }

    @Test
    void doesNotRepeatWhatWasSaidBeforeARestart() {
        monitor.recall(new Word.Missing(LAST, 1));

        assertThat(after(65)).isEmpty();
        assertThat(after(120)).contains(new Word.Missing(LAST, 2));
    }
}
