package org.faofon.schools;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.readings.CylinderLevel;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.Reading;
import org.faofon.readings.ReadingsStored.Judged;

/**
 * What a school member may report about a cylinder's rain, given its known readings: each time is reported once, and a
 * report is final from 07:00 of the next day on, unless somebody asks about it.
 */
public final class SchoolRules {
    private static final String FINAL = "it was reported already and is final since 07:00; ask the teacher";
    private static final String FINAL_DAY =
            "the day in which it lies was reported already and is final since 07:00 of the next; ask the teacher";

    private static final Duration DAY = Duration.ofDays(1);

    /** Only the teacher may report older days. */
    public static final Duration OLDEST = Duration.ofDays(35);

    /** A level is about now, but the phone may have no signal for a week; older rain is in the morning readings. */
    public static final Duration OLDEST_LEVEL = Duration.ofDays(7);

    /** No reading that ends further away can be about the same time. */
    public static final Duration REACH = Duration.ofDays(32);

    /** Readings are not made to the second; a larger overlap counts rain twice. */
    private static final Duration TOLERANCE = Duration.ofHours(2);

    /** Shorter readings are of a storm and have their own end. */
    private static final Duration SHORTEST_DAY = Duration.ofHours(20);

    /** One morning at 09:00, the next at 05:00: the second reading begins when the first has emptied the cylinder. */
    private static final Duration LATE_THEN_EARLY = Duration.ofHours(4);

    private final Gauge gauge;
    private final SchoolRole role;
    private final Set<Instant> askedAbout;
    private final Instant now;

    /**
     * The rules for that gauge, role and time; a question is open about the readings that end at {@code askedAbout}.
     */
    public SchoolRules(Gauge gauge, SchoolRole role, Collection<Instant> askedAbout, Instant now) {
        this.gauge = gauge;
        this.role = role;
        this.askedAbout = Set.copyOf(askedAbout);
        this.now = now;
    }

    /** A known reading of the gauge. */
    public record Known(Interval interval, Depth depth, boolean counts, Instant receivedAt) {
        public static Known of(Judged judged) {
            Reading reading = judged.reading();
            return new Known(
                    reading.interval(),
                    reading.depth(),
                    judged.verdict().quality() != Quality.FAIL,
                    reading.origin().receivedAt());
        }
    }

    /** The decision about a report. */
    public sealed interface Answer {
        /** It is accepted for that interval, which is the reported one or that of the same morning. */
        record Take(Interval interval) implements Answer {}

        record Refuse(String reason) implements Answer {}
    }

    /** When a report that arrived then becomes final for volunteers: at 07:00 of the next day. */
    public static Instant changeableUntil(Instant receivedAt) {
        return RainDayTime.endOf(dateOf(receivedAt).plusDays(1));
    }

    /** Whether the member may change or withdraw that reading. */
    public boolean mayChange(Interval reading, Instant receivedAt) {
        return mayChange(reading.end(), receivedAt);
    }

    private boolean mayChange(Instant end, Instant receivedAt) {
        return role == SchoolRole.TEACHER || askedAbout.contains(end) || now.isBefore(changeableUntil(receivedAt));
    }

    /** Decides about one reading. */
    public Answer judge(Interval said, Depth depth, List<Known> known) {
        Optional<String> refusal = refuse(said.end());
        if (refusal.isPresent()) {
            return new Answer.Refuse(refusal.get());
        }
        Interval interval = sinceEmptied(sameMorning(said, known), known);
        for (Known other : known) {
            if (other.interval.end().equals(interval.end())) {
                boolean same = other.interval.equals(interval) && other.depth.equals(depth);
                if (!same && !mayChange(other.interval, other.receivedAt)) {
                    return new Answer.Refuse(FINAL);
                }
            } else if (other.counts
                    && !isStormWithin(interval, other.interval)
                    && overlap(interval, other.interval).compareTo(TOLERANCE) > 0) {
                return new Answer.Refuse("it overlaps the reading of "
                        + other.interval.end().atZone(RainDayTime.BANGKOK).toOffsetDateTime());
            }
        }
        return new Answer.Take(interval);
    }

