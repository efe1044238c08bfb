package org.faofon.channels.line.bot;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.BiPredicate;
import java.util.function.Function;
import java.util.stream.Stream;
import org.faofon.network.District;
import org.faofon.network.Gauge;

/**
 * Finds a school or district by part of its name, as people write it on a phone: Thai or English, with or without
 * โรงเรียน and อำเภอ, without spaces, and with missing tone marks.
 */
final class PlaceSearch {
    private static final List<String> SCHOOL = List.of("โรงเรียน", "ร.ร.", "รร.", "รร", "school of");
    private static final List<String> DISTRICT = List.of("อำเภอ", "อ.", "amphoe", "district of");

    /** A prefix between the word for school and its own name in a roster; nobody writes it. */
    private static final List<String> BETWEEN = List.of("บ้าน", "วัด", "สาธิตตำบล", "ban");

    private final Collection<Gauge> gauges;
    private final Collection<District> districts;

    PlaceSearch(Collection<Gauge> gauges, Collection<District> districts) {
        this.gauges = gauges;
        this.districts = districts;
    }

    /**
     * The result.
     *
     * @param named whether the text explicitly named a school or a district, so that an answer is expected in any case
     */
    record Found(List<District> districts, List<Gauge> gauges, boolean named) {
        int size() {
            return districts.size() + gauges.size();
        }
    }

    /** The best match: a whole name before a prefix, a prefix before any part. */
    Found find(String query) {
        return find(query, List.of(String::equals, String::startsWith, String::contains));
    }

    /** Only names with that prefix: for text that may be a sentence. */
    Found findByBeginning(String query) {
        return find(query, List.of(String::equals, String::startsWith));
    }

    private Found find(String query, List<BiPredicate<String, String>> fits) {
        String plain = plain(query);
        boolean aSchool = startsWithAny(plain, SCHOOL);
        boolean aDistrict = startsWithAny(plain, DISTRICT);
        String sought = without(without(plain, SCHOOL), DISTRICT);
        if (sought.isEmpty()) {
            return new Found(List.of(), List.of(), false);
        }
        for (BiPredicate<String, String> fit : fits) {
            List<District> inDistricts = aSchool ? List.of() : matching(districts, PlaceSearch::namesOf, sought, fit);
            List<Gauge> atSchools = aDistrict ? List.of() : matching(gauges, PlaceSearch::namesOf, sought, fit);
            // The answer for an exactly named district already contains its schools.
            if (!inDistricts.isEmpty() && fit == fits.get(0)) {
                return new Found(inDistricts, List.of(), true);
            }
            if (!inDistricts.isEmpty() || !atSchools.isEmpty()) {
                return new Found(inDistricts, atSchools, aSchool || aDistrict);
            }
        }
        return new Found(List.of(), List.of(), aSchool || aDistrict);
    }

    private static <T> List<T> matching(
            Collection<T> places, Function<T, List<String>> names, String sought, BiPredicate<String, String> fit) {
        return places.stream()
                .filter(place -> names.apply(place).stream().anyMatch(name -> fit.test(name, sought)))
                .toList();
    }

    private static List<String> namesOf(District district) {
        return List.of(plain(district.nameTh), plain(district.nameEn));
    }

    private static List<String> namesOf(Gauge gauge) {
        List<String> names = new ArrayList<>(List.of(plain(gauge.code)));
        Stream.of(gauge.school.nameTh, gauge.school.nameEn)
                .map(name -> without(plain(name), SCHOOL))
                .forEach(name -> {
                    names.add(name);
                    names.add(without(name, BETWEEN));
                });
        return names;
    }

    private static boolean startsWithAny(String text, List<String> beginnings) {
        return beginnings.stream().map(PlaceSearch::plain).anyMatch(text::startsWith);
    }

    private static String without(String text, List<String> beginnings) {
        return beginnings.stream()
                .map(PlaceSearch::plain)
                .filter(text::startsWith)
                .findFirst()
                .map(beginning -> text.substring(beginning.length()))
                .orElse(text);
    }

    /** Lower case without spaces, tone marks (U+0E48 to U+0E4B) and the sign of a silent letter (U+0E4C). */
    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFC)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Cf}\\u0E48-\\u0E4C]", "");
    }
}
