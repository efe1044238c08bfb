package org.faofon.access.oidc;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.support.OfficerAccounts.ADMIN;
import static org.faofon.support.OfficerAccounts.COOKIE;
import static org.faofon.support.OfficerAccounts.PASSWORD;
import static org.faofon.support.OfficerAccounts.signIn;
import static org.faofon.support.SchoolMembers.browser;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.faofon.accounts.OfficerRepository;
import org.faofon.accounts.OfficerRole;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.OfficerAccounts;
import org.faofon.support.OpenIdProvider;
import org.faofon.support.Tables;
import org.faofon.support.WithOpenIdProvider;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithOpenIdProvider.class)
class OidcSignInPageIT {
    private static final String KEY = "faofon-provider";
    private static final String REFUSED = "/sign-in?trouble=provider";

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
        provider = new OpenIdProvider(ConfigProvider.getConfig().getValue(WithOpenIdProvider.PORT, Integer.class));
    }

    @AfterEach
    void close() {
        provider.close();
    }

    private void expect(String name, String role) {
        accounts.add(name, role);
        tables.execute("update officer set provider_name = name where name = '" + name + "'");
    }

    private static Response depart() {
        return browser().queryParam("to", "/centre/rules").get("/sign-in/provider");
    }

    /** The provider's answer, as an address of ours. */
    private static URI login(Response departure, String user) {
        String address = departure.header("Location").replace("/authorize?", "/login?");
        return URI.create(given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .formParam("user", user)
                .post(address)
                .header("Location"));
    }

    private static Response arrive(Response departure, String user) {
        return given().redirects()
                .follow(false)
                .urlEncodingEnabled(false)
                .header("Sec-Fetch-Site", "cross-site")
                .cookie(KEY, departure.cookie(KEY))
                .get(login(departure, user));
    }

    private static Response pass(String user) {
        return arrive(depart(), user);
    }

    @Test
    void anExpectedPersonComesIn() {
        expect("nipa", "officer");
        provider.add("nipa", "Nipa", List.of("rain-duty"));
        Response welcome = pass("nipa");
        welcome.then().statusCode(200).body(containsString("/sign-in?to=%2Fcentre%2Frules"));
        browser().cookie(COOKIE, welcome.cookie(COOKIE)).get("/centre").then().statusCode(200);
    }

    @Test
    void aPersonWhomNobodyExpectsIsRefused() {
        provider.add("somebody", "Somebody", List.of("rain-admins"));
        Response refused = pass("somebody");
        refused.then().statusCode(303).header("Location", endsWith(REFUSED));
        assertThat(refused.cookies()).doesNotContainKey(COOKIE);
        browser().get(REFUSED).then().statusCode(200).body(containsString("ThaID"));
    }

    @Test
    void nobodyTakesTheAccountOfSomebodyOfTheSameName() {
        accounts.add("nipa", "admin");
        provider.add("nipa", "Another Nipa", List.of("rain-admins"));
        pass("nipa").then().header("Location", endsWith(REFUSED));
    }

    @Test
    void onceKnownItIsTheSubjectThatCounts() {
        expect("nipa", "officer");
        provider.add("nipa", "Nipa", List.of("rain-duty"));
        pass("nipa").then().statusCode(200);
        tables.execute("update officer set provider_subject = 'another' where name = 'nipa'");
        pass("nipa").then().header("Location", endsWith(REFUSED));
    }

    @Test
    void theRoleFollowsTheGroups() {
        expect("nipa", "officer");
        provider.add("nipa", "Nipa", List.of("kitchen", "rain-admins", "rain-duty"));
        pass("nipa").then().statusCode(200);
        assertThat(officers.find("nipa").orElseThrow().role()).isEqualTo(OfficerRole.ADMIN);
        provider.add("nipa", "Nipa", List.of("kitchen"));
        pass("nipa").then().header("Location", endsWith(REFUSED));
    }

    @Test
    void aDisabledPersonIsRefused() {
        expect("nipa", "officer");
        tables.execute("update officer set active = false where name = 'nipa'");
        provider.add("nipa", "Nipa", List.of("rain-duty"));
        pass("nipa").then().header("Location", endsWith(REFUSED));
    }

    @Test
    void anAnswerThatWasNotAskedForIsRefused() {
        expect("nipa", "officer");
        provider.add("nipa", "Nipa", List.of("rain-duty"));
        Response mine = depart();
        Response foreign = depart();
        given().redirects()
                .follow(false)
                .cookie(KEY, mine.cookie(KEY))
                .get(login(foreign, "nipa"))
                .then()
                .header("Location", endsWith(REFUSED));
        given().redirects().follow(false).get(login(depart(), "nipa")).then().header("Location", endsWith(REFUSED));
        Response departure = depart();
        arrive(departure, "nipa").then().statusCode(200);
        arrive(departure, "nipa").then().header("Location", endsWith(REFUSED));
    }

    @Test
    void aTokenForAnotherSignInOrWithAForeignSignatureIsRefused() {
        expect("nipa", "officer");
        provider.add("nipa", "Nipa", List.of("rain-duty"));
        provider.forgetsTheNonce = true;
        pass("nipa").then().header("Location", endsWith(REFUSED));
        provider.forgetsTheNonce = false;
        provider.signsWithAnotherKey = true;
        pass("nipa").then().header("Location", endsWith(REFUSED));
    }

    @Test
    void administratorsByPasswordMustUseCodesWhereThatIsDemanded() {
        String cookie = signIn(ADMIN, PASSWORD).cookie(COOKIE);
        browser().cookie(COOKIE, cookie).get("/centre/people").then().statusCode(303);
        browser()
                .cookie(COOKIE, cookie)
                .get("/centre/account")
                .then()
                .statusCode(200)
                .body(containsString("กำหนดให้ผู้ดูแลระบบใช้รหัสครั้งเดียว"));
        given().auth()
                .preemptive()
                .basic(ADMIN, PASSWORD)
                .get("/api/v1/deliveries")
                .then()
                .statusCode(403);
    }
}
