package org.faofon.bulletins.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.endsWith;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.faofon.alerts.Notice;
import org.faofon.alerts.Rains;
import org.faofon.alerts.lifecycle.AlertService;
import org.faofon.alerts.outbox.NoticeService;
import org.faofon.bulletins.schedule.BulletinJob;
import org.faofon.common.time.RainDayTime;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.OnAHandClock;
import org.faofon.support.SchoolGauges;
import org.faofon.support.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(OnAHandClock.class)
class BulletinsIT {
    private static final LocalDate THURSDAY = LocalDate.of(2026, 2, 19);

    private static final Instant SEVEN = RainDayTime.endOf(THURSDAY);
    private static final Instant QUARTER_TO_EIGHT = SEVEN.plus(Duration.ofMinutes(45));
    private static final String PAGE = "/daily/2026-02-19";

    @Inject
    SchoolGauges schools;

    @Inject
    HandClock clock;

    @Inject
    Tables tables;

    @Inject
    BulletinJob job;

    @Inject
    NoticeService notices;

    @Inject
    AlertService alerts;

    @Inject
    DayReports reports;

    @BeforeEach
    void setUp() {
        clock.set(QUARTER_TO_EIGHT);
        clock.setExercise(false);
        schools.setUp();
        tables.forgetRain(SEVEN.minus(Duration.ofDays(31)), SEVEN.plus(Duration.ofDays(1)));
    }

    private void cylinder(String period, double mm) {
        post(SchoolGauges.KO_TAO, List.of(Map.of("at", SEVEN.toString(), "mm", mm, "period", period)));
    }

    /** All day, and on average so much in five minutes: what is always the same is suspect. */
    private void bucket(String gauge, double mmEach) {
        post(
                gauge,
                IntStream.range(0, 288)
                        .mapToObj(i -> Map.<String, Object>of(
                                "at",
                                SEVEN.minus(Duration.ofMinutes(5L * i)).toString(),
                                "mm",
                                i % 2 == 0 ? mmEach - 0.1 : mmEach + 0.1,
                                "period",
                                "PT5M"))
                        .toList());
    }

    private void post(String gauge, List<Map<String, Object>> readings) {
        schools.asGauge(gauge)
                .body(readings)
                .post("/api/v1/gauges/" + gauge + "/readings")
                .then()
                .statusCode(200);
    }

