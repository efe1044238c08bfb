package org.faofon.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.Optional;
import org.faofon.common.text.Excerpt;
import org.faofon.common.text.SimilarName;

/** Describes the error of a JSON body and its position, without the names of our classes. */
final class JsonFault {
    private static final int LONGEST = 200;

    private JsonFault() {}

    static String of(JsonProcessingException e) {
        if (e instanceof UnrecognizedPropertyException unknown) {
            return unknownField(unknown);
        }
        String fault = faultOf(e);
        JsonLocation there = e.getLocation();
        return there == null
                ? fault
                : "%s, at line %d, column %d".formatted(fault, there.getLineNr(), there.getColumnNr());
    }

    private static String faultOf(JsonProcessingException e) {
        if (e instanceof InvalidFormatException wrong && Temporal.class.isAssignableFrom(wrong.getTargetType())) {
            return "\"%s\" is not a time as ISO 8601 writes it, such as 2026-11-16T07:00:00+07:00"
                    .formatted(Excerpt.of(String.valueOf(wrong.getValue())));
        }
        String said = e.getOriginalMessage().lines().findFirst().orElse("it breaks off");
        return said.startsWith("Trailing token") ? "something follows the first JSON value" : cut(said);
    }

    private static String unknownField(UnrecognizedPropertyException e) {
        List<String> known = Optional.ofNullable(e.getKnownPropertyIds()).orElse(List.of()).stream()
                .map(String::valueOf)
                .sorted()
                .toList();
        String hint = SimilarName.find(e.getPropertyName(), known)
                .map(name -> "did you mean \"" + name + "\"?")
                .orElse("there may be " + String.join(", ", known));
        return "nothing is known by the name \"%s\"; %s".formatted(Excerpt.of(e.getPropertyName()), hint);
    }

    private static String cut(String said) {
        int features = said.indexOf(": not allowed when ");
        return Excerpt.of(features < 0 ? said : said.substring(0, features), LONGEST);
    }
}
