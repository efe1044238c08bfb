package org.faofon.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.faofon.audit.AuditDetail.Field;
import org.junit.jupiter.api.Test;

class AuditDetailTest {
    @Test
    void saysWhatAFieldWasBefore() {
        assertThat(AuditDetail.of("{\"quality\": [\"SUSPECT\", \"GOOD\"]}").fields())
                .containsExactly(new Field("quality", Optional.of("SUSPECT"), "GOOD"));
    }

    @Test
    void aQualityIsNamed() {
        assertThat(AuditDetail.of("{\"quality\": [1, 4]}").fields())
                .containsExactly(new Field("quality", Optional.of("GOOD"), "FAIL"));
    }

    @Test
    void aFieldThatIsNewOrGoneHasADash() {
        assertThat(AuditDetail.of("{\"revoked_at\": [null, \"2026-11-29T00:00:00Z\"], \"role\": [\"PUBLIC\", null]}")
                        .fields())
                .containsExactly(
                        new Field("revoked_at", Optional.of("–"), "2026-11-29T00:00:00Z"),
                        new Field("role", Optional.of("PUBLIC"), "–"));
    }

    @Test
    void aNewThingHasOnlyValues() {
        assertThat(AuditDetail.of("{\"version\": 2, \"enabled\": true}").fields())
                .containsExactly(
                        new Field("version", Optional.empty(), "2"), new Field("enabled", Optional.empty(), "true"));
    }

    @Test
    void aPlainWordStays() {
        assertThat(AuditDetail.of("reset").fields()).isEmpty();
        assertThat(AuditDetail.of("reset").text()).isEqualTo("reset");
    }

    @Test
    void aDetailThatWasCutIsShownAsItIs() {
        assertThat(AuditDetail.of("{\"value\": \"so lo").fields()).isEmpty();
    }
}
