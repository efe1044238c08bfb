package org.faofon.support;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** A program whose officers may sign in at an {@link OpenIdProvider}, which the test opens on that port. */
public final class WithOpenIdProvider implements QuarkusTestProfile {
    public static final String PORT = "faofon.test.provider-port";

    @Override
    public Map<String, String> getConfigOverrides() {
        int port = FreePort.find();
        return Map.of(
                PORT,
                Integer.toString(port),
                "faofon.access.oidc.issuer",
                "http://127.0.0.1:" + port,
                "faofon.access.oidc.client-id",
                OpenIdProvider.CLIENT,
                "faofon.access.oidc.client-secret",
                OpenIdProvider.SECRET,
                "faofon.access.oidc.label",
                "ThaID",
                "faofon.access.oidc.admin-group",
                "rain-admins",
                "faofon.access.oidc.officer-group",
                "rain-duty",
                "faofon.access.oidc.viewer-group",
                "rain-lookers",
                "faofon.access.totp-for-admins",
                "true");
    }
}
