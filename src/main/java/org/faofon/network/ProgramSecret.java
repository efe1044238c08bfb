package org.faofon.network;

import jakarta.enterprise.context.ApplicationScoped;

/** How the program itself signs in to the broker that it brings along; made anew at each start and kept nowhere. */
@ApplicationScoped
public class ProgramSecret {
    public static final String USER = "faofon";

    private final String password = Secrets.newToken();

    public String password() {
        return password;
    }
}
