package org.faofon.sim.link;

import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.faofon.sim.readings.Reading;

/**
 * The readings that a gauge still has to send, oldest first.
 *
 * <p>A reading is removed only when its acknowledgement has arrived. A full buffer refuses more, and measuring waits,
 * so nothing is overwritten.
 */
final class ReadingBuffer {
    private final int capacity;
    private final Deque<Reading> waiting = new ArrayDeque<>();
    private final Deque<Parcel> underway = new ArrayDeque<>();
    private int readingsUnderway;

    /** Readings of one message; compared by identity, because two messages may be equal. */
    static final class Parcel {
        private final List<Reading> readings;

        private Parcel(List<Reading> readings) {
            this.readings = List.copyOf(readings);
        }

        List<Reading> readings() {
            return readings;
        }
    }

    ReadingBuffer(int capacity) {
        this.capacity = capacity;
    }

    boolean offer(Reading reading) {
        if (isFull()) {
            return false;
        }
        waiting.add(reading);
        return true;
    }

    boolean isFull() {
        return size() >= capacity;
    }

    int size() {
        return waiting.size() + readingsUnderway;
    }

    int parcelsUnderway() {
        return underway.size();
    }

    /** The next readings in order; those that end after {@code now} stay, because the program refuses the future. */
    Optional<Parcel> takeNext(int maxReadings, Instant now) {
        List<Reading> taken = new ArrayList<>();
        while (taken.size() < maxReadings
                && !waiting.isEmpty()
                && !waiting.getFirst().end().isAfter(now)) {
            taken.add(waiting.removeFirst());
        }
        if (taken.isEmpty()) {
            return Optional.empty();
        }
        Parcel parcel = new Parcel(taken);
        underway.add(parcel);
        readingsUnderway += taken.size();
        return Optional.of(parcel);
    }

    /** False if the parcel is no longer in transit, because its link was given up before the answer arrived. */
    boolean acknowledged(Parcel parcel) {
        boolean known = underway.remove(parcel);
        if (known) {
            readingsUnderway -= parcel.readings.size();
        }
        return known;
    }

    /** The link is lost: everything in transit waits again, in its old order. */
    void takeBackUnderway() {
        List<Reading> unanswered =
                underway.stream().flatMap(parcel -> parcel.readings.stream()).toList();
        for (int index = unanswered.size() - 1; index >= 0; index--) {
            waiting.addFirst(unanswered.get(index));
        }
        underway.clear();
        readingsUnderway = 0;
    }

    /** Everything unacknowledged, oldest first. */
    Stream<Reading> unacknowledged() {
        return Stream.concat(underway.stream().flatMap(parcel -> parcel.readings.stream()), waiting.stream());
    }
}
