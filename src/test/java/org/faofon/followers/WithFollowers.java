package org.faofon.followers;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;
import org.faofon.support.FreePort;

/** A program with a public address and a mail server, which may send to a push service on this machine. */
public final class WithFollowers implements QuarkusTestProfile {
    public static final String MAIL_PORT = "faofon.test.followers-mail-port";

    @Override
    public Map<String, String> getConfigOverrides() {
        String port = Integer.toString(FreePort.find());
        Map<String, String> settings = new HashMap<>();
        settings.put(MAIL_PORT, port);
        settings.put("quarkus.mailer.mock", "false");
        settings.put("quarkus.mailer.host", "127.0.0.1");
        settings.put("quarkus.mailer.port", port);
        settings.put("quarkus.mailer.from", "faofon@example.org");
        settings.put("faofon.web.public-url", "https://rain.example.org");
        settings.put("faofon.channels.public-url", "https://rain.example.org");
        settings.put("faofon.followers.push.hosts", "*");
        settings.put("faofon.followers.push.private-addresses", "true");
        settings.put("faofon.followers.look-every", "1s");
        settings.put("faofon.followers.rain-every", "1s");
        settings.put("faofon.followers.first-wait", "100ms");
        settings.put("faofon.followers.longest-wait", "1s");
        settings.put("faofon.alerts.relay.look-every", "1s");
        return settings;
    }
}
