package org.faofon.channels.line.volunteers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LinkCodeThrottleTest {
    private final LinkCodeThrottle throttle = new LinkCodeThrottle();

    @Test
    void fiveWrongCodesMayBeTriedAndNoSixth() {
        for (int i = 0; i < 5; i++) {
            assertThat(throttle.mayTry("somebody")).isTrue();
        }
        assertThat(throttle.mayTry("somebody")).isFalse();
        assertThat(throttle.mayTry("another")).isTrue();
    }

    @Test
    void aRightCodeIsNoFailure() {
        for (int i = 0; i < 20; i++) {
            assertThat(throttle.mayTry("teacher")).isTrue();
            throttle.right("teacher");
        }
    }
}
