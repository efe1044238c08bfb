package org.faofon.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class KnownBrowserCookieTest {
    private final KnownBrowserCookie cookies = new KnownBrowserCookie(new byte[32]);

    @Test
    void isKnownToItsOwnAccountAlone() {
        String cookie = cookies.issue("school S01 VOLUNTEER");
        assertThat(cookies.find(cookie, "school S01 VOLUNTEER")).isPresent();
        assertThat(cookies.find(cookie, "school S01 TEACHER")).isEmpty();
    }

    @Test
    void cannotBeMade() {
        String cookie = cookies.issue("officer petch");
        assertThat(cookies.find("x" + cookie, "officer petch")).isEmpty();
        assertThat(cookies.find(cookie + "x", "officer petch")).isEmpty();
        assertThat(cookies.find("x", "officer petch")).isEmpty();
        assertThat(cookies.find(null, "officer petch")).isEmpty();
        assertThat(cookies.find("x".repeat(100_000) + ".y", "officer petch")).isEmpty();
        assertThat(new KnownBrowserCookie(new byte[] {1}).find(cookie, "officer petch"))
                .isEmpty();
    }

    @Test
    void eachBrowserHasItsOwnCounter() {
        assertThat(cookies.find(cookies.issue("officer petch"), "officer petch"))
                .isNotEqualTo(cookies.find(cookies.issue("officer petch"), "officer petch"));
    }
}
