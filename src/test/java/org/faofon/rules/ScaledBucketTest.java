package org.faofon.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScaledBucketTest {
    @Test
    void countsWhatFellAsItIsWhereItRainsNoMore() {
        assertThat(new ScaledBucket(1, 7).next(1.4)).isEqualTo(1.4);
    }

    @Test
    void countsThreeTimesTheRainToATip() {
        ScaledBucket bucket = new ScaledBucket(3, 7);

        double sum = IntStream.range(0, 500).mapToDouble(i -> bucket.next(0.8)).sum();

        assertThat(sum).isCloseTo(3 * 0.8 * 500, within(3 * 0.2 + 0.2));
    }

    @Test
    void equalReadingsBecomeUnequal() {
        ScaledBucket bucket = new ScaledBucket(3, 7);

        Set<Long> tips = IntStream.range(0, 100)
                .mapToObj(i -> Math.round(bucket.next(0.8) / 0.2))
                .collect(Collectors.toSet());

        assertThat(tips).contains(11L, 12L, 13L);
    }

    @Test
    void isDryWhereItIsDry() {
        ScaledBucket bucket = new ScaledBucket(4, 7);
        bucket.next(2);

        assertThat(bucket.next(0)).isZero();
    }
}
