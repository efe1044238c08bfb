package org.faofon.situations;

import java.time.Instant;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.faofon.common.text.Excerpt;
import org.faofon.common.text.PlainText;
import org.faofon.situations.SituationReport.Conditions;
import org.faofon.situations.SituationReport.Source;

/**
 * Turns the fields of a form or of JSON into a report. The fields are {@code status}, {@code water}, {@code power}, {@code
 * road}, {@code telephone}, {@code people}, {@code note}, and for each need {@code need-WATER} and so on. A field that is
 * missing or empty was not said.
 */
public final class SituationParser {
    public static final String NEED = "need-";

    private SituationParser() {}

    /**
     * The report.
     *
     * @throws IllegalArgumentException with what is wrong
     */
    public static SituationReport parse(
            Map<String, String> fields, UUID id, String school, Instant seenAt, Source source) {
        SchoolStatus status = choice(fields, "status", SchoolStatus.class)
                .orElseThrow(() -> new IllegalArgumentException("status is missing"));
        Conditions seen = new Conditions(
                choice(fields, "water", WaterDepth.class),
                choice(fields, "power", Utility.class).orElse(Utility.UNKNOWN),
                choice(fields, "road", Utility.class).orElse(Utility.UNKNOWN),
                choice(fields, "telephone", Utility.class).orElse(Utility.UNKNOWN),
                choice(fields, "people", PeopleBand.class));
        Map<NeedKind, PeopleBand> needs = new EnumMap<>(NeedKind.class);
        for (NeedKind kind : NeedKind.values()) {
            choice(fields, NEED + kind, PeopleBand.class).ifPresent(amount -> needs.put(kind, amount));
        }
        return new SituationReport(id, school, seenAt, status, seen, needs, note(fields), source);
    }

    private static String note(Map<String, String> fields) {
        String note = fields.getOrDefault("note", "").strip();
        if (note.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("note must be a text");
        }
        return PlainText.of(note);
    }

    /** One of the choices, or empty if the field is. */
    public static <E extends Enum<E>> Optional<E> choice(Map<String, String> fields, String name, Class<E> choices) {
        String said = fields.getOrDefault(name, "").strip();
        if (said.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Arrays.stream(choices.getEnumConstants())
                .filter(choice -> choice.name().equals(said))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException(name + " must be one of "
                        + Arrays.toString(choices.getEnumConstants()) + ", but was \"" + Excerpt.of(said) + "\"")));
    }
}
