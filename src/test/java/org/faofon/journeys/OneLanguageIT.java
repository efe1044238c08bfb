package org.faofon.journeys;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.faofon.alerts.Rains.emergency;
import static org.faofon.alerts.Rains.finding;
import static org.faofon.alerts.Rains.warning;
import static org.faofon.support.SchoolGauges.asOfficer;
import static org.faofon.support.SchoolMembers.GAUGE;
import static org.faofon.support.SchoolMembers.SCHOOL;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.config.ConfigProvider;
import org.faofon.alerts.Finding;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.alerts.Rains;
import org.faofon.alerts.WithLine;
import org.faofon.alerts.lifecycle.AlertService;
import org.faofon.classroom.SchoolRain;
import org.faofon.network.GaugeRegistry;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.RainInterval;
import org.faofon.readings.VerdictReason;
import org.faofon.readings.intake.VerdictRepository;
import org.faofon.schools.ChatRepository;
import org.faofon.schools.RotaRepository;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.LineStub;
import org.faofon.support.OfficerAccounts;
import org.faofon.support.SchoolGauges;
import org.faofon.support.SchoolMembers;
import org.faofon.support.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Every page and public message speaks one language: no English on Thai pages, no Thai on English ones. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithLine.class)
class OneLanguageIT {
    private static final Instant SEVEN = Instant.parse("2026-11-23T00:00:00Z");
    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration SOON = Duration.ofSeconds(20);
    private static final String OF_NOVEMBER = "?month=" + SchoolRain.MONTH;

    /** What people typed in these tests; a page shows it as it was written. */
    private static final List<String> TYPED = List.of(
            "เครื่องวัดเสีย",
            "ห้วยหลังโรงเรียน",
            "หยุดชดเชยวันพ่อ",
            "อ่านเป็นเซนติเมตรหรือเปล่า",
            "[แจ้งข่าว]", // What was sent is shown as it was sent.
            "น้ำท่วมถนนหน้าตลาด",
            "=cmd()",
            "ครูแดง",
            "นก",
            "[ทดสอบระบบ]",
            OfficerAccounts.ADMIN,
            SchoolGauges.OFFICER);

    private static final Pattern THAI = Pattern.compile("[\\u0E01-\\u0E3A\\u0E3F-\\u0E7F]+[^<>]{0,40}");
    private static final Pattern LATIN = Pattern.compile("[A-Za-z][A-Za-z'’]+(?: [A-Za-z'’]+)*");

    /**
     * Latin words that may stand on a Thai page: names of things and people, codes of gauges and rules, and what Thai
     * people write in Latin letters.
     */
    private static final List<Pattern> ALLOWED = List.of(
            Pattern.compile(
                    "LINE|QR|PIN|CSV|PDF|JSON|XML|CAP|API|POD|FAR|CSI|UTF|ISO|NaN|JavaScript|Messaging|Atom|GeoJSON|OpenAPI"),
            Pattern.compile(
                    "line|webhook|mail|token|admin|lat|lon|secret|channel|access|long|lived|Verify|Success|Use|Webhook|redelivery|FAOFON_[A-Z_]+"),
            Pattern.compile("Basic|iCal|iPhone|WMO|JPEG|PNG|MB"),
            Pattern.compile("CC|BY|Ctrl"), // The licence, and a key.
            Pattern.compile("Telegram|Discord|SMS|URL|header|FORM|GET|https"),
            Pattern.compile("Caine|Salee|Sivakumar|Theil|Sen|Mann|Kendall|Gilbert"),
            Pattern.compile(
                    "Excel|xlsx|Facebook|OpenStreetMap|Natural|Earth|noi|Faofon|Leaflet|MANUAL|BUCKET|TIPPING|dBm|px"));

    /** Codes with digits or hyphens, file names, times in ISO 8601, message ids. */
    private static final Pattern CODES = Pattern.compile(
            "\\b(?=[\\w.:@-]*[\\d_@-])(?=[\\w.:@-]*[A-Za-z])[\\w.:@-]+(?:/\\d+)?|\\bLEARN\\b|D\\^−0\\.39|\\bN\\. |\\b[A-Z]\\b|#\\w+");

