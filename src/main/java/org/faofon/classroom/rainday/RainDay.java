package org.faofon.classroom.rainday;

import java.time.LocalDate;
import org.faofon.readings.Depth;
import org.faofon.readings.RainClass;

/**
 * One gauge's rain day.
 *
 * @param date the date on which the day begins, at 07:00; it is read at 07:00 on the next
 * @param depthMicrometres zero if the state is not {@code KNOWN}
 * @param trace whether rain was seen that was too little to measure
 * @param atLeast whether it may have been more: a full cylinder, or a day that was not fully observed
 * @param doubtful whether a suspect reading is part of it
 */
public record RainDay(
        LocalDate date, State state, long depthMicrometres, boolean trace, boolean atLeast, boolean doubtful) {
    /** A day counts as rainy from here (World Meteorological Organization and Thai Meteorological Department). */
    static final long RAINY_FROM = 100;

    private static final long TENTH = 100;

    /** How the rain of the day is known. */
    public enum State {
        KNOWN,
        /** The cylinder was emptied only days later: the rain of this day alone is unknown. */
        TOGETHER,
        /** Nobody has measured, which is not the same as no rain. */
        MISSING,
        /** The gauge had not begun to measure. */
        BEFORE,
        TO_COME
    }

    public static RainDay unknown(LocalDate date, State state) {
        return new RainDay(date, state, 0, false, false, false);
    }

    public static RainDay known(LocalDate date, long depthMicrometres) {
        return new RainDay(date, State.KNOWN, depthMicrometres, false, false, false);
    }

    public boolean known() {
        return state == State.KNOWN;
    }

    public boolean rainy() {
        return known() && depthMicrometres >= RAINY_FROM;
    }

    /** Whether rain fell, but too little to measure. */
    public boolean onlyTrace() {
        return rainClass() == RainClass.TRACE;
    }

    public RainClass rainClass() {
        return known() ? RainClass.ofDay(depthMicrometres, trace) : RainClass.UNKNOWN;
    }

    /** Whether somebody could have measured it: the gauge had begun, and the day is over. */
    public boolean due() {
        return state != State.BEFORE && state != State.TO_COME;
    }

    public double mm() {
        return Depth.toMm(depthMicrometres).doubleValue();
    }

    /** Tenths of a millimetre, as a pupil writes them down; a trace counts as 0. */
    public long tenths() {
        return depthMicrometres < RAINY_FROM ? 0 : (depthMicrometres + TENTH / 2) / TENTH;
    }
}
