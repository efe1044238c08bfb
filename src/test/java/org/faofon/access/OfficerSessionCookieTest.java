package org.faofon.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class OfficerSessionCookieTest {
    private static final Instant END = Instant.parse("2026-12-22T00:00:00Z");
    private static final Officer PETCH = new Officer("เพชร", "hash-1", Officer.OFFICER);

    private final OfficerSessionCookie cookies = new OfficerSessionCookie("key".getBytes(StandardCharsets.UTF_8));

    private boolean holds(String cookie, Officer officer, Instant now) {
        return OfficerSessionCookie.Claim.parse(cookie)
                .filter(claim -> cookies.holds(claim, officer, now))
                .isPresent();
    }

    @Test
    void holdsUntilItsLastSecond() {
        String cookie = cookies.write(PETCH, END);
        assertThat(holds(cookie, PETCH, END.minusSeconds(1))).isTrue();
        assertThat(holds(cookie, PETCH, END)).isFalse();
    }

    @Test
    void endsWhenThePasswordIsChanged() {
        String cookie = cookies.write(PETCH, END);
        assertThat(holds(cookie, new Officer("เพชร", "hash-2", Officer.OFFICER), END.minusSeconds(1)))
                .isFalse();
    }

    @Test
    void isNobodyElses() {
        String cookie = cookies.write(PETCH, END);
        assertThat(holds(cookie, new Officer("admin", "hash-1", Officer.ADMIN), END.minusSeconds(1)))
                .isFalse();
    }

    @Test
    void cannotBeMadeToLastLonger() {
        String cookie = cookies.write(PETCH, END);
        String longer = cookie.replace("." + END.getEpochSecond() + ".", "." + (END.getEpochSecond() + 1) + ".");
        assertThat(holds(longer, PETCH, END.minusSeconds(1))).isFalse();
    }

    @Test
    void isNotAcceptedFromAnotherInstallation() {
        String cookie = new OfficerSessionCookie("other".getBytes(StandardCharsets.UTF_8)).write(PETCH, END);
        assertThat(holds(cookie, PETCH, END.minusSeconds(1))).isFalse();
    }

    @Test
    void nonsenseIsNoClaim() {
        for (String nonsense : new String[] {"", ".", "a.b", "a.b.c", "%%.1.x", "a.99999999999999999999.c"}) {
            assertThat(OfficerSessionCookie.Claim.parse(nonsense)).as(nonsense).isEmpty();
        }
    }
}