    @Inject
    SchoolGauges officers;

    @Inject
    SchoolMembers members;

    @Inject
    OfficerAccounts accounts;

    @Inject
    SchoolRain rain;

    @Inject
    AlertService book;

    @Inject
    VerdictRepository verdicts;

    @Inject
    RotaRepository rota;

    @Inject
    ChatRepository chats;

    @Inject
    GaugeRegistry network;

    @Inject
    Tables tables;

    @Inject
    HandClock clock;

    @SuppressWarnings("NullAway.Init")
    private LineStub line;

    private final List<String> faults = new ArrayList<>();
    private long inForce;
    private long over;

    @BeforeEach
    void aMondayOnWhichMuchHappens() throws IOException, SQLException {
        clock.set(SEVEN.plus(Duration.ofHours(2)));
        line = new LineStub(ConfigProvider.getConfig().getValue(WithLine.PORT, Integer.class));
        rain.fall();
        members.setUp();
        theSchoolReports();
        gaugesReport();
        warnings();
    }

    @AfterEach
    void hangUp() {
        line.close();
    }

    private void theSchoolReports() throws SQLException {
        for (int back = 1; back <= 10; back++) {
            report("\"mm\": " + 3 * back, SEVEN.minus(DAY.multipliedBy(back)));
        }
        report("\"trace\": true", SEVEN.minus(DAY.multipliedBy(11)));
        report("\"overflow\": true", SEVEN.minus(DAY.multipliedBy(12)));
        doubt(SEVEN.minus(DAY.multipliedBy(3)), 9_000);
        doubt(SEVEN.minus(DAY.multipliedBy(4)), 12_000);
        members.asTeacher()
                .body("{\"reason\": \"อ่านเป็นเซนติเมตรหรือเปล่า\"}")
                .post("/api/v1/readings/" + reading(3) + "/ask")
                .then()
                .statusCode(200);
        judged(reading(5), "{\"mm\": 14.5}");
        judged(reading(6), "{\"quality\": \"FAIL\", \"reason\": \"เครื่องวัดเสีย\"}");
        teachersForm()
                .formParam("seen", GAUGE + " " + end(7).getEpochSecond() + "-21000")
                .post("/school/" + SCHOOL + "/approve")
                .then()
                .statusCode(303);
        teachersForm()
                .formParam("gauge", GAUGE)
                .formParam("at", end(8).getEpochSecond())
                .formParam("why", "HOLIDAY")
                .post("/school/" + SCHOOL + "/take-back")
                .then()
                .statusCode(303);
        members.asVolunteer()
                .body("{\"id\": \"%s\", \"at\": \"%s\", \"signs\": [\"RED_WATER\"], \"note\": \"ห้วยหลังโรงเรียน\"}"
                        .formatted(UUID.randomUUID(), SEVEN))
                .post("/api/v1/gauges/" + GAUGE + "/signs")
                .then()
                .statusCode(200);
        members.asVolunteer()
                .body(
                        "{\"id\": \"%s\", \"at\": \"%s\", \"status\": \"SHELTER\", \"water\": \"KNEE\", \"power\": \"NO\","
                                        .formatted(UUID.randomUUID(), SEVEN)
                                + " \"people\": \"UP_TO_50\", \"needs\": {\"BOAT\": \"UP_TO_10\"}}")
                .post("/api/v1/schools/" + SCHOOL + "/situations")
                .then()
                .statusCode(200);
        members.asVolunteer()
                .body("{\"id\": \"%s\", \"at\": \"%s\", \"depth\": \"KNEE\"}".formatted(UUID.randomUUID(), SEVEN))
                .post("/api/v1/schools/" + SCHOOL + "/flood-points")
                .then()
                .statusCode(200);
        LocalDate holiday = LocalDate.parse("2026-12-07");
        rota.addHoliday(SCHOOL, holiday, holiday, "หยุดชดเชยวันพ่อ", "ครูแดง");
        chats.link("somebody", "sealed", network.gaugeOf(GAUGE));
    }

    private static Instant end(int back) {
        return SEVEN.minus(DAY.multipliedBy(back));
    }

