package org.faofon.alerts;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import jakarta.persistence.AttributeConverter;
import jakarta.persistence.Converter;
import java.io.UncheckedIOException;
import java.util.List;

/** Evidence is read whole with its event and never searched, so it is kept as JSON. */
@Converter
public class EvidenceColumn implements AttributeConverter<List<Evidence>, String> {
    private static final ObjectMapper JSON = new ObjectMapper()
            .registerModules(new JavaTimeModule(), new Jdk8Module())
            .disable(
                    SerializationFeature.WRITE_DATES_AS_TIMESTAMPS, SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS);
    private static final TypeReference<List<Evidence>> EVIDENCE = new TypeReference<>() {};

    @Override
    public String convertToDatabaseColumn(List<Evidence> evidence) {
        try {
            return JSON.writeValueAsString(evidence);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<Evidence> convertToEntityAttribute(String json) {
        try {
            return JSON.readValue(json, EVIDENCE);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
