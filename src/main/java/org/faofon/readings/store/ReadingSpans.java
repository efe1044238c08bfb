package org.faofon.readings.store;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.faofon.common.cluster.ChangeFeed.Change;
import org.faofon.readings.ReadingsStored.Judged;

/**
 * Which readings have changed, in few bytes: for each gauge the first and the last end, in epoch seconds. It may name more
 * readings than have changed, never fewer.
 */
public record ReadingSpans(Map<String, Span> gauges) {
    /** A message to the other instances must be shorter than 8000 bytes; a gauge takes at most 60. */
    private static final int MOST_GAUGES = 100;

    /** Ends from the first to the last, both included. */
    public record Span(long first, long last) {
        private Span and(Span other) {
            return new Span(Math.min(first, other.first), Math.max(last, other.last));
        }
    }

    public ReadingSpans {
        gauges = Map.copyOf(gauges);
    }

    /** In as many messages as are needed. */
    public static List<ReadingSpans> of(List<Judged> changed) {
        Map<String, Span> all = new TreeMap<>();
        for (Judged judged : changed) {
            long end = judged.reading().at().getEpochSecond();
            all.merge(judged.reading().gauge(), new Span(end, end), Span::and);
        }
        List<Map.Entry<String, Span>> entries = List.copyOf(all.entrySet());
        List<ReadingSpans> spans = new ArrayList<>();
        for (int from = 0; from < entries.size(); from += MOST_GAUGES) {
            Map<String, Span> some = new TreeMap<>();
            entries.subList(from, Math.min(entries.size(), from + MOST_GAUGES))
                    .forEach(entry -> some.put(entry.getKey(), entry.getValue()));
            spans.add(new ReadingSpans(some));
        }
        return spans;
    }

    /** Both together. */
    public ReadingSpans and(ReadingSpans more) {
        Map<String, Span> all = new TreeMap<>(gauges);
        more.gauges.forEach((gauge, span) -> all.merge(gauge, span, Span::and));
        return new ReadingSpans(all);
    }

    public Change asChange() {
        return new Change(
                Change.Kind.READINGS,
                gauges.entrySet().stream()
                        .map(entry ->
                                "%s,%d,%d".formatted(entry.getKey(), entry.getValue().first, entry.getValue().last))
                        .collect(joining(" ")));
    }

    /**
     * The spans that a change tells of.
     *
     * @throws IllegalArgumentException if it was not made by {@link #asChange()}
     */
    public static ReadingSpans of(Change change) {
        Map<String, Span> spans = new TreeMap<>();
        for (String part : change.what().split(" ", -1)) {
            String[] fields = part.split(",", -1);
            if (fields.length != 3) {
                throw new IllegalArgumentException("not a span of readings: " + part);
            }
            spans.put(fields[0], new Span(Long.parseLong(fields[1]), Long.parseLong(fields[2])));
        }
        return new ReadingSpans(spans);
    }
}
