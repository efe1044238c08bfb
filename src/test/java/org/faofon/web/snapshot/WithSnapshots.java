package org.faofon.web.snapshot;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A program that keeps what strangers read, so long that no test sees it grow old. */
public final class WithSnapshots implements QuarkusTestProfile {
    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of("faofon.snapshot.fresh", "10m", "faofon.alerts.relay.look-every", "1h");
    }
}
