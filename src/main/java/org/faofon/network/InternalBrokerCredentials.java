package org.faofon.network;

import jakarta.enterprise.context.ApplicationScoped;
import org.faofon.common.security.CredentialHasher;

/** The program's own credentials at its embedded broker; generated at each start and never stored. */
@ApplicationScoped
public class InternalBrokerCredentials {
    public static final String USER = "faofon";

    private final String password = CredentialHasher.newToken();

    public String password() {
        return password;
    }
}