    /**
     * The reason why the member may not report that level; empty if they may.
     *
     * @param known the known level of the same time
     * @param readings the known readings of the gauge
     */
    public Optional<String> refuseLevel(CylinderLevel said, Optional<CylinderLevel> known, List<Known> readings) {
        Optional<String> refusal = refuse(said.at()).or(() -> refuseOldLevel(said.at()));
        if (refusal.isPresent()
                || known.filter(level -> level.saysTheSameAs(said)).isPresent()) {
            return refusal;
        }
        if (known.filter(level -> !mayChangeLevel(level)).isPresent()) {
            return Optional.of(FINAL);
        }
        return isOfFinalDay(said.at(), readings) ? Optional.of(FINAL_DAY) : Optional.empty();
    }

    /** A teacher may report older levels: they close the month and may have to correct a night in it. */
    private Optional<String> refuseOldLevel(Instant at) {
        Duration oldest = role == SchoolRole.TEACHER ? OLDEST : OLDEST_LEVEL;
        return at.isBefore(now.minus(oldest))
                ? Optional.of("what stood in the cylinder more than " + oldest.toDays()
                        + " days ago is told by the readings of its mornings")
                : Optional.empty();
    }

    /** Whether the member may change that level. */
    public boolean mayChangeLevel(CylinderLevel level) {
        return mayChange(level.at(), level.origin().receivedAt());
    }

    /** Whether a final reading covers the day; its interval may begin only when the cylinder was emptied. */
    private boolean isOfFinalDay(Instant at, List<Known> readings) {
        return readings.stream()
                .filter(reading -> reading.counts
                        && reading.interval.end().isAfter(at)
                        && (reading.interval.start().isBefore(at)
                                || reading.interval.end().minus(DAY).isBefore(at)))
                .anyMatch(reading -> !mayChange(reading.interval, reading.receivedAt));
    }

    private Optional<String> refuse(Instant at) {
        if (gauge.kind != GaugeKind.MANUAL) {
            return Optional.of("the gauge " + gauge.code + " is automatic and reports by itself");
        }
        if (role == SchoolRole.VOLUNTEER && at.isBefore(now.minus(OLDEST))) {
            return Optional.of("only the teacher can report days older than " + OLDEST.toDays() + " days");
        }
        return Optional.empty();
    }

    /** A storm within a day, or within a longer reading, is part of the same total: neither contradicts the other. */
    private static boolean isStormWithin(Interval one, Interval other) {
        Interval within = one.length().compareTo(other.length()) <= 0 ? one : other;
        return isShort(within) && overlap(one, other).plus(TOLERANCE).compareTo(within.length()) >= 0;
    }

    /** A reading of a storm, not of a day. */
    private static boolean isShort(Interval interval) {
        return interval.length().compareTo(SHORTEST_DAY) < 0;
    }

    /** Two people who read on one morning report one reading, whatever the minute. */
    private static Interval sameMorning(Interval said, List<Known> known) {
        LocalDate morning = dateOf(said.end());
        return known.stream()
                .filter(other -> other.counts && dateOf(other.interval.end()).equals(morning))
                .filter(other -> !isShort(said) && !isShort(other.interval))
                .filter(other -> overlap(said, other.interval).compareTo(TOLERANCE) > 0)
                .findFirst()
                .map(other -> Interval.endingAt(other.interval.end(), said.length()))
                .orElse(said);
    }

    /**
     * A reading that was made early after a late one on the morning at which it begins: it covers the time since then.
     * Overlaps within the tolerance stay as they were reported.
     */
    private static Interval sinceEmptied(Interval said, List<Known> known) {
        return known.stream()
                .filter(other -> other.counts && !isShort(said) && !isShort(other.interval))
                .map(other -> other.interval.end())
                .filter(emptied -> emptied.isAfter(said.start().plus(TOLERANCE))
                        && !emptied.isAfter(said.start().plus(LATE_THEN_EARLY))
                        && !emptied.plus(SHORTEST_DAY).isAfter(said.end()))
                .findFirst()
                .map(emptied -> new Interval(emptied, said.end()))
                .orElse(said);
    }

    private static LocalDate dateOf(Instant end) {
        return end.atZone(RainDayTime.BANGKOK).toLocalDate();
    }

    private static Duration overlap(Interval one, Interval other) {
        Instant from = one.start().isAfter(other.start()) ? one.start() : other.start();
        Instant to = one.end().isBefore(other.end()) ? one.end() : other.end();
        return from.isBefore(to) ? Duration.between(from, to) : Duration.ZERO;
    }
}
