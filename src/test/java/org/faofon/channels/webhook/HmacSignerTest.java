package org.faofon.channels.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class HmacSignerTest {
    /** Test case 2 of RFC 4231. */
    @Test
    void signsAsTheStandardDoes() {
        assertThat(new HmacSigner("Jefe").of("what do ya want for nothing?".getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo("sha256=5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
    }

    @Test
    void keepsItsSecretOutOfLogs() {
        assertThat(new HmacSigner("Jefe").toString()).doesNotContain("Jefe");
    }
}
