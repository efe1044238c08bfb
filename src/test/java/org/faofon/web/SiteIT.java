package org.faofon.web;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.faofon.alerts.Rains.finding;
import static org.faofon.alerts.Rains.warning;
import static org.faofon.support.SchoolGauges.asOfficer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPOutputStream;
import javax.imageio.ImageIO;
import org.faofon.alerts.Finding;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.alerts.lifecycle.AlertService;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.NetworkClock;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.SchoolGauges;
import org.faofon.support.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The public pages without a browser: what is in them for somebody without scripts, and for search engines. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class SiteIT {
    /** Other tests leave gauges that report. */
    private static final String LONGEST_WITHOUT_RAIN_DATA = """
            select d.code from district d
            left join school s on s.district_code = d.code
            left join gauge g on g.school_code = s.code
            left join reading r on r.gauge_id = g.id
            group by d.code order by max(r.ended_at) nulls first, d.code limit 1
            """;

    private static final int FIRST_PAINT_BYTES = 30_000;

    @Inject
    Tables tables;

    @Inject
    SchoolGauges schools;

    @Inject
    AlertService book;

    @Inject
    NetworkClock clock;

    @BeforeEach
    void setUp() {
        schools.setUp();
        schools.rain(SchoolGauges.BAN_NA, Duration.ofDays(1), SchoolGauges.HEAVY);
    }

    private long warn() {
        return book.record(finding(clock.instant(), Optional.of(Level.WARNING), warning("PTL36", clock.instant())))
                .get(0)
                .alert
                .id;
    }

    private static String page(String path) {
        return given().accept("text/html")
                .get(path)
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    private static String here(String path) {
        String page = page(path);
        return page.substring(page.indexOf("id=\"here\""), page.indexOf("id=\"choose\""));
    }

    @Test
    void theFirstLineAnswersForTheDistrictOfTheAddress() {
        warn();

        assertThat(here("/?district=9311")).contains("อ.ศรีนครินทร์", "ระดับ 2 เตือนภัย", "ดินถล่ม", "สิ่งที่ต้องทำ");
        assertThat(here("/?district=9310")).contains("อ.ป่าพะยอม", "ไม่มีประกาศเตือน");
        assertThat(here("/")).contains("ทั้งจังหวัด", "มีประกาศเตือน 1 จาก");
        assertThat(here("/?district=nowhere")).contains("ทั้งจังหวัด");
    }

    @Test
    void whereNobodyMeasuresNothingIsCalledSafe() {
        String quiet = tables.strings(LONGEST_WITHOUT_RAIN_DATA).get(0);
        assertThat(here("/?district=" + quiet)).contains("ไม่รู้ เพราะไม่มีใครวัดฝนอยู่", "ไม่ได้แปลว่าปลอดภัย");
        assertThat(here("/?district=" + quiet + "&lang=en")).contains("Not known: nobody is measuring");
    }

    @Test
    void withoutAWarningItSaysHowManyGaugesReportAndHowOldTheNewestReadingIs() {
        // The open alerts of an earlier test are kept for two seconds.
        await().untilAsserted(
                        () -> assertThat(here("/?district=9311")).contains("เครื่องวัดรายงาน", "จาก", "ค่าใหม่สุด"));
    }

    @Test
    void theWorstDistrictComesFirst() {
        warn();
        String page = page("/");
        String list = page.substring(page.indexOf("class=\"districts\""));

        assertThat(list.indexOf("/districts/9311")).isLessThan(list.indexOf("/districts/9310"));
    }

    @Test
    void theFirstPaintOfAWorstDayIsWithinThirtyKilobytes() throws IOException {
        for (Hazard hazard : Hazard.values()) {
            for (String district : List.of("9311", "9310", "9301")) {
                book.record(new Finding(
                        hazard,
                        district,
                        clock.instant(),
                        List.of(warning("PTL36", clock.instant())),
                        Optional.of(Level.WARNING),
                        4,
                        5));
            }
        }
        String page = page("/");
        int bytes = zipped(page);
        Matcher style =
                Pattern.compile("<link rel=\"stylesheet\" href=\"([^\"]+)\"").matcher(page);
        while (style.find()) {
            bytes += zipped(given().get(style.group(1)).asString());
        }
        assertThat(bytes).isLessThan(FIRST_PAINT_BYTES);
    }

    private static int zipped(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream zip = new GZIPOutputStream(bytes)) {
            zip.write(text.getBytes(UTF_8));
        }
        return bytes.size();
    }

    @Test
    void aDistrictHasItsWarningsItsGaugesAndItsMean() {
        warn();
        assertThat(page("/districts/9311")).contains("ดินถล่ม", "PTL36", "ฝนเฉลี่ยทั้งพื้นที่", "สิ่งที่ต้องทำ");
        given().accept("text/html").get("/districts/0000").then().statusCode(404);
    }

    @Test
    void anAlertThatIsSharedHasAPictureOfItsOwn() throws IOException {
        long alert = warn();
        String page = page("/alerts/" + alert);

        assertThat(page)
                .contains("property=\"og:title\" content=\"[ระดับ 2 เตือนภัย]", "summary_large_image")
                .contains("/alerts/" + alert + ".png?at=");
        Response picture = given().get("/alerts/" + alert + ".png");
        picture.then().statusCode(200).contentType("image/png");
        BufferedImage drawn = ImageIO.read(new ByteArrayInputStream(picture.asByteArray()));
        assertThat(drawn.getWidth()).isEqualTo(1200);
        assertThat(drawn.getHeight()).isEqualTo(630);
        // The band has the colour of the level.
        assertThat(drawn.getRGB(1190, 10) & 0xFFFFFF).isEqualTo(0xB84300);
        given().get("/alerts/999999.png").then().statusCode(404);
    }

    @Test
    void searchEnginesFindThePublicPagesInBothLanguages() {
        given().get("/robots.txt")
                .then()
                .statusCode(200)
                .body(containsString("Disallow: /centre"))
                .body(containsString("/sitemap.xml"));
        given().get("/sitemap.xml")
                .then()
                .statusCode(200)
                .body(containsString("/districts/9311</loc>"))
                .body(containsString("/knowledge/landslide"))
                .body(containsString("/gauges/PTL36/years</loc>"))
                .body(containsString("hreflang=\"en\""))
                .body(not(containsString("/centre")));
        assertThat(page("/advice"))
                .contains("property=\"og:title\" content=\"ต้องทำอะไรเมื่อมีการเตือน", "og:description");
        assertThat(page("/advice")).contains("rel=\"canonical\"", "hreflang=\"en\"", "name=\"description\"");
    }

    @Test
    void theRainOfAGaugeIsDrawnWithoutScripts() {
        assertThat(page("/gauges/PTL36")).contains("class=\"bars chart-sketch\"");
    }

    @Test
    void theAdviceIsThatOfTheWarnings() {
        String advice = page("/advice");

        assertThat(advice)
                .contains("id=\"landslide-3\"", "คืนนี้อย่านอนในบ้านที่ติดเชิงเขา", "กรมป้องกันและบรรเทาสาธารณภัย");
        assertThat(page("/advice?lang=en")).contains("Do not sleep tonight in a house against the hill");
    }

    @Test
    void articlesAreFoundByPartsOfWords() {
        assertThat(page("/knowledge?q=ดินถล่ม")).contains("<mark>ดินถล่ม</mark>", "/knowledge/landslide");
        assertThat(page("/knowledge?q=อพยพ")).contains("<mark>อพยพ</mark>", "href=\"/advice\"");
        assertThat(page("/knowledge?q=evacuate&lang=en")).contains("href=\"/advice?lang=en\"");
        assertThat(page("/knowledge?q=zzzz")).contains("ไม่พบ “zzzz”");
        assertThat(page("/knowledge/warnings")).contains("การเตือนที่ผ่านมา ถูกหรือผิด");
        given().accept("text/html").get("/knowledge/nothing").then().statusCode(404);
    }

    @Test
    void aWrongAddressOffersSeveralWaysOut() {
        given().accept("text/html")
                .get("/no-such-page")
                .then()
                .statusCode(404)
                .body(containsString("href=\"/advice\""))
                .body(containsString("href=\"/knowledge\""))
                .body(containsString("tel:1784"));
    }

    @Test
    void aGaugeShowsItsYearsAndItsRecords() {
        assertThat(page("/gauges/PTL36/years"))
                .contains("class=\"heat\"", "วันที่ฝนมากที่สุด", "step=P1D&amp;format=csv");
        assertThat(page("/gauges/PTL32/years?year=1999")).contains("ยังไม่เคยรายงาน");
        given().accept("text/html").get("/gauges/NONE/years").then().statusCode(404);
    }

    @Test
    void theCallTreeIsForOfficersAndThePaperFormForEverybody() {
        given().redirects()
                .follow(false)
                .accept("text/html")
                .get("/centre/call-tree")
                .then()
                .statusCode(not(200));
        assertThat(asOfficer().accept("text/html").get("/centre/call-tree").asString())
                .contains("ผังโทรแจ้งเหตุ", "อ.ศรีนครินทร์", "โรงเรียนสาธิตตำบลบ้านนา");
        assertThat(page("/learn/paper-form")).contains("แบบบันทึกฝนบนกระดาษ", "ผู้อ่าน");
    }

    @Test
    void whatCameInOnPaperIsStoredWithItsTrueTime() {
        String day = LocalDate.ofInstant(clock.instant(), RainDayTime.BANGKOK)
                .minusDays(3)
                .toString();
        String answer = asOfficer()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("gauge", SchoolGauges.KO_TAO)
                .formParam("date", day, day, "")
                .formParam("time", "07:10", "25:00", "07:00")
                .formParam("amount", "๑๒.๕", "3", "")
                .formParam("days", "2", "1", "1")
                .formParam("note", "ไฟดับ", "", "")
                .post("/centre/paper")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(answer).contains("บันทึกแล้ว", "วันหรือเวลาไม่ถูกต้อง");
        given().queryParam("from", day + "T00:00:00Z")
                .queryParam("to", day + "T12:00:00Z")
                .get("/api/v1/gauges/" + SchoolGauges.KO_TAO + "/readings")
                .then()
                .statusCode(200)
                .body(containsString(day + "T07:10:00+07:00"))
                .body(containsString("12.5"))
                .body(containsString("PT48H"));
        given().redirects()
                .follow(false)
                .formParam("gauge", SchoolGauges.KO_TAO)
                .post("/centre/paper")
                .then()
                .statusCode(not(200));
    }
}
