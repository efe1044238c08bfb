package org.faofon.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.path.json.JsonPath;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.eclipse.microprofile.config.ConfigProvider;
import org.faofon.channels.LineCaller;
import org.faofon.channels.WithBot;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.roster.RosterImport;
import org.faofon.readings.CylinderLevel;
import org.faofon.readings.Depth;
import org.faofon.readings.Reading;
import org.faofon.readings.Source;
import org.faofon.schools.ChatCodeRepository;
import org.faofon.schools.SchoolRole;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.LineStub;
import org.faofon.support.ReadingSender;
import org.faofon.support.SchoolGauges;
import org.faofon.support.SchoolMembers;
import org.faofon.support.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Levels of a cylinder and the morning's reading, wherever their rain is added up: it counts once. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithBot.class)
class StormReadingsIT {
    private static final String DISTRICT = "9307";
    private static final Duration DAY = Duration.ofDays(1);
    private static final String ROSTER = """
            gauge,school,school_th,school_en,district,lat,lon,kind,capacity_mm,interval
            %1$s,%1$s,โรงเรียนบ้านทดสอบพายุ,Storm test school,9307,7.30,100.30,MANUAL,250,P1D
            """;

    /** Each test has a gauge and a week of its own. */
    private static int used;

    @Inject
    RosterImport roster;

    @Inject
    SchoolGauges officers;

    @Inject
    ReadingSender door;

    @Inject
    HandClock clock;

    @Inject
    Tables tables;

    @Inject
    SchoolMembers members;

    @Inject
    GaugeRegistry network;

    @Inject
    ChatCodeRepository codes;

    private LineStub line;
    private String gauge = "";
    private Instant seven = Instant.EPOCH;

    @BeforeEach
    void setUp() throws IOException {
        line = new LineStub(ConfigProvider.getConfig().getValue(WithBot.PORT, Integer.class));
        tables.forgetLine();
        tables.execute("truncate chat, chat_code");
        gauge = "STORM" + ++used;
        seven = Instant.parse("2027-01-04T00:00:00Z").plus(DAY.multipliedBy(20L * used));
        clock.set(seven);
        officers.setUp();
        assertThat(roster.importText(ROSTER.formatted(gauge))).isEmpty();
        read(0, 0);
    }

    @AfterEach
    void close() {
        line.close();
    }

    /** How somebody may say what stands in the cylinder. */
    private enum Way {
        LINE,
        API,
        PAGE
    }

    private void level(Way way, int hour, int mm) {
        setHour(hour);
        switch (way) {
            case LINE ->
                assertThat(LineCaller.ask(line, LineCaller.saysAlone("ตอนนี้ " + mm)))
                        .startsWith("บันทึกแล้ว ✓");
            case API -> post(SchoolGauges.asOfficer(), hour, mm);
            case PAGE -> post(members.as(gauge, SchoolRole.VOLUNTEER, "นก"), hour, mm);
        }
    }

    private void post(RequestSpecification request, int hour, int mm) {
        request.contentType("application/json")
                .body("{\"at\": \"%s\", \"mm\": %d, \"emptied\": false}".formatted(hour(hour), mm))
                .post("/api/v1/gauges/" + gauge + "/readings")
                .then()
                .statusCode(200)
                .body("items[0].status", equalTo("stored"));
    }

    private void setHour(int hour) {
        clock.set(hour(hour));
    }

    private Instant hour(int hour) {
        return seven.plus(Duration.ofHours(hour));
    }

    private void read(int hour, int mm) {
        setHour(hour);
        door.take(gauge, hour(hour), DAY, String.valueOf(mm));
    }

    private void level(int hour, int mm, boolean emptied) {
        setHour(hour);
        Reading.Origin origin = new Reading.Origin(Source.PAGE, "volunteer", clock.instant());
        door.take(List.of(new CylinderLevel(gauge, hour(hour), Depth.ofMicrometres(mm * 1_000), emptied, origin, "")));
    }

    /** What the public map says of the last day. */
    private double now() {
        return given().get("/api/v1/network/now")
                .jsonPath()
                .getDouble("gauges.find { it.gauge == '" + gauge + "' }.rain.PT24H.mm");
    }

    private double series(String step) {
        JsonPath answer = given().queryParam("from", hour(0).toString())
                .queryParam("to", hour(24).toString())
                .queryParam("step", step)
                .get("/api/v1/gauges/" + gauge + "/rain")
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
        return answer.getList("steps.mm").stream()
                .filter(mm -> mm != null)
                .mapToDouble(mm -> ((Number) mm).doubleValue())
                .sum();
    }

    private List<String> inSql(String view) {
        return tables.strings("""
                select sum(depth_micrometres) from %s
                where gauge_id = (select id from gauge where code = '%s') and started_at >= '%s' and started_at < '%s'
                """.formatted(view, gauge, hour(0), hour(24)));
    }

    /** All depths by which alerts in the district are supported. */
    private List<Double> alerted() {
        return SchoolGauges.asOfficer()
                .get("/api/v1/alerts")
                .jsonPath()
                .getList(
                        "findAll { it.district.code == '" + DISTRICT + "' }.evidence.flatten().conditions.flatten().mm")
                .stream()
                .map(mm -> ((Number) mm).doubleValue())
                .toList();
    }

    private void countsOnce(double mm) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(now()).isEqualTo(mm));
        assertThat(series("P1D")).isEqualTo(mm);
        assertThat(series("PT1H")).isLessThanOrEqualTo(mm);
        assertThat(inSql("rain_day")).containsExactly(String.valueOf(Math.round(mm * 1_000)));
    }

    @Test
    void runningTotalsAndTheMorningAreTheMorning() {
        level(5, 62, false);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(now()).isEqualTo(62));
        level(9, 80, false);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(now()).isEqualTo(80));

        read(24, 90);

        countsOnce(90);
        // At 90 mm in a day the first alert speaks; 170 mm would be a warning of a flood.
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(alerted())
                        .isNotEmpty()
                        .allSatisfy(mm -> assertThat(mm).isLessThanOrEqualTo(90)));
    }

    /** The view of hours has what fell between two levels an hour apart; the rest of the day is in no hour. */
    @ParameterizedTest
    @EnumSource
    void aRunningTotalCountsOnceWhicheverWayItComes(Way way) {
        assertThat(LineCaller.ask(line, LineCaller.saysAlone(codes.make(network.gaugeOf(gauge), "admin"))))
                .startsWith("เชื่อมกับ");

        level(way, 8, 62);
        level(way, 9, 80);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(now()).isEqualTo(80));
        read(24, 90);

        countsOnce(90);
        assertThat(inSql("rain_hour")).containsExactly("18000");
    }

    @Test
    void aMorningThatSaysLessTakesBackWhatRunningTotalsSaidTooMuch() {
        level(5, 62, false);
        level(9, 80, false);

        read(24, 70);

        countsOnce(70);
    }

    @Test
    void whatWasPouredOutInTheNightAndTheMorningAddUp() {
        level(19, 148, true);

        read(24, 12);

        countsOnce(160);
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(alerted())
                        .isNotEmpty()
                        .allSatisfy(mm -> assertThat(mm).isLessThanOrEqualTo(160)));
    }
}
