package org.faofon.sources;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;

/** Sources as an operator writes them, for tests. */
public final class Sources {
    /** With the names that every source has. */
    public static final String NAMED =
            "\"name\": {\"th\": \"ฝนของแม่น้ำ\", \"en\": \"River rain\"}, \"owner\": {\"th\": \"กรมแม่น้ำ\", \"en\": \"River department\"}";

    private Sources() {}

    /** A source with that code, and what is particular about it. */
    public static Source one(String code, String kind, String more) {
        try {
            return parse("{\"code\": \"%s\", \"kind\": \"%s\", \"url\": \"https://river.example.go.th/data\", %s%s}"
                            .formatted(code, kind, NAMED, more.isEmpty() ? "" : ", " + more))
                    .get(0);
        } catch (SourceFileException e) {
            throw new AssertionError(e);
        }
    }

    /** The sources of a file. */
    public static List<Source> parse(String... sources) throws SourceFileException {
        try {
            return new SourceFile(name -> name.equals("FAOFON_SOURCE_KEY") ? "sesame" : null)
                    .parse(new ObjectMapper().readTree("{\"sources\": [" + String.join(",", sources) + "]}"));
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }
}
