package org.faofon.sim.drill;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * That certain alerts are raised.
 *
 * @param wanted each must be met by at least one alert
 * @param only whether every alert must be among them
 */
record AlertExpectation(List<Wanted> wanted, boolean only) implements Expectation {
    private static final List<String> HAZARDS = List.of("FLASH_FLOOD", "LANDSLIDE", "FLOOD", "HEAVY_RAIN");
    private static final Pattern ONE = Pattern.compile("([A-Za-z_]+)(?:/([A-Za-z_]+))?(?:@(.+))?");
    private static final String ONLY = "only";

    /** An alert of this hazard, that reached at least this level, in this district or anywhere. */
    record Wanted(String hazard, AlertLevel level, Optional<String> district) {
        boolean isMetBy(RaisedAlert alert) {
            return alert.hazard().equals(hazard)
                    && alert.level().compareTo(level) >= 0
                    && district.map(alert.district()::equals).orElse(true);
        }

        @Override
        public String toString() {
            return hazard + "/" + level
                    + district.map(code -> "@" + District.nameOf(code)).orElse("");
        }
    }

    /** Parses {@code HAZARD[/LEVEL][@DISTRICT]}, separated by commas, with {@code only} among them. */
    static AlertExpectation parse(String text) {
        List<Wanted> wanted = new ArrayList<>();
        boolean only = false;
        for (String word : text.split(",", -1)) {
            if (word.strip().equals(ONLY)) {
                only = true;
            } else {
                wanted.add(wantedOf(word.strip()));
            }
        }
        if (wanted.isEmpty()) {
            throw new IllegalArgumentException("\"only\" needs alerts beside it; for none of them write alerts=none");
        }
        return new AlertExpectation(wanted, only);
    }

    private static Wanted wantedOf(String text) {
        Matcher found = ONE.matcher(text);
        if (!found.matches()) {
            throw new IllegalArgumentException(
                    "an alert is written FLASH_FLOOD/WARNING@9302, but was \"" + text + "\"");
        }
        String hazard = found.group(1).toUpperCase(Locale.ROOT);
        if (!HAZARDS.contains(hazard)) {
            throw new IllegalArgumentException(ClosestWord.unknown("hazard", found.group(1), HAZARDS));
        }
        return new Wanted(
                hazard,
                levelOf(found.group(2)),
                Optional.ofNullable(found.group(3)).map(AlertExpectation::districtOf));
    }

    private static AlertLevel levelOf(@Nullable String text) {
        if (text == null) {
            return AlertLevel.WATCH;
        }
        return Arrays.stream(AlertLevel.values())
                .filter(level -> level.name().equalsIgnoreCase(text))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(ClosestWord.unknown(
                        "level",
                        text,
                        Arrays.stream(AlertLevel.values()).map(AlertLevel::name).toList())));
    }

    /** A code is taken as it is, because another province has others. */
    private static String districtOf(String name) {
        if (name.strip().matches("[0-9]{4}")) {
            return name.strip();
        }
        return District.find(name)
                .map(District::code)
                .orElseThrow(
                        () -> new IllegalArgumentException(ClosestWord.unknown("district", name, District.names())));
    }

    @Override
    public boolean concernsLine() {
        return false;
    }

    @Override
    public List<String> complaints(DrillOutcome outcome) {
        List<String> complaints = new ArrayList<>();
        for (Wanted one : wanted) {
            if (outcome.alerts().stream().noneMatch(one::isMetBy)) {
                complaints.add("expected the alert " + one + ", but it was not raised");
            }
        }
        if (only) {
            outcome.alerts().stream()
                    .filter(alert -> wanted.stream().noneMatch(one -> one.isMetBy(alert)))
                    .forEach(alert -> complaints.add("did not expect the alert " + alert));
        }
        return complaints;
    }
}
