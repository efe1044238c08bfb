package org.faofon.bench;

import java.util.Optional;

/**
 * One line of the table.
 *
 * @param faofon what Faofon did, with its unit
 * @param against what the other way did; empty where there is none
 * @param ratio ours to theirs
 * @param reach what it should be; empty where it is only told
 * @param reached whether it is
 */
record Figure(
        String what, String faofon, String against, Optional<Spread> ratio, String reach, Optional<Boolean> reached) {

    /** Only told. */
    static Figure told(String what, String faofon) {
        return new Figure(what, faofon, "", Optional.empty(), "", Optional.empty());
    }

    /** Held against a limit instead of another way. */
    static Figure held(String what, String faofon, String reach, boolean reached) {
        return new Figure(what, faofon, "", Optional.empty(), reach, Optional.of(reached));
    }

    static Figure skipped(String what, String reason) {
        return told(what, "skipped: " + reason);
    }

    /** More is better. */
    static Figure atLeast(String what, Comparison comparison, String unit, double least) {
        return compared(what, comparison, unit, "≥ " + least, comparison.ratio().median() >= least);
    }

    /** Less is better. */
    static Figure atMost(String what, Comparison comparison, String unit, double most) {
        return compared(what, comparison, unit, "≤ " + most, comparison.ratio().median() <= most);
    }

    private static Figure compared(String what, Comparison comparison, String unit, String reach, boolean reached) {
        return new Figure(
                what,
                Numbers.round(comparison.ours()) + " " + unit,
                Numbers.round(comparison.theirs()) + " " + unit,
                Optional.of(comparison.ratio()),
                reach,
                Optional.of(reached));
    }

    String mark() {
        return reached.map(yes -> yes ? "✓" : "✗").orElse("");
    }
}
