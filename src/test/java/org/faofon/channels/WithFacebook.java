package org.faofon.channels;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.Map;
import org.faofon.alerts.WithLine;
import org.faofon.support.FacebookStub;
import org.faofon.support.FreePort;

/** A program with a Facebook page, whose administrators may set up channels to this machine. */
public final class WithFacebook implements QuarkusTestProfile {
    public static final String PORT = "faofon.test.facebook-port";

    @Override
    public Map<String, String> getConfigOverrides() {
        int port = FreePort.find();
        Map<String, String> settings = new HashMap<>(new WithLine().getConfigOverrides());
        settings.putAll(Map.of(
                PORT,
                Integer.toString(port),
                "faofon.channels.facebook.api",
                "http://127.0.0.1:" + port,
                "faofon.channels.facebook.token",
                FacebookStub.TOKEN,
                "faofon.channels.facebook.page",
                FacebookStub.PAGE,
                "faofon.channels.facebook.settles",
                "1s",
                // Its question would get the answer that a test has set for a post.
                "faofon.channels.facebook.probe-every",
                "off",
                "faofon.channels.custom.private-addresses",
                "true"));
        return settings;
    }
}
