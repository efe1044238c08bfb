package org.faofon.followers.delivery;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.faofon.alerts.Rains.finding;
import static org.faofon.alerts.Rains.warning;
import static org.faofon.alerts.Rains.watch;
import static org.faofon.support.SchoolGauges.asOfficer;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Level;
import org.faofon.alerts.lifecycle.AlertService;
import org.faofon.alerts.outbox.DeliveryResult;
import org.faofon.alerts.outbox.OutboundMessage;
import org.faofon.followers.Followers;
import org.faofon.followers.WithFollowers;
import org.faofon.network.NetworkClock;
import org.faofon.support.BrowserDevice;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.PushServiceStub;
import org.faofon.support.PushServiceStub.Received;
import org.faofon.support.SchoolGauges;
import org.faofon.support.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithFollowers.class)
class PushToFollowersIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Map<String, String> SRINAGARINDRA = Map.of("place", "d9311", "level", "1");

    @Inject
    SchoolGauges schools;

    @Inject
    AlertService book;

    @Inject
    AlertQueries queries;

    @Inject
    NetworkClock clock;

    @Inject
    Tables tables;

    @Inject
    FollowersChannel channel;

    private final PushServiceStub service = new PushServiceStub();
    private final BrowserDevice device = BrowserDevice.fresh();

    @BeforeEach
    void setUp() {
        schools.setUp();
        Followers.forgetAll(tables);
    }

    @AfterEach
    void close() {
        Followers.forgetAll(tables);
        service.close();
    }

    private AlertEvent warn(Level level, Evidence evidence) {
        Instant now = clock.instant();
        return book.record(finding(now, Optional.of(level), evidence)).get(0);
    }

    private AlertEvent warn() {
        return warn(Level.WARNING, warning("PTL36", clock.instant()));
    }

    private Received only() {
        await().atMost(SOON).until(() -> service.received().size() == 1);
        return service.received().get(0);
    }

    private List<String> states() {
        return tables.strings("select state from follower_message order by id");
    }

    private static Response cancel(AlertEvent event) {
        return asOfficer()
                .contentType("application/json")
                .body("{\"reason\": \"เครื่องวัดเสีย\"}")
                .post("/api/v1/alerts/" + event.alert.id + "/cancel");
    }

    @Test
    void aWarningReachesTheDeviceThatFollowsItsDistrict() {
        Followers.follow(service, device, SRINAGARINDRA).then().statusCode(204);

        AlertEvent event = warn();

        assertThat(only().json().path("title").asText())
                .startsWith("[ระดับ 2 เตือนภัย]")
                .contains("ศรีนครินทร์");
        assertThat(only().json().path("body").asText()).isNotBlank();
        assertThat(only().json().path("path").asText()).isEqualTo("/alerts/" + event.alert.id);
        assertThat(only().urgency()).isEqualTo("high");
        assertThat(only().topic()).isEqualTo("a" + event.alert.id);
        assertThat(Integer.parseInt(only().ttl())).isBetween(6 * 3600 - 60, 6 * 3600);
        await().atMost(SOON).until(() -> states().equals(List.of("SENT")));
    }

    @Test
    void inEnglishForWhoReadsEnglish() {
        Followers.follow(service, device, Map.of("place", "gPTL36", "level", "2", "lang", "en"));

        AlertEvent event = warn();

        assertThat(only().json().path("title").asText()).startsWith("[Level 2");
        assertThat(only().json().path("path").asText()).isEqualTo("/alerts/" + event.alert.id + "?lang=en");
    }

    @Test
    void aLevelBelowTheChosenOneIsNotSent() {
        Followers.follow(service, device, Map.of("place", "d9311", "level", "2"));
        Followers.follow(service, BrowserDevice.fresh(), SRINAGARINDRA);
        Followers.follow(service, BrowserDevice.fresh(), Map.of("place", "d9310", "level", "1"));

        warn(Level.WATCH, watch("PTL36", clock.instant()));

        assertThat(only().path()).isEqualTo("/send/2");
        assertThat(only().urgency()).isEqualTo("normal");
        assertThat(tables.count("follower_message")).isEqualTo(1);
    }

    @Test
    void theSameEventIsSentOnceThoughTheOutboxRepeatsIt() {
        Followers.follow(service, device, SRINAGARINDRA);
        AlertEvent event = warn();
        assertThat(only().path()).isEqualTo("/send/1");

        DeliveryResult again = channel.deliver(UUID.randomUUID(), new OutboundMessage.News(List.of(event)));

        assertThat(again).isEqualTo(new DeliveryResult.Delivered("queued for 0 followers"));
        assertThat(tables.count("follower_message")).isEqualTo(1);
    }

    @Test
    void theAllClearIsForThoseWhoWereTold() {
        Followers.follow(service, device, SRINAGARINDRA);
        AlertEvent event = warn();
        only();
        Followers.follow(service, BrowserDevice.fresh(), SRINAGARINDRA);

        cancel(event).then().statusCode(200);

        await().atMost(SOON).until(() -> service.received().size() == 2);
        Received over = service.received().get(1);
        assertThat(over.path()).isEqualTo("/send/1");
        assertThat(over.json().path("title").asText()).contains("ยกเลิก");
        assertThat(over.topic()).isEqualTo("a" + event.alert.id);
        assertThat(tables.count("follower_message")).isEqualTo(2);
    }

    @Test
    void aSubscriptionThatHasEndedIsForgotten() {
        Followers.follow(service, device, SRINAGARINDRA);
        service.answerNext(410, "");

        warn();

        await().atMost(SOON).until(() -> tables.count("follower") == 0);
        assertThat(tables.count("follow")).isZero();
        assertThat(tables.count("follower_message")).isZero();
    }

    @Test
    void aBusyServiceGetsTheMessageLater() {
        Followers.follow(service, device, SRINAGARINDRA);
        service.answerNext(429, "1");
        service.answerNext(503, "");

        warn();

        assertThat(only().path()).isEqualTo("/send/1");
        assertThat(service.requests()).isEqualTo(3);
        await().atMost(SOON).until(() -> states().equals(List.of("SENT")));
        assertThat(tables.strings("select attempts from follower_message")).containsExactly("3");
    }

    @Test
    void aWarningThatCouldNotBeSentIsNotSentAfterTheAllClear() {
        Followers.follow(service, device, SRINAGARINDRA);
        service.answerNext(503, "3");
        AlertEvent event = warn();
        await().atMost(SOON).until(() -> service.requests() == 1);

        cancel(event).then().statusCode(200);

        assertThat(only().json().path("title").asText()).contains("ยกเลิก");
        await().during(Duration.ofSeconds(4)).atMost(SOON).until(() -> service.requests() == 2);
        assertThat(states()).containsExactly("EXPIRED", "SENT");
    }

    @Test
    void whatIsNoLongerWorthSendingIsNotSent() {
        Followers.follow(service, device, SRINAGARINDRA);
        service.answerNext(503, "1");
        warn();
        await().atMost(SOON).until(() -> service.requests() == 1);

        tables.execute("update follower_message set expires_at = now()");

        await().during(Duration.ofSeconds(3))
                .atMost(SOON)
                .until(() -> service.received().isEmpty());
    }

    @Test
    void anExerciseIsNotForFollowers() {
        Followers.follow(service, device, SRINAGARINDRA);
        AlertEvent event = queries.findEvent(warn().id).orElseThrow();
        assertThat(channel.carries(event)).isTrue();

        event.alert.exercise = true;

        assertThat(channel.carries(event)).isFalse();
    }

    @Test
    void nothingIsQueuedWhereNobodyFollows() {
        Followers.follow(service, device, Map.of("place", "d9310", "level", "1"));

        AlertEvent event = warn();

        assertThat(channel.carries(queries.findEvent(event.id).orElseThrow())).isFalse();
        assertThat(tables.strings("select id from outbox where channel = 'followers'"))
                .isEmpty();
    }

    @Test
    void aDeviceSeesAndEndsWhatItFollows() {
        String cookie = Followers.follow(service, device, SRINAGARINDRA).cookie("faofon-follow");
        String page = given().cookie("faofon-follow", cookie).get("/follow").asString();
        assertThat(page).contains("เครื่องนี้ติดตามอยู่", "อ.ศรีนครินทร์");
        assertThat(given().get("/follow").asString()).doesNotContain("เครื่องนี้ติดตามอยู่");

        given().header("Sec-Fetch-Site", "same-origin")
                .redirects()
                .follow(false)
                .cookie("faofon-follow", cookie)
                .formParam("id", "all")
                .post("/follow/end")
                .then()
                .statusCode(303);

        assertThat(tables.count("follower")).isZero();
    }

    @Test
    void aBrowserThatGetsAnotherSubscriptionIsStillTheSameDevice() {
        String cookie = Followers.follow(service, device, SRINAGARINDRA).cookie("faofon-follow");
        BrowserDevice renewed = BrowserDevice.fresh();
        Map<String, Object> body = Map.of(
                "endpoint",
                service.subscribe(renewed),
                "keys",
                Map.of("p256dh", renewed.p256dh(), "auth", renewed.auth()));

        given().header("Sec-Fetch-Site", "same-origin")
                .contentType("application/json")
                .body(body)
                .post("/follow/push/renew")
                .then()
                .statusCode(404);
        given().header("Sec-Fetch-Site", "same-origin")
                .cookie("faofon-follow", cookie)
                .contentType("application/json")
                .body(body)
                .post("/follow/push/renew")
                .then()
                .statusCode(204);
        warn();

        assertThat(only().path()).isEqualTo("/send/2");
    }

    @Test
    void whoKnowsTheAddressOfADeviceButNotItsSecretIsNotThatDevice() {
        String endpoint = service.subscribe(device);
        Map<String, Object> stranger = Map.of(
                "endpoint",
                endpoint,
                "keys",
                Map.of("p256dh", device.p256dh(), "auth", BrowserDevice.fresh().auth()),
                "place",
                "d9311",
                "level",
                "1");
        Map<String, Object> own = Map.of(
                "endpoint",
                endpoint,
                "keys",
                Map.of("p256dh", device.p256dh(), "auth", device.auth()),
                "place",
                "d9311",
                "level",
                "1");
        post(own).then().statusCode(204);

        post(stranger).then().statusCode(422);
        post(own).then().statusCode(204);
        assertThat(tables.count("follower")).isEqualTo(1);
    }

    private static Response post(Map<String, Object> body) {
        return given().header("Sec-Fetch-Site", "same-origin")
                .contentType("application/json")
                .body(body)
                .post("/follow/push");
    }

    @Test
    void saysWhatIsWrongWithAChoice() {
        Followers.follow(service, device, Map.of("place", "d0000", "level", "1"))
                .then()
                .statusCode(400)
                .body("fault", equalTo("PLACE"));
        Followers.follow(service, device, Map.of("place", "d9311", "level", ""))
                .then()
                .statusCode(400)
                .body("fault", equalTo("NOTHING"));
        Followers.follow(service, device, Map.of("place", "d9311", "level", "", "mm", "0.9", "hours", "1"))
                .then()
                .statusCode(400)
                .body("fault", equalTo("MM"));
        Followers.follow(service, device, Map.of("place", "d9311", "level", "", "mm", "๔๐", "hours", "3"))
                .then()
                .statusCode(204);
        assertThat(tables.strings("select threshold_micrometres from follow")).containsExactly("40000");
    }

    @Test
    void aDeviceFollowsNoMoreThanTwentyPlaces() {
        String endpoint = service.subscribe(device);
        for (int i = 0; i < 20; i++) {
            tables.execute("insert into follower (language, endpoint, p256dh, auth) select 'th', '" + endpoint
                    + "', '\\x" + HexFormat.of().formatHex(device.publicKey()) + "', '\\x"
                    + HexFormat.of().formatHex(device.secret()) + "' on conflict do nothing");
            tables.execute("insert into follow (follower_id, kind, place, least_level)" + " select id, 'GAUGE', 'X" + i
                    + "', 1 from follower");
        }

        post(Map.of(
                        "endpoint",
                        endpoint,
                        "keys",
                        Map.of("p256dh", device.p256dh(), "auth", device.auth()),
                        "place",
                        "d9311",
                        "level",
                        "1"))
                .then()
                .statusCode(409)
                .body("fault", equalTo("FULL"));
    }
}
