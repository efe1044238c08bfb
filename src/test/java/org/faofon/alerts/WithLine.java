package org.faofon.alerts;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import org.faofon.support.FreePort;
import org.faofon.support.LineStub;

/** A program that warns by LINE, where the test may or may not have opened a stub, and whose time the test sets. */
public final class WithLine implements QuarkusTestProfile {
    public static final String PORT = "faofon.test.line-port";

    @Override
    public Map<String, String> getConfigOverrides() {
        int port = FreePort.find();
        return Map.of(
                PORT,
                Integer.toString(port),
                "faofon.channels.line.api",
                "http://127.0.0.1:" + port,
                "faofon.channels.line.token",
                LineStub.TOKEN,
                "faofon.channels.line.group",
                LineStub.GROUP,
                "faofon.channels.line.call-timeout",
                "1s",
                "faofon.alerts.relay.look-every",
                "1s",
                "faofon.alerts.relay.first-wait",
                "1s",
                "faofon.alerts.relay.longest-wait",
                "1s",
                "faofon.channels.line.gathers",
                "0s",
                // The tests themselves say when the officer's time is over.
                "faofon.alerts.look-for-overdue-every",
                "1h");
    }
}
