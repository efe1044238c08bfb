package org.faofon.sim.link;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.faofon.sim.link.ReadingBuffer.Parcel;
import org.faofon.sim.readings.Reading;
import org.junit.jupiter.api.Test;

class ReadingBufferTest {
    private static final Duration STEP = Duration.ofMinutes(5);
    private static final Instant SEVEN = Instant.parse("2026-11-22T00:00:00Z");
    private static final Instant LATER = SEVEN.plus(Duration.ofDays(1));

    private final ReadingBuffer buffer = new ReadingBuffer(10);

    @Test
    void keepsAReadingUntilItsAcknowledgementComes() {
        buffer.offer(reading(1));
        Parcel parcel = buffer.takeNext(1, LATER).orElseThrow();
        assertEquals(1, buffer.size());
        buffer.acknowledged(parcel);
        assertEquals(0, buffer.size());
    }

    @Test
    void sendsTheUnacknowledgedAgainInTheirOldOrder() {
        fill(6);
        Parcel first = buffer.takeNext(2, LATER).orElseThrow();
        buffer.takeNext(2, LATER);
        buffer.acknowledged(first);
        buffer.takeBackUnderway();
        Parcel again = buffer.takeNext(10, LATER).orElseThrow();
        assertEquals(List.of(reading(3), reading(4), reading(5), reading(6)), again.readings());
    }

    @Test
    void doesNotHearAnAnswerThatComesAfterTheLinkWasGivenUp() {
        fill(1);
        Parcel parcel = buffer.takeNext(1, LATER).orElseThrow();
        buffer.takeBackUnderway();
        assertFalse(buffer.acknowledged(parcel));
        assertEquals(1, buffer.size());
    }

    @Test
    void refusesMoreThanItHolds() {
        fill(10);
        buffer.takeNext(3, LATER);
        assertTrue(buffer.isFull());
        assertFalse(buffer.offer(reading(11)));
    }

    @Test
    void keepsBackWhatIsStillInTheFuture() {
        fill(3);
        Instant betweenSecondAndThird = SEVEN.plus(STEP.multipliedBy(2)).plusSeconds(1);
        Parcel parcel = buffer.takeNext(10, betweenSecondAndThird).orElseThrow();
        assertEquals(List.of(reading(1), reading(2)), parcel.readings());
        assertTrue(buffer.takeNext(10, betweenSecondAndThird).isEmpty());
    }

    private void fill(int count) {
        for (int number = 1; number <= count; number++) {
            buffer.offer(reading(number));
        }
    }

    private static Reading reading(int number) {
        return new Reading(SEVEN.plus(STEP.multipliedBy(number)), 200 * number, STEP);
    }
}
