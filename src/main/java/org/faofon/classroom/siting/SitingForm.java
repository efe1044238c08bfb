package org.faofon.classroom.siting;

import jakarta.ws.rs.core.MultivaluedMap;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.faofon.common.text.LocalTimeParser;
import org.faofon.common.text.PlainText;
import org.faofon.common.text.ThaiDigits;
import org.faofon.network.siting.CompassPoint;
import org.faofon.network.siting.GroundSlope;
import org.faofon.network.siting.GroundSurface;
import org.faofon.network.siting.Obstruction;
import org.faofon.network.siting.SitingSurvey;
import org.faofon.network.siting.WindProtection;

/**
 * The form of a siting card as it was typed.
 *
 * @param typed by the names of the fields; what was not filled in is empty
 */
public record SitingForm(Map<String, String> typed) {
    private static final String DATE = "date";
    private static final String SLOPE = "slope";
    private static final String WIND = "wind";
    private static final String RIM = "rim";
    private static final String LEVEL = "level";
    private static final String SURFACE = "surface";
    private static final String NOTE = "note";

    public SitingForm {
        typed = Map.copyOf(typed);
    }

    /** Why a form is refused. */
    public enum Fault {
        DATE,
        FUTURE,
        TOO_OLD,
        /** The gauge stood elsewhere then. */
        BEFORE_MOVE,
        RIM,
        /** A number with decimals, such as 1.5: probably metres, where whole centimetres are asked for. */
        METRES,
        NOTE,
        CHOICE
    }

    /** A form and what is wrong with it; the survey is there if nothing is. */
    record Read(Optional<SitingSurvey> survey, List<Fault> faults) {}

    static SitingForm of(MultivaluedMap<String, String> fields) {
        Map<String, String> typed = new HashMap<>();
        fields.forEach((name, values) -> {
            if (!values.isEmpty()) {
                typed.put(name, Objects.requireNonNullElse(values.get(0), ""));
            }
        });
        return new SitingForm(typed);
    }

    /** An empty form of today. */
    static SitingForm of(LocalDate today) {
        return new SitingForm(Map.of(DATE, today.toString()));
    }

    static SitingForm of(SitingSurvey survey) {
        Map<String, String> typed = new HashMap<>();
        typed.put(DATE, survey.date().toString());
        survey.horizon().forEach((point, seen) -> typed.put(nameOf(point), seen.name()));
        survey.slope().ifPresent(slope -> typed.put(SLOPE, slope.name()));
        typed.put(WIND, survey.windProtection().name());
        survey.rimCentimetres().ifPresent(rim -> typed.put(RIM, rim.toString()));
        survey.rimLevel().ifPresent(level -> typed.put(LEVEL, level ? "yes" : "no"));
        survey.surface().ifPresent(surface -> typed.put(SURFACE, surface.name()));
        typed.put(NOTE, survey.note());
        return new SitingForm(typed);
    }

    /** The same with the date of another survey, which finds most as it was. */
    SitingForm on(LocalDate date) {
        Map<String, String> again = new HashMap<>(typed);
        again.put(DATE, date.toString());
        return new SitingForm(again);
    }

    /** The field of a direction. */
    public String field(CompassPoint point) {
        return nameOf(point);
    }

    private static String nameOf(CompassPoint point) {
        return point.name().toLowerCase(Locale.ROOT);
    }

    public String value(String name) {
        return typed.getOrDefault(name, "");
    }

    /** What is chosen for a direction. */
    public String seenAt(CompassPoint point) {
        return value(nameOf(point));
    }

    /**
     * Parses the form.
     *
     * @param today in the province
     * @param since when the gauge was put where it stands; empty if it never moved
     */
    Read read(LocalDate today, Optional<LocalDate> since) {
        List<Fault> faults = new ArrayList<>();
        Optional<LocalDate> date = date(today, since, faults);
        Optional<Integer> rim = rim(faults);
        String note = PlainText.of(value(NOTE));
        if (note.length() > SitingSurvey.LONGEST_NOTE || note.indexOf('\0') >= 0) {
            faults.add(Fault.NOTE);
        }
        Map<CompassPoint, Obstruction> horizon = new EnumMap<>(CompassPoint.class);
        for (CompassPoint point : CompassPoint.values()) {
            choice(nameOf(point), Obstruction.class, faults).ifPresent(seen -> horizon.put(point, seen));
        }
        Optional<GroundSlope> slope = choice(SLOPE, GroundSlope.class, faults);
        Optional<WindProtection> wind = choice(WIND, WindProtection.class, faults);
        Optional<GroundSurface> surface = choice(SURFACE, GroundSurface.class, faults);
        Optional<Boolean> level = level(faults);
        if (!faults.isEmpty() || date.isEmpty()) {
            return new Read(Optional.empty(), faults.stream().distinct().toList());
        }
        return new Read(
                Optional.of(new SitingSurvey(
                        date.get(), horizon, slope, wind.orElse(WindProtection.NONE), rim, level, surface, note)),
                List.of());
    }

    private Optional<LocalDate> date(LocalDate today, Optional<LocalDate> since, List<Fault> faults) {
        try {
            LocalDate date = LocalTimeParser.parseDate(value(DATE));
            if (date.isAfter(today)) {
                faults.add(Fault.FUTURE);
            } else if (date.isBefore(SitingSurvey.EARLIEST)) {
                faults.add(Fault.TOO_OLD);
            } else if (since.filter(date::isBefore).isPresent()) {
                faults.add(Fault.BEFORE_MOVE);
            }
            return Optional.of(date);
        } catch (DateTimeException e) {
            faults.add(Fault.DATE);
            return Optional.empty();
        }
    }

    private Optional<Integer> rim(List<Fault> faults) {
        String text = ThaiDigits.toArabic(value(RIM).strip());
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (text.matches("\\d{0,6}[.,]\\d{1,6}")) {
            faults.add(Fault.METRES);
            return Optional.empty();
        }
        int centimetres = text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
        if (centimetres < 1 || centimetres > SitingSurvey.MOST_RIM_CENTIMETRES) {
            faults.add(Fault.RIM);
        }
        return Optional.of(centimetres);
    }

    private Optional<Boolean> level(List<Fault> faults) {
        return switch (value(LEVEL)) {
            case "" -> Optional.empty();
            case "yes" -> Optional.of(true);
            case "no" -> Optional.of(false);
            default -> {
                faults.add(Fault.CHOICE);
                yield Optional.empty();
            }
        };
    }

    private <E extends Enum<E>> Optional<E> choice(String name, Class<E> choices, List<Fault> faults) {
        String chosen = value(name);
        if (chosen.isEmpty()) {
            return Optional.empty();
        }
        for (E choice : choices.getEnumConstants()) {
            if (choice.name().equals(chosen)) {
                return Optional.of(choice);
            }
        }
        faults.add(Fault.CHOICE);
        return Optional.empty();
    }
}
