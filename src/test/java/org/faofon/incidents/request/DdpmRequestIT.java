package org.faofon.incidents.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.support.SchoolGauges.asOfficer;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.startsWith;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.faofon.alerts.WithLine;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.common.desk.DeskItem;
import org.faofon.common.text.Language;
import org.faofon.incidents.IncidentFormatter;
import org.faofon.incidents.Night;
import org.faofon.incidents.map.RainMap;
import org.faofon.network.GaugeRegistry;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.OfficerAccounts;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithLine.class)
class DdpmRequestIT {
    @Inject
    SchoolGauges schools;

    @Inject
    OfficerAccounts accounts;

    @Inject
    Night night;

    @Inject
    DdpmRequestService service;

    @Inject
    DdpmMap maps;

    @Inject
    DdpmRequestRepository requests;

    @Inject
    AlertTextFormatter texts;

    @Inject
    DdpmDeskItems desk;

    @Inject
    GaugeRegistry network;

    @Inject
    HandClock clock;

    private long alert;

    @BeforeEach
    void aLevelThreeWaits() {
        clock.set(Night.minute(0));
        schools.setUp();
        alert = night.emergencyWaits(10);
        clock.set(Night.minute(11));
    }

    private RequestSpecification form() {
        return asOfficer().redirects().follow(false).contentType("application/x-www-form-urlencoded; charset=UTF-8");
    }

    private String ask(String thai) {
        return form().formParam("thai", thai)
                .formParam("english", "Level 3 flood risk: Srinagarindra. Move to safety now.")
                .formParam("district", "9311", "9310")
                .formParam("hours", 6)
                .post("/centre/alerts/" + alert + "/request")
                .then()
                .statusCode(303)
                .header("Location", containsString("/centre/requests/"))
                .extract()
                .header("Location")
                .replaceFirst("^https?://[^/]+", "");
    }

