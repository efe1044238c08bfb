package org.faofon.access.people;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.support.OfficerAccounts.ADMIN;
import static org.faofon.support.OfficerAccounts.COOKIE;
import static org.faofon.support.OfficerAccounts.DEVICE;
import static org.faofon.support.OfficerAccounts.PASSWORD;
import static org.faofon.support.OfficerAccounts.PENDING;
import static org.faofon.support.OfficerAccounts.as;
import static org.faofon.support.OfficerAccounts.signIn;
import static org.faofon.support.SchoolMembers.browser;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import io.quarkus.elytron.security.common.BcryptUtil;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.faofon.accounts.OfficerRepository;
import org.faofon.accounts.Totp;
import org.faofon.common.security.CredentialHasher;
import org.faofon.network.NetworkClock;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.OfficerAccounts;
import org.faofon.support.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class AccountPageIT {
    private static final String ACCOUNT = "/centre/account";
    private static final String NAME = "wela";
    private static final String SECRET = "3132333435363738393031323334353637383930";

    @Inject
    OfficerAccounts accounts;

    @Inject
    OfficerRepository officers;

    @Inject
    Tables tables;

    private String cookie = "";

    @BeforeEach
    void signedIn() {
        accounts.setUp();
        accounts.add(NAME, "officer");
        cookie = signIn(NAME, PASSWORD).cookie(COOKIE);
    }

    private static int desk(String cookie) {
        return browser().cookie(COOKIE, cookie).get("/centre").statusCode();
    }

    private Response post(String act, String... fields) {
        var form = browser().cookie(COOKIE, cookie);
        for (int i = 0; i < fields.length; i += 2) {
            form.formParam(fields[i], fields[i + 1]);
        }
        return form.post(ACCOUNT + act);
    }

    private static String code() {
        return Totp.code(SECRET, NetworkClock.world().instant());
    }

    private void usesCodes() {
        tables.execute("update officer set totp_secret = '" + SECRET + "' where name = '" + NAME + "'");
    }

    private static Response typeCode(String code) {
        return typeCode(signIn(NAME, PASSWORD).cookie(PENDING), code);
    }

    private static Response typeCode(String pending, String code) {
        return browser().cookie(PENDING, pending).formParam("code", code).post("/sign-in/code");
    }

    @Test
    void aNewPasswordEndsTheOtherSessions() {
        String other = signIn(NAME, PASSWORD).cookie(COOKIE);
        post("/password", "current", PASSWORD, "fresh", "nam-phrik-long-ruea")
                .then()
                .header("Location", endsWith("told=done"));
        assertThat(desk(cookie)).isEqualTo(200);
        assertThat(desk(other)).isEqualTo(303);
        signIn(NAME, PASSWORD).then().statusCode(403);
        signIn(NAME, "nam-phrik-long-ruea").then().statusCode(303);
    }

    @Test
    void aBadPasswordIsRefusedWithItsReason() {
        post("/password", "current", "guess", "fresh", "nam-phrik-long-ruea")
                .then()
                .header("Location", endsWith("told=wrong_password"));
        post("/password", "current", PASSWORD, "fresh", PASSWORD).then().header("Location", endsWith("told=same"));
        post("/password", "current", PASSWORD, "fresh", "short").then().header("Location", endsWith("told=short"));
        post("/password", "current", PASSWORD, "fresh", "1234567890")
                .then()
                .header("Location", endsWith("told=leaked"));
        browser().cookie(COOKIE, cookie).get(ACCOUNT + "?told=leaked").then().body(containsString("คนร้ายลองก่อน"));
        browser()
                .cookie(COOKIE, cookie)
                .get(ACCOUNT + "?told=leaked&lang=en")
                .then()
                .body(containsString("attackers try first"));
    }

    @Test
    void anOutdatedHashIsReplacedAtTheNextSignIn() {
        tables.execute("update officer set password_hash = '" + BcryptUtil.bcryptHash(PASSWORD, 5) + "' where name = '"
                + NAME + "'");
        signIn(NAME, PASSWORD).then().statusCode(303);
        String hash = officers.find(NAME).orElseThrow().passwordHash();
        assertThat(CredentialHasher.isOutdated(hash)).isFalse();
        signIn(NAME, PASSWORD).then().statusCode(303);
    }

    @Test
    void aSessionEndsWhenItIsOldOrUnused() {
        tables.execute(
                "update officer_session set seen_at = now() - interval '14 days 1 minute' where officer = 'wela'");
        assertThat(desk(cookie)).isEqualTo(303);
        tables.execute(
                "update officer_session set seen_at = now() - interval '13 days 23 hours' where officer = 'wela'");
        assertThat(desk(cookie)).isEqualTo(200);
        tables.execute("update officer_session set ends_at = now() where officer = 'wela'");
        assertThat(desk(cookie)).isEqualTo(303);
    }

    @Test
    void oneEndsOnesOwnOtherSessions() {
        String other = signIn(NAME, PASSWORD).cookie(COOKIE);
        post("/sessions/end-others");
        assertThat(desk(other)).isEqualTo(303);
        assertThat(desk(cookie)).isEqualTo(200);
    }

    @Test
    void nobodyEndsTheSessionOfSomebodyElse() {
        String admins = signIn(ADMIN, PASSWORD).cookie(COOKIE);
        for (String id : tables.strings("select id from officer_session where officer = '" + ADMIN + "'")) {
            post("/sessions/" + id + "/end");
        }
        assertThat(desk(admins)).isEqualTo(200);
    }

    @Test
    void aSignInFromANewDeviceIsToldUntilItIsConfirmed() {
        Response known = signIn(NAME, PASSWORD);
        browser().cookie(COOKIE, known.cookie(COOKIE)).get("/centre").then().body(containsString("จากเครื่องใหม่"));
        String page = browser().cookie(COOKIE, cookie).get(ACCOUNT).asString();
        String confirm = page.replaceAll("(?s).*action=\"(/centre/account/sessions/\\d+/confirm)\".*", "$1");
        browser().cookie(COOKIE, cookie).post(confirm);
        browser().cookie(COOKIE, cookie).get("/centre").then().body(not(containsString("จากเครื่องใหม่")));

        browser()
                .cookie(DEVICE, known.cookie(DEVICE))
                .formParam("name", NAME)
                .formParam("password", PASSWORD)
                .post("/sign-in");
        browser().cookie(COOKIE, cookie).get("/centre").then().body(not(containsString("จากเครื่องใหม่")));
    }

    @Test
    void aPasswordAloneOpensNothingWhereCodesAreUsed() {
        usesCodes();
        Response asked = signIn(NAME, PASSWORD);
        asked.then().statusCode(200).body(containsString("one-time-code"));
        assertThat(asked.cookies()).doesNotContainKey(COOKIE);
        given().auth()
                .preemptive()
                .basic(NAME, PASSWORD)
                .get("/api/v1/deliveries")
                .then()
                .statusCode(403)
                .body("detail", containsString("one-time code"));
    }

    @Test
    void aCodeCountsOnce() {
        usesCodes();
        String code = code();
        Response welcome = typeCode(code);
        welcome.then().statusCode(303);
        assertThat(desk(welcome.cookie(COOKIE))).isEqualTo(200);
        typeCode(code).then().statusCode(403);
    }

    @Test
    void afterFiveWrongCodesThePasswordIsNeededAgain() {
        usesCodes();
        String pending = signIn(NAME, PASSWORD).cookie(PENDING);
        for (int i = 0; i < 5; i++) {
            typeCode(pending, "000000").then().statusCode(403).body(containsString("one-time-code"));
        }
        typeCode(pending, code()).then().statusCode(403).body(containsString("current-password"));
        typeCode(code()).then().statusCode(303);
    }

    @Test
    void whoKnowsOnlyThePasswordCannotGuessCodes() {
        accounts.add("prayut", "officer");
        tables.execute("update officer set totp_secret = '" + SECRET + "' where name = 'prayut'");
        for (int round = 0; round < 2; round++) {
            String pending = signIn("prayut", PASSWORD).cookie(PENDING);
            for (int i = 0; i < 5; i++) {
                typeCode(pending, "000000");
            }
        }
        typeCode(signIn("prayut", PASSWORD).cookie(PENDING), code()).then().statusCode(429);
    }

    @Test
    void codesAreSetUpWithTenRecoveryCodesThatCountOnce() {
        post("/totp", "current", "guess").then().header("Location", endsWith("told=wrong_password"));
        String typed = post("/totp", "current", PASSWORD)
                .then()
                .statusCode(200)
                .extract()
                .asString()
                .replaceAll("(?s).*id=\"typed\">([A-Z2-7 ]+)<.*", "$1");
        assertThat(typed).hasSize(39);
        browser().cookie(COOKIE, cookie).get(ACCOUNT).then().body(not(containsString(typed)));
        post("/totp/confirm", "code", "000000").then().header("Location", endsWith("told=wrong_code"));
        tables.execute("update officer set totp_offered = '" + SECRET + "' where name = '" + NAME + "'");

        String page = post("/totp/confirm", "code", code())
                .then()
                .statusCode(200)
                .extract()
                .asString();
        List<String> codes = Pattern.compile("<code>([a-z0-9-]{14})</code>")
                .matcher(page)
                .results()
                .map(MatchResult::group)
                .map(found -> found.replaceAll("</?code>", ""))
                .toList();
        assertThat(codes).hasSize(10).doesNotHaveDuplicates();
        typeCode(codes.get(3)).then().statusCode(303);
        typeCode(codes.get(3)).then().statusCode(403);
        browser().cookie(COOKIE, cookie).get(ACCOUNT).then().body(containsString("เหลือรหัสสำรอง 9 ชุด"));
    }

    @Test
    void codesAreRemovedOnlyWithThePassword() {
        usesCodes();
        post("/totp/remove", "current", "guess").then().header("Location", endsWith("told=wrong_password"));
        signIn(NAME, PASSWORD).then().statusCode(200);
        post("/totp/remove", "current", PASSWORD);
        signIn(NAME, PASSWORD).then().statusCode(303);
    }

    @Test
    void anOpenSessionReplacesCodesOnlyWithThePassword() {
        usesCodes();
        post("/totp").then().header("Location", endsWith("told=wrong_password"));
        post("/totp", "current", "guess").then().header("Location", endsWith("told=wrong_password"));
        post("/totp", "current", PASSWORD).then().statusCode(200).body(containsString("id=\"typed\""));
    }

    @Test
    void anOpenSessionCannotGuessThePassword() {
        accounts.add("wandee", "officer"); // Nobody else has guessed at this account.
        cookie = signIn("wandee", PASSWORD).cookie(COOKIE);
        for (int i = 0; i < 10; i++) {
            post("/password", "current", "guess" + i, "fresh", "nam-phrik-long-ruea")
                    .then()
                    .header("Location", endsWith("told=wrong_password"));
        }
        post("/password", "current", PASSWORD, "fresh", "nam-phrik-long-ruea")
                .then()
                .header("Location", endsWith("told=wait"));
        post("/totp/remove", "current", PASSWORD).then().header("Location", endsWith("told=wait"));
    }

    @Test
    void anAdministratorHelpsSomebodyWithoutPhoneAndCodes() {
        usesCodes();
        as(ADMIN).post("/centre/people/" + NAME + "/totp").then().header("Location", endsWith("told=done"));
        assertThat(desk(cookie)).isEqualTo(303);
        signIn(NAME, PASSWORD).then().statusCode(303);
    }
}
