package org.faofon.followers.push;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PushHostsTest {
    private static final PushHosts KNOWN =
            new PushHosts(List.of("fcm.googleapis.com", "*.push.services.mozilla.com", " *.push.apple.com"), false);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://fcm.googleapis.com/fcm/send/x",
                "https://FCM.googleapis.com/wp/x",
                "https://updates.push.services.mozilla.com/wpush/v2/x",
                "https://web.push.apple.com/x"
            })
    void knowsThePushServicesOfBrowsers(String endpoint) {
        assertThat(KNOWN.allows(endpoint)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://fcm.googleapis.com/fcm/send/x",
                "https://fcm.googleapis.com:8443/x",
                "https://somebody@fcm.googleapis.com/x",
                "https://fcm.googleapis.com.example.org/x",
                "https://push.services.mozilla.com.example.org/x",
                "https://evilpush.apple.com/x",
                "https://example.org/https://fcm.googleapis.com/",
                "https://127.0.0.1/x",
                "ftp://fcm.googleapis.com/x",
                "x"
            })
    void refusesEverythingElse(String endpoint) {
        assertThat(KNOWN.allows(endpoint)).isFalse();
    }
}
