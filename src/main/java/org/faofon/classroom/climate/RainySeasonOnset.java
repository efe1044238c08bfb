package org.faofon.classroom.climate;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.faofon.classroom.rainday.MultiDayTotal;
import org.faofon.classroom.rainday.RainDay;
import org.faofon.classroom.rainday.RainDays;

/**
 * The onset of the north-east monsoon's rain: from 1 September on, the first day by which at least 20 mm fell in three
 * days, if no dry spell of more than seven days follows within 30 days. After M.V.K. Sivakumar, "Predicting rainy season
 * potential from the onset of rains in Southern Sahelian and Sudanian climatic zones of West Africa", Agricultural and
 * Forest Meteorology 42, 1988; the starting date is ours, for the east coast of southern Thailand.
 *
 * @param certainty how sure the date is, because of days without data
 */
public record RainySeasonOnset(LocalDate date, Certainty certainty) {
    static final long ENOUGH = 20_000;
    static final int DAYS_TOGETHER = 3;
    static final int LONGEST_DRY_SPELL = 7;
    static final int LOOK_AHEAD = 30;

    /** A day with less counts as dry. */
    static final long WET_FROM = 1_000;

    private static final int SEARCH_FROM_MONTH = 9;
    private static final int SEARCH_TO_MONTH = 12;

    /** How sure the date is. */
    public enum Certainty {
        SURE,
        /** Days without data lie before it: it may have begun earlier, but not later. */
        NO_LATER,
        /** Days without data, or days to come, lie in the 30 days after it: a dry spell may hide there. */
        UNSURE
    }

    /** Finds the onset in a water year; empty if there is none, or none yet. */
    static Optional<RainySeasonOnset> find(int year, RainDays days) {
        LocalDate from = LocalDate.of(year, SEARCH_FROM_MONTH, 1);
        LocalDate to = LocalDate.of(year, SEARCH_TO_MONTH, 31);
        List<RainDay> all =
                days.days().stream().filter(day -> !day.date().isBefore(from)).toList();
        boolean unknownBefore = false;
        for (int i = 0; i < all.size() && !all.get(i).date().isAfter(to); i++) {
            unknownBefore |= !all.get(i).known();
            if (i >= DAYS_TOGETHER - 1 && sum(days, all, i) >= ENOUGH) {
                List<RainDay> after = all.subList(i + 1, Math.min(all.size(), i + 1 + LOOK_AHEAD));
                if (longest(after, false) <= LONGEST_DRY_SPELL) {
                    boolean sure = longest(after, true) <= LONGEST_DRY_SPELL && after.size() == LOOK_AHEAD;
                    Certainty certainty =
                            !sure ? Certainty.UNSURE : unknownBefore ? Certainty.NO_LATER : Certainty.SURE;
                    return Optional.of(new RainySeasonOnset(all.get(i).date(), certainty));
                }
            }
        }
        return Optional.empty();
    }

    /** What surely fell in the three days up to that one. */
    private static long sum(RainDays days, List<RainDay> all, int last) {
        LocalDate first = all.get(last - DAYS_TOGETHER + 1).date();
        LocalDate end = all.get(last).date();
        long single = all.subList(last - DAYS_TOGETHER + 1, last + 1).stream()
                .mapToLong(RainDay::depthMicrometres)
                .sum();
        return single
                + days.together().stream()
                        .filter(heap ->
                                !heap.first().isBefore(first) && !heap.last().isAfter(end))
                        .mapToLong(MultiDayTotal::depthMicrometres)
                        .sum();
    }

    /** The longest dry spell: of days that were surely dry, or also of those that may have been. */
    private static int longest(List<RainDay> days, boolean maybe) {
        int longest = 0;
        int now = 0;
        for (RainDay day : days) {
            boolean dry = day.known() ? day.depthMicrometres() < WET_FROM && (maybe || !day.atLeast()) : maybe;
            now = dry ? now + 1 : 0;
            longest = Math.max(longest, now);
        }
        return longest;
    }
}
