package org.faofon.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.security.CheckType;
import org.faofon.network.ProgramSecret;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BrokerSecurityTest {
    private final BrokerSecurity security = new BrokerSecurity(
            (gauge, token) -> gauge.startsWith("PTL") && token.equals("token of " + gauge),
            (user, password) -> password.equals("secret"),
            new RefusalLog(Clock.systemUTC()));

    @Test
    void letsAGaugeInWithItsOwnTokenAlone() {
        assertThat(signIn("PTL07", "token of PTL07")).isNotNull();
        assertThat(signIn("PTL07", "token of PTL08")).isNull();
        assertThat(signIn("PTL07", null)).isNull();
        assertThat(signIn(null, null)).isNull();
    }

    @Test
    void letsTheProgramInWithTheSecretAlone() {
        assertThat(signIn(ProgramSecret.USER, "secret")).isNotNull();
        assertThat(signIn(ProgramSecret.USER, "token of faofon")).isNull();
    }

    @Test
    void letsAGaugeSpeakOnItsOwnTopicsAlone() {
        assertThat(may("PTL07", CheckType.SEND, "faofon/v1/gauges/PTL07/readings"))
                .isTrue();
        assertThat(may("PTL07", CheckType.SEND, "faofon/v1/gauges/PTL07/status"))
                .isTrue();
        assertThat(may("PTL07", CheckType.SEND, "faofon/v1/gauges/PTL08/readings"))
                .isFalse();
        assertThat(may("PTL07", CheckType.SEND, "faofon/v1/gauges/PTL07/other")).isFalse();
        assertThat(may("PTL07", CheckType.SEND, "activemq.management")).isFalse();
    }

    @Test
    void letsAGaugeListenToNothing() {
        for (CheckType check : CheckType.values()) {
            boolean speaks = check == CheckType.SEND || check == CheckType.CREATE_ADDRESS;
            assertThat(may("PTL07", check, "faofon/v1/gauges/PTL07/readings"))
                    .as("%s", check)
                    .isEqualTo(speaks);
        }
    }

    @Test
    void letsTheProgramListenToEverything() {
        assertThat(security.authorize(
                        signedIn(ProgramSecret.USER, "secret"),
                        Set.of(),
                        CheckType.CONSUME,
                        "faofon/v1/gauges/+/status"))
                .isTrue();
    }

    private boolean may(String gauge, CheckType check, String topic) {
        return security.authorize(signedIn(gauge, "token of " + gauge), Set.of(), check, topic);
    }

    private Subject signedIn(String user, String password) {
        Subject subject = signIn(user, password);
        assertThat(subject).isNotNull();
        return java.util.Objects.requireNonNull(subject);
    }

    private @Nullable Subject signIn(@Nullable String user, @Nullable String password) {
        return security.authenticate(user, password, null, null);
    }
}
