package org.faofon.gateways.lorawan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** In what a device counts its rain. */
enum RainUnit {
    MM("mm", 1_000),
    CM("cm", 10_000),
    IN("in", 25_400),
    /** Tips of a bucket; how much rain each is must be said. */
    TIPS("tips", 0);

    private final String word;
    private final int micrometres;

    RainUnit(String word, int micrometres) {
        this.word = word;
        this.micrometres = micrometres;
    }

    /** How many micrometres one of it is, unless it is {@link #TIPS}. */
    int micrometres() {
        return micrometres;
    }

    /** How a mapping writes it. */
    String word() {
        return word;
    }

    /** The unit that a device means by that word. */
    static Optional<RainUnit> find(String word) {
        return switch (word.strip().toLowerCase(Locale.ROOT)) {
            case "mm", "millimetre", "millimetres", "millimeter", "millimeters" -> Optional.of(MM);
            case "cm", "centimetre", "centimetres", "centimeter", "centimeters" -> Optional.of(CM);
            case "in", "inch", "inches" -> Optional.of(IN);
            case "tips", "tip" -> Optional.of(TIPS);
            default -> Optional.empty();
        };
    }

    /**
     * The unit of that name in a mapping.
     *
     * @throws IllegalArgumentException if there is none
     */
    static RainUnit parse(String word) {
        return Arrays.stream(values())
                .filter(unit -> unit.word.equals(word))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("\"unit\" must be one of %s, but was \"%s\""
                        .formatted(
                                Arrays.stream(values()).map(RainUnit::word).collect(Collectors.joining(", ")), word)));
    }
}
