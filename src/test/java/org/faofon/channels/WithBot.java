package org.faofon.channels;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;
import org.faofon.support.FreePort;
import org.faofon.support.LineStub;

/** A program whose bot LINE talks to, and whose group an officer has to choose. */
public final class WithBot implements QuarkusTestProfile {
    public static final String PORT = "faofon.test.line-port";
    public static final String SECRET = "stub-secret";

    @Override
    public Map<String, String> getConfigOverrides() {
        int port = FreePort.find();
        Map<String, String> settings = new HashMap<>(Map.of(
                PORT,
                Integer.toString(port),
                "faofon.channels.public-url",
                "https://fon.example.org",
                "faofon.channels.line.api",
                "http://127.0.0.1:" + port,
                "faofon.channels.line.token",
                LineStub.TOKEN,
                "faofon.channels.line.secret",
                SECRET,
                "faofon.channels.line.call-timeout",
                "1s",
                "faofon.channels.line.gathers",
                "0s"));
        settings.putAll(Map.of(
                // The tests themselves feel the pulse.
                "faofon.channels.line.heartbeat",
                "1h",
                "faofon.channels.line.failing-after",
                "0s",
                "faofon.alerts.relay.look-every",
                "1s",
                "faofon.alerts.relay.first-wait",
                "1s",
                "faofon.alerts.look-for-overdue-every",
                "1h"));
        return settings;
    }
}
