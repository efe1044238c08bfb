package org.faofon.official.gauges;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.RainHistory;
import org.faofon.readings.RainInterval;
import org.faofon.readings.RainTotal;

/**
 * The rain of one guest, by the spans that its owner gives. A total is known only if one value has the same span and end, or
 * shorter ones of one span follow each other through all of it; parts of longer values are never guessed.
 *
 * <p>Thread-safe.
 */
public final class GuestSeries implements RainHistory {
    /** By how much of its length a span may be off. */
    private static final long TOLERANCE = 12;

    /** By how much the end of a total may be off, at most. */
    private static final long END_SECONDS = Duration.ofMinutes(15).toSeconds();

    private static final int MOST = 10_000;

    /** By span, then by end, in seconds. */
    private final Map<Long, NavigableMap<Long, Integer>> bySpan = new HashMap<>();

    synchronized void put(Interval interval, int micrometres) {
        NavigableMap<Long, Integer> values =
                bySpan.computeIfAbsent(interval.length().toSeconds(), span -> new TreeMap<>());
        values.put(interval.end().getEpochSecond(), micrometres);
        while (values.size() > MOST) {
            values.pollFirstEntry();
        }
    }

    synchronized void forgetUntil(Instant before) {
        bySpan.values()
                .forEach(values -> values.headMap(before.getEpochSecond(), true).clear());
        bySpan.values().removeIf(Map::isEmpty);
    }

    /** The rain of (end − window, end]; nothing observed if it is not known. */
    public synchronized RainTotal total(Instant end, Duration window) {
        long to = end.getEpochSecond();
        long length = window.toSeconds();
        Optional<Long> depth = whole(to, length);
        if (depth.isEmpty()) {
            depth = bySpan.keySet().stream()
                    .filter(span -> span > 0 && span <= length / 2)
                    .sorted()
                    .flatMap(span -> chain(to, length, span).stream())
                    .findFirst();
        }
        return depth.map(micrometres -> new RainTotal(micrometres, window, window, false))
                .orElseGet(() -> new RainTotal(0, window, Duration.ZERO, false));
    }

    private Optional<Long> whole(long to, long length) {
        Long nearest = null;
        int depth = 0;
        long tolerance = Math.min(END_SECONDS, length / TOLERANCE);
        for (Map.Entry<Long, NavigableMap<Long, Integer>> spans : bySpan.entrySet()) {
            if (Math.abs(spans.getKey() - length) > length / TOLERANCE) {
                continue;
            }
            for (Map.Entry<Long, Integer> each : spans.getValue()
                    .subMap(to - tolerance, true, to + tolerance, true)
                    .entrySet()) {
                if (nearest == null || Math.abs(each.getKey() - to) < Math.abs(nearest - to)) {
                    nearest = each.getKey();
                    depth = each.getValue();
                }
            }
        }
        return nearest == null ? Optional.empty() : Optional.of((long) depth);
    }

    /** The sum of consecutive values of that span. */
    private Optional<Long> chain(long to, long length, long span) {
        NavigableMap<Long, Integer> values = bySpan.get(span);
        long tolerance = Math.min(END_SECONDS, span / TOLERANCE);
        long sum = 0;
        for (long end = to; end > to - length + tolerance; end -= span) {
            Map.Entry<Long, Integer> value = values == null ? null : values.floorEntry(end + tolerance);
            if (value == null || value.getKey() < end - tolerance) {
                return Optional.empty();
            }
            sum += value.getValue();
        }
        return length % span <= tolerance ? Optional.of(sum) : Optional.empty();
    }

    /** The values that end in (from, to], in order of time. */
    @Override
    public synchronized List<RainInterval> falls(Instant from, Instant to) {
        List<RainInterval> falls = new ArrayList<>();
        bySpan.forEach((span, values) -> {
            if (from.isBefore(to)) {
                values.subMap(from.getEpochSecond(), false, to.getEpochSecond(), true)
                        .forEach((end, depth) -> falls.add(new RainInterval(
                                Interval.ofSeconds(end - span, end),
                                Depth.ofMicrometres(depth),
                                Quality.NOT_EVALUATED)));
            }
        });
        falls.sort(
                (one, other) -> one.interval().end().compareTo(other.interval().end()));
        return falls;
    }

    /** The newest value of each span, the shortest first. */
    public synchronized List<RainInterval> newest() {
        return bySpan.entrySet().stream()
                .filter(spans -> !spans.getValue().isEmpty())
                .sorted(Map.Entry.comparingByKey())
                .map(spans -> {
                    Map.Entry<Long, Integer> last = spans.getValue().lastEntry();
                    return new RainInterval(
                            Interval.ofSeconds(last.getKey() - spans.getKey(), last.getKey()),
                            Depth.ofMicrometres(last.getValue()),
                            Quality.NOT_EVALUATED);
                })
                .toList();
    }
}
