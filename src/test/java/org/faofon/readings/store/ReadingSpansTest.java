package org.faofon.readings.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.faofon.common.cluster.ChangeFeed.Change;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Verdict;
import org.faofon.readings.store.ReadingSpans.Span;
import org.faofon.support.Sent;
import org.junit.jupiter.api.Test;

class ReadingSpansTest {
    private static final Instant MONDAY = Instant.ofEpochSecond(1_767_571_200);
    /** PostgreSQL takes less than 8000 bytes; the name of the instance comes in addition. */
    private static final int LONGEST = 7_900;

    private static Judged reading(String gauge, int minutes) {
        return new Judged(
                Sent.reading(gauge, MONDAY.plusSeconds(minutes * 60L), Duration.ofMinutes(5), "0.2"), Verdict.GOOD);
    }

    @Test
    void namesTheFirstAndTheLastOfEachGauge() {
        List<ReadingSpans> spans =
                ReadingSpans.of(List.of(reading("PTL07", 10), reading("PTL02", 5), reading("PTL07", 0)));

        assertThat(spans)
                .containsExactly(new ReadingSpans(Map.of(
                        "PTL07", new Span(1_767_571_200, 1_767_571_800),
                        "PTL02", new Span(1_767_571_500, 1_767_571_500))));
    }

    @Test
    void comesBackAsItWasTold() {
        ReadingSpans spans = ReadingSpans.of(List.of(reading("PTL07", 10), reading("PTL-02", 5)))
                .get(0);

        assertThat(ReadingSpans.of(spans.asChange())).isEqualTo(spans);
    }

    @Test
    void fitsIntoNotificationsWithTheLongestCodes() {
        String code = "X".repeat(28);
        List<ReadingSpans> spans = ReadingSpans.of(IntStream.range(0, 1_000)
                .mapToObj(i -> reading(code + "%04d".formatted(i), i))
                .toList());

        assertThat(spans).hasSize(10);
        assertThat(spans).allMatch(each -> each.asChange().what().getBytes(StandardCharsets.UTF_8).length < LONGEST);
    }

    @Test
    void nothingHasChangedIsNoMessage() {
        assertThat(ReadingSpans.of(List.of())).isEmpty();
    }

    @Test
    void togetherTheyNameAllOfBoth() {
        ReadingSpans one = new ReadingSpans(Map.of("PTL07", new Span(1, 2)));
        ReadingSpans other = new ReadingSpans(Map.of("PTL07", new Span(5, 6), "PTL02", new Span(3, 3)));

        assertThat(one.and(other))
                .isEqualTo(new ReadingSpans(Map.of("PTL07", new Span(1, 6), "PTL02", new Span(3, 3))));
    }

    @Test
    void refusesWhatIsNoSpan() {
        assertThatThrownBy(() -> ReadingSpans.of(new Change(Change.Kind.READINGS, "PTL07")))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
