package org.faofon.gateways.decode;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import java.io.IOException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faofon.common.text.Excerpt;
import org.jspecify.annotations.Nullable;

/**
 * Parses a message as JSON, completely or not at all: text after the first value, or a duplicate name in an object,
 * would otherwise be lost. Numbers keep their original digits.
 */
public final class MessageJson {
    /** Describes the error of a message, a body or a line, and its position. */
    public static final class Unreadable extends Exception {
        Unreadable(String reason) {
            super(reason);
        }
    }

    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES) // A sender may invent any number of names.
            .build();
    private static final JsonFactory COUNTING = new JsonFactoryBuilder()
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();
    private static final ObjectReader READER = new ObjectMapper(FACTORY)
            .reader()
            .with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .with(DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY);

    /** How programs write NaN and infinity; JSON has no such values. */
    private static final Pattern NO_NUMBER = Pattern.compile("(?i)(nan|[+-]?inf(inity)?)\\b");

    private static final Pattern UNKNOWN_WORD = Pattern.compile("Unrecognized token '([^']*)'");
    private static final Pattern TWICE = Pattern.compile("Duplicate field '([^']*)'");
    private static final Pattern NON_NUMERIC = Pattern.compile("Non-standard token '([^']*)'");

    /** A month of five-minute readings has a third of these values; parsed, each takes many times its bytes. */
    private static final int MOST_TOKENS = 300_000;

    /** A shorter message cannot have more. */
    private static final int SURELY_FEW_BYTES = MOST_TOKENS / 2;

    private MessageJson() {}

    /**
     * Parses the only value.
     *
     * @param what "The payload" or "the line", for the message
     * @throws Unreadable with the error and its position
     */
    public static JsonNode read(byte[] json, String what) throws Unreadable {
        if (json.length > SURELY_FEW_BYTES && hasTooMany(json)) {
            throw new Unreadable("%s has more than %d values; send it in parts".formatted(what, MOST_TOKENS));
        }
        try (JsonParser parser = FACTORY.createParser(json)) {
            return read(parser, what);
        } catch (IOException e) {
            throw new Unreadable("%s is not JSON: %s".formatted(what, Excerpt.of(String.valueOf(e.getMessage()))));
        }
    }

    /** Counts without keeping anything. What is not JSON is reported by the parser that follows. */
    private static boolean hasTooMany(byte[] json) {
        try (JsonParser parser = COUNTING.createParser(json)) {
            for (int i = 0; i < MOST_TOKENS; i++) {
                if (parser.nextToken() == null) {
                    return false;
                }
            }
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    private static JsonNode read(JsonParser parser, String what) throws IOException, Unreadable {
        try {
            JsonNode value = READER.readTree(parser);
            if (value == null || value.isMissingNode()) {
                throw new Unreadable("%s is empty".formatted(what));
            }
            if (parser.nextToken() == null) {
                return value;
            }
        } catch (JsonProcessingException e) {
            throw new Unreadable("%s is not JSON: %s%s".formatted(what, fault(e), place(parser, e.getLocation())));
        } catch (NumberFormatException e) { // No Java number can hold its exponent.
            throw new Unreadable("%s cannot be read: a number is out of range%s"
                    .formatted(what, place(parser, parser.currentTokenLocation())));
        }
        JsonLocation there = parser.currentTokenLocation();
        throw new Unreadable(("%s contains more than one JSON value: the second begins%s; none of it was accepted, "
                        + "send several readings as one array")
                .formatted(what, at(there)));
    }

    private static String fault(JsonProcessingException e) {
        String said = e.getOriginalMessage();
        for (Pattern token : new Pattern[] {UNKNOWN_WORD, NON_NUMERIC}) {
            Matcher word = token.matcher(said);
            if (word.find()) {
                String text = Excerpt.of(word.group(1));
                return NO_NUMBER.matcher(text).matches()
                        ? "\"%s\" is not a number in JSON".formatted(text)
                        : "\"%s\" is in the place of a value".formatted(text);
            }
        }
        Matcher twice = TWICE.matcher(said);
        if (twice.find()) {
            return "duplicate \"%s\"".formatted(Excerpt.of(twice.group(1)));
        }
        return Excerpt.of(said.lines().findFirst().orElse("it ends too early"), 200);
    }

    /** The item of an array, the name, and the line and column. */
    private static String place(JsonParser parser, @Nullable JsonLocation known) {
        String path = parser.getParsingContext().pathAsPointer().toString();
        JsonLocation there = known == null ? parser.currentLocation() : known;
        String item = path.isEmpty() ? "" : " in item " + Excerpt.of(path.substring(1));
        return item + at(there);
    }

    private static String at(JsonLocation there) {
        return there.getLineNr() == 1
                ? " at column " + there.getColumnNr()
                : " at line %d, column %d".formatted(there.getLineNr(), there.getColumnNr());
    }
}