    private GaugeDailyRain day(String gauge) throws Exception {
        return reports.gauges(THURSDAY).stream()
                .filter(day -> day.gauge().code.equals(gauge))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theReadingThatEndsAtSevenClosesTheDay() throws Exception {
        cylinder("PT24H", 84.6);
        bucket(SchoolGauges.BAN_NA, 0.2);
        assertThat(day(SchoolGauges.KO_TAO).sureMicrometres()).isEqualTo(84_600);
        assertThat(day(SchoolGauges.BAN_NA).sureMicrometres()).isEqualTo(57_600);
        assertThat(day(SchoolGauges.LAN_KHOI).seen()).isEqualTo(GaugeDailyRain.Seen.NOTHING);
        given().get(PAGE)
                .then()
                .statusCode(200)
                .body(containsString("ฝนประจำวัน 19 ก.พ. 2569"))
                .body(containsString("รร.สาธิตตำบลเกาะเต่า"))
                .body(containsString("84.6"))
                .body(containsString("ไม่มีข้อมูล ไม่ได้แปลว่าไม่มีฝน"));
        given().get(PAGE + "?lang=en").then().body(containsString("Rain of the day, 19 Feb 2026"));
    }

    @Test
    void threeDaysAtOnceAreNoDaysRain() throws Exception {
        cylinder("PT72H", 120);
        GaugeDailyRain day = day(SchoolGauges.KO_TAO);
        assertThat(day.seen()).isEqualTo(GaugeDailyRain.Seen.SEVERAL_DAYS);
        assertThat(day.remark().longer().orElseThrow().depth().micrometres()).isEqualTo(120_000);
    }

    @Test
    void theWordGoesOutOnceAndOnTime() {
        cylinder("PT24H", 84.6);
        String key = "daily-2026-02-19";
        job.speakWhenDue(QUARTER_TO_EIGHT.minusSeconds(1));
        assertThat(notices.latest(5)).noneMatch(notice -> notice.key().equals(key));
        job.speakWhenDue(QUARTER_TO_EIGHT);
        job.speakWhenDue(QUARTER_TO_EIGHT.plusSeconds(1));
        List<Notice> posted = notices.latest(5).stream()
                .filter(notice -> notice.key().equals(key))
                .toList();
        assertThat(posted).hasSize(1);
        assertThat(posted.get(0).kind()).isEqualTo(Notice.Kind.DAILY);
        assertThat(posted.get(0).text()).contains("1. รร.สาธิตตำบลเกาะเต่า อ.ป่าพะยอม 84.6 มม. ฝนหนัก");
        assertThat(posted.get(0).path()).contains(PAGE);
        assertThat(posted.get(0).picture()).contains(PAGE + ".png");
    }

    @Test
    void aMonthIsSummedUp() throws Exception {
        cylinder("PT24H", 84.6);
        Notice.Draft draft = job.monthly(RainDayTime.monthOf(THURSDAY));
        assertThat(draft.key()).isEqualTo("monthly-2026-02");
        assertThat(draft.text()).contains("84.6 มม. (ฝนตก 1 วัน รายงาน 1 วัน)", "24 ชม. ถึงเช้าวันที่ 19 ก.พ. 2569");
        given().get("/monthly/2026-02")
                .then()
                .statusCode(200)
                .body(containsString("สรุปฝนเดือนกุมภาพันธ์ 2569"))
                .body(containsString("1 จาก 18 วัน"));
    }

    @Test
    void alertsInForceAreNamed() throws Exception {
        alerts.record(Rains.finding(QUARTER_TO_EIGHT, Optional.empty(), Rains.warning(Rains.BAN_NA, QUARTER_TO_EIGHT)));
        assertThat(job.daily(THURSDAY).text()).contains("• ระดับ 2 เตือนภัย ดินถล่ม อ.ศรีนครินทร์");
    }

    @Test
    void thePictureIsPublicAndCached() {
        String tag = given().get(PAGE + ".png")
                .then()
                .statusCode(200)
                .contentType("image/png")
                .header("Cache-Control", containsString("max-age=300"))
                .extract()
                .header("ETag");
        given().header("If-None-Match", tag).get(PAGE + ".png").then().statusCode(304);
        given().head(PAGE + ".png").then().statusCode(200).header("ETag", equalTo(tag));
        given().get(PAGE + ".png?lang=en").then().header("ETag", not(equalTo(tag)));
    }

    @Test
    void theNewestDayAndMonthAreFound() {
        given().redirects().follow(false).get("/daily").then().statusCode(307).header("Location", endsWith(PAGE));
        given().redirects()
                .follow(false)
                .get("/monthly?lang=en")
                .then()
                .statusCode(307)
                .header("Location", endsWith("/monthly/2026-02?lang=en"));
    }

    @Test
    void thereIsNoWordOfADayThatIsNotOver() {
        given().get("/daily/2026-02-20").then().statusCode(404);
        given().get("/daily/2026-02-20.png").then().statusCode(404);
        given().get("/daily/2026-02-31").then().statusCode(404);
        given().get("/daily/1999-01-01").then().statusCode(404);
        given().get("/monthly/2026-03").then().statusCode(404);
        given().get("/monthly/2026-13").then().statusCode(404);
    }

    @Test
    void aDrillIsMarked() {
        clock.setExercise(true);
        given().get(PAGE).then().body(containsString("ทุกอย่างในหน้านี้เป็นการฝึกซ้อม"));
    }
}
