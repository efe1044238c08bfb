package org.faofon.web.exports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.alerts.Rains.finding;
import static org.faofon.alerts.Rains.warning;
import static org.faofon.support.SchoolGauges.CHUMPHON;
import static org.faofon.support.SchoolMembers.GAUGE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;
import org.eclipse.microprofile.config.ConfigProvider;
import org.faofon.alerts.Level;
import org.faofon.alerts.lifecycle.AlertService;
import org.faofon.channels.LineCaller;
import org.faofon.channels.WithBot;
import org.faofon.network.GaugeRegistry;
import org.faofon.schools.ChatCodeRepository;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.LineStub;
import org.faofon.support.OfficerAccounts;
import org.faofon.support.ReadingSender;
import org.faofon.support.SchoolGauges;
import org.faofon.support.SchoolMembers;
import org.faofon.support.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Excel files are read back by a library of Excel files. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithBot.class)
class ExportsIT {
    private static final Instant NINE = Instant.parse("2026-11-23T02:00:00Z");

    @Inject
    SchoolGauges schools;

    @Inject
    SchoolMembers members;

    @Inject
    ReadingSender door;

    @Inject
    OfficerAccounts accounts;

    @Inject
    Tables tables;

    @Inject
    GaugeRegistry network;

    @Inject
    ChatCodeRepository codes;

    @Inject
    AlertService book;

    @Inject
    HandClock clock;

    @SuppressWarnings("NullAway.Init")
    private LineStub line;

    @BeforeEach
    void aMonday() throws IOException {
        clock.setExercise(false);
        clock.set(NINE);
        schools.setUp();
        members.setUp();
        accounts.setUp();
        tables.forgetLine();
        tables.execute("truncate chat, chat_code, office_telephone");
        line = new LineStub(ConfigProvider.getConfig().getValue(WithBot.PORT, Integer.class));
    }

    @AfterEach
    void close() {
        assertThat(line.faults()).isEmpty();
        line.close();
        tables.forgetAlerts();
    }

