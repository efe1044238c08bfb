package org.faofon.rules.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.faofon.support.SchoolGauges.asOfficer;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.not;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.faofon.rules.Rule;
import org.faofon.rules.RuleChange;
import org.faofon.rules.RuleRepository;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class RulesPageIT {
    private static final String CODE = "rules-page-it";

    @Inject
    SchoolGauges schools;

    @Inject
    RuleRepository rules;

    @BeforeEach
    void hireTheOfficer() {
        schools.setUp();
    }

    @AfterEach
    void disableTheRule() {
        asOfficer().post("/api/v1/rules/" + CODE + "/disable");
    }

    @Test
    void listsTheRulesInWordsAndNumbers() {
        asOfficer()
                .get("/centre/rules")
                .then()
                .statusCode(200)
                .body(containsString("ฝน 24 ชม. ตั้งแต่ 100 มม."))
                .body(containsString("ฝน 20 วัน ตั้งแต่ 100 มม. ก่อนหน้า 24 ชม. ล่าสุด"))
                .body(containsString("ฉบับที่ "))
                .body(containsString("ระดับ 3"));
        asOfficer().get("/centre/rules?lang=en").then().body(containsString("100 mm or more in 24 h"));
        asOfficer().get("/centre").then().body(containsString("/centre/rules"));
    }

    @Test
    void aFormComesBackAsTheRuleThatItShows() {
        for (RuleChange change : rules.listChanges()) {
            RuleForm form = RuleFormMapper.of(change);

            assertThat(form.toJson().path("when").size())
                    .isEqualTo(change.rule().when().size());
            asOfficer()
                    .get("/centre/rules/form?code=" + change.rule().code())
                    .then()
                    .statusCode(200)
                    .body(containsString(change.rule().code()));
        }
        asOfficer().get("/centre/rules/form?code=none").then().statusCode(404);
    }

    @Test
    void sayHowOftenTheRuleHeldAndWhatItsDefaultIs() {
        String place = asOfficer()
                .formParam("from", "2025-02-01")
                .formParam("to", "2025-02-10")
                .redirects()
                .follow(false)
                .post("/centre/rules/frequency")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> asOfficer().get(place).then().body(not(containsString("กำลังคำนวณ"))));

        asOfficer()
                .get("/centre/rules/form?code=rain-24h-watch")
                .then()
                .body(containsString("ฝนที่เก็บไว้ (1 ก.พ. 2568"))
                .body(containsString("ค่าเริ่มต้นของเกณฑ์นี้"))
                .body(containsString("ฝน 24 ชม. ตั้งแต่ 110 มม."))
                .body(containsString("ปรับขึ้นตามความถี่ที่จะเกิด"));
        asOfficer()
                .get("/centre/rules/form?code=rain-24h-watch&lang=en")
                .then()
                .body(containsString("The stored rain ("))
                .body(containsString(
                        "This default holds about 0.7 times per gauge and 2.0 times per district in a year"));
        asOfficer()
                .get("/centre/rules/form")
                .then()
                .body(not(containsString("ค่าเริ่มต้นของเกณฑ์นี้"))); // A new rule has neither.
    }

    @Test
    void whatIsWrongStandsBesideItsFieldAndWhatWasTypedStays() {
        Response answer = filled("๙๐๐๐", "save").post("/centre/rules/form");

        answer.then()
                .statusCode(200)
                .body(containsString("ไม่เคยมีฝนมากกว่านี้"))
                .body(containsString("๙๐๐๐"))
                .body(containsString("ฝนทดสอบหน้าเกณฑ์"));
        filled("9000", "save").post("/centre/rules/form?lang=en").then().body(containsString("more has never fallen"));
    }

    @Test
    void savesAndTellsWhoChangedItLast() {
        int version = rules.find(CODE).map(RuleChange::version).orElse(0);
        String mm = version % 2 == 0 ? "๙๐๑" : "902";
        RequestSpecification form = filled(mm, "save").formParam("version", version);

        form.redirects()
                .follow(false)
                .post("/centre/rules/form")
                .then()
                .statusCode(303)
                .header("Location", containsString("told=done"));

        given().get("/api/v1/rules/" + CODE)
                .then()
                .body("when[0].window", equalTo("PT24H"))
                .body("version", equalTo(version + 1))
                .body("enabled", equalTo(false));
        asOfficer()
                .get("/centre/rules/" + CODE + "/versions")
                .then()
                .statusCode(200)
                .body(containsString(SchoolGauges.OFFICER));
        filled("903", "save")
                .formParam("version", version)
                .post("/centre/rules/form")
                .then()
                .body(containsString("มีผู้อื่นแก้เกณฑ์นี้ไปก่อน"));
    }

    @Test
    void triesARuleOnThePastWithoutSavingIt() {
        String place = filled("904", "backtest")
                .formParam("from", "2025-02-01")
                .formParam("to", "2025-02-10")
                .redirects()
                .follow(false)
                .post("/centre/rules/form")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");

        assertThat(place).contains("/centre/rules/backtests/");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> asOfficer()
                        .get(place)
                        .then()
                        .statusCode(200)
                        .body(not(containsString("กำลังคำนวณ")))
                        .body(containsString("เตือนเท่าเดิม")));
        filled("904", "backtest")
                .formParam("from", "2025-02-11")
                .formParam("to", "2025-02-01")
                .post("/centre/rules/form")
                .then()
                .statusCode(200)
                .body(containsString("ช่วงวันที่ไม่ถูกต้อง"));
    }

    @Test
    void aChangedRuleThatWasNeverTriedIsSavedOnlyByTheSecondButton() {
        String code = "rules-page-untested-" + System.nanoTime();
        RequestSpecification first = changed(code, "905", "save");

        first.post("/centre/rules/form")
                .then()
                .statusCode(200)
                .body(containsString("ยังไม่เคยลองกับฝนในอดีต"))
                .body(containsString("value=\"save-untested\""));
        assertThat(rules.find(code)).isEmpty();
        try {
            saved(changed(code, "905", "save-untested"));
        } finally {
            asOfficer().post("/api/v1/rules/" + code + "/disable");
        }
    }

    @Test
    void aTriedRuleIsPutInForceFromItsResultAndItsNameFollows() {
        String code = "rules-page-tried-" + System.nanoTime();
        try {
            saved(changed(code, "906", "save-untested"));
            String place = changed(code, "907", "backtest")
                    .formParam("version", 1)
                    .formParam("from", "2025-02-01")
                    .formParam("to", "2025-02-10")
                    .redirects()
                    .follow(false)
                    .post("/centre/rules/form")
                    .then()
                    .statusCode(303)
                    .extract()
                    .header("Location");
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> asOfficer()
                            .get(place)
                            .then()
                            .body(containsString("/put-in-force"))
                            .body(containsString("907 มม.")));

            asOfficer()
                    .redirects()
                    .follow(false)
                    .post(place + "/put-in-force")
                    .then()
                    .statusCode(303)
                    .header("Location", containsString("told=done"));

            Rule inForce = rules.find(code).orElseThrow().rule();
            assertThat(inForce.name().th()).isEqualTo("ฝน 24 ชม. ตั้งแต่ 907 มม. ทดสอบ");
            assertThat(inForce.enabled()).isTrue();
            asOfficer().post(place + "/put-in-force").then().statusCode(404); // It is in force already.
        } finally {
            asOfficer().post("/api/v1/rules/" + code + "/disable");
        }
    }

    /** An enabled rule whose name still has the number of its first version. */
    private static RequestSpecification changed(String code, String mm, String act) {
        return asOfficer()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("code", code)
                .formParam("name.th", "ฝน 24 ชม. ตั้งแต่ 906 มม. ทดสอบ")
                .formParam("name.en", "Test of 906 mm in 24 h")
                .formParam("hazard", "HEAVY_RAIN")
                .formParam("level", "EMERGENCY")
                .formParam("w0mm", mm)
                .formParam("w0window", "24")
                .formParam("w0unit", "h")
                .formParam("area", "LAKESIDE")
                .formParam("minGauges", "1")
                .formParam("clearBelow", "80")
                .formParam("hold", "3")
                .formParam("holdUnit", "h")
                .formParam("source", "test")
                .formParam("enabled", "yes")
                .formParam("act", act);
    }

    private static void saved(RequestSpecification form) {
        form.redirects()
                .follow(false)
                .post("/centre/rules/form")
                .then()
                .statusCode(303)
                .header("Location", containsString("told=done"));
    }

    @Test
    void aFileOfRulesChangesNothingUntilTheOfficerAgrees() {
        int version = version();
        String set = set(version % 2 == 0 ? 903 : 904);

        upload(set).body(containsString(CODE + "=" + (version + 1))).body(containsString("เกณฑ์"));
        assertThat(version()).isEqualTo(version);

        agree(set, CODE + "=" + (version + 1)).statusCode(303).header("Location", containsString("told=imported"));
        assertThat(version()).isEqualTo(version + 1);
        upload(set).body(containsString("ไม่มีอะไรต้องนำเข้า"));
    }

    @Test
    void aFileIsShownAnewWhereTheRulesHaveChangedMeanwhile() {
        int version = version();

        agree(set(905 + version % 2), CODE + "=" + version)
                .statusCode(200)
                .body(containsString("มีผู้อื่นแก้เกณฑ์ระหว่างที่คุณดู"));
        assertThat(version()).isEqualTo(version);
    }

    @Test
    void aFileThatMakesNoSenseIsRefusedInWords() {
        upload(set(-5)).body(containsString("rules[0].when[0].atLeastMm")).body(containsString("ต้องมากกว่า 0"));
        upload("ไม่ใช่ JSON").body(containsString("ไม่ใช่ไฟล์ JSON"));
        upload("").body(containsString("ยังไม่ได้เลือกไฟล์"));
        upload(" ".repeat(RuleSetPage.MOST_KILOBYTES * 1024 + 1)).body(containsString("ไฟล์ใหญ่เกินไป"));
        upload("\uFEFF" + set(903)).body(not(containsString("ไม่ใช่ไฟล์ JSON")));
    }

    @Test
    void theOtherLanguageShowsTheSameRule() {
        asOfficer()
                .get("/centre/rules/form?code=rain-1h-watch&told=done")
                .then()
                .body(containsString("/centre/rules/form?code=rain-1h-watch&amp;lang=en\""));
    }

    private int version() {
        return rules.find(CODE).map(RuleChange::version).orElse(0);
    }

    private static String set(int mm) {
        return """
                [{"code": "%s", "hazard": "HEAVY_RAIN", "level": "WATCH", "enabled": false, "source": "test",
                  "name": {"th": "ฝนทดสอบหน้าเกณฑ์", "en": "Test of the page"},
                  "when": [{"window": "PT24H", "atLeastMm": %d}], "area": {}}]
                """.formatted(CODE, mm);
    }

    private static ValidatableResponse upload(String text) {
        return asOfficer()
                .multiPart("file", "rules.json", text.getBytes(StandardCharsets.UTF_8), "application/json")
                .post("/centre/rules/import")
                .then()
                .statusCode(200);
    }

    private static ValidatableResponse agree(String set, String agreement) {
        return asOfficer()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("rules", set)
                .formParam("agreement", agreement)
                .redirects()
                .follow(false)
                .post("/centre/rules/import")
                .then();
    }

    @Test
    void asksBeforeItSavesALevelThatMayComeBeforeALowerOne() {
        RequestSpecification first = outOfOrder("rules-page-order-" + System.nanoTime());
        String page = first.post("/centre/rules/form")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(page).contains("ยังไม่ได้บันทึก", "rain-24h-watch", "บันทึกทั้งที่ไม่เรียงลำดับ");
        Matcher accepted =
                Pattern.compile("name=\"accepted\" value=\"([^\"]*)\"").matcher(page);
        assertThat(accepted.find()).isTrue();
        String code = accepted.group(1).replaceFirst("=.*", "");
        try {
            outOfOrder(code)
                    .formParam("accepted", accepted.group(1))
                    .redirects()
                    .follow(false)
                    .post("/centre/rules/form")
                    .then()
                    .statusCode(303)
                    .header("Location", containsString("told=done"));
            asOfficer().get("/centre/rules").then().body(containsString("ระดับเตือนภัยไม่เรียงลำดับ"));
        } finally {
            asOfficer().post("/api/v1/rules/" + code + "/disable");
        }
    }

    @Test
    void countsHowOftenTheRulesInForceSpeak() {
        String location = asOfficer()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("from", "2025-01-01")
                .formParam("to", "2025-01-31")
                .redirects()
                .follow(false)
                .post("/centre/rules/frequency")
                .then()
                .statusCode(303)
                .extract()
                .header("Location");
        await().atMost(Duration.ofSeconds(60))
                .untilAsserted(() -> asOfficer()
                        .get(location)
                        .then()
                        .statusCode(200)
                        .body(containsString("เกณฑ์เหล่านี้เตือนบ่อยแค่ไหน"))
                        .body(containsString("rain-24h-watch")));
    }

    /** A warning of some hours that the watch of a day does not come before. */
    private static RequestSpecification outOfOrder(String code) {
        return asOfficer()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("version", "0")
                .formParam("code", code)
                .formParam("name.th", "ฝนทดสอบลำดับ")
                .formParam("name.en", "Test of the order")
                .formParam("hazard", "HEAVY_RAIN")
                .formParam("level", "WARNING")
                .formParam("w0mm", "80")
                .formParam("w0window", "24")
                .formParam("w0unit", "h")
                .formParam("w1mm", "70")
                .formParam("w1window", "6")
                .formParam("w1unit", "h")
                .formParam("area", "LAKESIDE")
                .formParam("minGauges", "1")
                .formParam("clearBelow", "80")
                .formParam("hold", "3")
                .formParam("holdUnit", "h")
                .formParam("source", "test")
                .formParam("enabled", "yes")
                .formParam("act", "save-untested");
    }

    private static RequestSpecification filled(String mm, String act) {
        return asOfficer()
                .contentType("application/x-www-form-urlencoded; charset=UTF-8")
                .formParam("code", CODE)
                .formParam("name.th", "ฝนทดสอบหน้าเกณฑ์")
                .formParam("name.en", "Test of the page")
                .formParam("hazard", "HEAVY_RAIN")
                .formParam("level", "WATCH")
                .formParam("w0mm", mm)
                .formParam("w0window", "24")
                .formParam("w0unit", "h")
                .formParam("area", "LAKESIDE")
                .formParam("minGauges", "1")
                .formParam("clearBelow", "80")
                .formParam("hold", "3")
                .formParam("holdUnit", "h")
                .formParam("source", "test")
                .formParam("act", act);
    }
}
