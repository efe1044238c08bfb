package org.faofon.web;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import org.faofon.common.text.Excerpt;

/** Describes the error of a JSON body and its position, without the names of our classes. */
final class JsonFault {
    private static final int LONGEST = 200;

    private JsonFault() {}

    static String of(JsonProcessingException e) {
        String said = e.getOriginalMessage().lines().findFirst().orElse("it ends too early");
        String fault = said.startsWith("Trailing token") ? "there is text after the first JSON value" : cut(said);
        JsonLocation there = e.getLocation();
        return there == null
                ? fault
                : "%s, at line %d, column %d".formatted(fault, there.getLineNr(), there.getColumnNr());
    }

    private static String cut(String said) {
        int features = said.indexOf(": not allowed when ");
        return Excerpt.of(features < 0 ? said : said.substring(0, features), LONGEST);
    }
}
