package org.faofon.readings.store;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faofon.readings.Quality;
import org.faofon.readings.RainInterval;

/** Puts the values and the verdicts of readings together: which of them held from when until when. */
public final class ReadingVersions {
    private ReadingVersions() {}

    /**
     * What was known of a reading for some time.
     *
     * @param until empty for what is known now
     */
    public record KnownReading(String gauge, RainInterval fall, Instant from, Optional<Instant> until) {
        public boolean holdsAt(Instant then) {
            return !from.isAfter(then) && until.map(then::isBefore).orElse(true);
        }
    }

    /** A value with its last verdict. */
    record Value(int gauge, RainInterval fall, Instant from, Optional<Instant> until) {}

    /** A verdict that was replaced, and the value it was about. */
    record Past(int quality, Instant from, Instant until, int depthMicrometres, int depthKind) {
        boolean isOf(RainInterval fall) {
            return fall.depth().micrometres() == depthMicrometres
                    && fall.depth().kind().code() == depthKind;
        }
    }

    private record Key(int gauge, Instant end) {}

    /** The replaced verdicts of many readings. */
    static final class Verdicts {
        private final Map<Key, List<Past>> byReading = new HashMap<>();

        /** In the order in which they were replaced. */
        void add(int gauge, Instant end, Past verdict) {
            byReading
                    .computeIfAbsent(new Key(gauge, end), key -> new ArrayList<>())
                    .add(verdict);
        }

        /** The value, divided where its verdict changed. */
        List<KnownReading> versions(String code, Value value) {
            List<Past> past = byReading.getOrDefault(
                    new Key(value.gauge(), value.fall().interval().end()), List.of());
            List<KnownReading> versions = new ArrayList<>();
            Instant since = knownSince(value, past);
            for (Past verdict : past) {
                boolean ends = verdict.until().isAfter(since)
                        && !value.until().filter(verdict.until()::isAfter).isPresent()
                        && verdict.isOf(value.fall());
                if (ends) {
                    versions.add(known(code, value, verdict.quality(), since, Optional.of(verdict.until())));
                    since = verdict.until();
                }
            }
            boolean holds = value.until().map(since::isBefore).orElse(true);
            if (holds) {
                versions.add(known(code, value, value.fall().quality().flag(), since, value.until()));
            }
            return versions;
        }

        /**
         * The same value may be stored again with other grounds and a later time of arrival; the verdict that it replaced
         * then tells that it was known before.
         */
        private static Instant knownSince(Value value, List<Past> past) {
            Instant since = value.from();
            for (int i = past.size() - 1; i >= 0; i--) {
                Past verdict = past.get(i);
                if (verdict.isOf(value.fall()) && verdict.until().equals(since)) {
                    since = verdict.from();
                }
            }
            return since;
        }

        private static KnownReading known(
                String code, Value value, int quality, Instant from, Optional<Instant> until) {
            RainInterval fall =
                    new RainInterval(value.fall().interval(), value.fall().depth(), Quality.ofFlag(quality));
            return new KnownReading(code, fall, from, until);
        }
    }
}
