package org.faofon.bulletins.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.bulletins.report.Morning.day;
import static org.faofon.bulletins.report.Morning.rain;
import static org.faofon.bulletins.report.Morning.report;
import static org.faofon.bulletins.report.Morning.silent;
import static org.faofon.bulletins.report.Morning.total;
import static org.faofon.bulletins.report.Morning.weekend;
import static org.faofon.bulletins.report.Morning.wording;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.bulletins.schedule.BulletinJob;
import org.faofon.common.text.Language;
import org.faofon.official.warnings.OfficialWarning.Said;
import org.faofon.readings.store.PeriodAnomalies.Remark;
import org.junit.jupiter.api.Test;

class DailyBulletinTextTest {
    private static String text(DayReport report) {
        return new DailyBulletinText(report, wording(Language.TH)).text();
    }

    @Test
    void tellsTheDayInPlainThai() {
        DayReport report = report(
                rain("PTL1", "บ้านนา", 128.4),
                rain("PTL2", "ท่าแค", 36),
                rain("PTL3", "ชุมพล", 0),
                silent("PTL4", "ลานข่อย"));
        assertThat(new DailyBulletinText(report, wording(Language.TH)).title()).isEqualTo("ฝนประจำวัน 23 พ.ย. 2569");
        assertThat(text(report).lines())
                .containsExactly(
                        "ฝน 24 ชม. ตั้งแต่ 07:00 น. วันที่ 22 พ.ย. 2569 ถึง 07:00 น. วันที่ 23 พ.ย. 2569"
                                + " (ข้อมูล ณ 23 พ.ย. 2569 07:45 น.)",
                        "รายงานแล้ว 3 จาก 4 โรงเรียน",
                        "ฝนมากที่สุด",
                        "1. รร.บ้านนา อ.ศรีนครินทร์ 128.4 มม. ฝนหนักมาก",
                        "2. รร.ท่าแค อ.ศรีนครินทร์ 36.0 มม. ฝนหนัก",
                        "จำนวนโรงเรียน: ฝนหนักมาก 1 · ฝนหนัก 1 · ไม่มีฝน 1",
                        "ไม่มีประกาศเตือนที่มีผลอยู่",
                        "ยังไม่รายงาน 1 โรงเรียน: รร.ลานข่อย",
                        "ไม่มีข้อมูล ไม่ได้แปลว่าไม่มีฝน",
                        wording(Language.TH).source());
    }

    @Test
    void namesWarningsOfOtherAuthoritiesWithTheirSourceAfterOurs() {
        OfficialVoice voice = new OfficialVoice(
                new Said("กรมอุตุนิยมวิทยา", "Thai Meteorological Department"),
                new Said("ฝนตกหนักภาคใต้", "Heavy rain in the south"),
                Morning.QUARTER_TO_EIGHT.minus(Duration.ofHours(2)),
                Morning.QUARTER_TO_EIGHT.plus(Duration.ofHours(10)));
        DayReport report = report(List.of(), List.of(), List.of(voice, voice, voice, voice), rain("PTL1", "บ้านนา", 4));

        String line =
                "ทางการ (กรมอุตุนิยมวิทยา) ประกาศ: ฝนตกหนักภาคใต้ (ออกเมื่อ 23 พ.ย. 2569 05:45 น. มีผลถึง 23 พ.ย. 2569 17:45 น.)";
        assertThat(text(report).lines()).containsSubsequence("ไม่มีประกาศเตือนที่มีผลอยู่", line, line, line);
        assertThat(text(report).lines().filter(line::equals)).hasSize(3);
        assertThat(new DailyBulletinText(report, wording(Language.EN)).text())
                .contains("Official (Thai Meteorological Department): Heavy rain in the south");
    }

    @Test
    void onlyTheFiveWettestAreNamed() {
        DayReport report = report(
                rain("PTL1", "ก", 1),
                rain("PTL2", "ข", 2),
                rain("PTL3", "ค", 3),
                rain("PTL4", "ง", 4),
                rain("PTL5", "จ", 5),
                rain("PTL6", "ฉ", 6));
        assertThat(text(report)).contains("1. รร.ฉ", "5. รร.ข").doesNotContain("รร.ก ");
        assertThat(text(report)).contains("รายงานครบทุกโรงเรียน");
    }

