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
 * What a gauge still owes the broker, oldest first.
 *
 * <p>A reading leaves only when its acknowledgement has come. A full buffer refuses more, and anyone who measures
 * waits with it, so nothing is overwritten.
 */
final class ReadingBuffer {
    private final int capacity;
    private final Deque<Reading> waiting = new ArrayDeque<>();
    private final Deque<Parcel> underway = new ArrayDeque<>();
    private int readingsUnderway;

    /** Readings that travel in one message; compared by identity, for two messages may say the same. */
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

    /** The next readings in order; what ends after {@code now} stays, since the program refuses the future. */
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

    /** False when the parcel is no longer underway, because its link was given up before the answer came. */
    boolean acknowledged(Parcel parcel) {
        boolean known = underway.remove(parcel);
        if (known) {
            readingsUnderway -= parcel.readings.size();
        }
        return known;
    }

    /** The link is gone: all that was underway waits again, in its old order. */
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
