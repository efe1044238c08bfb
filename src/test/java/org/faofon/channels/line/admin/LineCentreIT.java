package org.faofon.channels.line.admin;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.faofon.alerts.Rains.finding;
import static org.faofon.alerts.Rains.minute;
import static org.faofon.alerts.Rains.warning;
import static org.faofon.channels.LineCaller.GROUP;
import static org.faofon.channels.LineCaller.OTHER_GROUP;
import static org.faofon.channels.LineCaller.bring;
import static org.faofon.channels.LineCaller.join;
import static org.faofon.support.Monitor.asMonitor;
import static org.faofon.support.SchoolGauges.asOfficer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import org.eclipse.microprofile.config.ConfigProvider;
import org.faofon.alerts.Level;
import org.faofon.alerts.lifecycle.AlertService;
import org.faofon.channels.WithBot;
import org.faofon.channels.line.LineRecipients;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.LineStub;
import org.faofon.support.LineStub.Answer;
import org.faofon.support.SchoolGauges;
import org.faofon.support.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What officers see and decide of LINE. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithBot.class)
class LineCentreIT {
    private static final Duration SOON = Duration.ofSeconds(10);

    @Inject
    Tables tables;

    @Inject
    LineRecipients chats;

    @Inject
    LineProbeJob heartbeat;

    @Inject
    SchoolGauges schools;

    @Inject
    AlertService book;

    @Inject
    HandClock clock;

    private LineStub line;

    @BeforeEach
    void open() throws IOException {
        clock.set(minute(0));
        schools.setUp();
        tables.forgetLine();
        chats.lookAgain();
        line = new LineStub(ConfigProvider.getConfig().getValue(WithBot.PORT, Integer.class));
        line.group(GROUP, "ภัยพิบัติพัทลุง", 188);
        line.group(OTHER_GROUP, "เจ้าหน้าที่ศูนย์", 4);
        heartbeat.beat();
    }

    @AfterEach
    void close() {
        assertThat(line.faults()).isEmpty();
        line.close();
        tables.forgetLine();
        chats.lookAgain();
    }

    private static ValidatableResponse decide(String group, String role) {
        return asOfficer()
                .contentType("application/json")
                .body("{\"role\":\"" + role + "\"}")
                .put("/api/v1/line/groups/" + group)
                .then();
    }

    private void warn() {
        bring(join(GROUP));
        decide(GROUP, "WARNED").statusCode(200);
        heartbeat.beat();
    }

    @Test
    void anOfficerChoosesTheGroupThatIsWarned() {
        bring(join(GROUP), join(OTHER_GROUP));
        decide(GROUP, "WARNED").statusCode(200).body("role", equalTo("WARNED")).body("decidedBy", equalTo("petch"));

        book.record(finding(minute(0), Optional.of(Level.WARNING), warning(SchoolGauges.BAN_NA, minute(0))));

        await().atMost(SOON).until(() -> !line.accepted().isEmpty());
        assertThat(line.accepted().get(0).to()).isEqualTo(GROUP);
    }

    @Test
    void thereIsOneGroupOfEachKind() {
        bring(join(GROUP), join(OTHER_GROUP));
        decide(GROUP, "WARNED").statusCode(200);
        decide(OTHER_GROUP, "WARNED").statusCode(200);

        asOfficer()
                .get("/api/v1/line/groups")
                .then()
                .body("find { it.id == '" + GROUP + "' }.role", equalTo("NONE"))
                .body("find { it.id == '" + OTHER_GROUP + "' }.role", equalTo("WARNED"));
    }

    @Test
    void refusesWhatMakesNoSense() {
        decide("Cnobody", "WARNED").statusCode(404);
        asOfficer()
                .contentType("application/json")
                .body("{}")
                .put("/api/v1/line/groups/" + GROUP)
                .then()
                .statusCode(400)
                .body("detail", containsString("role"));
        given().get("/api/v1/line/groups").then().statusCode(401);
        given().redirects().follow(false).get("/centre/line").then().statusCode(303);
    }

