package org.faofon.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OfficerTest {
    @ParameterizedTest
    @ValueSource(strings = {"ab", "somchai.j", "petch-2", "a1234567890123456789012345678901"})
    void isAName(String name) {
        assertThat(Officer.isName(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "Somchai",
                "1st",
                "volunteer S07",
                "rules",
                "teacher",
                "สมชาย",
                "a\u0000b",
                "a/b",
                "a12345678901234567890123456789012"
            })
    void isNoName(String name) {
        assertThat(Officer.isName(name)).isFalse();
    }

    @Test
    void aViewerIsAnOfficerOnlyForReading() {
        assertThat(OfficerRole.VIEWER.namesFor(true)).containsExactlyInAnyOrder("viewer", "officer");
        assertThat(OfficerRole.VIEWER.namesFor(false)).containsExactly("viewer");
        assertThat(OfficerRole.OFFICER.namesFor(false)).containsExactly("officer");
        assertThat(OfficerRole.ADMIN.namesFor(false)).containsExactlyInAnyOrder("admin", "officer");
    }

    @Test
    void neverSaysASecretByAccident() {
        Officer officer = new Officer(
                "petch", "", "$2a$10$geheim", OfficerRole.OFFICER, true, false, Optional.of("c0de"), Optional.empty());
        assertThat(officer.toString()).isEqualTo("officer petch");
        assertThat(new AccountService.Issued.Password("geheim").toString()).doesNotContain("geheim");
        assertThat(new OwnAccountService.Offer("geheim", "geheim").toString()).doesNotContain("geheim");
    }
}
