package org.faofon.network.roster;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.faofon.common.text.Excerpt;
import org.faofon.common.text.ThaiDigits;
import org.faofon.network.HydrologicalZone;

/**
 * The districts of a province as its operator describes them: a CSV file with one district per line. Its columns are
 * {@code code,name_th,name_en,zone,zone_th,zone_en,province_th,province_en}.
 *
 * @param problems its errors; a table with problems is not imported
 */
record DistrictTable(List<Entry> districts, Map<String, Name> zones, Name province, List<String> problems) {
    /** Every line has them; the names of a zone and of the province are needed once. */
    static final List<String> COLUMNS = List.of("code", "name_th", "name_en", "zone", "province_th", "province_en");

    static final int MOST_DISTRICTS = 200;

    private static final Pattern CODE = Pattern.compile("[A-Za-z0-9_-]{1,8}");
    private static final Pattern NAME = Pattern.compile("\\P{Cntrl}{1,100}");
    private static final Map<String, Name> USUAL_ZONES =
            Map.of("FOOTHILL", new Name("เชิงเขา", "Foothill"), "LAKESIDE", new Name("ริมทะเลสาบ", "Lake-side"));

    /** A name in both languages. */
    record Name(String th, String en) {}

    /** One district. */
    record Entry(String code, Name name, String zone) {}

    static DistrictTable parse(String text) {
        return new Reader().read(RosterEncoding.unmarked(text));
    }

    private static final class Reader {
        private final Map<String, Entry> districts = new LinkedHashMap<>();
        private final Map<String, Name> zones = new LinkedHashMap<>();
        private final List<String> problems = new ArrayList<>();
        private Optional<Name> province = Optional.empty();

        DistrictTable read(String text) {
            RosterFileFormat format = RosterFileFormat.of(text);
            try (CSVParser parser = CSVParser.parse(format.table(), format.csv())) {
                List<String> missing = COLUMNS.stream()
                        .filter(column -> !parser.getHeaderMap().containsKey(column))
                        .toList();
                if (missing.isEmpty()) {
                    parser.forEach(line -> readLine(line, line.getRecordNumber() + format.linesBefore()));
                } else {
                    problems.add("the first line lacks the columns " + String.join(", ", missing));
                }
            } catch (IllegalArgumentException | IOException | UncheckedIOException e) {
                problems.add("it is not a table with a header: " + Excerpt.of(String.valueOf(e.getMessage())));
            }
            checkWhole();
            return new DistrictTable(
                    List.copyOf(districts.values()),
                    zones,
                    province.orElseGet(() -> new Name("", "")),
                    List.copyOf(problems));
        }

        private void readLine(CSVRecord line, long number) {
            if (line.stream().allMatch(String::isBlank) || districts.size() > MOST_DISTRICTS) {
                return;
            }
            String code = ThaiDigits.toArabic(text(line, "code"));
            String zone = text(line, "zone").toUpperCase(Locale.ROOT);
            if (!CODE.matcher(code).matches()) {
                wrong(number, "code must be up to 8 letters and digits, such as 9302, but was", code);
            } else if (!HydrologicalZone.isCode(zone)) {
                wrong(number, "zone must be up to 16 capital letters, such as FOOTHILL, but was", zone);
            } else {
                readNames(line, number, code, zone);
            }
        }

        private void readNames(CSVRecord line, long number, String code, String zone) {
            Optional<Name> name = name(line, "name_th", "name_en");
            if (name.isEmpty()) {
                wrong(number, "name_th and name_en must be given, of up to 100 characters, but were", code);
                return;
            }
            if (districts.putIfAbsent(code, new Entry(code, name.get(), zone)) != null) {
                wrong(number, "there is already a district", code);
            }
            name(line, "zone_th", "zone_en").ifPresent(given -> {
                Name earlier = zones.putIfAbsent(zone, given);
                if (earlier != null && !earlier.equals(given)) {
                    wrong(number, "an earlier line gives another name to the zone", zone);
                }
            });
            name(line, "province_th", "province_en").ifPresent(given -> {
                if (province.isPresent() && !province.get().equals(given)) {
                    wrong(number, "an earlier line names another province than", given.en());
                }
                province = Optional.of(province.orElse(given));
            });
        }

        private void checkWhole() {
            for (Entry district : districts.values()) {
                if (!zones.containsKey(district.zone) && USUAL_ZONES.containsKey(district.zone)) {
                    zones.put(district.zone, USUAL_ZONES.get(district.zone));
                } else if (zones.putIfAbsent(district.zone, new Name("", "")) == null) {
                    problems.add("the zone " + district.zone + " has no names: give zone_th and zone_en on one line");
                }
            }
            if (problems.isEmpty() && districts.isEmpty()) {
                problems.add("it has no district");
            }
            if (districts.size() > MOST_DISTRICTS) {
                problems.add("it has more than " + MOST_DISTRICTS + " districts");
            }
            if (problems.isEmpty() && province.isEmpty()) {
                problems.add("no line has both province_th and province_en");
            }
        }

        private Optional<Name> name(CSVRecord line, String th, String en) {
            Name name = new Name(text(line, th), text(line, en));
            boolean both =
                    NAME.matcher(name.th).matches() && NAME.matcher(name.en).matches();
            return both ? Optional.of(name) : Optional.empty();
        }

        private static String text(CSVRecord line, String column) {
            return line.isSet(column) ? line.get(column).strip() : "";
        }

        private void wrong(long line, String what, String found) {
            problems.add("line " + line + ": " + what + " \"" + Excerpt.of(found) + "\"");
        }
    }
}
