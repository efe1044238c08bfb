package org.faofon.followers.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.faofon.alerts.Rains.finding;
import static org.faofon.alerts.Rains.warning;
import static org.hamcrest.Matchers.endsWith;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faofon.alerts.Level;
import org.faofon.alerts.lifecycle.AlertService;
import org.faofon.followers.Followers;
import org.faofon.followers.WithFollowers;
import org.faofon.network.NetworkClock;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.MailServer;
import org.faofon.support.SchoolGauges;
import org.faofon.support.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithFollowers.class)
class MailToFollowersIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String NOI = "noi@example.org";
    private static final String SITE = "https://rain.example.org";
    private static final Pattern LINK = Pattern.compile(SITE + "(/\\S+)");

    @Inject
    SchoolGauges schools;

    @Inject
    AlertService book;

    @Inject
    NetworkClock clock;

    @Inject
    Tables tables;

    private final GreenMail server = MailServer.of(WithFollowers.MAIL_PORT);

    @BeforeEach
    void setUp() {
        schools.setUp();
        Followers.forgetAll(tables);
        server.start();
    }

    @AfterEach
    void close() {
        Followers.forgetAll(tables);
        server.stop();
    }

    private static RequestSpecification browser() {
        return given().header("Sec-Fetch-Site", "same-origin").redirects().follow(false);
    }

    private static Response ask(String email, Map<String, String> choice) {
        RequestSpecification form = browser().contentType("application/x-www-form-urlencoded; charset=UTF-8");
        Map<String, String> all = new HashMap<>(Map.of("place", "d9311", "level", "1", "email", email));
        all.putAll(choice);
        all.forEach(form::formParam);
        return form.post("/follow/mail");
    }

    private MimeMessage mail(int number) {
        await().atMost(SOON).until(() -> server.getReceivedMessages().length >= number);
        return server.getReceivedMessages()[number - 1];
    }

    private static String text(MimeMessage mail) throws MessagingException, IOException {
        return String.valueOf(mail.getContent());
    }

    /** The path of the last link. */
    private static String link(MimeMessage mail) throws MessagingException, IOException {
        Matcher links = LINK.matcher(text(mail));
        String last = "";
        while (links.find()) {
            last = links.group(1);
        }
        return last;
    }

    private static String token(String path) {
        return path.replaceFirst("^.*token=", "").replaceFirst("&.*$", "");
    }

    private Response press(String confirmLink) {
        return browser().formParam("token", token(confirmLink)).post("/follow/confirm");
    }

    private void follow(String email) throws MessagingException, IOException {
        ask(email, Map.of());
        press(link(mail(1))).then().statusCode(303);
    }

    private void warn() {
        Instant now = clock.instant();
        book.record(finding(now, Optional.of(Level.WARNING), warning("PTL36", now)));
    }

    @Test
    void nothingIsKeptOrSentBeforeTheAddressIsConfirmed() throws Exception {
        ask(NOI, Map.of()).then().statusCode(303).header("Location", endsWith("told=link"));

        MimeMessage confirmation = mail(1);
        String page = given().get(link(confirmation)).asString();

        assertThat(confirmation.getSubject()).isEqualTo("ยืนยันการติดตาม อ.ศรีนครินทร์");
        assertThat(page).contains("method=\"post\"", "อ.ศรีนครินทร์");
        assertThat(tables.count("follower")).isZero();
        warn();
        await().during(Duration.ofSeconds(3)).atMost(SOON).until(() -> server.getReceivedMessages().length == 1);
    }

    @Test
    void aConfirmedAddressGetsWarningsThatSayHowToLeave() throws Exception {
        follow(NOI);

        warn();

        MimeMessage warning = mail(2);
        assertThat(warning.getSubject()).startsWith("[ระดับ 2 เตือนภัย]");
        assertThat(text(warning)).contains(SITE + "/alerts/").contains(SITE + "/follow/mine?token=");
        assertThat(warning.getHeader("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
        assertThat(warning.getHeader("List-Unsubscribe")[0].replaceAll("\\s", ""))
                .startsWith("<" + SITE + "/api/v1/follow/leave?token=");
        assertThat(warning.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(warning.getAllRecipients()).hasSize(1);
    }

    /** A mail program sends this, without cookies, origin or page (RFC 8058). */
    @Test
    void oneClickEndsItAndForgetsTheAddress() throws Exception {
        follow(NOI);
        warn();
        String leave = mail(2).getHeader("List-Unsubscribe")[0]
                .replaceAll("[<>\\s]", "")
                .replace(SITE, "");

        given().contentType("application/x-www-form-urlencoded")
                .body("List-Unsubscribe=One-Click")
                .post(leave)
                .then()
                .statusCode(204);

        assertThat(tables.count("follower")).isZero();
        assertThat(tables.count("follow_request")).isZero();
        assertThat(tables.count("follower_message")).isZero();
        given().redirects().follow(false).get(leave).then().statusCode(303);
        given().get("/follow/mine?token=" + token(leave)).then().statusCode(404);
    }

    @Test
    void thePageOfTheLinkShowsAndEndsWhatIsFollowed() throws Exception {
        follow(NOI);
        ask(NOI, Map.of("place", "gPTL36", "level", "", "mm", "40", "hours", "3"));
        String location = press(link(mail(2))).getHeader("Location");
        String mine = location.replaceFirst("^https?://[^/]+", "");

        String page = given().get(mine).asString();
        assertThat(page).contains("อ.ศรีนครินทร์", "(PTL36)", "ฝนถึง 40.0 มม. ใน 3 ชม.");
        List<String> ids = tables.strings("select id from follow order by id");
        browser().formParam("id", ids.get(0)).formParam("token", token(mine)).post("/follow/end");

        assertThat(tables.strings("select place from follow")).containsExactly("PTL36");
        browser().formParam("id", ids.get(1)).formParam("token", token(mine)).post("/follow/end");
        assertThat(tables.count("follower")).isZero();
    }

    @Test
    void aLinkIsUsedOnceAndExpires() throws Exception {
        ask(NOI, Map.of());
        String first = link(mail(1));
        press(first).then().statusCode(303);
        press(first).then().statusCode(404);
        given().get(first).then().statusCode(404);

        ask("petch@example.org", Map.of());
        String second = link(mail(2));
        tables.execute("update follow_request set created_at = created_at - interval '25 hours'");

        given().get(second).then().statusCode(404);
        press(second).then().statusCode(404);
        assertThat(tables.strings("select email from follower")).containsExactly(NOI);
    }

    @Test
    void anAddressGetsAtMostThreeConfirmationsADayAndTheAnswerIsTheSame() {
        String first = ask(NOI, Map.of()).getHeader("Location");
        for (int i = 0; i < 4; i++) {
            assertThat(ask(NOI, Map.of()).getHeader("Location")).isEqualTo(first);
        }

        await().atMost(SOON).until(() -> server.getReceivedMessages().length == 3);
        await().during(Duration.ofSeconds(3)).atMost(SOON).until(() -> server.getReceivedMessages().length == 3);
        assertThat(tables.count("follow_request")).isEqualTo(3);
    }

    @Test
    void saysWhatIsWrongAndKeepsWhatWasTyped() {
        String page = ask("noi@example", Map.of("mm", "40", "hours", "3"))
                .then()
                .statusCode(400)
                .extract()
                .asString();

        assertThat(page).contains("อีเมลไม่ถูกต้อง", "value=\"noi@example\"", "value=\"40\"");
        for (String email : List.of("", "a b@example.org", "a@example.org\r\nBcc: b@example.org", "@example.org")) {
            ask(email, Map.of()).then().statusCode(400);
        }
        assertThat(tables.count("follow_request")).isZero();
    }

    @Test
    void aMailServerThatIsAwayGetsTheWarningLater() throws Exception {
        follow(NOI);
        server.stop();
        warn();
        await().atMost(SOON)
                .until(() -> tables.strings("select attempts from follower_message").stream()
                        .anyMatch(attempts -> !attempts.equals("0")));

        GreenMail back = MailServer.of(WithFollowers.MAIL_PORT);
        back.start();
        try {
            await().atMost(SOON).until(() -> back.getReceivedMessages().length == 1);
        } finally {
            back.stop();
        }
    }
}
