package org.faofon.gateways.decode;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faofon.common.time.BuddhistEra;

/** By which count of years the times of an upload are written. */
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

    /** No reading of ours is from the year 2400 of the common era. */
    static final int BUDDHIST_FROM = 2400;

    private static final Pattern YEAR = Pattern.compile("[0-9]{4}");

    /**
     * The same time in the common era. The text is changed, not the time: the 29th of February of a leap year is no
     * date at all 543 years later.
     *
     * @throws IllegalArgumentException if its year is plainly of another era
     */
    abstract String toCommon(String at);
}
