package org.faofon.network;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.faofon.common.text.BoundedDecimal;
import org.faofon.common.text.Excerpt;

/**
 * The true depth of a bucket tip divided by its nominal depth, for all rain after that time.
 *
 * @param factor 0.5 to 2, with up to six decimals
 * @param note how it was determined, or empty
 */
public record Calibration(Instant validFrom, BigDecimal factor, String note) {
    private static final BigDecimal LEAST = new BigDecimal("0.5");
    private static final BigDecimal MOST = BigDecimal.valueOf(2);
    private static final int MOST_DECIMALS = 6;
    private static final int LONGEST_NOTE = 500;

    public Calibration {
        if (!validFrom.equals(validFrom.truncatedTo(ChronoUnit.SECONDS))) {
            throw new IllegalArgumentException("a calibration must be in whole seconds, but was at " + validFrom);
        }
        if (!BoundedDecimal.isShort(factor) || factor.compareTo(LEAST) < 0 || factor.compareTo(MOST) > 0) {
            throw new IllegalArgumentException(
                    "the factor must be from 0.5 to 2, but was " + Excerpt.of(factor.toString()));
        }
        factor = factor.stripTrailingZeros();
        if (factor.scale() > MOST_DECIMALS) {
            throw new IllegalArgumentException("the factor must not have more than " + MOST_DECIMALS
                    + " decimals, but was " + Excerpt.of(factor.toString()));
        }
        checkNote(note);
    }

    /** PostgreSQL text can contain every character but U+0000. */
    static void checkNote(String note) {
        if (note.length() > LONGEST_NOTE || note.indexOf('\0') >= 0) {
            throw new IllegalArgumentException(
                    "a note must not be longer than " + LONGEST_NOTE + " characters, nor contain U+0000");
        }
    }
}
