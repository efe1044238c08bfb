package org.faofon.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VerifiedPasswordsTest {
    private final VerifiedPasswords verified = new VerifiedPasswords();

    @Test
    void knowsOnlyWhatWasRightForThatNameHashAndAddress() {
        verified.add(verified.digest("petch", "a good password", "hash", "203.0.113.9"));

        assertThat(verified.contain(verified.digest("petch", "a good password", "hash", "203.0.113.9")))
                .isTrue();
        assertThat(verified.contain(verified.digest("petch", "a guess", "hash", "203.0.113.9")))
                .isFalse();
        assertThat(verified.contain(verified.digest("noi", "a good password", "hash", "203.0.113.9")))
                .isFalse();
        assertThat(verified.contain(verified.digest("petch", "a good password", "new hash", "203.0.113.9")))
                .isFalse();
        assertThat(verified.contain(verified.digest("petch", "a good password", "hash", "198.51.100.1")))
                .isFalse();
    }

    @Test
    void partsCannotBeShiftedIntoEachOther() {
        assertThat(verified.digest("a", "bc", "h", "n")).isNotEqualTo(verified.digest("ab", "c", "h", "n"));
    }
}