    @Test
    void theDraftIsReadyWithOneClick() {
        asOfficer()
                .get("/centre/alerts/" + alert + "/request")
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("ระดับ 3 เสี่ยงน้ำท่วม อ.ศรีนครินทร์"),
                        containsString("Level 3 flood risk: Srinagarindra"),
                        containsString("value=\"9311\" checked")));
        asOfficer().get("/centre/alerts/" + alert).then().body(containsString("/request\">ขอให้ ปภ. แจ้งเตือน"));
    }

    @Test
    void draftsNeverHaveMoreThan160Characters() {
        List<String> all =
                network.listDistricts().stream().map(district -> district.code).toList();
        for (int count = 1; count <= all.size(); count++) {
            DdpmRequestService.Draft draft =
                    service.draft(alert, all.subList(0, count), 48).orElseThrow();
            assertThat(DdpmRequest.length(draft.textThai())).isBetween(40, 160);
            assertThat(DdpmRequest.length(draft.textEnglish())).isBetween(40, 160);
        }
    }

    @Test
    void aRequestWaitsOnTheDeskUntilItIsSettled() {
        String request = ask("ระดับ 3 เสี่ยงน้ำท่วม อ.ศรีนครินทร์ ย้ายไปที่ปลอดภัย");
        assertThat(desk.items()).extracting(DeskItem::address).containsExactly(request);

        answer(request, "NOTED", "ร้อยเวร ปภ.", "รับเรื่องแล้ว").statusCode(303);
        assertThat(desk.items()).hasSize(1);

        answer(request, "SENT", "หัวหน้าเวร", "ส่งแล้ว 02:20").statusCode(303);
        assertThat(desk.items()).isEmpty();
        answer(request, "REFUSED", "หัวหน้าเวร", "อีกครั้ง").statusCode(400);
        asOfficer()
                .get(request)
                .then()
                .body(allOf(containsString("ส่งแล้ว 02:20"), containsString("หัวหน้าเวร"), containsString("จบแล้ว")));
    }

    private ValidatableResponse answer(String request, String outcome, String by, String words) {
        return form().formParam("outcome", outcome)
                .formParam("by", by)
                .formParam("words", words)
                .post(request + "/answer")
                .then();
    }

    @Test
    void pressedTwiceItIsOneRequest() {
        assertThat(ask("ระดับ 3 เสี่ยงน้ำท่วม")).isEqualTo(ask("ระดับ 3 เสี่ยงน้ำท่วม"));
    }

    @Test
    void inAnExerciseBothTextsKeepTheMark() {
        clock.setExercise(true);
        try {
            RequestSpecification unmarked = form().formParam("thai", "ระดับ 3 เสี่ยงน้ำท่วม")
                    .formParam("english", "[DRILL] Level 3 flood risk")
                    .formParam("district", "9311")
                    .formParam("hours", 6);
            unmarked.post("/centre/alerts/" + alert + "/request")
                    .then()
                    .statusCode(400)
                    .body(containsString("กำลังฝึกซ้อม ข้อความต้องมีคำว่า [ฝึกซ้อม]"));
        } finally {
            clock.setExercise(false);
        }
    }

    @Test
    void pressedTwiceAtTheSameMomentItIsOneRequest() throws Exception {
        ExecutorService fingers = Executors.newFixedThreadPool(4);
        try {
            List<Callable<String>> presses = Collections.nCopies(4, () -> ask("ระดับ 3 เสี่ยงน้ำท่วม พร้อมกัน"));
            Set<String> requests = new HashSet<>();
            for (Future<String> press : fingers.invokeAll(presses)) {
                requests.add(press.get());
            }
            assertThat(requests).hasSize(1);
        } finally {
            fingers.shutdownNow();
        }
    }

    @Test
    void theMapShowsTheTimeThatTheTextNames() throws SQLException {
        String request = ask("ระดับ 3 เสี่ยงน้ำท่วม ฝน 48 ชม. 180 มม.");
        long id = Long.parseLong(request.replaceAll("\\D", ""));

        RainMap map = maps.of(requests.find(id).orElseThrow(), IncidentFormatter.of(Language.TH, texts, network));

        assertThat(map.title()).startsWith("ฝน 48 ชม.").contains("2569");
        assertThat(map.areas()).extracting(RainMap.Area::name).contains("อ.ศรีนครินทร์");
        assertThat(map.warned()).containsKeys("9310", "9311");
    }

    @Test
    void aTextThatIsTooLongIsRefusedAndNotLost() {
        String long161 = "น".repeat(161);
        form().formParam("thai", long161)
                .formParam("english", "short")
                .formParam("district", "9311")
                .formParam("hours", 6)
                .post("/centre/alerts/" + alert + "/request")
                .then()
                .statusCode(400)
                .body(allOf(containsString("ยาวเกิน 160"), containsString(long161)));
        ask("น".repeat(160));
    }

    @Test
    void thePdfHasOnePageWithBothTexts() throws IOException {
        String request = ask("ระดับ 3 เสี่ยงน้ำท่วม อ.ศรีนครินทร์ ย้ายไปที่ปลอดภัย");

        byte[] pdf = asOfficer().get(request + ".pdf").asByteArray();

        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(read.getNumberOfPages()).isEqualTo(1);
            assertThat(new PDFTextStripper().getText(read))
                    .contains("ย้ายไปที่ปลอดภัย", "Move to safety now", "ศรีนครินทร์");
        }
        assertThat(asOfficer().get(request + ".pdf").asByteArray()).isEqualTo(pdf);
        asOfficer().get(request + ".png").then().statusCode(200).contentType(startsWith("image/png"));
    }

    @Test
    void theAuditTrailHasIt() {
        ask("ระดับ 3 เสี่ยงน้ำท่วม");
        accounts.setUp();

        OfficerAccounts.as(OfficerAccounts.ADMIN)
                .get("/centre/audit?action=ddpm-request")
                .then()
                .body(containsString("ddpm-request.ask"));
    }
}
