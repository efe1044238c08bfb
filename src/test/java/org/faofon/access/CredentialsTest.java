package org.faofon.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class CredentialsTest {
    private static String basic(String pair) {
        return "Basic " + Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void readsANameAndAPasswordThatMayHoldColonsAndThai() {
        assertThat(Credentials.parse(basic("เพชร:a:ข"))).isEqualTo(new Credentials.Password("เพชร", "a:ข"));
    }

    @Test
    void readsATokenWhateverTheCaseOfTheScheme() {
        assertThat(Credentials.parse("bearer abc")).isEqualTo(new Credentials.Token("abc"));
    }

    @Test
    void saysWhatItCannotRead() {
        for (String header : new String[] {"Basic", "Basic %%%", basic("nocolon"), "Digest x", "x"}) {
            assertThat(Credentials.parse(header)).as(header).isInstanceOf(Credentials.Unreadable.class);
        }
        assertThat(Credentials.parse(null)).isInstanceOf(Credentials.None.class);
    }

    @Test
    void neverSaysASecretByAccident() {
        assertThat(Credentials.parse(basic("admin:geheim")).toString()).doesNotContain("geheim");
        assertThat(Credentials.parse("Bearer geheim").toString()).doesNotContain("geheim");
    }

    @Test
    void findsTheGaugeThatAnAddressBelongsTo() {
        assertThat(GaugePath.gaugeIn("/api/v1/gauges/PTL07/readings")).contains("PTL07");
        assertThat(GaugePath.gaugeIn("/api/v1/gauges/PTL07")).contains("PTL07");
        assertThat(GaugePath.gaugeIn("/api/v1/gauges")).isEmpty();
        assertThat(GaugePath.gaugeIn("/api/v1/alerts/7")).isEmpty();
    }

    @Test
    void goesOnOnlyWithinTheSite() {
        assertThat(OfficerSignInPage.ours("/centre?lang=en")).isEqualTo("/centre?lang=en");
        for (String elsewhere :
                new String[] {"https://evil.example", "//evil.example", "/\\evil.example", "", "/a b", "/a\nb"}) {
            assertThat(OfficerSignInPage.ours(elsewhere)).as(elsewhere).isEqualTo("/centre");
        }
    }
}
