package org.faofon.web;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import jakarta.ws.rs.ext.ContextResolver;
import jakarta.ws.rs.ext.Provider;

/**
 * Reads the bodies of requests: a field that is not known is refused, because it may be a misspelt one. What is read elsewhere,
 * from other programs or from our own tables, may have more fields. Readings are decoded by themselves: they are taken, and the
 * answer names the field.
 */
@Provider
class UnknownFieldRefusal implements ContextResolver<ObjectMapper> {
    private final ObjectMapper strict;

    UnknownFieldRefusal(ObjectMapper json) {
        SimpleModule plainTexts = new SimpleModule().addDeserializer(String.class, new PlainTextDeserializer());
        strict = json.copy()
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .registerModule(plainTexts);
    }

    @Override
    public ObjectMapper getContext(Class<?> type) {
        return strict;
    }
}
