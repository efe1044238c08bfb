package org.faofon.incidents.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.faofon.support.SchoolGauges.asOfficer;
import static org.hamcrest.Matchers.allOf;
import static org.hamcrest.Matchers.anyOf;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.is;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.eclipse.microprofile.config.ConfigProvider;
import org.faofon.alerts.WithLine;
import org.faofon.common.incidents.IncidentTable;
import org.faofon.common.incidents.IncidentTableSource;
import org.faofon.common.text.Language;
import org.faofon.incidents.Night;
import org.faofon.network.GaugeRegistry;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.LineStub;
import org.faofon.support.SchoolGauges;
import org.faofon.support.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithLine.class)
class IncidentReportIT {
    private static final String NIGHT = "?from=2026-03-15T01:00&to=2026-03-15T04:00";

    @Inject
    Tables tables;

    @Inject
    SchoolGauges schools;

    @Inject
    Night night;

    @Inject
    HandClock clock;

    @Inject
    GaugeRegistry network;

    private LineStub line;

    /** Another part of the program that has something to add. */
    @ApplicationScoped
    static class ClosedSchools implements IncidentTableSource {
        @Override
        public List<IncidentTable> tables(Instant from, Instant to, Optional<String> district, Language language) {
            boolean thai = language == Language.TH;
            return List.of(new IncidentTable(
                    thai ? "โรงเรียนที่ปิด" : "Closed schools",
                    "",
                    List.of(IncidentTable.Column.text(thai ? "โรงเรียน" : "School", 1)),
                    List.of(List.of(thai ? "โรงเรียนบ้านน้ำตก" : "Ban Nam Tok school"))));
        }
    }

    @BeforeEach
    void aLevelThreeInTheNight() throws IOException {
        line = new LineStub(ConfigProvider.getConfig().getValue(WithLine.PORT, Integer.class));
        clock.set(Night.minute(0));
        schools.setUp();
        night.reads(5, 12, 6);
        long alert = night.emergencyWaits(10);
        night.isPublished(alert, 13);
        clock.set(Night.minute(60));
    }

    @AfterEach
    void close() {
        line.close();
    }

    @Test
    void thePageSaysHowLongEachStepTook() {
        asOfficer()
                .get("/centre/incidents" + NIGHT)
                .then()
                .statusCode(200)
                .body(allOf(
                        containsString("ค่าฝนมาถึงใน 1 นาที"),
                        containsString("เจ้าหน้าที่ประกาศใน 3 นาที"),
                        containsString("<img src=\"data:image/png;base64,"),
                        containsString("โรงเรียนบ้านน้ำตก")));
    }

    @Test
    void theCsvHasTheCostOfEachMessageAndOpensInExcel() {
        // How many members a group has is known only after LINE was asked.
        tables.execute("update delivery_attempt set cost = 188");
        String csv = asOfficer().get("/centre/incidents.csv" + NIGHT).asString();

        assertThat(csv).startsWith("\uFEFF").contains("ส่งแล้ว,188").contains("12.0 (มีข้อมูล 8%) (02:05 น.)");
    }

    @Test
    void thePdfIsInThaiAndCanBeSearched() throws IOException {
        byte[] pdf = asOfficer().get("/centre/incidents.pdf" + NIGHT).asByteArray();

        try (PDDocument read = Loader.loadPDF(pdf)) {
            assertThat(read.getDocumentCatalog().getLanguage()).isEqualTo("th");
            assertThat(new PDFTextStripper().getText(read))
                    .contains("รายงานเหตุการณ์", "โรงเรียนบ้านน้ำตก", "หน้า 1 จาก");
        }
    }

    @Test
    void theSummaryNamesTheDistrictsAndWhatIsNotOver() {
        asOfficer()
                .get("/centre/incidents.csv" + NIGHT)
                .then()
                .header("Content-Disposition", containsString("incident-2026"))
                .body(allOf(
                        containsString("ระดับ 3 วิกฤต แนะนำให้อพยพ: อ.ศรีนครินทร์"), containsString("ยังไม่สิ้นสุด")));
    }

    @Test
    void theReportHasTheReceiptsAndTheSituationsOfSchools() {
        asOfficer()
                .contentType("application/json")
                .body("{\"id\": \"%s\", \"at\": \"%s\", \"status\": \"CLOSED\", \"water\": \"WAIST\"}"
                        .formatted(UUID.randomUUID(), Night.minute(50)))
                .post("/api/v1/schools/" + network.gaugeOf(Night.GAUGE).school.code + "/situations")
                .then()
                .statusCode(200);
        // The schools of the district are asked within seconds.
        await().atMost(Duration.ofSeconds(30)).until(() -> tables.count("acknowledgement_request") > 0);

        String csv = asOfficer().get("/centre/incidents.csv" + NIGHT).asString();

        assertThat(csv)
                .contains("สถานการณ์ของโรงเรียน", "ปิดเรียน,น้ำท่วมระดับเอว")
                .contains("การรับทราบของโรงเรียนและอำเภอ", "ผู้รับผิดชอบอำเภอ", "ยังไม่รับทราบ")
                .contains("ยังไม่มีใครรับทราบ จาก");
        assertThat(asOfficer()
                        .get("/centre/incidents.csv" + NIGHT + "&district=9302")
                        .asString())
                .doesNotContain("น้ำท่วมระดับเอว");
    }

    @Test
    void aDistrictLeavesTheOthersOut() {
        asOfficer()
                .get("/centre/incidents.csv" + NIGHT + "&district=9302")
                .then()
                .statusCode(200)
                .body(containsString("ไม่มีการเตือนในช่วงนี้"));
    }

    @Test
    void moreThanAMonthIsRefusedInWords() {
        asOfficer()
                .get("/centre/incidents?from=2026-01-01T00:00&to=2026-03-01T00:00")
                .then()
                .statusCode(400)
                .body(containsString("ไม่เกิน 31 วัน"));
        asOfficer()
                .get("/centre/incidents.pdf?from=2026-01-01T00:00&to=2026-03-01T00:00")
                .then()
                .statusCode(400);
    }

    @Test
    void othersDoNotSeeIt() {
        given().redirects()
                .follow(false)
                .get("/centre/incidents.pdf" + NIGHT)
                .then()
                .statusCode(anyOf(is(302), is(303), is(401)));
    }
}
