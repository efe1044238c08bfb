package org.faofon.common.limits;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FairShareTest {
    private final FairShare<String> memory = new FairShare<>(100, 60);

    @Test
    void nobodyGetsMoreThanTheirShare() {
        assertThat(memory.tryTake("PTL01", 60)).isTrue();
        assertThat(memory.tryTake("PTL01", 1)).isFalse();
        assertThat(memory.tryTake("PTL02", 40)).isTrue();
    }

    @Test
    void allTogetherGetNoMoreThanThereIs() {
        assertThat(memory.tryTake("PTL01", 60)).isTrue();
        assertThat(memory.tryTake("PTL02", 41)).isFalse();
        assertThat(memory.tryTake("PTL02", 40)).isTrue();
        assertThat(memory.taken()).isEqualTo(100);
    }

    @Test
    void whatIsGivenBackCanBeTakenAgain() {
        memory.tryTake("PTL01", 60);
        memory.giveBack("PTL01", 20);
        assertThat(memory.tryTake("PTL01", 21)).isFalse();
        assertThat(memory.tryTake("PTL01", 20)).isTrue();
        memory.giveBack("PTL01", 60);
        assertThat(memory.taken()).isZero();
    }
}
