package org.faofon.support;

import static org.faofon.support.SchoolMembers.browser;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.stream.Collectors;
import org.faofon.common.security.CredentialHasher;

/** An administrator beside the officer of {@link SchoolGauges}, for tests over HTTP. */
@ApplicationScoped
public class Administrator {
    public static final String NAME = "somsri";
    public static final String PASSWORD = "khao-phanom-3341";

    private final Tables tables;

    Administrator(Tables tables) {
        this.tables = tables;
    }

    public void setUp() {
        tables.execute(
                "insert into officer (name, password_hash, role) values ('%s', '%s', 'admin') on conflict do nothing"
                        .formatted(NAME, CredentialHasher.hashPassword(PASSWORD)));
    }

    /** The cookies of a browser in which that officer is signed in, as a header. */
    public static String cookies(String name, String password) {
        Map<String, String> cookies = browser()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("name", name)
                .formParam("password", password)
                .post("/sign-in")
                .then()
                .statusCode(303)
                .extract()
                .cookies();
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }
}
