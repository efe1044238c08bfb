package org.faofon.gateways.lorawan;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The units of rain in payloads. */
enum RainUnit {
    MM("mm", 1_000),
    CM("cm", 10_000),
    IN("in", 25_400),
    /** Tips of a bucket; the rain of each must be given. */
    TIPS("tips", 0);

    private final String word;
    private final int micrometres;

    RainUnit(String word, int micrometres) {
        this.word = word;
        this.micrometres = micrometres;
    }

    /** The number of micrometres of one, unless it is {@link #TIPS}. */
    int micrometres() {
        return micrometres;
    }

    /** Its name in a mapping. */
    String word() {
        return word;
    }

    /** The unit that a device means with that text. */
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
     * The unit with that name in a mapping.
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
