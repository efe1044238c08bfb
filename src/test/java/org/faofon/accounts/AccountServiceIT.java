package org.faofon.accounts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.support.OfficerAccounts.ADMIN;
import static org.faofon.support.OfficerAccounts.COOKIE;
import static org.faofon.support.OfficerAccounts.signIn;
import static org.faofon.support.SchoolMembers.browser;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.faofon.accounts.AccountService.NewOfficer;
import org.faofon.common.security.AuditEvent;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.OfficerAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class AccountServiceIT {
    @Inject
    OfficerAccounts people;

    @Inject
    AccountService accounts;

    @Inject
    OfficerRepository officers;

    @Inject
    Heard heard;

    /** What the audit trail gets. */
    @Singleton
    static class Heard {
        final List<AuditEvent> events = new CopyOnWriteArrayList<>();

        void hear(@Observes AuditEvent event) {
            events.add(event);
        }
    }

    @BeforeEach
    void setUp() {
        people.setUp();
        heard.events.clear();
    }

    @Test
    void theConfiguredPasswordReturnsAtTheNextStart() {
        accounts.bootstrap("kluai-nam-wa-nueng");
        String cookie = signIn("admin", "kluai-nam-wa-nueng").cookie(COOKIE);
        accounts.bootstrap("kluai-nam-wa-nueng");
        browser().cookie(COOKIE, cookie).get("/centre").then().statusCode(200);

        accounts.bootstrap("kluai-nam-wa-song");
        browser().cookie(COOKIE, cookie).get("/centre").then().statusCode(303);
        signIn("admin", "kluai-nam-wa-song").then().statusCode(303);
    }

    @Test
    void theFirstAccountStaysDisabledOverAStart() {
        accounts.setActive("admin", false, ADMIN);
        accounts.bootstrap("kluai-nam-wa-sam");
        signIn("admin", "kluai-nam-wa-sam").then().statusCode(403);
    }

    @Test
    void ofTwoAdministratorsWhoDisableEachOtherAtOnceOneStays() throws Exception {
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            for (int round = 0; round < 20; round++) {
                people.setUp();
                Future<?> one = both.submit(() -> accounts.setActive("admin", false, ADMIN));
                Future<?> other = both.submit(() -> accounts.setActive(ADMIN, false, "admin"));
                one.get();
                other.get();
                assertThat(officers.list().stream()
                                .filter(officer -> officer.active() && officer.role() == OfficerRole.ADMIN)
                                .count())
                        .isEqualTo(1);
            }
        } finally {
            both.shutdownNow();
        }
    }

    @Test
    void eachChangeIsReportedWithItsAuthorAndWithoutSecrets() {
        AccountService.Issued issued =
                accounts.add(new NewOfficer("somchai", "Somchai", OfficerRole.VIEWER, ""), ADMIN);
        accounts.setRole("somchai", OfficerRole.OFFICER, ADMIN);
        accounts.setActive("somchai", false, ADMIN);
        assertThat(heard.events)
                .containsExactly(
                        new AuditEvent(ADMIN, "officer.add", "somchai", "role viewer"),
                        new AuditEvent(ADMIN, "officer.role", "somchai", "viewer to officer"),
                        new AuditEvent(ADMIN, "officer.disable", "somchai", ""));
        assertThat(heard.events.toString()).doesNotContain(((AccountService.Issued.Password) issued).text());
    }
}