    private static String reading(int back) {
        return GAUGE + "-" + end(back).getEpochSecond();
    }

    private RequestSpecification teachersForm() {
        return members.asTeacher().contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    private void doubt(Instant end, int micrometres) throws SQLException {
        RainInterval fall =
                new RainInterval(Interval.endingAt(end, DAY), Depth.ofMicrometres(micrometres), Quality.GOOD);
        verdicts.judge(List.of(new VerdictRepository.Fresh(
                GAUGE, fall, VerdictReason.HIGH_INFLUX.suspect("nothing fell all around"))));
    }

    private static void judged(String reading, String word) {
        asOfficer()
                .contentType("application/json")
                .body(word)
                .patch("/api/v1/readings/" + reading)
                .then()
                .statusCode(200);
    }

    private void report(String amount, Instant at) {
        members.asVolunteer()
                .body("{\"at\": \"%s\", \"period\": \"PT24H\", %s}".formatted(at, amount))
                .post("/api/v1/gauges/" + GAUGE + "/readings")
                .then()
                .statusCode(200);
    }

    private void gaugesReport() {
        officers.setUp();
        officers.asGauge(SchoolGauges.KO_TAO)
                .body("{\"at\": \"%s\", \"mm\": 7.5, \"period\": \"PT24H\"}".formatted(SEVEN))
                .post("/api/v1/gauges/" + SchoolGauges.KO_TAO + "/readings")
                .then()
                .statusCode(200);
    }

    private void warnings() {
        Instant now = clock.instant();
        inForce = record(finding(now, Optional.of(Level.WARNING), warning(Rains.BAN_NA, now)));
        proposed(Hazard.FLOOD);
        over = record(new Finding(
                Hazard.FLASH_FLOOD,
                Rains.SRINAGARINDRA,
                now,
                List.of(warning(Rains.BAN_NA, now)),
                Optional.of(Level.WARNING),
                1,
                3));
        act(over, "cancel", "{\"reason\": \"เครื่องวัดเสีย\"}");
        act(inForce, "acknowledge", "{}");
        SchoolGauges.asOfficer()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("form", UUID.randomUUID().toString())
                .formParam("titleTh", "น้ำท่วมถนนหน้าตลาด")
                .formParam("textTh", "น้ำท่วมถนนหน้าตลาด")
                .formParam("scope", "province")
                .formParam("until", "2026-11-23T18:00")
                .post("/centre/messages")
                .then()
                .statusCode(303);
        await().atMost(SOON)
                .until(() -> "DELIVERED"
                        .equals(asOfficer().get("/api/v1/deliveries?limit=1").path("[0].state")));
    }

    private static void act(long alert, String act, String body) {
        asOfficer().contentType("application/json").body(body).post("/api/v1/alerts/" + alert + "/" + act);
    }

    private long proposed(Hazard hazard) {
        Instant now = clock.instant();
        return record(new Finding(
                hazard,
                Rains.SRINAGARINDRA,
                now,
                List.of(emergency(Rains.BAN_NA, now)),
                Optional.of(Level.EMERGENCY),
                1,
                3));
    }

    private long record(Finding finding) {
        return book.record(finding).get(0).alert.id;
    }

    @Test
    void everyPageSpeaksOneLanguage() {
        look(
                () -> given(),
                "/",
                "/?district=9311",
                "/districts/9311",
                "/districts/9301",
                "/gauges/" + GAUGE + "/years",
                "/advice",
                "/about",
                "/knowledge",
                "/knowledge?q=123",
                "/knowledge/rain-gauge",
                "/knowledge/rain-classes",
                "/knowledge/monsoon",
                "/knowledge/flash-flood",
                "/knowledge/landslide",
                "/knowledge/lake-flood",
                "/knowledge/climate-change",
                "/knowledge/warnings",
                "/knowledge/school-plan",
                "/learn/paper-form",
                "/ogc/features",
                "/ogc/features/conformance",
                "/ogc/features/collections",
                "/ogc/features/collections/districts",
                "/ogc/features/collections/districts/items",
                "/ogc/features/collections/gauges/items/" + GAUGE,
                "/ogc/features/collections/alerts/items/" + inForce,
                "/gauges/" + GAUGE + "?range=30d",
                "/gauges/" + SchoolRain.MACHINE,
                "/embed",
                "/follow?district=9311",
                "/follow/confirm?token=x",
                "/daily",
                "/monthly",
                "/monthly/2026-10",
                "/alerts/" + inForce,
                "/alerts/" + over,
                "/learn",
                "/learn/plans",
                "/learn/plans/trend",
                "/learn/plans/slope",
                "/learn/LEARN" + OF_NOVEMBER,
                "/learn/" + SCHOOL,
                "/learn/LEARN/climate",
                "/learn/LEARN/worksheet" + OF_NOVEMBER,
                "/learn/LEARN/worksheet" + OF_NOVEMBER + "&answers",
                "/learn/LEARN" + OF_NOVEMBER + "&gauge=" + SchoolRain.MACHINE,
                "/report",
                "/report/situation",
                "/report/flood-point",
                "/join",
                "/join/" + GAUGE,
                "/sign-in",
                "/privacy",
                "/messages",
                "/no-such-page");
        look(members::asVolunteer, "/report", "/report/acknowledge?told=done", "/report/certificate/10?gauge=" + GAUGE);
        look(
                members::asTeacher,
                "/school/" + SCHOOL,
                "/school/" + SCHOOL + "?month=2026-10",
                "/school/" + SCHOOL + "/people",
                "/school/" + SCHOOL + "/chats");
        sitingCard();
        look(
                members::asTeacher,
                "/school/" + SCHOOL + "/siting/" + GAUGE,
                "/school/" + SCHOOL + "/siting/" + GAUGE + "/photos",
                "/school/" + SCHOOL + "/siting/" + GAUGE + "/sheet");
        look(() -> given(), "/gauges/" + GAUGE);
        long waiting = proposed(Hazard.HEAVY_RAIN);
        look(
                SchoolGauges::asOfficer,
                "/centre",
                "/centre/alerts/" + inForce,
                "/centre/alerts/" + over,
                "/centre/alerts/" + waiting,
                "/centre/alerts/" + waiting + "/publish",
                "/centre/readings",
                "/centre/hits",
                "/centre/incidents?from=2026-11-22T00:00&to=2026-11-23T09:00",
                "/centre/incidents?from=x",
                "/centre/replay?at=2026-11-23T08:00",
                "/centre/lead-times",
                "/centre/requests",
                "/centre/alerts/" + waiting + "/request",
                request(waiting),
                "/centre/situations",
                "/centre/situations/" + SCHOOL,
                "/centre/floodpoints",
                "/centre/impacts?district=" + Rains.SRINAGARINDRA,
                "/centre/call-tree",
                "/centre/paper",
                "/centre/deliveries",
                "/centre/line",
                "/centre/line/test?audience=GROUP",
                "/centre/schools",
                "/school",
                "/school/LEARN" + OF_NOVEMBER,
                "/centre/gauges",
                "/centre/gauges/" + GAUGE + "/sheet",
                "/centre/trust",
                "/centre/siting",
                "/centre/rules",
                "/centre/rules/form",
                "/centre/rules/form?code=rain-24h-watch",
                "/centre/rules/rain-24h-watch/versions",
                "/centre/rules/import",
                "/centre/messages",
                "/centre/messages?told=sent",
                "/centre/messages/new",
                "/centre/messages/templates",
                "/centre/messages/templates/0",
                "/centre/acknowledgements?told=not",
                "/centre/sources",
                "/centre/telephones",
                "/centre/shift",
                "/centre/exports",
                "/centre/exports/missing");
        accounts.setUp();
        look(
                () -> OfficerAccounts.as(OfficerAccounts.ADMIN),
                "/centre",
                "/centre/people?told=taken",
                "/centre/people/" + OfficerAccounts.ADMIN,
                "/centre/account?told=leaked",
                "/centre/channels",
                "/centre/channels/new?example=telegram",
                "/centre/channels/new?example=sms");

        assertThat(faults).as(String.join("\n", faults)).isEmpty();
    }

    @Test
    void everyPublicMessageSpeaksItsLanguage() {
        for (long alert : List.of(inForce, over)) {
            Map<String, Map<String, String>> texts =
                    given().get("/api/v1/alerts/" + alert).path("");
            for (String field : List.of("headline", "description", "instruction")) {
                check("alert " + field, "th", texts.get(field).get("th"));
                check("alert " + field, "en", texts.get(field).get("en"));
            }
        }
        String cap = given().get("/feeds/alerts.atom").asString();
        Matcher entry = Pattern.compile("/feeds/cap/(\\d+)\\.xml").matcher(cap);
        while (entry.find()) {
            String message = given().get(entry.group()).asString();
            for (String info : message.split("<info>", -1)) {
                if (info.contains("<language>")) {
                    String text = info.replaceAll("(?s)</info>.*", "");
                    String lang = text.contains("<language>en") ? "en" : "th";
                    for (String tag : List.of("headline", "description", "instruction", "areaDesc", "event")) {
                        Matcher said = Pattern.compile("(?s)<" + tag + ">(.*?)</" + tag + ">")
                                .matcher(text);
                        while (said.find()) {
                            check(entry.group() + " " + tag, lang, said.group(1));
                        }
                    }
                }
            }
        }
        assertThat(faults).as(String.join("\n", faults)).isEmpty();
    }

    private static String request(long alert) {
        return asOfficer()
                .redirects()
                .follow(false)
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("thai", "ระดับ 3 เสี่ยงน้ำท่วม")
                .formParam("english", "Level 3 flood risk")
                .formParam("district", Rains.SRINAGARINDRA)
                .formParam("hours", 6)
                .post("/centre/alerts/" + alert + "/request")
                .then()
                .statusCode(303)
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    /** One that is finished, and a draft. */
    private void sitingCard() {
        String path = "/school/" + SCHOOL + "/siting/" + GAUGE;
        for (String rim : List.of("150", "160")) {
            RequestSpecification form = teachersForm().formParam("version", "0").formParam("date", "2026-11-20");
            for (String point : List.of("n", "ne", "e", "se", "s", "sw", "w", "nw")) {
                form.formParam(point, "HIGH");
            }
            form.formParam("slope", "FLAT")
                    .formParam("level", "no")
                    .formParam("surface", "GRASS")
                    .formParam("rim", rim)
                    .post(path)
                    .then()
                    .statusCode(303);
            if (rim.equals("150")) {
                teachersForm()
                        .formParam(
                                "card",
                                tables.strings("select max(id) from siting_card")
                                        .get(0))
                        .formParam("version", "1")
                        .post(path + "/finish")
                        .then()
                        .statusCode(303);
            }
        }
    }

    private void look(Supplier<RequestSpecification> who, String... paths) {
        for (String path : paths) {
            for (String lang : List.of("th", "en")) {
                String address = path + (path.contains("?") ? "&" : "?") + "lang=" + lang;
                String html = who.get()
                        .redirects()
                        .follow(true)
                        .accept("text/html")
                        .get(address)
                        .asString();
                if (!html.contains("<html lang=\"" + lang)) {
                    fault(address + ": not a page in that language");
                }
                PageText.of(html, lang).forEach(text -> check(address, lang, text));
            }
        }
    }

    private void check(String where, String lang, String text) {
        String said = text;
        for (String typed : TYPED) {
            said = said.replace(typed, " ");
        }
        if (lang.equals("en")) {
            Matcher thai = THAI.matcher(said);
            if (thai.find()) {
                fault(where + ": " + thai.group());
            }
            return;
        }
        Matcher latin = LATIN.matcher(CODES.matcher(said).replaceAll(" "));
        while (latin.find()) {
            for (String word : latin.group().split(" ", -1)) {
                if (ALLOWED.stream().noneMatch(allowed -> allowed.matcher(word).matches())) {
                    fault(where + ": " + latin.group());
                    break;
                }
            }
        }
    }

    private void fault(String fault) {
        if (!faults.contains(fault)) {
            faults.add(fault);
        }
    }
}
