package org.faofon.bench;

import java.util.Locale;

/** The median of several turns, with the lowest and the highest. */
record Spread(double median, double lowest, double highest) {
    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.2f (%.2f–%.2f)", median, lowest, highest);
    }
}
