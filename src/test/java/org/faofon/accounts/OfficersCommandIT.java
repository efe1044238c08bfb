package org.faofon.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.support.OfficerAccounts.ADMIN;
import static org.faofon.support.OfficerAccounts.COOKIE;
import static org.faofon.support.OfficerAccounts.PASSWORD;
import static org.faofon.support.OfficerAccounts.signIn;
import static org.faofon.support.SchoolMembers.browser;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.faofon.common.jdbc.SqlRunner;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.OfficerAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class OfficersCommandIT {
    @Inject
    OfficerAccounts accounts;

    @Inject
    SqlRunner sql;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    @BeforeEach
    void setUp() {
        accounts.setUp();
    }

    private int run(String... arguments) {
        out.reset();
        return new OfficersCommand(sql, new PrintStream(out, true, StandardCharsets.UTF_8)).run(List.of(arguments));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String issued() {
        return said().replaceAll("(?s).* has the password ([a-z0-9-]{19}), .*", "$1");
    }

    @Test
    void addsSomebodyWhoCanSignIn() {
        assertThat(run("add", "somchai", "--role=admin", "--display-name=สมชาย"))
                .isZero();
        signIn("somchai", issued()).then().statusCode(303);
        assertThat(run("list")).isZero();
        assertThat(said()).contains("somchai", "admin", "สมชาย", "petch");
    }

    @Test
    void anAdministratorWhoIsLockedOutGetsIn() {
        String cookie = signIn(ADMIN, PASSWORD).cookie(COOKIE);
        assertThat(run("password", ADMIN, "--without-totp")).isZero();
        browser().cookie(COOKIE, cookie).get("/centre").then().statusCode(303);
        signIn(ADMIN, issued()).then().statusCode(303);
    }

    @Test
    void disablesButNotTheLastAdministrator() {
        assertThat(run("disable", "admin")).isZero();
        assertThat(run("disable", ADMIN)).isEqualTo(1);
        assertThat(said()).contains("last active administrator");
        assertThat(run("enable", "admin")).isZero();
    }

    @Test
    void saysHowItIsUsed() {
        for (String[] wrong : new String[][] {{}, {"add"}, {"remove", "somchai"}, {"add", "somchai", "--role=king"}}) {
            assertThat(run(wrong)).isEqualTo(1);
            assertThat(said()).contains("Usage");
        }
        assertThat(run("disable", "nobody")).isEqualTo(1);
        assertThat(said()).contains("nobody is called nobody");
    }
}
