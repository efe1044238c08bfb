package org.faofon.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import com.fasterxml.jackson.databind.deser.std.StringDeserializer;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import java.io.IOException;
import java.io.Serial;

/** Reads texts of request bodies: control characters but tabs and line breaks are refused, as the database would. */
final class PlainTextDeserializer extends StdScalarDeserializer<String> {
    @Serial
    private static final long serialVersionUID = 1L;

    PlainTextDeserializer() {
        super(String.class);
    }

    @Override
    public String deserialize(JsonParser parser, DeserializationContext context) throws IOException {
        String text = StringDeserializer.instance.deserialize(parser, context);
        if (text != null && text.chars().anyMatch(AddressSyntax::isForbidden)) {
            throw InvalidFormatException.from(parser, "a text contains a control character", text, String.class);
        }
        return text;
    }
}