    @Test
    void theFormDoesTheSame() {
        bring(join(GROUP));

        asOfficer()
                .redirects()
                .follow(false)
                .formParam("role", "WARNED")
                .post("/centre/line/groups/" + GROUP + "?lang=en")
                .then()
                .statusCode(303)
                .header("Location", endsWith("/centre/line?told=done&lang=en"));

        assertThat(chats.warned()).hasValue(GROUP);
    }

    @Test
    void thePageSaysWhatAPushCostsAndWhatIsLeft() {
        line.plan(OptionalLong.of(15_000), 13_000);
        warn();

        asOfficer()
                .get("/centre/line")
                .then()
                .statusCode(200)
                .body(containsString("ภัยพิบัติพัทลุง"))
                .body(containsString("ใช้ไป 13000 จาก 15000"))
                .body(containsString(">188<"))
                .body(containsString("กันไว้ให้ระดับ 3 จำนวน 376 ข้อความ"));
        asOfficer().get("/centre").then().body(containsString("เดือนนี้เหลือ 2000 ข้อความ"));
        asOfficer()
                .get("/api/v1/line")
                .then()
                .body("left", equalTo(2000))
                .body("members", equalTo(188))
                .body("warnings", equalTo(8))
                .body("emergencies", equalTo(10));
    }

    @Test
    void aTestGoesOutMarkedAsOneByThatChannelOnly() {
        warn();

        asOfficer()
                .contentType("application/json")
                .body("{\"audience\":\"GROUP\"}")
                .post("/api/v1/channels/line/test")
                .then()
                .statusCode(202);

        await().atMost(SOON).until(() -> !line.accepted().isEmpty());
        assertThat(line.accepted().get(0).altText()).startsWith("[ทดสอบระบบ]").contains("petch");
        assertThat(tables.strings("select distinct channel from outbox where notice_id is not null"))
                .containsExactly("line");
    }

    @Test
    void aTestOfTheGroupTellsItsPriceFirst() {
        line.plan(OptionalLong.of(15_000), 13_000);
        warn();

        asOfficer()
                .get("/centre/line/test?audience=GROUP")
                .then()
                .statusCode(200)
                .body(containsString("ใช้ 188 ข้อความ เดือนนี้เหลือ 2000 ข้อความ"));
        assertThat(line.accepted()).isEmpty();
    }

    @Test
    void aTestNeedsSomebodyToTell() {
        asOfficer()
                .contentType("application/json")
                .post("/api/v1/channels/line/test")
                .then()
                .statusCode(409);
        asOfficer()
                .contentType("application/json")
                .post("/api/v1/channels/pigeon/test")
                .then()
                .statusCode(404);
        asOfficer().get("/api/v1/channels").then().body("name", hasItem("line"));
    }

    @Test
    void aDeadLineShowsRedInHealthAndToOfficersAndOnceMoreGreen() {
        warn();
        line.whenAsked(Answer.UNAUTHORIZED);
        heartbeat.beat();

        given().get("/q/health/ready").then().statusCode(200);
        asMonitor()
                .get("/q/health/well")
                .then()
                .statusCode(503)
                .body("checks.find { it.name == 'LINE' }.status", equalTo("DOWN"))
                .body("checks.find { it.name == 'LINE' }.data.reason", containsString("401"));
        given().get("/q/health").then().statusCode(503);
        asOfficer().get("/centre").then().body(containsString("ติดต่อ LINE ไม่ได้"));
        assertThat(tables.strings("select key from notice")).hasSize(1);

        line.whenAsked(Answer.ACCEPT);
        heartbeat.beat();

        asMonitor().get("/q/health/well").then().body("checks.find { it.name == 'LINE' }.status", equalTo("UP"));
        asOfficer().get("/centre").then().body(not(containsString("ติดต่อ LINE ไม่ได้")));
        assertThat(tables.strings("select key from notice")).hasSize(2);
    }
}
