package org.faofon.classroom.lesson;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.ValidatableResponse;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Finding;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.alerts.Rains;
import org.faofon.alerts.lifecycle.AlertService;
import org.faofon.classroom.SchoolRain;
import org.faofon.network.GaugeRegistry;
import org.faofon.support.EmbeddedServices;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class LearnIT {
    private static final String LESSON = "/learn/" + SchoolRain.SCHOOL + "?month=" + SchoolRain.MONTH;
    private static final String SHEET = "/learn/" + SchoolRain.SCHOOL + "/worksheet?month=" + SchoolRain.MONTH;

    @Inject
    SchoolRain rain;

    @Inject
    LessonFactory lessons;

    @Inject
    AlertService alerts;

    @Inject
    GaugeRegistry network;

    @BeforeEach
    void itRains() throws SQLException {
        rain.fall();
    }

    private static ValidatableResponse get(String path) {
        return given().get(path).then().statusCode(200);
    }

    @Test
    void anybodyChoosesASchool() {
        get("/learn").body(containsString("โรงเรียนบ้านเรียนฝน")).body(containsString("/learn/LEARN"));
        get("/learn?lang=en").body(containsString("Learning school"));
        given().get("/learn/NOWHERE").then().statusCode(404);
    }

    @Test
    void tellsWhatIsKnownAndWhatIsNot() {
        get(LESSON)
                .body(containsString("เดือนนี้มีข้อมูล 9 วัน จาก 30 วันที่ผ่านมา"))
                .body(containsString("ไม่มีใครวัด 21 วัน"))
                .body(containsString("รวม 3 วัน วัดได้ 61.5 มม."))
                .body(containsString("≥150.0"));
    }

    @Test
    void everyPictureHasATitleADescriptionAndATable() {
        String page = get(LESSON + "&lang=en").extract().asString();

        assertThat(page.split("<svg xmlns", -1)).hasSize(7);
        assertThat(page.split("<desc id=", -1)).hasSize(7);
        assertThat(page.split("<summary>As a table</summary>", -1)).hasSize(7);
        assertThat(page).doesNotContain("style=\"", "NaN", "Infinity");
    }

    @Test
    void anAutomaticGaugesStormIsShownInSteps() {
        get(LESSON + "&gauge=" + SchoolRain.MACHINE + "&lang=en")
                .body(containsString("Each bar is 5 minutes."))
                .body(containsString("20 Nov 2022 14:00 to 20 Nov 2022 16:00: ≥60.0 mm in total."));
    }

    @Test
    void comparesOnlyDaysThatBothKnow() {
        get(LESSON + "&lang=en")
                .body(containsString("In 1 days that can be compared: our school 12.4 mm,"
                        + " the mean of the district’s other gauges 20.0 mm."));
    }

    @Test
    void theWorksheetDoesNotGiveItsAnswersAway() {
        get(SHEET).body(not(containsString("class=\"answer\""))).body(containsString("ตารางสำหรับวาดกราฟแท่ง"));
    }

    @Test
    void theAnswerSheetReckonsWithTheGaps() {
        get(SHEET + "&answers&lang=en")
                .body(containsString("With data: 9 days. Without data: 21 days."))
                .body(containsString("≥268.9 mm in 9 days with data"))
                .body(containsString("4 Nov 2022"))
                .body(containsString("≥268.9 ÷ 9 = ≥29.9 mm a day"))
                .body(containsString("ANSWERS"));
    }

    @Test
    void aMonthWithoutReadingsHasNoWorksheetButAPage() {
        get("/learn/LEARN/worksheet?month=2019-01&answers").body(containsString("เลือกเดือนอื่นเพื่อทำใบงาน"));
        get("/learn/LEARN?month=2019-01").body(containsString("ในรอบปีนี้ยังไม่มีฝนที่วัดได้"));
    }

    @Test
    void theDaysAreATable() {
        given().get("/learn/LEARN/days.csv?month=2022-11")
                .then()
                .statusCode(200)
                .contentType("text/csv")
                .body(containsString("LEARN-1,2022-11-02,2022-11-03,1,12.4,false,false,false,moderate,KNOWN\r\n"))
                .body(containsString("LEARN-1,2022-11-05,2022-11-06,1,,,,,,MISSING\r\n"))
                .body(containsString("LEARN-1,2022-11-11,2022-11-14,3,61.5,,false,false,,HEAP\r\n"));
    }

    @Test
    void aClassThatOpensThePageTogetherIsReckonedForOnce() throws SQLException {
        YearMonth month = YearMonth.parse(SchoolRain.MONTH);

        Lesson first = lessons.lesson(network.gaugeOf(SchoolRain.GAUGE), month);

        assertThat(lessons.lesson(network.gaugeOf(SchoolRain.GAUGE), month)).isSameAs(first);
    }

    @Test
    void theLessonDoesNotCallAHardDayHarmless() {
        get(LESSON)
                .body(containsString("ฝนครั้งนี้ถึงเส้นของเคน"))
                .body(containsString("≥150.0</td>"))
                .body(containsString("<td>ใช่</td>"));
    }

    @Test
    void theLessonShowsWhatTheNetworksRulesSaidThen() {
        Instant read = SchoolRain.at("2022-11-05T07:00");
        Evidence held = Rains.held(
                "flood-48h-warning",
                Level.WARNING,
                Optional.empty(),
                SchoolRain.GAUGE,
                read,
                Rains.measure(Duration.ofDays(2), 150_000, 150_000));
        alerts.record(new Finding(Hazard.FLOOD, "9309", read, List.of(held), Optional.of(Level.WARNING), 1, 2));

        String later = LESSON.replace("2022-11", "2022-12"); // Not the month of other tests: lessons are cached.
        get(later).body(containsString("ระดับ 2 เตือนภัย · น้ำท่วม")).body(containsString("/alerts/"));
        get(later + "&lang=en").body(containsString("What the network’s rules said then"));
    }

    @Test
    void everyQuestionHasAnAnswerAndAPlan() {
        String page = get(LESSON).extract().asString();

        assertThat(page.split("<summary>แนวคำตอบ</summary>", -1)).hasSize(7);
        for (String topic : LessonPlan.TOPICS) {
            get("/learn/plans/" + topic).body(containsString("จุดประสงค์")).body(containsString("มาตรฐานการเรียนรู้"));
            get("/learn/plans/" + topic + "?lang=en").body(containsString("How to assess"));
        }
        get("/learn/plans").body(containsString("/learn/plans/trend"));
        given().get("/learn/plans/cooking").then().statusCode(404);
    }

    @Test
    void aShortRecordClaimsNothingAboutTheClimate() {
        get("/learn/LEARN/climate")
                .body(containsString("ยังบอกแนวโน้มไม่ได้ มีปีที่ข้อมูลครบ 0 ปี ต้องมีอย่างน้อย 10 ปี"))
                .body(containsString("ต้องมี 3 ปีขึ้นไป"))
                .body(containsString("18%"));
        get("/learn/LEARN/climate?lang=en").body(containsString("No trend can be told yet"));
    }

    @Test
    void daysBeforeTheFirstReadingAreNotCalledMissing() {
        get("/learn/LEARN?month=2022-09")
                .body(containsString("ยังไม่เริ่มวัด"))
                .body(not(containsString("ไม่มีใครวัด 30 วัน")));
        get("/learn/LEARN?month=2022-11&gauge=" + SchoolRain.MACHINE).body(containsString("ยังไม่เริ่มวัด"));
    }
}
