package org.faofon.sources.poll;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.faofon.alerts.Rains.finding;
import static org.faofon.alerts.Rains.warning;
import static org.faofon.sources.cap.CapText.message;
import static org.faofon.support.SchoolGauges.BAN_NA;
import static org.faofon.support.SchoolGauges.CHUMPHON;
import static org.faofon.support.SchoolGauges.asOfficer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.faofon.alerts.AlertQueries;
import org.faofon.alerts.Level;
import org.faofon.alerts.lifecycle.AlertService;
import org.faofon.network.GaugeRegistry;
import org.faofon.quality.neighbours.NeighbourRoundNow;
import org.faofon.readings.Quality;
import org.faofon.readings.RainInterval;
import org.faofon.readings.query.LiveRainTotals;
import org.faofon.rules.live.RuleEvaluationJob;
import org.faofon.sources.cap.CapText;
import org.faofon.sources.http.SourceStub;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.ReadingSender;
import org.faofon.support.SchoolGauges;
import org.faofon.support.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Others as neighbours and beside our warnings, from their servers to our pages. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithSources.class)
class OfficialSourcesIT {
    private static final Duration HOUR = Duration.ofHours(1);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String IN_SRINAGARINDRA =
            "<area><areaDesc>อ.ศรีนครินทร์</areaDesc><geocode><valueName>TH-DOPA</valueName><value>9311</value></geocode></area>";

    private static int used;

    @Inject
    SourcePollJob job;

    @Inject
    SchoolGauges schools;

    @Inject
    ReadingSender door;

    @Inject
    NeighbourRoundNow round;

    @Inject
    RuleEvaluationJob rules;

    @Inject
    LiveRainTotals rain;

    @Inject
    AlertQueries queries;

    @Inject
    AlertService book;

    @Inject
    GaugeRegistry network;

    @Inject
    Tables tables;

    @Inject
    HandClock clock;

    private SourceStub stub;
    private Instant now = Instant.EPOCH;

    /** Each test has a month of its own, because the rain of the one before is still in memory. */
    @BeforeEach
    void open() throws IOException {
        now = Instant.parse("2031-01-05T03:00:00Z").plus(Duration.ofDays(30L * used++));
        clock.set(now);
        schools.setUp();
        tables.execute("truncate official_source, official_warning, official_difference");
        stub = new SourceStub(ConfigProvider.getConfig().getValue(WithSources.PORT, Integer.class));
        stub.serve("/rain", "application/json", "{\"result\": \"OK\", \"data\": []}");
        stub.serve("/level", "application/json", "{\"waterlevel_data\": {\"data\": []}}");
        stub.serve("/cap/feed.xml", "application/atom+xml", "<feed xmlns=\"http://www.w3.org/2005/Atom\"/>");
    }

    @AfterEach
    void close() {
        stub.close();
        await().atMost(SOON).until(rules::settled); // What is evaluated later would be an alert of the next test.
    }

    private String local(Instant time, String pattern) {
        return DateTimeFormatter.ofPattern(pattern).format(time.atZone(ZoneId.of("Asia/Bangkok")));
    }

    private void serveRain(Instant at, String hour, String day) {
        stub.serve("/rain", "application/json", """
                {"result": "OK", "data": [
                  {"rain_1h": %2$s, "rain_24h": %3$s, "rainfall_datetime": "%1$s",
                   "station": {"id": 4711, "tele_station_name": {"th": "เขาคราม", "en": "Khao Khram"},
                     "tele_station_lat": "7.61", "tele_station_long": "99.95"}},
                  {"rain_1h": -1, "rain_24h": null, "rainfall_datetime": "%1$s",
                   "station": {"id": 4712, "tele_station_lat": 7.61, "tele_station_long": 99.95}}]}
                """.formatted(local(at, "yyyy-MM-dd HH:mm"), hour, day));
    }

    private void serveLevel(Instant at, String metres) {
        stub.serve("/level", "application/json", """
                {"waterlevel_data": {"data": [
                  {"waterlevel_datetime": "%s", "waterlevel_msl": "%s", "river_name": "คลองนาท่อม",
                   "station": {"id": 99, "tele_station_name": {"th": "สะพานนาท่อม", "en": "Na Thom bridge"},
                     "tele_station_lat": 7.6, "tele_station_long": 99.94, "min_bank": 19.7}}]}}
                """.formatted(local(at, "yyyy-MM-dd HH:mm"), metres));
    }

    private CapText cap(String identifier) {
        return message(identifier)
                .sent(local(now.minus(HOUR), "yyyy-MM-dd'T'HH:mm:ssXXX"))
                .expires(local(now.plus(HOUR.multipliedBy(12)), "yyyy-MM-dd'T'HH:mm:ssXXX"))
                .areas(IN_SRINAGARINDRA);
    }