    private static List<Row> sheet(String path, String name) throws IOException {
        byte[] file = OfficerAccounts.as(OfficerAccounts.ADMIN)
                .get("/centre/exports/" + path)
                .then()
                .statusCode(200)
                .extract()
                .asByteArray();
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            Optional<Sheet> sheet = workbook.findSheet(name);
            return sheet.isPresent() ? sheet.get().read() : List.of();
        }
    }

    private static int column(Row head, String start) {
        return head.stream()
                .filter(cell -> cell != null && cell.getText().startsWith(start))
                .findFirst()
                .orElseThrow()
                .getColumnIndex();
    }

    private void read(String mm, Instant at) {
        members.asVolunteer()
                .body("{\"at\": \"%s\", \"period\": \"PT24H\", \"mm\": %s}".formatted(at, mm))
                .post("/api/v1/gauges/" + GAUGE + "/readings")
                .then()
                .statusCode(200);
    }

    @Test
    void theDailyRainOfEveryGaugeIsOneTable() throws IOException {
        read("12.4", Instant.parse("2026-11-23T00:00:00Z"));
        read("0", Instant.parse("2026-11-22T00:00:00Z"));

        List<Row> days = sheet("rain.xlsx?from=2026-11-20&to=2026-11-22", "ฝนรายวัน");

        int gauge = column(days.get(0), GAUGE + " โรงเรียนบ้านเกาะหมาก");
        assertThat(days).hasSize(4);
        assertThat(days.get(3).getCell(0).asDate().toLocalDate()).isEqualTo(LocalDate.parse("2026-11-22"));
        assertThat(days.get(3).getCell(gauge).asNumber()).isEqualByComparingTo("12.4");
        assertThat(days.get(2).getCell(gauge).asNumber()).isEqualByComparingTo("0");
        assertThat(days.get(1).getOptionalCell(gauge).filter(cell -> cell.getType() != CellType.EMPTY))
                .as("no data")
                .isEmpty();
    }

    @Test
    void hoursAreThereForAMonthAtMost() throws IOException {
        assertThat(sheet("rain.xlsx?from=2026-10-23&to=2026-11-22", "ฝนรายชั่วโมง"))
                .hasSize(1 + 31 * 24);
        assertThat(sheet("rain.xlsx?from=2026-10-22&to=2026-11-22", "ฝนรายชั่วโมง"))
                .isEmpty();
    }

    @Test
    void anAlertIsARowWithItsTimesInBangkok() throws IOException {
        book.record(finding(NINE, Optional.of(Level.WARNING), warning(CHUMPHON, NINE)));

        List<Row> rows = sheet("alerts.xlsx?from=2026-11-23&to=2026-11-23", "การเตือนภัย");

        assertThat(rows).hasSize(2);
        int raised = column(rows.get(0), "ระบบพบเมื่อ");
        assertThat(rows.get(1).getCell(raised).asDate()).isEqualTo(LocalDateTime.parse("2026-11-23T09:00:00"));
        assertThat(rows.get(1).getCell(column(rows.get(0), "อำเภอ")).asString()).isEqualTo("ศรีนครินทร์");
        assertThat(sheet("alerts.xlsx?from=2026-11-22&to=2026-11-22", "การเตือนภัย"))
                .hasSize(1);
    }

    @Test
    void anAlertThatRoseNamesItsRuleAndCountsEachPlaceOnce() throws IOException {
        book.record(finding(NINE, Optional.of(Level.WARNING), warning(CHUMPHON, NINE)));
        for (int level = 2; level <= 3; level++) {
            tables.execute("insert into acknowledgement_request (alert_id, level, district_code, school_code, asked_at,"
                    + " pushes, messages, left_out) select id, " + level + ", district_code, school, now(), 0, 0, false"
                    + " from alert, (values (null), ('S35'), ('S36')) as party (school)");
        }
        tables.execute("update acknowledgement_request set acknowledged_at = now(), way = 'PAGE', acknowledged_by = 'x'"
                + " where level = 2 or school_code = 'S35'");

        List<Row> rows = sheet("alerts.xlsx?from=2026-11-23&to=2026-11-23", "การเตือนภัย");

        Row head = rows.get(0);
        Row alert = rows.get(1);
        assertThat(alert.getCell(column(head, "ขอให้รับทราบ")).asNumber()).isEqualByComparingTo("3");
        assertThat(alert.getCell(column(head, "รับทราบแล้ว")).asNumber()).isEqualByComparingTo("1");
        assertThat(alert.getCell(column(head, "รหัสเกณฑ์")).asString()).isEqualTo("slope-24h-warning");
        assertThat(alert.getCell(column(head, "เกณฑ์ที่ถึง")).asString()).isNotEqualTo("slope-24h-warning");
        assertThat(alert.getCell(column(head, "ฝนที่วัดได้")).asNumber()).isEqualByComparingTo("128");
        assertThat(alert.getCell(column(head, "ค่าเกณฑ์")).asNumber()).isEqualByComparingTo("100");
        assertThat(alert.getCell(column(head, "ช่วงเวลา")).asString()).isEqualTo("24 ชม.");
    }

    @Test
    void schoolsThatHaveNotReportedHaveDistrictAndTelephone() throws IOException {
        tables.execute("insert into office_telephone (place, code, telephone, changed_by, changed_at)"
                + " values ('SCHOOL', 'S91', '074-612345', 'kanda', now())");

        List<Row> rows = sheet("missing.xlsx", "โรงเรียนที่ยังไม่ส่งค่าฝน");

        Row row = rows.stream()
                .filter(each -> each.getCell(3).asString().equals(GAUGE))
                .findFirst()
                .orElseThrow();
        assertThat(row.getCell(0).asString()).isEqualTo("ปากพะยูน");
        assertThat(row.getCell(2).asString()).isEqualTo("074-612345");
    }

    @Test
    void aReminderIsShownBeforeItIsSentAndSentOnceAMorning() throws SQLException {
        assertThat(LineCaller.ask(line, LineCaller.saysAlone(codes.make(network.gaugeOf(GAUGE), "admin"))))
                .startsWith("เชื่อมกับ");
        String page = OfficerAccounts.as(OfficerAccounts.ADMIN)
                .get("/centre/exports/missing")
                .asString();
        assertThat(page).contains("ส่งเตือนไม่เกิน 1 แชต").contains("ยืนยันและส่งเตือน");
        assertThat(line.accepted()).isEmpty();

        String done = remind();
        String again = remind();

        assertThat(done).contains("ส่งเตือนแล้ว 1 แชต");
        assertThat(again).contains("ส่งเตือนแล้ว 0 แชต เตือนไปก่อนแล้ว 1");
        assertThat(line.accepted()).hasSize(1);
    }

    private static String remind() {
        return OfficerAccounts.as(OfficerAccounts.ADMIN)
                .post("/centre/exports/missing/remind")
                .then()
                .statusCode(200)
                .extract()
                .asString();
    }

    @Test
    void whoseOnlyValueWasThrownOutIsListedWithThatReasonAndNotReminded() throws SQLException {
        String gauge = SchoolGauges.KO_TAO; // Its value must not be that of another test's morning.
        Instant seven = NINE.minus(Duration.ofHours(2));
        LineCaller.ask(line, LineCaller.saysAlone(codes.make(network.gaugeOf(gauge), "admin")));
        door.take(gauge, seven, Duration.ofDays(1), "145");
        OfficerAccounts.as(OfficerAccounts.ADMIN)
                .contentType("application/json")
                .body("{\"quality\": \"FAIL\", \"reason\": \"พิมพ์ผิด\"}")
                .patch("/api/v1/readings/" + gauge + "-" + seven.getEpochSecond())
                .then()
                .statusCode(200);

        String page = OfficerAccounts.as(OfficerAccounts.ADMIN)
                .get("/centre/exports/missing")
                .asString();

        assertThat(page).contains("ส่งค่าแล้ว แต่ค่านั้นใช้ไม่ได้");
        assertThat(remind()).doesNotContain("ส่งเตือนแล้ว 1");
        assertThat(line.accepted()).isEmpty();
    }

    @Test
    void whoHasReportedIsNotReminded() throws SQLException {
        LineCaller.ask(line, LineCaller.saysAlone(codes.make(network.gaugeOf(GAUGE), "admin")));
        read("12.4", NINE.minus(Duration.ofHours(2)));

        assertThat(remind()).doesNotContain("ส่งเตือนแล้ว 1");
        assertThat(line.accepted()).isEmpty();
    }

    @Test
    void aSpanThatIsNoneIsExplained() {
        OfficerAccounts.as(OfficerAccounts.ADMIN)
                .get("/centre/exports/rain.xlsx?from=2026-11-23&to=2026-11-22")
                .then()
                .statusCode(303);
        assertThat(OfficerAccounts.as(OfficerAccounts.ADMIN)
                        .get("/centre/exports?told=span")
                        .asString())
                .contains("ช่วงวันที่ไม่ถูกต้อง");
    }
}
