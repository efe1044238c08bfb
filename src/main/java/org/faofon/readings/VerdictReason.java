package org.faofon.readings;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** The ground of a verdict. Its name precedes the detail, so that each language has its own text for it. */
@Schema(name = "Ground")
public enum VerdictReason {
    /** More than has ever fallen. */
    GROSS_RANGE,
    /** More than is likely in that time. */
    RATE,
    /** A sudden rise over the previous reading. */
    STEP,
    /** The same value again and again. */
    FLAT_LINE,
    /** More than the cylinder holds. */
    OVER_CAPACITY,
    /** It contradicts finer readings of the same gauge in the same time. */
    CONTRADICTION,
    /** The same value day after day. */
    COPIED,
    /** Zero, while it rains all around. */
    FAULTY_ZERO,
    /** Much rain, while hardly any falls all around. */
    HIGH_INFLUX,
    /** A few full readings after dry time, while all neighbours are dry. */
    ISOLATED_BURST,
    /** For days several times as much as the wettest neighbour. */
    CALIBRATION,
    /** For weeks the gauge has not matched its neighbours. */
    STATION_OUTLIER,
    /** About ten times the rain all around: a missing decimal point. */
    TEN_TIMES,
    /** About a tenth of the rain all around: a wrong decimal point, or centimetres. */
    TENTH,
    /** The days match the neighbours when they are moved by one: wrong dates. */
    DAY_SHIFT,
    /** It disagrees with another gauge of the same school. */
    SCHOOL_PAIR,
    /** The first count after a counter fell, as long as no further count continues from it. */
    COUNTER_REBASE,
    /** A counter has wrapped around, and that means much rain that no other step supports. */
    COUNTER_WRAP,
    /** A counter has jumped, with no rain before and after. */
    COUNTER_JUMP,
    /** A counter left its course for a moment and came back: that count is ignored. */
    COUNTER_DIP,
    /** An officer has set it. */
    OFFICER;

    private static final String DETAIL = ": ";

    /**
     * The grounds that depend on the adjacent counts. A check that looks at rain alone neither sets nor removes them,
     * and the rain of such a reading confirms nobody else's.
     */
    public static final Set<VerdictReason> OF_COUNTERS =
            Collections.unmodifiableSet(EnumSet.of(COUNTER_REBASE, COUNTER_WRAP, COUNTER_JUMP, COUNTER_DIP));

    /** A verdict with that ground, and the numbers behind it. */
    public Verdict verdict(Quality quality, String detail) {
        return new Verdict(quality, name() + DETAIL + detail);
    }

    public Verdict suspect(String detail) {
        return verdict(Quality.SUSPECT, detail);
    }

    /** The grounds that a reason names; empty if it is older than they are. */
    public static List<VerdictReason> in(String reason) {
        Stream<String> parts = reason.startsWith(OFFICER.name() + DETAIL)
                ? Stream.of(reason) // Officers write free text.
                : Arrays.stream(reason.split(Verdict.BETWEEN, -1));
        return parts.flatMap(part -> Arrays.stream(values()).filter(ground -> part.startsWith(ground.name() + DETAIL)))
                .toList();
    }
}
