package org.faofon.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.faofon.common.security.AttemptThrottle;
import org.junit.jupiter.api.Test;

class SignInThrottleTest {
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final AttemptThrottle.Limits LIMITS =
            new AttemptThrottle.Limits(3, Duration.ofSeconds(2), Duration.ofMinutes(5), Duration.ofMinutes(15));
    private static final String HOME = "203.0.113.9";
    private static final String SCHOOL = "school S01 VOLUNTEER";

    private final SignInThrottle throttle = new SignInThrottle(LIMITS, LIMITS);

    private static SignInThrottle.Attempt from(String network) {
        return SignInThrottle.Attempt.of(SCHOOL, network, Optional.empty());
    }

    private boolean isGranted(SignInThrottle.Attempt attempt) {
        return throttle.reserve(attempt, NOW).isGranted();
    }

    private void attackFromManyAddresses() {
        for (int i = 0; i < 3; i++) {
            assertThat(isGranted(from("198.51.100." + i))).isTrue();
        }
    }

    @Test
    void strangersAtManyAddressesShareTheCounterOfTheAccount() {
        attackFromManyAddresses();
        assertThat(isGranted(from("198.51.100.77"))).isFalse();
    }

    @Test
    void oneAddressHasFewAttemptsAtAllAccounts() {
        for (int i = 0; i < 3; i++) {
            assertThat(isGranted(SignInThrottle.Attempt.of("school S0" + i, HOME, Optional.empty())))
                    .isTrue();
        }
        assertThat(isGranted(SignInThrottle.Attempt.of("school S09", HOME, Optional.empty())))
                .isFalse();
    }

    @Test
    void aBrowserThatHasSignedInBeforeComesInDuringAnAttack() {
        attackFromManyAddresses();
        assertThat(isGranted(SignInThrottle.Attempt.of(SCHOOL, HOME, Optional.of("browser"))))
                .isTrue();
    }

    @Test
    void anAddressFromWhichSomebodySignedInComesInDuringAnAttack() {
        throttle.remember(SCHOOL, HOME);
        attackFromManyAddresses();
        assertThat(isGranted(from(HOME))).isTrue();
        assertThat(isGranted(from("203.0.113.10"))).isFalse();
    }

    @Test
    void alsoAKnownBrowserMayNotGuessForEver() {
        SignInThrottle.Attempt attempt = SignInThrottle.Attempt.of(SCHOOL, HOME, Optional.of("browser"));
        for (int i = 0; i < 3; i++) {
            assertThat(isGranted(attempt)).isTrue();
        }
        assertThat(isGranted(attempt)).isFalse();
    }

    @Test
    void aRefusedAttemptIsReservedInNoCounter() {
        attackFromManyAddresses();
        for (int i = 0; i < 10; i++) {
            assertThat(isGranted(from(HOME))).isFalse();
        }
        assertThat(isGranted(SignInThrottle.Attempt.of("school S02 VOLUNTEER", HOME, Optional.empty())))
                .isTrue();
    }

    @Test
    void aRightPinGivesBackItsOwnAttemptAlone() {
        isGranted(from(HOME));
        isGranted(from(HOME));
        throttle.reserve(from(HOME), NOW).giveBack();
        assertThat(isGranted(from(HOME))).isTrue();
        assertThat(isGranted(from(HOME))).isFalse();
    }

    @Test
    void oneSubscriberOfIpv6IsOneAddress() {
        assertThat(ClientAddress.networkOf("2001:db8:1:2::1"))
                .isEqualTo(ClientAddress.networkOf("2001:db8:1:2:ffff::9"))
                .isNotEqualTo(ClientAddress.networkOf("2001:db8:1:3::1"));
        assertThat(ClientAddress.networkOf("::ffff:203.0.113.9")).isEqualTo(HOME);
        assertThat(ClientAddress.networkOf(HOME)).isEqualTo(HOME);
        assertThat(ClientAddress.networkOf("fe80::1%eth0")).isEqualTo(ClientAddress.networkOf("fe80::2"));
    }
}
