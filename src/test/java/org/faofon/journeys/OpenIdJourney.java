package org.faofon.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.faofon.accounts.OfficerRepository;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.OfficerAccounts;
import org.faofon.support.OpenIdProvider;
import org.faofon.support.Tables;
import org.faofon.support.WithOpenIdProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An officer signs in at the OpenID provider of the province, which is another site. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithOpenIdProvider.class)
class OpenIdJourney {
    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    String site;

    @Inject
    OfficerAccounts accounts;

    @Inject
    OfficerRepository officers;

    @Inject
    Tables tables;

    @SuppressWarnings("NullAway.Init")
    private OpenIdProvider provider;

    @BeforeEach
    void setUp() throws IOException {
        accounts.setUp();
        accounts.add("nipa", "officer");
        tables.execute("update officer set provider_name = 'nipa@phatthalung.go.th' where name = 'nipa'");
        provider = new OpenIdProvider(ConfigProvider.getConfig().getValue(WithOpenIdProvider.PORT, Integer.class));
        provider.add("nipa@phatthalung.go.th", "Nipa", List.of("rain-duty"));
        provider.add("stranger@example.org", "Stranger", List.of());
    }

    @AfterEach
    void close() {
        provider.close();
    }

    private void choose(Browser browser, String user) {
        browser.open(site + "centre/rules");
        browser.isFitForEverybody();
        browser.click("#by-provider");
        browser.until("return document.title === 'Provider'");
        browser.type("[name=user]", user);
        browser.click("button");
    }

    @Test
    void comesInByTheProviderAndToThePageThatWasAskedFor() throws IOException {
        try (Browser phone = Browser.phone()) {
            choose(phone, "nipa@phatthalung.go.th");
            phone.until("return location.pathname === '/centre/rules'");
            phone.open(site + "centre/account");
            phone.isFitForEverybody();
            assertThat(phone.text("main")).contains("nipa", "ผ่านบัญชีกลาง");
        }
    }

    @Test
    void aStrangerIsToldToAskAnAdministrator() throws IOException {
        try (Browser phone = Browser.phone()) {
            choose(phone, "stranger@example.org");
            phone.until("return document.querySelector('[role=alert]') !== null");
            phone.isFitForEverybody();
            assertThat(phone.text("[role=alert]")).contains("ThaID", "ติดต่อผู้ดูแลระบบ");
            assertThat(officers.find("stranger")).isEmpty();
        }
    }
}
