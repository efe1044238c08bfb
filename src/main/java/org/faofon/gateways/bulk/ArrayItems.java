package org.faofon.gateways.bulk;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonFactoryBuilder;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.faofon.gateways.decode.ReadingJson;

/** The objects of one JSON array; after a syntax error the rest is lost. */
final class ArrayItems implements BulkItems {
    private static final int LONGEST_TEXT = 20_000;
    private static final JsonFactory FACTORY = new JsonFactoryBuilder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_TEXT)
                    .build())
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES) // A sender may invent any number of names.
            .disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES)
            .build();
    private static final ObjectReader SCALARS =
            new ObjectMapper().reader().with(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS);
    private static final int MOST_UNKNOWN = 20;

    private final JsonParser parser;
    private long number;
    private boolean ended;

    ArrayItems(InputStream input) throws IOException, Unusable {
        parser = FACTORY.createParser(input);
        try {
            if (parser.nextToken() != JsonToken.START_ARRAY) {
                throw new Unusable("The body must be a JSON array of readings");
            }
        } catch (JsonProcessingException e) {
            throw new Unusable("The body must be a JSON array of readings, but is not JSON: " + e.getOriginalMessage());
        }
    }

    @Override
    public Optional<BulkItem> next() throws IOException {
        if (ended) {
            return Optional.empty();
        }
        number++;
        try {
            if (parser.nextToken() != JsonToken.END_ARRAY) {
                return Optional.of(item());
            }
            ended = true;
            return parser.nextToken() == null
                    ? Optional.empty()
                    : Optional.of(new BulkItem.Cut(number, "there is text after the array; it was not read"));
        } catch (JsonProcessingException e) {
            ended = true;
            return Optional.of(new BulkItem.Cut(
                    number,
                    "the JSON is invalid at line %d, column %d, and the rest was not read: %s"
                            .formatted(
                                    parser.currentLocation().getLineNr(),
                                    parser.currentLocation().getColumnNr(),
                                    e.getOriginalMessage())));
        }
    }

    private BulkItem item() throws IOException {
        if (parser.currentToken() != JsonToken.START_OBJECT) {
            parser.skipChildren();
            return new BulkItem.Broken(number, ReadingJson.NOT_AN_OBJECT);
        }
        ObjectNode item = JsonNodeFactory.instance.objectNode();
        Set<String> twice = new TreeSet<>();
        int unknown = 0;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            JsonNode value = value();
            boolean known = ReadingJson.NAMES.contains(name);
            if (known && item.has(name)) {
                twice.add(name);
            }
            if (known || ++unknown <= MOST_UNKNOWN) {
                item.set(name, known ? value : NullNode.getInstance()); // Only the name is reported.
            }
        }
        return twice.isEmpty()
                ? new BulkItem.Whole(number, item)
                : new BulkItem.Broken(number, "duplicate: " + String.join(", ", twice));
    }

    /** A number that no Java number can hold is refused as an invalid text. */
    private JsonNode scalar() throws IOException {
        try {
            return SCALARS.readTree(parser);
        } catch (NumberFormatException e) {
            return TextNode.valueOf(parser.getText());
        }
    }

    /** Readings contain no nested values, so these are skipped unread, however large. */
    private JsonNode value() throws IOException {
        if (parser.currentToken().isScalarValue()) {
            return scalar();
        }
        boolean array = parser.currentToken() == JsonToken.START_ARRAY;
        parser.skipChildren();
        return array ? JsonNodeFactory.instance.arrayNode() : JsonNodeFactory.instance.objectNode();
    }
}