    private void serveWarnings(CapText... messages) {
        StringBuilder feed = new StringBuilder("<feed xmlns=\"http://www.w3.org/2005/Atom\">");
        for (int i = 0; i < messages.length; i++) {
            String path = "/cap/" + now.getEpochSecond() + "-" + i + ".xml";
            stub.serve(path, "application/cap+xml", messages[i].xml());
            feed.append("<entry><link type=\"application/cap+xml\" href=\"")
                    .append(path)
                    .append("\"/></entry>");
        }
        stub.serve(
                "/cap/feed.xml", "application/atom+xml", feed.append("</feed>").toString());
    }

    private static String page(String path) {
        return given().get(path).then().statusCode(200).extract().asString();
    }

    private static String centre() {
        return asOfficer().get("/centre").then().statusCode(200).extract().asString();
    }

    @Test
    void aGuestIsOnTheMapWithItsOwnerAndInNoTableOfReadings() {
        long readings = tables.count("reading");
        serveRain(now, "12.4", "\"61.2\"");
        serveLevel(now.minus(HOUR), "18.00");
        job.lookNow();
        serveLevel(now, "18.43");
        job.lookNow();

        given().get("/feeds/guests.geojson")
                .then()
                .body("features.id", hasItem("hii-rain/4711"))
                .body("features.find { it.id == 'hii-rain/4711' }.properties.owner.th", equalTo("สสน."))
                .body(
                        "features.find { it.id == 'hii-rain/4711' }.properties.text.en",
                        equalTo("12.4 mm in 1 h · 61.2 mm in 24 h"))
                .body("features.find { it.id == 'hii-rain/4711' }.properties.old", equalTo(false))
                .body(
                        "features.find { it.id == 'hii-level/99' }.properties.text.en",
                        equalTo("level 18.43 m · 1.27 m below the bank · rising"));
        assertThat(page("/")).contains("เขาคราม", "12.4 มม. ใน 1 ชม.", "กำลังขึ้น", "guestLayer.js");
        assertThat(page("/districts/9311")).contains("สะพานนาท่อม");
        assertThat(centre()).contains("เขาคราม", "ต่ำกว่าตลิ่ง 1.27 ม.");
        asOfficer().get("/centre/sources?lang=en").then().body(containsString("NEGATIVE=1"), containsString("CC BY"));
        given().get("/api/v1/network/now").then().body("gauges.gauge", not(hasItem("4711")));
        assertThat(tables.count("reading")).isEqualTo(readings);
    }

    @Test
    void aGuestThatIsSilentForThreeHoursIsOld() {
        serveRain(now, "12.4", "null");
        job.lookNow();
        clock.set(now.plus(HOUR.multipliedBy(3)).plusSeconds(1));

        given().get("/feeds/guests.geojson")
                .then()
                .body("features.find { it.id == 'hii-rain/4711' }.properties.old", equalTo(true));
    }

    @Test
    void noRuleFiresBecauseOfAGuestAlone() {
        serveRain(now, "300", "900");
        job.lookNow();
        door.take(CHUMPHON, now, Duration.ofMinutes(5), "0");
        await().atMost(SOON).until(rules::settled);

        assertThat(queries.listUnsettled()).isEmpty();
        assertThat(rain.total(CHUMPHON, now, HOUR).depthMicrometres()).isZero();
    }

    @Test
    void aGuestConfirmsAnHourThatIsUnlikely() throws SQLException {
        door.take(BAN_NA, now, HOUR, "0");
        door.take(CHUMPHON, now, HOUR, "160");
        round.judge();
        assertThat(qualityOf(CHUMPHON)).isEqualTo(Quality.SUSPECT);

        serveRain(now, "80", "null");
        job.lookNow();
        round.judge();
        assertThat(qualityOf(CHUMPHON)).isEqualTo(Quality.GOOD);
    }

    private Quality qualityOf(String gauge) {
        List<RainInterval> falls = rain.falls(gauge, now.minusSeconds(1), now);
        return falls.get(0).quality();
    }

    @Test
    void anOfficialWarningStandsBesideOursWithItsSource() {
        serveWarnings(cap("A-1"));
        job.lookNow();

        String home = page("/");
        assertThat(home).contains("ทางการ (กรมอุตุนิยมวิทยา) ประกาศ", "ฝนตกหนักถึงหนักมากภาคใต้", "เทียบได้กับระดับ 2");
        assertThat(page("/?lang=en")).contains("Official (Thai Meteorological Department):", "Heavy rain in the south");
        assertThat(page("/?district=9310")).doesNotContain("ฝนตกหนักถึงหนักมากภาคใต้");
        assertThat(centre()).contains("ฝนตกหนักถึงหนักมากภาคใต้");
        String day = local(now, "yyyy-MM-dd");
        assertThat(page("/daily/" + day)).contains("ทางการ (กรมอุตุนิยมวิทยา) ประกาศ: ฝนตกหนักถึงหนักมากภาคใต้");
    }

