package org.faofon.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class AccessRulesTest {
    private final AccessRules rules = new AccessRules(AccessTable.rows());

    private Optional<String> row(String method, String path) {
        return rules.find(method, path).map(AccessRow::template);
    }

    @Test
    void findsTheMostSpecificRow() {
        assertThat(row("GET", "/api/v1/alerts/12")).contains("/api/v1/alerts/{id}");
        assertThat(row("GET", "/api/v1/alerts/would-have-fired")).contains("/api/v1/alerts/would-have-fired");
        assertThat(row("GET", "/daily/2026-11-29")).contains("/daily/{date: \\d{4}-\\d\\d-\\d\\d}");
        assertThat(row("GET", "/daily/2026-11-29.png")).contains("/daily/{date: \\d{4}-\\d\\d-\\d\\d}.png");
        assertThat(row("POST", "/join/leave")).contains("/join/leave");
    }

    @Test
    void readsAddressesAsTheRouterDoes() {
        assertThat(row("GET", "/centre/")).contains("/centre");
        assertThat(row("GET", "/centre;x=1")).contains("/centre");
        assertThat(row("GET", "/centre;x=1/rules//")).contains("/centre/rules");
        assertThat(row("HEAD", "/centre")).contains("/centre");
        assertThat(row("GET", "/")).contains("/");
    }

    @Test
    void hasNoRowForAnythingElse() {
        assertThat(row("GET", "/centre/secret")).isEmpty();
        assertThat(row("DELETE", "/centre")).isEmpty();
        assertThat(row("GET", "/daily/tomorrow")).isEmpty();
        assertThat(row("GET", "/api/v1/gauges/PTL07/rain/more")).isEmpty();
        assertThat(row("GET", "")).isEmpty();
        assertThat(rules.knows("/centre")).isTrue();
        assertThat(rules.knows("/centre/secret")).isFalse();
    }
}