    @Test
    void whatIsSuspectIsToldApartAndNotRanked() {
        DayReport report =
                report(rain("PTL1", "บ้านนา", 10), day("PTL2", "ท่าแค", total(400, 400, 1, false), Remark.NONE));
        assertThat(text(report))
                .contains("1. รร.บ้านนา", "ค่าที่ยังไม่ยืนยัน ไม่นับในอันดับ: รร.ท่าแค 400.0 มม.")
                .doesNotContain("2. รร.ท่าแค");
    }

    @Test
    void severalDaysAtOnceAreToldAsSuch() {
        assertThat(text(report(day("PTL2", "ท่าแค", total(0, 0, 0, false), weekend(84)))))
                .contains("วัดรวมหลายวัน แยกเป็นรายวันไม่ได้: รร.ท่าแค 84.0 มม. ใน 3 วัน", "รายงานแล้ว 1 จาก 1");
    }

    @Test
    void aFullCylinderAndADayWithGapsSaySo() {
        assertThat(text(report(day("PTL2", "ท่าแค", total(150, 0, 1, true), Remark.NONE))))
                .contains("อย่างน้อย 150.0 มม.");
        assertThat(text(report(day("PTL2", "ท่าแค", total(20, 0, 0.5, false), Remark.NONE))))
                .contains("20.0 มม. (มีข้อมูล 50% ของวัน)", "วัดได้ไม่ครบวัน ฝนจริงอาจมากกว่านี้: รร.ท่าแค")
                .doesNotContain("ฝนปานกลาง");
    }

    @Test
    void silenceIsNotDry() {
        assertThat(text(report(silent("PTL1", "ก"))))
                .contains("ยังไม่มีโรงเรียนใดรายงาน จึงไม่รู้ว่าฝนตกหรือไม่")
                .doesNotContain("โรงเรียนที่รายงานไม่มีฝน");
    }

    @Test
    void aDryDayAndOneOfTracesAreTwo() {
        assertThat(text(report(rain("PTL1", "ก", 0)))).contains("โรงเรียนที่รายงานไม่มีฝน");
        GaugeDailyRain trace =
                day("PTL2", "ข", total(0, 0, 1, false), new Remark(true, Duration.ZERO, Optional.empty()));
        assertThat(text(report(rain("PTL1", "ก", 0), trace))).contains("มีแค่ฝนนิดเดียว (น้อยกว่า 0.1 มม.)");
    }

    @Test
    void alertsInForceAndThoseThatLineLeftOutAreNamed() {
        Alert alert = new Alert();
        alert.hazard = Hazard.LANDSLIDE;
        alert.districtCode = "9311";
        AlertEvent event = new AlertEvent();
        event.alert = alert;
        event.kind = AlertEvent.Kind.OPENED;
        event.status = Alert.Status.ACTIVE;
        event.level = Level.WARNING;
        event.confirmation = AlertEvent.Confirmation.NOT_NEEDED;
        event.happenedAt = Morning.QUARTER_TO_EIGHT;
        event.evidence = List.of();
        DayReport report = report(List.of(event), List.of(event), rain("PTL1", "ก", 1));
        assertThat(text(report))
                .contains("ประกาศเตือนที่มีผลอยู่ 1 เรื่อง\n• ระดับ 2 เตือนภัย ดินถล่ม อ.ศรีนครินทร์")
                .contains("ประกาศที่ไม่ได้ส่งทาง LINE เพราะจำนวนข้อความเหลือน้อย\n• [ระดับ 2 เตือนภัย]");
    }

    @Test
    void aWordThatIsTooLongLosesWholeLines() {
        String line = "ก".repeat(999);
        String bounded = BulletinJob.bounded(String.join("\n", line, line, line, line, line));
        assertThat(bounded).isEqualTo(String.join("\n", line, line, line, "…"));
        assertThat(BulletinJob.bounded("สั้น")).isEqualTo("สั้น");
    }
}
