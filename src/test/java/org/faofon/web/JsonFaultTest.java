package org.faofon.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;

class JsonFaultTest {
    private static final ObjectMapper JSON = new ObjectMapper().registerModule(new JavaTimeModule());

    record Hold(OffsetDateTime until) {}

    @Test
    void aWrongTimeIsSaidWithoutTheNamesOfOurClasses() {
        JsonProcessingException wrong = catchThrowableOfType(
                JsonProcessingException.class, () -> JSON.readValue("{\"until\": \"soon\"}", Hold.class));

        assertThat(JsonFault.of(wrong))
                .startsWith("\"soon\" is not a time as ISO 8601 writes it")
                .endsWith("at line 1, column 11")
                .doesNotContain("java.");
    }
}
