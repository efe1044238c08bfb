package org.faofon.gateways.decode;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faofon.common.time.BuddhistEra;

/** The era of the years in an upload. */
public enum CalendarEra {
    COMMON {
        @Override
        String toCommon(String at) {
            return at;
        }
    },
    BUDDHIST {
        @Override
        String toCommon(String at) {
            Matcher year = YEAR.matcher(at);
            if (!year.lookingAt()) {
                return at;
            }
            int written = Integer.parseInt(year.group());
            if (written < BUDDHIST_FROM) {
                throw new IllegalArgumentException("\"at\" is not in the Buddhist era; the year must be %d, not %d"
                        .formatted(written + BuddhistEra.YEARS_AHEAD, written));
            }
            return "%04d%s".formatted(written - BuddhistEra.YEARS_AHEAD, at.substring(year.end()));
        }
    };

    /** No reading is from the year 2400 of the common era or later. */
    static final int BUDDHIST_FROM = 2400;

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    /**
     * The same time in the common era. The text is converted, not the time: the 29th of February of a leap year does
     * not exist 543 years later.
     *
     * @throws IllegalArgumentException if its year is clearly of another era
     */
    abstract String toCommon(String at);
}
