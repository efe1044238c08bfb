package org.faofon.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class SameOriginCheckTest {
    private static final String HOST = "faofon.example:8080";

    @Test
    void believesTheBrowsersOwnWordFirst() {
        assertThat(SameOriginCheck.ours("same-origin", null, null, HOST)).isTrue();
        assertThat(SameOriginCheck.ours("none", null, null, HOST)).isTrue();
        assertThat(SameOriginCheck.ours("cross-site", "http://faofon.example:8080", null, HOST))
                .isFalse();
        assertThat(SameOriginCheck.ours("same-site", null, null, HOST)).isFalse();
    }

    @Test
    void elseAsksWhereThePageWas() {
        assertThat(SameOriginCheck.ours(null, "http://faofon.example:8080", null, HOST))
                .isTrue();
        assertThat(SameOriginCheck.ours(null, null, "http://faofon.example:8080/centre", HOST))
                .isTrue();
        assertThat(SameOriginCheck.ours(null, "http://evil.example", "http://faofon.example:8080/centre", HOST))
                .isFalse();
        assertThat(SameOriginCheck.ours(null, "http://faofon.example.evil.example", null, HOST))
                .isFalse();
    }

    @Test
    void refusesWhoSaysNothing() {
        assertThat(SameOriginCheck.ours(null, null, null, HOST)).isFalse();
        assertThat(SameOriginCheck.ours(null, "null", null, HOST)).isFalse();
        assertThat(SameOriginCheck.ours(null, "not an address", null, HOST)).isFalse();
    }
}
