package org.faofon.web;

import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.ext.ParamConverter;
import jakarta.ws.rs.ext.ParamConverterProvider;
import jakarta.ws.rs.ext.Provider;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * Refuses control characters in every text that a request sends as a parameter, above all in the fields of forms. No
 * page or resource has to think of it.
 */
@Provider
public class TextParamConverterProvider implements ParamConverterProvider {
    @Override
    @SuppressWarnings("unchecked")
    public <T> @Nullable ParamConverter<T> getConverter(Class<T> type, Type generic, Annotation[] annotations) {
        return type == String.class ? (ParamConverter<T>) new PlainText() : null;
    }

    private static final class PlainText implements ParamConverter<String> {
        @Override
        public String fromString(String text) {
            if (text.chars().anyMatch(AddressSyntax::isForbidden)) {
                throw new BadRequestException("A parameter contains a control character");
            }
            return text;
        }

        @Override
        public String toString(String text) {
            return text;
        }
    }
}
