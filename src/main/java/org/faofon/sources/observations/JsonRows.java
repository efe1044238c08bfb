package org.faofon.sources.observations;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.Optional;

/** The elements of the first list of that name in a document, one after the other, because a document may be large. */
final class JsonRows {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final JsonFactory FACTORY = JSON.getFactory();

    private JsonRows() {}

    /** Takes one element. */
    interface Taker {
        void take(JsonNode element) throws ObservationException;
    }

    static void read(byte[] body, String list, Taker taker) throws ObservationException {
        try (JsonParser parser = FACTORY.createParser(body)) {
            while (parser.nextToken() != null) {
                boolean named = parser.currentToken() == JsonToken.FIELD_NAME && list.equals(parser.currentName());
                if (named && parser.nextToken() == JsonToken.START_ARRAY) {
                    readList(parser, taker);
                    finish(parser);
                    return;
                }
            }
        } catch (IOException e) {
            throw new ObservationException(
                    "it is not whole or no JSON: " + e.getClass().getSimpleName());
        }
        throw new ObservationException("it has no list \"" + list + "\"");
    }

    private static void readList(JsonParser parser, Taker taker) throws IOException, ObservationException {
        while (parser.nextToken() != JsonToken.END_ARRAY) {
            if (parser.currentToken() == null) {
                throw new ObservationException("its list does not end");
            }
            taker.take(JSON.readTree(parser));
        }
    }

    /** A document that was cut off is not believed at all. */
    private static void finish(JsonParser parser) throws IOException {
        while (parser.nextToken() != null) {
            parser.skipChildren();
        }
    }

    /** The text of a value at a path with dots; empty if it is missing, null, a list or an object. */
    static Optional<String> find(JsonNode element, String path) {
        JsonNode at = element;
        for (String step : path.split("\\.", -1)) {
            at = at.path(step);
        }
        return at.isValueNode() && !at.isNull() ? Optional.of(at.asText()) : Optional.empty();
    }
}
