package org.faofon.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class SettingsAuditTest {
    @Test
    void keepsNoSecretAndNothingOfOthers() {
        assertThat(SettingsAudit.readable(Map.of(
                        "FAOFON_ADMIN_PASSWORD", "fon-tok-nak-1234",
                        "FAOFON_LINE_TOKEN", "abc",
                        "FAOFON_WEBHOOK_URL", "https://example.org/secret-path",
                        "FAOFON_KEEP_READINGS", "P5Y",
                        "FAOFON_LINE_REMIND_AT", "",
                        "HOME", "/root")))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "FAOFON_ADMIN_PASSWORD", "set",
                        "FAOFON_LINE_TOKEN", "set",
                        "FAOFON_WEBHOOK_URL", "set",
                        "FAOFON_KEEP_READINGS", "P5Y"));
    }
}
