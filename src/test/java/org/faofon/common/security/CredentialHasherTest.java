package org.faofon.common.security;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.elytron.security.common.BcryptUtil;
import org.junit.jupiter.api.Test;

class CredentialHasherTest {
    @Test
    void aHashWithLessEffortThanNowIsOutdated() {
        assertThat(CredentialHasher.isOutdated(BcryptUtil.bcryptHash("fon", 9))).isTrue();
        assertThat(CredentialHasher.isOutdated(CredentialHasher.hashPassword("fon")))
                .isFalse();
        assertThat(CredentialHasher.isOutdated(BcryptUtil.bcryptHash("fon", 11)))
                .isFalse();
    }

    @Test
    void anOutdatedHashStillMatches() {
        assertThat(CredentialHasher.passwordMatches("fon", BcryptUtil.bcryptHash("fon", 4)))
                .isTrue();
    }
}
