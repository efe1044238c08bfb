package org.faofon.rules.live;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.faofon.readings.Quality;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Verdict;
import org.faofon.support.Sent;
import org.junit.jupiter.api.Test;

class TypedValueQuestionTest {
    private static final Instant SEVEN = Instant.parse("2026-11-23T00:00:00Z");

    private static boolean isTyped(Instant... givenAt) {
        List<Judged> given = List.of(givenAt).stream()
                .map(at ->
                        new Judged(Sent.reading("PTL91", at, Duration.ofDays(1), "122"), new Verdict(Quality.GOOD, "")))
                .toList();
        return TypedValueQuestion.isTyped(given, SEVEN);
    }

    @Test
    void whatSomebodyGaveForThatTimeIsTyped() {
        assertThat(isTyped(SEVEN)).isTrue();
        assertThat(isTyped(SEVEN.minusSeconds(1), SEVEN)).isTrue();
    }

    @Test
    void whatIsDerivedFromALevelIsNotThoughSomebodyGaveAnotherReadingASecondAway() {
        assertThat(isTyped()).isFalse();
        assertThat(isTyped(SEVEN.minusSeconds(1), SEVEN.plusSeconds(1))).isFalse();
    }
}
