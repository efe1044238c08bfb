package org.faofon.ops.broker;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.security.auth.Subject;
import org.apache.activemq.artemis.core.security.CheckType;
import org.faofon.network.InternalBrokerCredentials;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BrokerSecurityTest {
    private static final String UPLINK = "application/school-network/device/0102030405060708/event/up";

    private final BrokerSecurity security = new BrokerSecurity(
            new BrokerAccounts(
                    (gauge, token) -> gauge.startsWith("PTL") && token.equals("token of " + gauge),
                    "secret",
                    Optional.of("bridge-password"),
                    code -> code.startsWith("PTL")),
            new SessionsOfUser(id -> {}),
            new ThrottledRefusalLog(Clock.systemUTC()));

    @Test
    void letsAGaugeInWithItsOwnTokenAlone() {
        assertThat(signIn("PTL07", "token of PTL07")).isNotNull();
        assertThat(signIn("PTL07", "token of PTL08")).isNull();
        assertThat(signIn("PTL07", null)).isNull();
        assertThat(signIn(null, null)).isNull();
    }

    @Test
    void letsTheProgramInWithTheSecretAlone() {
        assertThat(signIn(InternalBrokerCredentials.USER, "secret")).isNotNull();
        assertThat(signIn(InternalBrokerCredentials.USER, "token of faofon")).isNull();
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
                        signedIn(InternalBrokerCredentials.USER, "secret"),
                        Set.of(),
                        CheckType.CONSUME,
                        "faofon/v1/gauges/+/status"))
                .isTrue();
    }

    @Test
    void letsTheBridgeInWithItsPasswordAlone() {
        assertThat(signIn(BrokerAccounts.BRIDGE, "bridge-password")).isNotNull();
        assertThat(signIn(BrokerAccounts.BRIDGE, "guessed")).isNull();
    }

    @Test
    void knowsNoBridgeWhereNoPasswordIsSet() {
        BrokerSecurity without = new BrokerSecurity(
                new BrokerAccounts((gauge, token) -> true, "secret", Optional.empty(), code -> false),
                new SessionsOfUser(id -> {}),
                new ThrottledRefusalLog(Clock.systemUTC()));
        assertThat(without.authenticate(BrokerAccounts.BRIDGE, "any", null, null))
                .as("not even as a gauge of that name")
                .isNull();
    }

    @Test
    void letsTheBridgeSpeakOfUplinksAlone() {
        Subject bridge = signedIn(BrokerAccounts.BRIDGE, "bridge-password");
        assertThat(security.authorize(bridge, Set.of(), CheckType.SEND, UPLINK)).isTrue();
        assertThat(security.authorize(bridge, Set.of(), CheckType.SEND, "v3/rain@school/devices/ban-na/up"))
                .isTrue();
        for (String topic : List.of(
                "application/school-network/device/0102030405060708/event/join",
                "application/school-network/device/0102030405060708/command/down",
                "v3/rain@school/devices/ban-na/up/more",
                "v3/rain@school/devices/ban-na/down/push",
                "faofon/v1/gauges/PTL07/readings",
                "faofon/v1/gauges/lorawan/readings",
                "application/+/device/+/event/up")) {
            assertThat(security.authorize(bridge, Set.of(), CheckType.SEND, topic))
                    .as(topic)
                    .isFalse();
        }
    }

    @Test
    void letsTheBridgeListenToNothing() {
        Subject bridge = signedIn(BrokerAccounts.BRIDGE, "bridge-password");
        assertThat(security.authorize(bridge, Set.of(), CheckType.CONSUME, UPLINK))
                .isFalse();
    }

    @Test
    void letsNoGaugeSpeakOfUplinks() {
        assertThat(may("PTL07", CheckType.SEND, UPLINK)).isFalse();
        assertThat(may("PTL07", CheckType.SEND, "v3/rain@school/devices/ban-na/up"))
                .isFalse();
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
