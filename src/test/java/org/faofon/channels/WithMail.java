package org.faofon.channels;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;
import org.faofon.support.FreePort;

/** A program that warns by e-mail, where the test may or may not have opened a mail server. */
public final class WithMail implements QuarkusTestProfile {
    public static final String PORT = "faofon.test.mail-port";

    @Override
    public Map<String, String> getConfigOverrides() {
        String port = Integer.toString(FreePort.find());
        return Map.of(
                PORT,
                port,
                "quarkus.mailer.mock",
                "false",
                "quarkus.mailer.host",
                "127.0.0.1",
                "quarkus.mailer.port",
                port,
                "quarkus.mailer.from",
                "faofon@example.org",
                "faofon.channels.mail.to",
                "noi@example.org, petch@example.org",
                "faofon.alerts.relay.look-every",
                "1s",
                "faofon.alerts.relay.longest-wait",
                "1s");
    }
}
