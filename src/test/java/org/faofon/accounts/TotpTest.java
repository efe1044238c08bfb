package org.faofon.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TotpTest {
    /** The secret of RFC 6238, appendix B. */
    private static final String SECRET =
            HexFormat.of().formatHex("12345678901234567890".getBytes(StandardCharsets.US_ASCII));

    private static final Instant NOW = Instant.ofEpochSecond(1_111_111_109);

    @ParameterizedTest
    @CsvSource({"59, 287082", "1111111109, 081804", "1111111111, 050471", "1234567890, 005924", "20000000000, 353130"})
    void computesTheCodesOfTheStandard(long second, String code) {
        assertThat(Totp.code(SECRET, Instant.ofEpochSecond(second))).isEqualTo(code);
    }

    @Test
    void acceptsTheStepBeforeAndAfterButNoOther() {
        long step = NOW.getEpochSecond() / 30;
        for (int off = -1; off <= 1; off++) {
            String code = Totp.code(SECRET, NOW.plusSeconds(30L * off));
            assertThat(Totp.stepOf(SECRET, code, NOW)).hasValue(step + off);
        }
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, NOW.minusSeconds(60)), NOW))
                .isEmpty();
        assertThat(Totp.stepOf(SECRET, Totp.code(SECRET, NOW.plusSeconds(60)), NOW))
                .isEmpty();
    }

    @Test
    void readsThaiDigitsAndSpaces() {
        assertThat(Totp.stepOf(SECRET, "๐๘๑ ๘๐๔", NOW)).isPresent();
        assertThat(Totp.stepOf(SECRET, "", NOW)).isEmpty();
        assertThat(Totp.stepOf(SECRET, "81804", NOW)).isEmpty();
    }

    @Test
    void appsReadTheAddress() {
        assertThat(Totp.uri(SECRET, "somchai"))
                .isEqualTo("otpauth://totp/Faofon%3Asomchai?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=Faofon");
    }

    @Test
    void eachSecretIsNew() {
        assertThat(Totp.newSecret()).hasSize(40).isNotEqualTo(Totp.newSecret());
    }
}
