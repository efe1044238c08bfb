package org.faofon.access.limits;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.http.HttpMethod;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestKindTest {
    @ParameterizedTest
    @CsvSource({
        "/assets/app.css, ASSET",
        "/webjars/leaflet/dist/leaflet.js, ASSET",
        "/q/health/ready, OPERATIONS",
        "/q/metrics, OPERATIONS",
        "/api/v1/live, STREAM",
        "/api/v1/gauges/PTL01/rain, SERIES",
        "/api/v1/gauges/PTL01/readings, SERIES",
        "/learn/S02/days.csv, SERIES",
        "/api/v1/gauges/PTL01, OTHER",
        "/, OTHER"
    })
    void whatIsRead(String path, RequestKind kind) {
        assertThat(RequestKind.of(HttpMethod.GET, path)).isEqualTo(kind);
    }

    @Test
    void whatIsSent() {
        assertThat(RequestKind.of(HttpMethod.POST, "/api/v1/gauges/PTL01/readings"))
                .isEqualTo(RequestKind.READINGS);
        assertThat(RequestKind.of(HttpMethod.POST, "/line/webhook")).isEqualTo(RequestKind.WEBHOOK);
        assertThat(RequestKind.of(HttpMethod.POST, "/assets/app.css")).isEqualTo(RequestKind.OTHER);
        assertThat(RequestKind.of(HttpMethod.POST, "/sign-in")).isEqualTo(RequestKind.OTHER);
    }
}
