package org.faofon.followers.web;

import org.jspecify.annotations.Nullable;

/**
 * What somebody has entered about a place.
 *
 * @param place see {@link org.faofon.followers.Place#key}
 * @param level 1 to 3; empty for no warnings
 * @param mm a threshold of their own; empty for none
 * @param hours its window
 */
public record Choice(String place, String level, String mm, String hours) {
    static final Choice EMPTY = new Choice("", "1", "", "24");

    /** Of JSON, in which anything may be missing. */
    static Choice of(@Nullable String place, @Nullable String level, @Nullable String mm, @Nullable String hours) {
        return new Choice(text(place), text(level), text(mm), hours == null ? EMPTY.hours : hours);
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    Choice at(String otherPlace) {
        return new Choice(otherPlace, level, mm, hours);
    }
}
