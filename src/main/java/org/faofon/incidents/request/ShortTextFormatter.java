package org.faofon.incidents.request;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Level;
import org.faofon.common.text.Language;
import org.faofon.incidents.IncidentFormatter;
import org.faofon.incidents.IncidentMessages;

/**
 * Drafts the text that goes to people's phones: level, hazard, place, rain, what to do, until when. What is least needed is
 * left out first, until it fits.
 */
final class ShortTextFormatter {
    private static final int MOST_NAMED = 4;

    private final IncidentFormatter words;
    private final IncidentMessages in;

    ShortTextFormatter(IncidentFormatter words) {
        this.words = words;
        this.in = words.in();
    }

    /** At most 160 characters. */
    String draft(AlertEvent event, Level level, List<String> districts, Instant now, Instant until) {
        String mark = event.alert.exercise ? in.drillMark() + " " : "";
        String head = mark + in.shortHead(level.number(), words.hazard(event.alert.hazard));
        String action = in.shortAction(level);
        String valid = in.shortUntil(words.clockOn(until, now));
        List<List<String>> drafts = new ArrayList<>();
        String rain = rain(event, level).orElse("");
        for (String place : List.of(named(districts), counted(districts))) {
            drafts.add(List.of(head, inProvince(place), rain, action, valid, in.shortCall()));
            drafts.add(List.of(head, inProvince(place), rain, action, valid));
            drafts.add(List.of(head, sentence(place), rain, action, valid));
            drafts.add(List.of(head, sentence(place), action, valid));
        }
        return drafts.stream()
                .map(ShortTextFormatter::join)
                .filter(text -> DdpmRequest.length(text) <= DdpmRequest.LONGEST)
                .findFirst()
                .orElseGet(() -> cut(join(List.of(head, sentence(counted(districts)), action))));
    }

    private static String join(List<String> parts) {
        return parts.stream().filter(part -> !part.isEmpty()).collect(Collectors.joining(" "));
    }

    private boolean thai() {
        return words.language() == Language.TH;
    }

    private String inProvince(String place) {
        return sentence(place + (thai() ? " " : ", ") + words.province());
    }

    /** Thai has no full stop. */
    private String sentence(String place) {
        return thai() ? place : place + ".";
    }

    private String named(List<String> districts) {
        return districts.size() > MOST_NAMED
                ? counted(districts)
                : districts.stream().map(words::district).collect(Collectors.joining(thai() ? " " : ", "));
    }

    private String counted(List<String> districts) {
        return districts.size() == 1 ? words.district(districts.get(0)) : in.shortDistricts(districts.size());
    }

    /** The rain of now at the gauge that is furthest over its threshold. */
    static Optional<Evidence> lead(AlertEvent event, Level level) {
        return event.evidence.stream()
                .filter(held -> !held.level().above(level) && held.ratio() > 0)
                .max(Comparator.comparing(Evidence::level).thenComparingDouble(Evidence::ratio));
    }

    /** Its greatest depth; rain before the water in the ground. */
    static Optional<Evidence.Measure> rainOfNow(AlertEvent event, Level level) {
        return lead(event, level)
                .flatMap(held -> held.measures().stream()
                        .filter(measure -> measure.endingAgo().isZero())
                        .max(Comparator.comparing((Evidence.Measure measure) -> !measure.soilWater())
                                .thenComparing(Evidence.Measure::depthMicrometres)));
    }

    private Optional<String> rain(AlertEvent event, Level level) {
        return rainOfNow(event, level).map(measure -> {
            long mm = Math.round(measure.depthMicrometres() / 1000.0);
            if (fellUpstream(event, level)) {
                return in.shortUpstream(words.window(measure.window()), mm);
            }
            return measure.soilWater() ? in.shortSoilWater(mm) : in.shortRain(words.window(measure.window()), mm);
        });
    }

    private static boolean fellUpstream(AlertEvent event, Level level) {
        return lead(event, level).filter(held -> held.upstream() != null).isPresent();
    }

    private static String cut(String text) {
        int end = Math.min(
                text.length(), text.offsetByCodePoints(0, Math.min(DdpmRequest.LONGEST, DdpmRequest.length(text))));
        while (end > 0 && end < text.length() && Character.getType(text.charAt(end)) == Character.NON_SPACING_MARK) {
            end--;
        }
        return text.substring(0, end).strip();
    }
}
