package org.faofon.readings;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a verdict rests on. Its name stands before the detail, so that each language has its own word for it. */
public enum VerdictReason {
    /** More than has ever fallen. */
    GROSS_RANGE,
    /** More than is likely in so short a time. */
    RATE,
    /** A sudden rise over the reading before. */
    STEP,
    /** The same amount again and again. */
    FLAT_LINE,
    /** More than the cylinder holds. */
    OVER_CAPACITY,
    /** Something else than finer readings of the same gauge in the same time. */
    CONTRADICTION,
    /** The same amount day after day. */
    COPIED,
    /** Nothing, while it rains all around. */
    FAULTY_ZERO,
    /** Much, while hardly anything falls all around. */
    HIGH_INFLUX,
    /** A few full readings out of nothing, while all neighbours are dry. */
    ISOLATED_BURST,
    /** For days several times as much as the wettest neighbour. */
    CALIBRATION,
    /** For weeks the gauge has not gone along with its neighbours. */
    STATION_OUTLIER,
    /** About ten times what fell all around: a point forgotten. */
    TEN_TIMES,
    /** About a tenth of what fell all around: a point too many, or centimetres. */
    TENTH,
    /** The days fit the neighbours' when they are moved by one: wrong dates. */
    DAY_SHIFT,
    /** Something else than another gauge of the same school. */
    SCHOOL_PAIR,
    /** The first count after a counter fell, as long as no further count goes on from it. */
    COUNTER_REBASE,
    /** A counter has gone round, and that means much rain of which no other step tells. */
    COUNTER_WRAP,
    /** A counter has leapt, and nothing fell before and after. */
    COUNTER_JUMP,
    /** A counter left its course for a moment and came back: that count says nothing. */
    COUNTER_DIP,
    /** An officer has said so. */
    OFFICER;

    private static final String DETAIL = ": ";

    /**
     * Those that the counts around a reading decide. A check that looks at rain alone neither gives nor takes them, and
     * rain of such a reading confirms nobody else's.
     */
    public static final Set<VerdictReason> OF_COUNTERS =
            Collections.unmodifiableSet(EnumSet.of(COUNTER_REBASE, COUNTER_WRAP, COUNTER_JUMP, COUNTER_DIP));

    /** A verdict of that ground, with the numbers behind it for anyone who looks closer. */
    public Verdict verdict(Quality quality, String detail) {
        return new Verdict(quality, name() + DETAIL + detail);
    }

    public Verdict suspect(String detail) {
        return verdict(Quality.SUSPECT, detail);
    }

    /** The grounds that a reason names; none where it is older than they are. */
    public static List<VerdictReason> in(String reason) {
        Stream<String> parts = reason.startsWith(OFFICER.name() + DETAIL)
                ? Stream.of(reason) // Officers write what they like.
                : Arrays.stream(reason.split(Verdict.BETWEEN, -1));
        return parts.flatMap(part -> Arrays.stream(values()).filter(ground -> part.startsWith(ground.name() + DETAIL)))
                .toList();
    }
}
