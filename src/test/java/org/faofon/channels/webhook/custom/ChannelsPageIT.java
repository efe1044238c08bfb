package org.faofon.channels.webhook.custom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.faofon.alerts.Rains.finding;
import static org.faofon.alerts.Rains.minute;
import static org.faofon.alerts.Rains.warning;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.not;

import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.faofon.alerts.Level;
import org.faofon.alerts.lifecycle.AlertService;
import org.faofon.alerts.outbox.AlertOutbox.State;
import org.faofon.alerts.outbox.DeliveryLog;
import org.faofon.channels.WithFacebook;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.OfficerAccounts;
import org.faofon.support.SchoolGauges;
import org.faofon.support.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An administrator sets up a channel, tests it, turns it on, and an alert is sent on it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithFacebook.class)
class ChannelsPageIT {
    private static final String PAGE = "/centre/channels";
    private static final Duration SOON = Duration.ofSeconds(20);

    @Inject
    OfficerAccounts accounts;

    @Inject
    SchoolGauges schools;

    @Inject
    AlertService book;

    @Inject
    DeliveryLog log;

    @Inject
    HandClock clock;

    @Inject
    Tables tables;

    private final List<String> received = new CopyOnWriteArrayList<>();
    private HttpServer receiver;

    @BeforeEach
    void setUp() throws IOException {
        clock.set(minute(0));
        schools.setUp();
        accounts.setUp();
        tables.execute("delete from custom_webhook");
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.createContext("/", call -> {
            received.add(new String(call.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            byte[] answer = "{\"ok\":true,\"id\":77}".getBytes(StandardCharsets.UTF_8);
            call.sendResponseHeaders(200, answer.length);
            call.getResponseBody().write(answer);
            call.close();
        });
        receiver.start();
    }

    @AfterEach
    void close() {
        tables.execute("delete from custom_webhook");
        receiver.stop(0);
    }

    private static RequestSpecification admin() {
        return OfficerAccounts.as(OfficerAccounts.ADMIN).redirects().follow(false);
    }

    private RequestSpecification form(String name) {
        return admin().contentType("application/x-www-form-urlencoded; charset=utf-8")
                .formParam("name", name)
                .formParam("title", "กลุ่ม Telegram")
                .formParam("method", "POST")
                .formParam("url", "http://127.0.0.1:" + receiver.getAddress().getPort() + "/send")
                .formParam("headers", "")
                .formParam("format", "JSON")
                .formParam("expects", "\"ok\":true")
                .formParam("language", "th")
                .formParam("longest", "๗๐")
                .formParam("minLevel", "WARNING");
    }

    private void save() {
        form("telegram")
                .formParam("body", "{\"chat_id\": \"@fon\", \"text\": \"{text}\"}")
                .post(PAGE)
                .then()
                .statusCode(303)
                .header("Location", endsWith(PAGE + "/telegram?told=done"));
    }

    @Test
    void sendsAnAlertOnAChannelThatIsOn() {
        save();
        admin().formParam("on", "true").post(PAGE + "/telegram/enabled").then().statusCode(303);

        book.record(finding(minute(0), Optional.of(Level.WARNING), warning("PTL36", minute(0))));

        await().atMost(SOON)
                .until(() -> log.list(Optional.of(State.DELIVERED), Optional.of("hook.telegram"), 1)
                                .size()
                        == 1);
        assertThat(received).hasSize(1);
        assertThat(received.get(0)).startsWith("{\"chat_id\": \"@fon\", \"text\": \"[ระดับ 2 เตือนภัย]");
    }

    @Test
    void sendsNothingOnAChannelThatIsOff() {
        save();

        book.record(finding(minute(0), Optional.of(Level.WARNING), warning("PTL36", minute(0))));

        assertThat(tables.count("outbox where channel = 'hook.telegram'")).isZero();
    }

    @Test
    void showsTheRealAnswerOfATestAndNotesIt() {
        save();

        admin().post(PAGE + "/telegram/test")
                .then()
                .statusCode(200)
                .header("Cache-Control", "no-store")
                .body(containsString("&quot;id&quot;:77"), containsString("ปลายทางรับแล้ว ตอบ 200"));

        assertThat(received.get(0)).contains("ทดสอบช่องทาง กลุ่ม Telegram");
        assertThat(tables.strings("select action from audit_trail where actor = 'kanda' and subject = 'telegram'"))
                .contains("channel.add", "channel.test");
    }

    @Test
    void showsAPreviewAndWhatItCostsAsSms() {
        save();

        admin().get(PAGE + "/telegram?lang=en")
                .then()
                .statusCode(200)
                .body(containsString("Example of a request"), containsString("which is 1 SMS"));
    }

    @Test
    void refusesATemplateThatDoesMoreThanFillIn() {
        form("evil")
                .formParam("body", "{\"text\": \"{inject:page.officer}\"}")
                .post(PAGE)
                .then()
                .statusCode(422)
                .body(containsString("แม่แบบไม่ถูกต้อง"));

        assertThat(tables.count("custom_webhook")).isZero();
    }

    @Test
    void refusesSecretsAndNamesThatAreNotSet() {
        form("clear")
                .formParam("body", "{\"token\": \"123456:abcdef\"}")
                .post(PAGE)
                .then()
                .statusCode(422)
                .body(containsString("ดูเหมือนมีรหัสลับ"));
        form("unset")
                .formParam("body", "{\"token\": \"{secret:NOT_SET}\"}")
                .post(PAGE)
                .then()
                .statusCode(422)
                .body(containsString("FAOFON_SECRET_NOT_SET"));
    }

    @Test
    void isForAdministratorsAlone() {
        SchoolGauges.asOfficer().get(PAGE).then().statusCode(403);
        SchoolGauges.asOfficer()
                .formParam("on", "true")
                .post(PAGE + "/telegram/enabled")
                .then()
                .statusCode(403);
    }

    @Test
    void listsTheChannelsInBothLanguages() {
        save();

        admin().get(PAGE).then().statusCode(200).body(containsString("hook.telegram"), containsString("facebook"));
        admin().get(PAGE + "?lang=en")
                .then()
                .statusCode(200)
                .body(containsString("/centre/channels/telegram?lang=en"), not(containsString("ช่องทาง")));
    }
}
