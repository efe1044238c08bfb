package org.faofon.rules;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.faofon.network.Network;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingsStored;

/** Which districts have new rain, since when, and where exactly it ended. */
final class Touched {
    private static final int MOST_ENDS = 1_000;

    private final Map<String, Span> districts = new HashMap<>();

    /** New rain of a district: the earliest start, and ends that do not lie on a step. */
    static final class Span {
        Instant from = Instant.MAX;
        final Set<Instant> ends = new HashSet<>();

        private void add(Instant start, Instant end) {
            if (start.isBefore(from)) {
                from = start;
            }
            if (ends.size() < MOST_ENDS) {
                ends.add(end);
            }
        }
    }

    /** @param since ends before that are of no interest any more */
    synchronized void add(ReadingsStored stored, Network network, Instant since) {
        for (ReadingsStored.Judged judged : stored.readings()) {
            Reading reading = judged.reading();
            Span span =
                    districts.computeIfAbsent(network.gaugeOf(reading.gauge()).district().code, district -> new Span());
            Instant start = reading.interval().start();
            span.add(start.isBefore(since) ? since : start, reading.at());
        }
    }

    synchronized void addAll(Iterable<String> districtCodes, Instant from) {
        for (String district : districtCodes) {
            districts.computeIfAbsent(district, code -> new Span()).add(from, from);
        }
    }

    synchronized boolean isEmpty() {
        return districts.isEmpty();
    }

    synchronized Map<String, Span> takeAll() {
        Map<String, Span> taken = new HashMap<>(districts);
        districts.clear();
        return taken;
    }

    /** Gives back what could not be judged. */
    synchronized void giveBack(Map<String, Span> taken) {
        taken.forEach((district, span) -> {
            Span now = districts.computeIfAbsent(district, code -> new Span());
            now.add(span.from, span.from);
            span.ends.forEach(end -> now.add(span.from, end));
        });
    }
}
