package org.faofon.access.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.api.Test;

class BodyLimitsTest {
    @Test
    void eachAddressHasItsLimit() {
        assertThat(post("/line/webhook").mostBytes()).isEqualTo(512 * 1024);
        assertThat(post("/api/v1/gauges/PTL01/readings").mostBytes()).isEqualTo(1024 * 1024);
        assertThat(post("/api/v1/gauges/PTL01/photos").mostBytes()).isEqualTo(3_000_000);
        assertThat(post("/join").mostBytes()).isEqualTo(64 * 1024);
        assertThat(post("/an/address/that/is/new").mostBytes()).isEqualTo(64 * 1024);
    }

    @Test
    void onlyTheImportOfFilesIsStreamed() {
        assertThat(post("/api/v1/readings").streamed()).isTrue();
        assertThat(post("/api/v1/gauges/PTL01/readings").streamed()).isFalse();
        assertThat(BodyLimits.of(HttpMethod.PUT, "/api/v1/readings").streamed()).isFalse();
    }

    @Test
    void formsWithFilesAreExpectedOnlyWhereRulesAreImported() {
        assertThat(post("/centre/rules/import").multipart()).isTrue();
        assertThat(post("/school/S07/siting/PTL07/photos").multipart()).isTrue();
        assertThat(post("/school/S07/siting/PTL07").multipart()).isFalse();
        assertThat(post("/sign-in").multipart()).isFalse();
        assertThat(post("/api/v1/rules/import").multipart()).isFalse();
    }

    @Test
    void largeBodiesAreReadOnlyFromThoseWhoSignIn() {
        assertThat(post("/api/v1/gauges/PTL01/readings").forSenders()).isTrue();
        assertThat(post("/api/v1/readings").forSenders()).isTrue();
        assertThat(post("/line/webhook").forSenders()).isFalse();
    }

    private static BodyLimits.BodyLimit post(String path) {
        return BodyLimits.of(HttpMethod.POST, path);
    }
}
