package org.faofon.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.lessThan;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.faofon.network.roster.RosterImport;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.SchoolGauges;
import org.faofon.support.SchoolMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Numbers that are short to write and long to write out, or that only look like some, in forms, addresses and rosters. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class PageNumberBoundsIT {
    private static final Duration AT_ONCE = Duration.ofSeconds(3); // In fact milliseconds; the machine may be busy.
    private static final int LONGEST_REASON = 4_000;
    private static final int LONGEST_IN_AN_ADDRESS = 3_000;

    private static final List<String> NUMBERS = List.of(
            "1e999999999",
            "1e-999999999",
            "1e2147483648",
            "1E+309",
            "NaN",
            "Infinity",
            "9".repeat(100_000),
            "9223372036854775807",
            "-9223372036854775808",
            "-0",
            "１２３４５６７８９０１２３４５６７８９０",
            "๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙๙");

    private static boolean ready;

    @Inject
    SchoolGauges schools;

    @Inject
    SchoolMembers members;

    @Inject
    RosterImport roster;

    /** Nothing of this is stored, so that once is enough. */
    @BeforeEach
    void setUp() {
        if (!ready) {
            schools.setUp();
            members.setUp();
            ready = true;
        }
    }

    private static Stream<Arguments> with(List<String> places) {
        return places.stream().flatMap(place -> NUMBERS.stream().map(number -> Arguments.of(place, number)));
    }

    static Stream<Arguments> fieldsOfARule() {
        return with(List.of(
                "w0mm",
                "w0window",
                "w0ago",
                "alpha",
                "beta",
                "curveFrom",
                "curveTo",
                "minGauges",
                "clearBelow",
                "hold",
                "confirm",
                "version",
                "from",
                "districts"));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("fieldsOfARule")
    void isHeldUpOnTheFormOfARule(String field, String number) {
        RequestSpecification form =
                SchoolGauges.asOfficer().contentType("application/x-www-form-urlencoded; charset=utf-8");
        for (String[] each : new String[][] {
            {"version", "0"},
            {"code", "bounds-it"},
            {"name.th", "ฝน"},
            {"name.en", "Rain"},
            {"hazard", "FLOOD"},
            {"level", "WATCH"},
            {"w0mm", "900"},
            {"w0window", "24"},
            {"w0unit", "h"},
            {"area", "ALL"},
            {"minGauges", "1"},
            {"clearBelow", "80"},
            {"hold", "3"},
            {"holdUnit", "h"},
            {"source", "test"},
            {"act", "nothing"},
            {"alpha", field.startsWith("curve") || field.equals("beta") ? "14" : ""}
        }) {
            if (!each[0].equals(field)) {
                form.formParam(each[0], each[1]);
            }
        }
        Response answer =
                form.formParam(field, number).redirects().follow(false).post("/centre/rules/form");

        assertThat(answer.statusCode()).isIn(200, 303, 400, 413);
        answer.then().time(lessThan(AT_ONCE.toMillis()));
    }

    static Stream<Arguments> fieldsOfOtherForms() {
        return with(List.of(
                "/centre/readings/PTL36 quality=CORRECTED&reason=x&mm=1&end=%s",
                "/centre/readings/PTL36 quality=CORRECTED&reason=x&end=1795300000&mm=%s",
                "/centre/alerts/1/hold reason=x&hours=%s",
                "/centre/hits/missed hazard=FLOOD&district=9311&note=x&source=x&at=2026-01-01T00:00&level=%s",
                "/centre/hits/missed hazard=FLOOD&district=9311&note=x&source=x&level=1&at=%s",
                "/school/S91/correct gauge=PTL91&reason=x&mm=1&at=%s",
                "/school/S91/correct gauge=PTL91&reason=x&at=1795300000&mm=%s",
                "/school/S91/ask gauge=PTL91&reason=x&at=%s",
                "/school/S91/take-back gauge=PTL91&reason=x&at=%s",
                "/school/S91/approve seen=PTL91 %s-1",
                "/school/S91/people/holidays first=%s&name=x",
                "/join school=S91&nickname=x&pin=%s"));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("fieldsOfOtherForms")
    void isRefusedInAForm(String form, String number) {
        String[] parts = form.split(" ", 2);
        RequestSpecification request = SchoolGauges.asOfficer()
                .contentType("application/x-www-form-urlencoded; charset=utf-8")
                .redirects()
                .follow(false);
        for (String field : parts[1].replace("%s", number).split("&", -1)) {
            String[] named = field.split("=", 2);
            request.formParam(named[0], named[1]);
        }
        Response answer = request.post(parts[0]);

        assertThat(answer.statusCode()).isLessThan(500);
        answer.then().time(lessThan(AT_ONCE.toMillis()));
    }

    static Stream<Arguments> addresses() {
        return with(List.of(
                "/gauges/PTL36?range=%s",
                "/?sort=%s",
                "/embed?gauge=%s",
                "/feeds/cap/%s.xml",
                "/feeds/cap/1-%s.xml",
                "/daily/%s",
                "/daily/%s.png",
                "/monthly/%s",
                "/learn/S91?month=%s",
                "/learn/S91/days.csv?month=%s",
                "/learn/S91/worksheet?month=%s",
                "/school/S91?month=%s",
                "/report/certificate/%s?gauge=PTL91",
                "/centre/alerts/%s",
                "/centre/rules/form?code=%s",
                "/centre/rules/backtests/%s",
                "/api/v1/network/rain?at=%s",
                "/api/v1/network/rain?window=%s",
                "/api/v1/network/rain?window=PT%sS",
                "/api/v1/outlook?within=%s",
                "/api/v1/outlook?within=PT%sH",
                "/api/v1/gauges/PTL36/rain?step=PT%sM",
                "/api/v1/gauges/PTL36/counts?from=%s",
                "/api/v1/gauges/PTL36/ledger?day=%s",
                "/api/v1/gauges/PTL36/readings?limit=%s",
                "/api/v1/deliveries?limit=%s",
                "/api/v1/deliveries/%s",
                "/api/v1/alerts/%s",
                "/api/v1/alerts?status=%s",
                "/api/v1/readings/PTL36-%s/revisions",
                "/api/v1/rules/%s",
                "/api/v1/rules/backtests/%s"));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("addresses")
    void isRefusedInAnAddress(String address, String number) {
        String cut = number.length() > LONGEST_IN_AN_ADDRESS ? number.substring(0, LONGEST_IN_AN_ADDRESS) : number;
        Response answer = SchoolGauges.asOfficer()
                .urlEncodingEnabled(false)
                .redirects()
                .follow(false)
                .get(address.replace("%s", URLEncoder.encode(cut, StandardCharsets.UTF_8)));

        assertThat(answer.statusCode()).isLessThan(500);
        if (answer.statusCode() >= 400) {
            assertThat(answer.asString()).hasSizeLessThan(20_000);
        }
        answer.then().time(lessThan(AT_ONCE.toMillis()));
    }

    static Stream<Arguments> periods() {
        return Stream.of("-999999999-01-01T00:00:00Z", "%2B999999999-12-31T00:00:00Z", "1899-12-31T00:00:00Z")
                .flatMap(time -> Stream.of(
                        Arguments.of("/api/v1/rules/backtest?from=" + time, time),
                        Arguments.of("/api/v1/rules/backtest?to=" + time, time)));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("periods")
    void isRefusedAsThePeriodOfABacktest(String address, String time) {
        Response answer = SchoolGauges.asOfficer().urlEncodingEnabled(false).post(address);

        assertThat(answer.statusCode()).as(time).isEqualTo(400);
        assertThat(answer.jsonPath().getString("detail")).contains("between the years 1900 and 2400");
    }

    static Stream<Arguments> wordsOfPupils() {
        String at = "\"at\": \"2026-11-22T07:00:00+07:00\"";
        return with(List.of(
                        "readings {" + at + ", \"mm\": %s, \"period\": \"PT24H\"}",
                        "readings {" + at + ", \"mm\": \"%s\", \"period\": \"PT24H\"}",
                        "readings {" + at + ", \"mm\": %s, \"emptied\": false}",
                        "readings {" + at + ", \"mm\": 1, \"days\": %s}",
                        "readings {\"at\": \"%s\", \"mm\": 1}",
                        "not-measured {\"at\": \"%s\", \"why\": \"BROKEN\"}",
                        "signs {\"at\": \"%s\", \"sign\": \"FLOOD\"}"))
                .filter(each -> !each.get()[1].equals("-0")); // Of a depth that is none, and right.
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("wordsOfPupils")
    void isRefusedFromAPupil(String form, String number) {
        String[] parts = form.split(" ", 2);
        Response answer = members.asVolunteer()
                .body(parts[1].replace("%s", number).getBytes(StandardCharsets.UTF_8))
                .post("/api/v1/gauges/" + SchoolMembers.GAUGE + "/" + parts[0]);

        assertThat(answer.statusCode()).isBetween(400, 422);
        assertThat(answer.asString()).hasSizeLessThan(LONGEST_REASON);
        answer.then().time(lessThan(AT_ONCE.toMillis()));
    }

    static Stream<Arguments> columns() {
        return with(List.of("lat", "lon", "elevation", "tip", "modulus", "interval"));
    }

    @ParameterizedTest(name = "{index} {0}")
    @MethodSource("columns")
    void isRefusedInAColumnOfTheRoster(String column, String number) {
        if (column.equals("elevation") && (number.equals("-0") || number.equals("1e-999999999"))) {
            return; // Sea level.
        }
        String line = "BOUNDS,SB,โรงเรียนทดสอบ,Test school,9311,lat,lon,elevation,TIPPING_BUCKET,tip,interval,modulus\n"
                .replace(column, "\"" + number + "\"")
                .replaceFirst("\\blat\\b", "7.6")
                .replaceFirst("\\blon\\b", "99.9")
                .replaceFirst("\\belevation\\b", "")
                .replaceFirst("\\btip\\b", "0.2")
                .replaceFirst("\\binterval\\b", "PT5M")
                .replaceFirst("\\bmodulus\\b", "");
        long began = System.nanoTime();
        String problems = String.valueOf(roster.importText(
                "gauge,school,school_th,school_en,district,lat,lon,elevation_m,kind,tip_mm,interval,counter_modulus\n"
                        + line));

        assertThat(problems).isNotEqualTo("[]");
        assertThat(problems).hasSizeLessThan(LONGEST_REASON);
        assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(AT_ONCE);
    }
}
