package org.faofon.network.roster;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.faofon.network.District;

/** Finds a district by its code, or by its name in either language. */
final class RosterDistricts {
    private final Set<String> codes = new HashSet<>();
    private final Map<String, Optional<String>> codeOfName = new HashMap<>();
    private Example example = new Example("9302", "กงหรา", "Kong Ra");

    static RosterDistricts of(Collection<District> districts) {
        RosterDistricts known = new RosterDistricts();
        districts.forEach(district -> known.add(district.code, district.nameTh, district.nameEn));
        return known;
    }

    /** A district to name as an example. */
    record Example(String code, String nameTh, String nameEn) {}

    Example example() {
        return example;
    }

    void add(String code, String... names) {
        if (codes.isEmpty() && names.length > 1) {
            example = new Example(code, names[0], names[1]);
        }
        codes.add(code);
        for (String name : names) { // A name of two districts identifies neither.
            codeOfName.merge(plain(name), Optional.of(code), (one, other) -> Optional.empty());
        }
    }

    boolean isCode(String text) {
        return codes.contains(text);
    }

    Optional<String> findByName(String name) {
        return codeOfName.getOrDefault(plain(name), Optional.empty());
    }

    private static String plain(String name) {
        return name.strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^(อำเภอ|อ\\.|amphoe |amphur )", "")
                .replaceAll("\\s+", "");
    }
}
