package org.faofon.followers.rain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.faofon.followers.FollowRepository.Watched;
import org.faofon.followers.Followers;
import org.faofon.followers.Place;
import org.faofon.followers.WithFollowers;
import org.faofon.support.BrowserDevice;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.PushServiceStub;
import org.faofon.support.ReadingSender;
import org.faofon.support.SchoolGauges;
import org.faofon.support.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithFollowers.class)
class ThresholdIT {
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final Duration FIVE_MINUTES = Duration.ofMinutes(5);
    private static final Duration HOUR = Duration.ofHours(1);
    private static final String GAUGE = SchoolGauges.CHUMPHON;
    private static final String DISTRICT = "9311";
    private static final Watched WATCHED = new Watched(Place.gauge(GAUGE), HOUR);

    /** No other test lets it rain then. */
    private static final Instant TEN = Instant.parse("2026-11-25T03:00:00Z");

    @Inject
    SchoolGauges schools;

    @Inject
    ReadingSender sender;

    @Inject
    HandClock clock;

    @Inject
    Tables tables;

    @Inject
    ThresholdService thresholds;

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

    private void follow(String place, String mm) {
        Followers.follow(service, device, Map.of("place", place, "level", "", "mm", mm, "hours", "1"))
                .then()
                .statusCode(204);
    }

    private int reach(long micrometres) {
        return thresholds.reach(DISTRICT, WATCHED, new RainPeak(GAUGE, TEN.plusNanos(micrometres), micrometres));
    }

    @Test
    void isReachedAtTheLineAndNotJustUnderIt() {
        follow("g" + GAUGE, "400");

        assertThat(reach(399_999)).isZero();
        assertThat(reach(400_000)).isEqualTo(1);
    }

    @Test
    void isToldOnceUntilTheRainIsClearlyBelowIt() {
        follow("g" + GAUGE, "400");
        assertThat(reach(400_001)).isEqualTo(1);
        assertThat(reach(450_000)).isZero();

        thresholds.clear(DISTRICT, WATCHED, 320_000);
        assertThat(reach(400_000)).isZero();

        thresholds.clear(DISTRICT, WATCHED, 319_999);
        assertThat(reach(400_000)).isEqualTo(1);
        assertThat(tables.count("follower_message")).isEqualTo(2);
    }

    @Test
    void anotherWindowOrPlaceIsAnotherThreshold() {
        follow("d" + DISTRICT, "400");

        assertThat(reach(500_000)).isZero();
    }

    @Test
    void rainThatReachesItIsToldWithItsOwnWords() {
        clock.set(TEN.plus(Duration.ofMinutes(10)));
        follow("d" + DISTRICT, "5");
        sender.take(GAUGE, TEN, FIVE_MINUTES, "2.6");
        sender.take(GAUGE, TEN.plus(FIVE_MINUTES), FIVE_MINUTES, "2.2");
        await().during(Duration.ofSeconds(3)).atMost(SOON).until(() -> service.requests() == 0);

        sender.take(GAUGE, TEN.plus(Duration.ofMinutes(10)), FIVE_MINUTES, "0.2");

        await().atMost(SOON).until(() -> service.received().size() == 1);
        PushServiceStub.Received told = service.received().get(0);
        assertThat(told.json().path("title").asText()).isEqualTo("อ.ศรีนครินทร์ ฝน 5.0 มม. ใน 1 ชม.");
        assertThat(told.json().path("body").asText())
                .contains("10:10 น.", "เกณฑ์ที่คุณตั้งเอง (5.0 มม. ใน 1 ชม.) ไม่ใช่คำเตือนของจังหวัด");
        assertThat(told.json().path("path").asText()).isEqualTo("/districts/" + DISTRICT);
        assertThat(told.topic()).startsWith("r");
        await().during(Duration.ofSeconds(3)).atMost(SOON).until(() -> service.requests() == 1);
    }
}
