package org.faofon.channels.line.bot;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class LineSignatureTest {
    private static final byte[] BODY = "{}".getBytes(StandardCharsets.UTF_8);
    private static final String RIGHT = "3q8QXTAGaey18yL8FWTqdVlbMr6hcuNvM4tefa0o9nA=";

    private final LineSignature signature = new LineSignature("SECRET");

    @Test
    void knowsLinesOwnExample() {
        assertThat(signature.holds(BODY, RIGHT)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "596359635963", "not base64!", "3q8QXTAGaey18yL8FWTqdVlbMr6hcuNvM4tefa0o9n"})
    void refusesWhatIsNot(String given) {
        assertThat(signature.holds(BODY, given)).isFalse();
    }

    @Test
    void refusesAnotherBodyAndAnotherSecret() {
        assertThat(signature.holds("{} ".getBytes(StandardCharsets.UTF_8), RIGHT))
                .isFalse();
        assertThat(new LineSignature("SECRET2").holds(BODY, RIGHT)).isFalse();
    }
}
