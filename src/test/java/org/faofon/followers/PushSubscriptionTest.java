package org.faofon.followers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Base64;
import org.faofon.support.BrowserDevice;
import org.junit.jupiter.api.Test;

class PushSubscriptionTest {
    private static final String ENDPOINT = "https://fcm.googleapis.com/fcm/send/x";

    private final BrowserDevice device = BrowserDevice.fresh();

    @Test
    void takesWhatABrowserSends() {
        PushSubscription taken = PushSubscription.parse(ENDPOINT, device.p256dh(), device.auth() + "==");

        assertThat(taken.p256dh()).isEqualTo(device.publicKey());
        assertThat(taken.auth()).isEqualTo(device.secret());
    }

    @Test
    void refusesAPointThatIsNotOnTheCurve() {
        byte[] point = device.publicKey();
        point[64] ^= 1;
        String key = Base64.getUrlEncoder().encodeToString(point);

        assertThatThrownBy(() -> PushSubscription.parse(ENDPOINT, key, device.auth()))
                .hasMessageContaining("point of P-256");
    }

    @Test
    void refusesASecretOfAnotherLength() {
        assertThatThrownBy(() -> PushSubscription.parse(ENDPOINT, device.p256dh(), "AAAA"))
                .hasMessageContaining("16 bytes");
    }

    @Test
    void refusesAnEndpointThatIsNoAddress() {
        for (String endpoint : new String[] {"", "/send/1", "not an address", ENDPOINT + "x".repeat(1000)}) {
            assertThatThrownBy(() -> PushSubscription.parse(endpoint, device.p256dh(), device.auth()))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }
}