    @Test
    void itStaysUntilItExpiresAlsoWhileItsSourceIsGone() throws IOException {
        serveWarnings(cap("B-1"));
        job.lookNow();
        stub.close();
        clock.set(now.plus(HOUR));
        job.lookNow();
        assertThat(page("/")).contains("ฝนตกหนักถึงหนักมากภาคใต้", "1 ชั่วโมงที่แล้ว", "อาจมีประกาศใหม่กว่านี้");
        assertThat(centre()).contains("ประกาศเตือนภัย: ไม่ได้ข้อมูลใหม่ตั้งแต่");
        asOfficer()
                .get("/q/health/well")
                .then()
                .body("checks.find { it.name == 'sources of others' }.status", equalTo("DOWN"))
                .body("checks.find { it.name == 'sources of others' }.data.tmd", equalTo("60 min"));
        given().get("/q/health/ready").then().statusCode(200);

        clock.set(now.plus(HOUR.multipliedBy(12)));
        assertThat(page("/")).doesNotContain("ฝนตกหนักถึงหนักมากภาคใต้");
    }

    @Test
    void anUpdateReplacesAndACancellationEndsIt() {
        serveWarnings(cap("C-1"));
        job.lookNow();
        serveWarnings(cap("C-1"), cap("C-2").type("Update", "C-1").severity("Extreme"));
        stub.answer(
                "/cap/feed.xml",
                call -> SourceStub.send(
                        call,
                        200,
                        "application/cap+xml",
                        cap("C-2").type("Update", "C-1").severity("Extreme").bytes()));
        job.lookNow();
        assertThat(page("/?lang=en")).contains("comparable to our level 3").doesNotContain("comparable to our level 2");

        stub.answer(
                "/cap/feed.xml",
                call -> SourceStub.send(
                        call,
                        200,
                        "application/cap+xml",
                        cap("C-3").type("Cancel", "C-2").bytes()));
        job.lookNow();
        assertThat(page("/")).doesNotContain("ฝนตกหนักถึงหนักมากภาคใต้");
    }

    @Test
    void aDifferenceOfLevelsIsToldOnceAndEndsWhenTheyAgree() {
        serveWarnings(cap("D-1"));
        job.lookNow();
        job.lookNow();
        job.lookNow();
        assertThat(tables.count("official_difference")).isEqualTo(1);
        assertThat(centre()).contains("ทางการ (กรมอุตุฯ) ระดับ 2 เราไม่ได้ประกาศ: อ.ศรีนครินทร์");

        book.record(finding(now, Optional.of(Level.WARNING), warning(CHUMPHON, now)));
        job.lookNow();
        assertThat(tables.count("official_difference where ended_at is null")).isZero();
        assertThat(centre()).contains("ระดับของทางการ (กรมอุตุฯ) กับของเราไม่ขัดกันแล้ว: อ.ศรีนครินทร์");
        asOfficer().get("/centre/sources").then().body(not(containsString("เราไม่ได้ประกาศ")));
    }

    @Test
    void aFeedThatFailsLosesNothingOfTheOthersAndIsSaidOnTheDesk() {
        serveRain(now, "1", "2");
        stub.serve("/level", "text/html", "<html>Sign in</html>");
        serveWarnings(cap("E-1"));
        job.lookNow();
        serveRain(now.plusSeconds(60), "5", "6");
        stub.serve("/rain", "application/json", "{\"result\": \"OK\", \"data\": [{\"rain_1h\": 5");
        job.lookNow();

        assertThat(tables.strings("select failures || ' ' || failure from official_source where source = 'hii-level'"))
                .containsExactly("2 it is a page for people instead of data");
        assertThat(tables.strings("select failure from official_source where source = 'hii-rain'")
                        .get(0))
                .startsWith("it is not whole");
        assertThat(tables.strings("select failures from official_source where source = 'tmd'"))
                .containsExactly("0");
        assertThat(centre()).contains("ระดับน้ำของคลังน้ำ: ยังไม่เคยอ่านได้");
        assertThat(page("/")).contains("1.0 มม. ใน 1 ชม.", "ฝนตกหนักถึงหนักมากภาคใต้");
    }

    @Test
    void whatHasNotChangedIsNotReadAgain() {
        String body = "{\"result\": \"OK\", \"data\": []}";
        stub.answer("/rain", call -> {
            call.getResponseHeaders().set("ETag", "\"7\"");
            boolean known = "\"7\"".equals(call.getRequestHeaders().getFirst("If-None-Match"));
            SourceStub.send(
                    call,
                    known ? 304 : 200,
                    "application/json",
                    known ? new byte[0] : body.getBytes(StandardCharsets.UTF_8));
        });
        job.lookNow();
        clock.set(now.plus(HOUR));
        job.lookNow();

        assertThat(
                        tables.strings(
                                "select failures || ' ' || (succeeded_at = tried_at) from official_source where source = 'hii-rain'"))
                .containsExactly("0 true");
        given().get("/feeds/guests.geojson")
                .then()
                .body("features.findAll { it.properties.at > '%s' }".formatted(local(now, "yyyy-MM-dd")), hasSize(0));
    }
}
