package org.faofon.followers;

import java.util.Optional;
import org.faofon.network.GaugeRegistry;

/** A district or a gauge, by its code. */
public record Place(Kind kind, String code) {
    /** What a place is. */
    public enum Kind {
        DISTRICT('d'),
        GAUGE('g');

        private final char letter;

        Kind(char letter) {
            this.letter = letter;
        }
    }

    public static Place district(String code) {
        return new Place(Kind.DISTRICT, code);
    }

    public static Place gauge(String code) {
        return new Place(Kind.GAUGE, code);
    }

    /** Its value in a form: d9301 or gPTL07. */
    public String key() {
        return kind.letter + code;
    }

    /** The place of that value, if there is one. */
    public static Optional<Place> find(String key, GaugeRegistry network) {
        if (key.length() < 2) {
            return Optional.empty();
        }
        String code = key.substring(1);
        return switch (key.charAt(0)) {
            case 'd' -> network.findDistrict(code).map(found -> district(code));
            case 'g' -> network.findGauge(code).map(found -> gauge(code));
            default -> Optional.empty();
        };
    }

    /** Its page. */
    public String path() {
        return (kind == Kind.DISTRICT ? "/districts/" : "/gauges/") + code;
    }

    /** The code of the district that it is or lies in; empty if it is no more. */
    public Optional<String> findDistrict(GaugeRegistry network) {
        return kind == Kind.DISTRICT
                ? network.findDistrict(code).map(district -> district.code)
                : network.findGauge(code).map(gauge -> gauge.district().code);
    }
}
