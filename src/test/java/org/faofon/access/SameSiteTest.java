package org.faofon.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SameSiteTest {
    private static final String HOST = "faofon.example:8080";

    @Test
    void believesTheBrowsersOwnWordFirst() {
        assertThat(SameSite.ours("same-origin", null, null, HOST)).isTrue();
        assertThat(SameSite.ours("none", null, null, HOST)).isTrue();
        assertThat(SameSite.ours("cross-site", "http://faofon.example:8080", null, HOST))
                .isFalse();
        assertThat(SameSite.ours("same-site", null, null, HOST)).isFalse();
    }

    @Test
    void elseAsksWhereThePageWas() {
        assertThat(SameSite.ours(null, "http://faofon.example:8080", null, HOST))
                .isTrue();
        assertThat(SameSite.ours(null, null, "http://faofon.example:8080/centre", HOST))
                .isTrue();
        assertThat(SameSite.ours(null, "http://evil.example", "http://faofon.example:8080/centre", HOST))
                .isFalse();
        assertThat(SameSite.ours(null, "http://faofon.example.evil.example", null, HOST))
                .isFalse();
    }

    @Test
    void refusesWhoSaysNothing() {
        assertThat(SameSite.ours(null, null, null, HOST)).isFalse();
        assertThat(SameSite.ours(null, "null", null, HOST)).isFalse();
        assertThat(SameSite.ours(null, "not an address", null, HOST)).isFalse();
    }
}
