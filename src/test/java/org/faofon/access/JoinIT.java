package org.faofon.access;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.support.SchoolMembers.COOKIE;
import static org.faofon.support.SchoolMembers.GAUGE;
import static org.faofon.support.SchoolMembers.OTHER_GAUGE;
import static org.faofon.support.SchoolMembers.OTHER_SCHOOL;
import static org.faofon.support.SchoolMembers.PIN;
import static org.faofon.support.SchoolMembers.SCHOOL;
import static org.faofon.support.SchoolMembers.browser;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import org.faofon.network.GaugeRegistry;
import org.faofon.schools.DeviceRepository;
import org.faofon.schools.Nickname;
import org.faofon.schools.QrSignInLinks;
import org.faofon.schools.SchoolPinRepository;
import org.faofon.schools.SchoolRole;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.SchoolGauges;
import org.faofon.support.SchoolMembers;
import org.faofon.support.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class JoinIT {
    @Inject
    SchoolMembers members;

    @Inject
    SchoolGauges officers;

    @Inject
    SchoolAuthenticator gate;

    @Inject
    KnownBrowserCookie browsers;

    @Inject
    SchoolPinRepository pins;

    @Inject
    QrSignInLinks links;

    @Inject
    DeviceRepository devices;

    @Inject
    GaugeRegistry network;

    @Inject
    Tables tables;

    @BeforeEach
    void setUp() {
        officers.setUp();
        members.setUp();
    }

    private static Response join(String school, String pin, String nickname) {
        return browser()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("school", school)
                .formParam("pin", pin)
                .formParam("nickname", nickname)
                .post("/join");
    }

    private static Response mine(String cookie) {
        return browser().cookie(COOKIE, cookie).get("/api/v1/report/mine");
    }

    @Test
    void aPinSignsADeviceIn() {
        Response welcome = join(SCHOOL, PIN, "นก");
        welcome.then().statusCode(303).header("Location", endsWith("/report"));
        assertThat(welcome.header("Set-Cookie")).contains("HttpOnly", "SameSite=Lax", "Path=/");

        mine(welcome.cookie(COOKIE))
                .then()
                .statusCode(200)
                .body("school.code", equalTo(SCHOOL))
                .body("nickname", equalTo("นก"))
                .body("role", equalTo("volunteer"));
    }

    @Test
    void noWindowOfTheBrowsersOwnAsksPupilsForAPassword() {
        browser()
                .header("X-Requested-With", "report")
                .get("/api/v1/report/mine")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Device "));
        given().get("/api/v1/report/mine").then().statusCode(401).header("WWW-Authenticate", startsWith("Basic "));
    }

    @Test
    void aPinMayBeTypedInThaiDigitsAndTheCodeInSmallLetters() {
        join("s๙๑", "๔๗๑๑", "").then().statusCode(303);
    }

    @Test
    void aWrongPinSaysSoAndGivesNoCookie() {
        Response refused = join(SCHOOL, "1111", "");
        refused.then().statusCode(403).body(containsString("ไม่ถูกต้อง"));
        assertThat(refused.cookies()).isEmpty();
    }

    @Test
    void aTelephoneNumberIsNoNickname() {
        join(SCHOOL, PIN, "081 234 5678").then().statusCode(400).body(containsString("ชื่อเล่น"));
    }

    @Test
    void aTeachersPinMakesATeacher() throws SQLException {
        String pin = pins.renew(SCHOOL, SchoolRole.TEACHER, "petch");

        Response welcome = join(SCHOOL, pin, "");

        welcome.then().statusCode(303).header("Location", endsWith("/school"));
        mine(welcome.cookie(COOKIE)).then().body("role", equalTo("teacher"));
    }

    @Test
    void aNewPinTakesThePlaceOfTheRostersButSignsNobodyOut() throws SQLException {
        String cookie = join(SCHOOL, PIN, "").cookie(COOKIE);

        String pin = pins.renew(SCHOOL, SchoolRole.VOLUNTEER, "petch");

        join(SCHOOL, PIN, "").then().statusCode(403);
        join(SCHOOL, pin, "").then().statusCode(303);
        mine(cookie).then().statusCode(200);
    }

    @Test
    void aQrCodeSignsADeviceInAtItsGaugeOnly() throws SQLException {
        String secret = links.make(network.gaugeOf(GAUGE), "petch");

        browser()
                .formParam("secret", secret)
                .post("/join/" + GAUGE)
                .then()
                .statusCode(303)
                .header("Location", endsWith("/report"));
        browser()
                .formParam("secret", secret)
                .post("/join/" + OTHER_GAUGE)
                .then()
                .statusCode(403);
    }

    @Test
    void aSheetThatIsReplacedLetsNobodyInAnyMore() throws SQLException {
        String old = links.make(network.gaugeOf(GAUGE), "petch");
        links.revokeAll(network.gaugeOf(GAUGE), "petch");
        String fresh = links.make(network.gaugeOf(GAUGE), "petch");

        assertThat(links.accepts(network.gaugeOf(GAUGE), old)).isFalse();
        assertThat(links.accepts(network.gaugeOf(GAUGE), fresh)).isTrue();
    }

    @Test
    void aDeviceThatIsSignedOutIsNobodysAtOnce() throws SQLException {
        String cookie = members.cookieOf(SCHOOL, SchoolRole.VOLUNTEER, "นก");
        mine(cookie).then().statusCode(200);

        devices.revoke(SCHOOL, devices.list(SCHOOL).get(0).id(), "petch");

        mine(cookie).then().statusCode(401).contentType("application/problem+json");
    }

    @Test
    void leavesByItself() {
        String cookie = members.cookieOf(SCHOOL, SchoolRole.VOLUNTEER, "");

        Response left = browser().cookie(COOKIE, cookie).post("/join/leave");

        left.then().statusCode(303);
        assertThat(left.header("Set-Cookie")).contains("Max-Age=0");
        mine(cookie).then().statusCode(401);
    }

    @Test
    void anotherSiteCannotSignADeviceIn() {
        given().header("Sec-Fetch-Site", "cross-site")
                .formParam("school", SCHOOL)
                .formParam("pin", PIN)
                .post("/join")
                .then()
                .statusCode(403);
    }

    @Test
    void aVolunteerIsNoOfficer() {
        String cookie = members.cookieOf(SCHOOL, SchoolRole.VOLUNTEER, "");
        browser().cookie(COOKIE, cookie).get("/centre").then().statusCode(403);
        browser()
                .cookie(COOKIE, cookie)
                .post("/api/v1/gauges/" + GAUGE + "/token")
                .then()
                .statusCode(403);
        browser().cookie(COOKIE, cookie).get("/sign-in?to=%2Fcentre").then().statusCode(200);
    }

    private SchoolAuthenticator.Answer byPin(String school, String pin, boolean asTeacher, String address) {
        return gate.byPin(school, pin, asTeacher, Nickname.of(""), SignInClient.at(address));
    }

    /** Tests share the counters of the program, so the other school is the one that is attacked. */
    private void attackOtherSchool(String network) {
        for (int i = 0; i < 10; i++) {
            byPin(OTHER_SCHOOL, "guess", false, network + i);
        }
    }

    @Test
    void whoeverGuessesPinsHasToWaitAtEveryAddressButForMinutesAndNotForTheDay() {
        attackOtherSchool("198.51.100.");

        assertThat(byPin(OTHER_SCHOOL, "0815", false, "198.51.100.99"))
                .isInstanceOfSatisfying(
                        SchoolAuthenticator.Answer.Wait.class,
                        wait -> assertThat(wait.left()).isLessThanOrEqualTo(Duration.ofMinutes(5)));
        assertThat(byPin(SCHOOL, PIN, false, "198.51.100.99")).isInstanceOf(SchoolAuthenticator.Answer.Welcome.class);
    }

    @Test
    void pupilsWhoMistypeTheirPinDoNotDelayTheirTeacher() {
        String pin = pins.renew(OTHER_SCHOOL, SchoolRole.TEACHER, "petch");
        attackOtherSchool("198.51.101.");

        assertThat(byPin(OTHER_SCHOOL, pin, false, "198.51.101.98"))
                .isInstanceOf(SchoolAuthenticator.Answer.Wait.class);
        assertThat(byPin(OTHER_SCHOOL, pin, true, "198.51.101.99"))
                .isInstanceOf(SchoolAuthenticator.Answer.Welcome.class);
    }

    @Test
    void aVolunteersPinIsNoTeachers() {
        assertThat(byPin(SCHOOL, PIN, true, "198.51.102.1")).isInstanceOf(SchoolAuthenticator.Answer.Wrong.class);
    }

    @Test
    void aSchoolThatIsNotThereIsKeptNowhereHoweverLongItsCode() {
        for (int i = 0; i < 10; i++) {
            assertThat(byPin("S".repeat(500_000) + i, "1", false, "198.51.103.1"))
                    .isInstanceOf(SchoolAuthenticator.Answer.Wrong.class);
        }
        assertThat(byPin("S1", "1", false, "198.51.103.1")).isInstanceOf(SchoolAuthenticator.Answer.Wait.class);
    }

    @Test
    void aDeviceThatWasSignedInBeforeComesInWhileOthersGuess() {
        SignInClient known = new SignInClient("198.51.104.99", browsers.issue("school S92 VOLUNTEER"));
        attackOtherSchool("198.51.104.");

        assertThat(byPin(OTHER_SCHOOL, "0815", false, "198.51.104.99"))
                .isInstanceOf(SchoolAuthenticator.Answer.Wait.class);
        assertThat(gate.byPin(OTHER_SCHOOL, "0815", false, Nickname.of(""), known))
                .isInstanceOf(SchoolAuthenticator.Answer.Welcome.class);
    }

    @Test
    void signingInMakesTheBrowserKnown() {
        String cookie = join(SCHOOL, PIN, "นก").cookie(KnownBrowserCookie.OF_SCHOOLS);
        assertThat(browsers.find(cookie, "school S91 VOLUNTEER")).isPresent();
    }

    @Test
    void aTeacherSignsInOnAVolunteersDeviceWithoutTheTick() {
        String pin = pins.renew(SCHOOL, SchoolRole.TEACHER, "petch");
        String known = join(SCHOOL, PIN, "นก").cookie(KnownBrowserCookie.OF_SCHOOLS);
        assertThat(gate.byPin(SCHOOL, pin, false, Nickname.of(""), new SignInClient("198.51.105.1", known)))
                .isInstanceOfSatisfying(
                        SchoolAuthenticator.Answer.Welcome.class,
                        welcome -> assertThat(welcome.role()).isEqualTo(SchoolRole.TEACHER));
    }

    @Test
    void theSheetBearsTheSecretInItsQrCodeAlone() {
        SchoolGauges.asOfficer()
                .formParam("revoke", "yes")
                .post("/centre/gauges/" + GAUGE + "/sheet")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("<path d=\"M4 4h1v1h-1z"))
                .body(containsString("โรงเรียนบ้านเกาะหมาก"));
    }

    @Test
    void aSchoolWithoutACylinderGetsItsPinsFromTheListOfSheets() {
        SchoolGauges.asOfficer()
                .get("/centre/gauges")
                .then()
                .statusCode(200)
                .body(containsString("/centre/gauges/" + SchoolGauges.CHUMPHON + "/sheet"));
        SchoolGauges.asOfficer()
                .get("/centre/gauges/" + SchoolGauges.CHUMPHON + "/sheet")
                .then()
                .statusCode(200)
                .body(not(containsString("id=\"links\"")));
        String page = SchoolGauges.asOfficer()
                .formParam("role", "TEACHER")
                .post("/centre/gauges/" + SchoolGauges.CHUMPHON + "/pin")
                .then()
                .statusCode(200)
                .body(containsString("/join"))
                .extract()
                .asString();
        String pin = page.replaceAll("(?s).*<p class=\"pin\">([^<]+)</p>.*", "$1");

        String cookie = join("S35", pin, "").cookie(COOKIE);

        browser()
                .cookie(COOKIE, cookie)
                .get("/api/v1/report/situation")
                .then()
                .statusCode(200)
                .body(containsString("S35"));
    }

    @Test
    void aPinOfLastSchoolYearSaysSo() {
        tables.execute("update school set pin_set_at = now() - interval '13 months' where code = '" + SCHOOL + "'");
        join(SCHOOL, PIN, "นก").then().statusCode(403).body(containsString("หมดอายุ"));
        tables.execute("update school set pin_set_at = now() where code = '" + SCHOOL + "'");
        join(SCHOOL, PIN, "นก").then().statusCode(303);
    }

    @Test
    void aQrCodeOfLastSchoolYearIsRefused() {
        String secret = links.make(network.gaugeOf(GAUGE), "test");
        tables.execute("update enrolment_link set made_at = now() - interval '13 months'");
        browser().formParam("secret", secret).post("/join/" + GAUGE).then().statusCode(403);
        tables.execute("update enrolment_link set made_at = now()");
        browser().formParam("secret", secret).post("/join/" + GAUGE).then().statusCode(303);
    }
}
