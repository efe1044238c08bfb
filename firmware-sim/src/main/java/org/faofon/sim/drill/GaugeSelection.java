package org.faofon.sim.drill;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.regex.Pattern;
import org.faofon.sim.network.Gauge;
import org.faofon.sim.network.Roster;
import org.faofon.sim.rain.Chance;

/**
 * Which automatic gauges are meant.
 *
 * @param text {@code all}, a share such as {@code 25%}, or ids that are separated by commas
 */
public record GaugeSelection(String text) {
    public static final GaugeSelection ALL = new GaugeSelection("all");
    private static final Pattern SHARE = Pattern.compile("([0-9]{1,3})%");

    public GaugeSelection {
        text = text.strip();
        if (text.isEmpty()) {
            throw new IllegalArgumentException("gauges are \"all\", a share such as 25%, or ids, but were empty");
        }
    }

    /**
     * The ids of the gauges.
     *
     * @throws IllegalArgumentException if one of them is unknown, or is no automatic gauge
     */
    public List<String> resolve(Roster roster, long seed, String purpose) {
        List<String> automatic = roster.automatic().stream().map(Gauge::id).toList();
        if (automatic.isEmpty()) {
            throw new IllegalArgumentException("The roster has no automatic gauge, so nothing can have a fault");
        }
        if (text.equals(ALL.text)) {
            return automatic;
        }
        return shareOf(automatic, seed, purpose)
                .orElseGet(() -> Arrays.stream(text.split(",", -1))
                        .map(id -> known(id.strip(), roster))
                        .toList());
    }

    /** A share is drawn by the seed, and is at least one gauge. */
    private Optional<List<String>> shareOf(List<String> automatic, long seed, String purpose) {
        var share = SHARE.matcher(text);
        if (!share.matches()) {
            return Optional.empty();
        }
        int percent = Integer.parseInt(share.group(1));
        if (percent < 1 || percent > 100) {
            throw new IllegalArgumentException("a share of the gauges is 1 % to 100 %, but was " + text);
        }
        List<String> drawn = new ArrayList<>(automatic);
        Collections.shuffle(
                drawn, new Random(Chance.of(seed, "gauges with " + purpose, 0).nextLong()));
        return Optional.of(List.copyOf(drawn.subList(0, Math.max(1, drawn.size() * percent / 100))));
    }

    private static String known(String id, Roster roster) {
        Gauge gauge = roster.gauges().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(ClosestWord.unknown(
                        "gauge", id, roster.automatic().stream().map(Gauge::id).toList())));
        if (!gauge.isAutomatic()) {
            throw new IllegalArgumentException(
                    "gauge " + id + " is a cylinder that people read; only automatic gauges have faults");
        }
        return id;
    }
}
