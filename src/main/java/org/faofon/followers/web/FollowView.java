package org.faofon.followers.web;

import java.util.List;
import java.util.Optional;
import org.faofon.followers.web.ChoiceParser.Fault;
import org.jspecify.annotations.Nullable;

/**
 * What the page shows.
 *
 * @param device the places of this device; empty if it follows nothing
 * @param mail those of the address whose link was opened
 * @param token of that link; empty without one
 * @param pushKey for the browser; empty if Web Push is not offered
 * @param told {@code following}, {@code link}, {@code confirmed}, {@code left}, or empty
 * @param fault null if nothing is wrong
 * @param feedDistrict the one whose feeds are offered: of the chosen place, otherwise the first
 */
record FollowView(
        List<Option> districts,
        List<Option> gauges,
        Choice choice,
        String email,
        List<Followed> device,
        List<Followed> mail,
        String token,
        String pushKey,
        boolean mailOffered,
        String told,
        @Nullable Fault fault,
        Option feedDistrict,
        int mostPlaces) {
    /** A place that can be chosen. */
    record Option(String key, String name) {}

    /**
     * A place that is followed.
     *
     * @param level the lowest of the warnings; 0 for none
     * @param mm the threshold as text; empty for none
     */
    record Followed(long id, String name, String path, int level, String mm, String window) {}

    public boolean isChosen(Option option) {
        return choice.place().equals(option.key);
    }

    public boolean isLevel(String level) {
        return choice.level().equals(level);
    }

    public boolean isWindow(String hours) {
        return choice.hours().equals(hours);
    }

    public String calendarPath() {
        return "/feeds/districts/" + feedDistrict.key.substring(1) + ".ics";
    }

    public String atomPath() {
        return "/feeds/districts/" + feedDistrict.key.substring(1) + ".atom";
    }

    public boolean isOffered() {
        return mailOffered || !pushKey.isEmpty();
    }

    public boolean isWrong(String name) {
        return Optional.ofNullable(fault)
                .filter(known -> known.name().equals(name))
                .isPresent();
    }
}
