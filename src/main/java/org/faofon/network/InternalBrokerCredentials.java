package org.faofon.network;

import jakarta.enterprise.context.ApplicationScoped;
import org.faofon.common.security.CredentialHasher;

/** How the program itself signs in to the broker that it brings along; made again at each start and kept nowhere. */
@ApplicationScoped
public class InternalBrokerCredentials {
    public static final String USER = "faofon";

    private final String password = CredentialHasher.newToken();

    public String password() {
        return password;
    }
}
