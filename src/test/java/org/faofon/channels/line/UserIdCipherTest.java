package org.faofon.channels.line;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class UserIdCipherTest {
    private static final String USER = "U4af4980629be4c2b6fd1d6a5d2b6a7c3";

    private final UserIdCipher seal = new UserIdCipher("the channel's secret");

    @Test
    void opensWhatItHasSealed() {
        assertThat(seal.open(seal.seal(USER))).contains(USER);
    }

    @Test
    void whatIsSealedTellsNothing() {
        assertThat(new String(Base64.getDecoder().decode(seal.seal(USER)), StandardCharsets.ISO_8859_1))
                .doesNotContain("4af49806");
        assertThat(seal.seal(USER)).isNotEqualTo(seal.seal(USER));
    }

    @Test
    void anotherSecretOpensNothing() {
        assertThat(new UserIdCipher("another").open(seal.seal(USER))).isEmpty();
    }

    @Test
    void aTamperedAddressIsNone() {
        byte[] sealed = Base64.getDecoder().decode(seal.seal(USER));
        sealed[sealed.length - 1] ^= 1;

        assertThat(seal.open(Base64.getEncoder().encodeToString(sealed))).isEmpty();
        assertThat(seal.open("AAAA")).isEmpty();
        assertThat(seal.open("no base 64!")).isEmpty();
    }

    @Test
    void aPersonHasOnePseudonymWithEachSecret() {
        assertThat(seal.pseudonym(USER)).hasSize(64).isEqualTo(seal.pseudonym(USER));
        assertThat(new UserIdCipher("another").pseudonym(USER)).isNotEqualTo(seal.pseudonym(USER));
    }
}
