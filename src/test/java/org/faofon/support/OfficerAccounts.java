package org.faofon.support;

import static org.faofon.support.SchoolMembers.browser;

import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.enterprise.context.ApplicationScoped;
import org.faofon.common.security.CredentialHasher;

/** Accounts of the disaster centre, as tests need them. */
@ApplicationScoped
public class OfficerAccounts {
    public static final String ADMIN = "kanda";
    public static final String PASSWORD = "talay-noi-na-fon";

    /** The cookie that opens a session. */
    public static final String COOKIE = "faofon-sign-in";

    public static final String DEVICE = "faofon-officer-device";
    public static final String PENDING = "faofon-sign-in-code";

    private static final String FORGET = """
            delete from officer_session where officer <> 'petch';
            delete from officer_recovery_code;
            delete from officer where name not in ('admin', 'petch');
            update officer set active = true, role = 'admin', totp_secret = null where name = 'admin'
            """;

    private final Tables tables;

    OfficerAccounts(Tables tables) {
        this.tables = tables;
    }

    /** An administrator, beside the first account and the officer of {@link SchoolGauges}; nobody else. */
    public void setUp() {
        tables.execute(FORGET);
        add(ADMIN, "admin");
    }

    /** Adds a person with {@link #PASSWORD}. */
    public void add(String name, String role) {
        tables.execute("insert into officer (name, password_hash, role) values ('%s', '%s', '%s')"
                .formatted(name, CredentialHasher.hashPassword(PASSWORD), role));
    }

    /** Sends the form of the sign-in page from a browser without cookies. */
    public static Response signIn(String name, String password) {
        return browser().formParam("name", name).formParam("password", password).post("/sign-in");
    }

    /** A request from a page in a browser in which that person has just signed in. */
    public static RequestSpecification as(String name) {
        return browser().cookie(COOKIE, signIn(name, PASSWORD).cookie(COOKIE));
    }
}
