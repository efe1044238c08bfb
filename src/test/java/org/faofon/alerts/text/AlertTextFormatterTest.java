package org.faofon.alerts.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.alerts.Rains.CHUMPHON;
import static org.faofon.alerts.Rains.finding;
import static org.faofon.alerts.Rains.minute;
import static org.faofon.alerts.text.AlertTextFormatter.ENGLISH;
import static org.faofon.alerts.text.AlertTextFormatter.THAI;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Finding;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.alerts.Rains;
import org.faofon.alerts.lifecycle.AlertLifecycle;
import org.faofon.alerts.lifecycle.Told;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class AlertTextFormatterTest {
    private final AlertTextFormatter words = PlainWords.of(PlainWords.srinagarindra());

    private static Stream<AlertEvent> events() {
        return Stream.of(
                Told.opened(),
                Told.openedByTwo(),
                Told.openedLate(),
                Told.waiting(),
                Told.proposed(),
                Told.published(),
                Told.unconfirmed(),
                Told.raised(),
                Told.eased(),
                Told.acknowledged(),
                Told.escalated(),
                Told.called(),
                Told.updated(),
                Told.doubted(),
                Told.held(),
                Told.withdrawnByRain(),
                Told.withdrawn(),
                Told.ended(),
                Told.endedByOfficer(),
                Told.closedUntold(),
                Told.cancelled());
    }

    @Test
    void aNewWarningSaysAllThatPeopleNeed() {
        assertThat(words.fullText(Told.opened(), THAI)).isEqualTo("""
                [ระดับ 2 เตือนภัย] ฝน 24 ชม. 128 มม. ที่ โรงเรียนสาธิตตำบลชุมพล อ.ศรีนครินทร์ ณ 14:20 น. 22 พ.ย. 2569 เสี่ยงดินถล่ม
                เสี่ยงดินถล่มในพื้นที่ อ.ศรีนครินทร์ จ.พัทลุง โรงเรียนสาธิตตำบลชุมพล วัดฝน 24 ชม. ได้ 128 มม. (เกณฑ์ 100 มม.), ฝน 20 วัน ก่อนหน้า 24 ชม. นั้น ได้ 240.5 มม. (เกณฑ์ 100 มม.) ฝนถึงเกณฑ์ 1 เครื่อง ยังไม่มีเครื่องอื่นยืนยัน แจ้งอัตโนมัติตามเกณฑ์ฝน มีข้อมูล 4 จาก 5 เครื่อง
                สิ่งที่ต้องทำ: ผู้ที่อยู่เชิงเขา ไหล่เขา และปากห้วย ให้ย้ายไปพักที่ปลอดภัยเดี๋ยวนี้ อย่ารอให้มืด คืนนี้อย่านอนในบ้านที่ติดเชิงเขา ถ้าได้ยินเสียงดังจากภูเขาให้หนีไปด้านข้าง ไม่หนีตามร่องน้ำ ขอความช่วยเหลือโทร 1784
                เฝ้าฝน เครือข่ายวัดฝนโรงเรียน จ.พัทลุง""");
    }

    @Test
    void aNewWarningSaysItInEnglishToo() {
        assertThat(words.fullText(Told.opened(), ENGLISH)).isEqualTo("""
                [Level 2 Warning] 128 mm of rain in 24 h at Chumphon demonstration school, Srinagarindra, at 14:20 on 22 Nov 2026. Risk of landslides
                Risk of landslides in Srinagarindra, Phatthalung. Chumphon demonstration school measured 128 mm of rain in 24 h (threshold 100 mm), 240.5 mm of rain in the 20 days before those 24 h (threshold 100 mm). 1 gauge reached the threshold; no other confirms it yet. Sent automatically by the rain thresholds. 4 of 5 gauges were reporting.
                What to do: If you are below or on a hillside or at the mouth of a stream, move to a safe place now and do not wait for dark. Do not sleep tonight in a house against the hill. If you hear a loud noise from the hill, run to the side, not down the channel. For help call 1784.
                Faofon, the school rain network of Phatthalung""");
    }

    private static AlertEvent openedUpstream(Optional<String> river) {
        return AlertLifecycle.judge(
                        Optional.empty(),
                        new Finding(
                                Hazard.FLOOD,
                                Rains.MUEANG,
                                minute(0),
                                List.of(Rains.upstream(minute(0), river)),
                                Optional.of(Level.WATCH),
                                4,
                                5))
                .get(0);
    }

    @Test
    void rainUpstreamSaysWhereItFellAndWhenItsWaterMayCome() {
        AlertEvent event = openedUpstream(Optional.of("คลองนาท่อม"));

        assertThat(words.fullText(event, THAI))
                .startsWith("[ระดับ 1 เฝ้าระวัง] ฝน 12 ชม. 128 มม. ที่ โรงเรียนสาธิตตำบลชุมพล อ.ศรีนครินทร์ (ต้นน้ำ) "
                        + "ณ 14:20 น. 22 พ.ย. 2569 น้ำอาจมาถึง อ.เมืองพัทลุง ใน 3 ชม. ถึง 6 ชม.")
                .contains("ฝนตกที่ต้นน้ำ ไม่ใช่ที่นี่ น้ำอาจมาทางคลองนาท่อม ระหว่าง 17:20 น. 22 พ.ย. 2569 "
                        + "ถึง 20:20 น. 22 พ.ย. 2569 (เวลาโดยประมาณ)");
        assertThat(words.fullText(event, ENGLISH))
                .startsWith("[Level 1 Watch] 128 mm of rain in 12 h at Chumphon demonstration school, Srinagarindra "
                        + "(upstream), at 14:20 on 22 Nov 2026. Its water may reach Mueang Phatthalung in 3 h to 6 h")
                .contains("its water may come by Khlong Na Thom between 17:20 on 22 Nov 2026 and 20:20 on 22 Nov 2026");
    }

    @Test
    void aRiverWithoutANameIsNotNamed() {
        assertThat(words.description(openedUpstream(Optional.empty()), THAI))
                .contains("น้ำอาจมาถึงระหว่าง 17:20 น.")
                .doesNotContain("null");
    }

    @Test
    void waterInTheGroundIsNotCalledRain() {
        Evidence soaked = Rains.held(
                "soil-watch",
                Level.WATCH,
                Optional.empty(),
                CHUMPHON,
                minute(0),
                new Evidence.Measure(Duration.ofDays(26), Duration.ZERO, 142_300, 140_000, 0.91, 0, true));
        AlertEvent event = AlertLifecycle.judge(Optional.empty(), finding(minute(0), Optional.of(Level.WATCH), soaked))
                .get(0);

        assertThat(words.fullText(event, THAI))
                .contains("น้ำในดินสะสม 142.3 มม. ที่ โรงเรียนสาธิตตำบลชุมพล")
                .contains("(เกณฑ์ 140 มม.) (มีข้อมูล 91% ของช่วงเวลา ฝนจริงอาจมากกว่านี้)")
                .doesNotContain("26 วัน");
        assertThat(words.fullText(event, ENGLISH)).contains("142.3 mm of water in the ground at Chumphon");
    }

    @Test
    void namesTheGaugesThatConfirmEachOther() {
        assertThat(words.description(Told.openedByTwo(), THAI))
                .contains("ฝนถึงเกณฑ์ 2 เครื่อง (โรงเรียนสาธิตตำบลชุมพล, โรงเรียนสาธิตตำบลบ้านนา)");
    }

    @Test
    void saysHowLateItIs() {
        assertThat(words.description(Told.openedLate(), THAI))
                .contains("ข้อมูลมาถึงช้า เป็นฝนเมื่อ 1 ชม. 20 นาที ก่อนแจ้ง");
    }

    @Test
    void saysNothingOfTheAgeOfDataOf20Minutes() {
        assertThat(words.description(opened(20), THAI)).doesNotContain("ข้อมูลมาถึงช้า");
        assertThat(words.description(opened(21), THAI)).contains("ข้อมูลมาถึงช้า เป็นฝนเมื่อ 21 นาที ก่อนแจ้ง");
    }

    private static AlertEvent opened(int minutesLate) {
        return AlertLifecycle.judge(
                        Optional.empty(),
                        finding(minute(minutesLate), Optional.of(Level.WARNING), Rains.warning(CHUMPHON, minute(0))))
                .get(0);
    }

    @Test
    void saysHowOldTheNewestReadingWas() {
        AlertEvent event = Told.opened();
        event.dataAt = minute(-3);
        assertThat(words.description(event, THAI)).contains("ค่าล่าสุดของเครื่องที่ถึงเกณฑ์มาก่อนแจ้ง 4 นาที");
        assertThat(words.description(event, ENGLISH))
                .contains("The newest reading of the gauges that reached it was 4 min old.");
        event.dataAt = event.happenedAt;
        assertThat(words.description(event, THAI)).contains("มาก่อนแจ้ง ไม่ถึง 1 นาที");
    }

    @Test
    void aCallSaysForHowLongNobodyHasLooked() {
        assertThat(words.fullText(Told.escalated(), THAI)).isEqualTo("""
                [ระดับ 2 เตือนภัย ยังไม่มีเจ้าหน้าที่รับทราบ] ไม่มีเจ้าหน้าที่รับทราบการเตือนดินถล่ม อ.ศรีนครินทร์ มา 10 นาที แล้ว
                การเตือนดินถล่มใน อ.ศรีนครินทร์ ที่ ระดับ 2 เตือนภัย ยังไม่มีเจ้าหน้าที่ศูนย์คนใดรับทราบมา 10 นาที แล้ว มีข้อมูล 4 จาก 5 เครื่อง
                สิ่งที่ต้องทำ: เจ้าหน้าที่ศูนย์: เปิดหน้าศูนย์เฝ้าระวังแล้วกดรับทราบ ผู้ที่ติดต่อเจ้าหน้าที่ศูนย์ได้ โปรดโทรบอกเดี๋ยวนี้
                เฝ้าฝน เครือข่ายวัดฝนโรงเรียน จ.พัทลุง""");
    }

    @Test
    void aDoubtedWarningSaysThatItStaysAndWhoDecides() {
        assertThat(words.fullText(Told.doubted(), THAI)).isEqualTo("""
                [ระดับ 2 เตือนภัย ฝนน่าสงสัย] ค่าฝนที่ทำให้เตือนดินถล่ม อ.ศรีนครินทร์ น่าสงสัย ต้องให้เจ้าหน้าที่ตัดสิน
                การเตือนดินถล่มใน อ.ศรีนครินทร์ ที่ ระดับ 2 เตือนภัย อาศัยค่าฝนที่ระบบตรวจสอบเห็นว่าน่าสงสัยในภายหลัง การเตือนยังมีผลจนกว่าเจ้าหน้าที่จะตัดสิน โรงเรียนสาธิตตำบลชุมพล วัดฝน 24 ชม. ได้ 128 มม. (เกณฑ์ 100 มม.), ฝน 20 วัน ก่อนหน้า 24 ชม. นั้น ได้ 240.5 มม. (เกณฑ์ 100 มม.) ฝนถึงเกณฑ์ 1 เครื่อง ยังไม่มีเครื่องอื่นยืนยัน แจ้งอัตโนมัติตามเกณฑ์ฝน มีข้อมูล 4 จาก 5 เครื่อง
                สิ่งที่ต้องทำ: เจ้าหน้าที่ศูนย์: ตรวจค่าฝนที่น่าสงสัยของการเตือนนี้ ถ้าฝนตกจริงให้รับรองว่าค่าถูกต้อง ถ้าไม่จริงให้บันทึกว่าค่าผิดและยกเลิกการเตือน
                เฝ้าฝน เครือข่ายวัดฝนโรงเรียน จ.พัทลุง""");
    }

    @Test
    void aCallToWhatWaitsDoesNotGiveItAway() {
        for (Locale locale : List.of(THAI, ENGLISH)) {
            assertThat(words.fullText(Told.called(), locale))
                    .doesNotContain("ศรีนครินทร์", "Srinagarindra", "ดินถล่ม", "landslide", "ระดับ", "Level", "180");
        }
        assertThat(words.headline(Told.called(), THAI))
                .isEqualTo(
                        "[เรียกเจ้าหน้าที่ศูนย์] มีเรื่องรอเจ้าหน้าที่ศูนย์ตัดสินใจ ยังไม่มีใครรับทราบมา 10 นาที แล้ว");
    }

    @Test
    void anUpdateSaysThatTheRainGoesOn() {
        assertThat(words.headline(Told.updated(), THAI))
                .startsWith("[ระดับ 2 เตือนภัย] ฝนเพิ่มขึ้น: ฝน 24 ชม. 128 มม. ที่ โรงเรียนสาธิตตำบลบ้านนา");
        assertThat(words.description(Told.updated(), THAI)).contains("ยังอยู่ที่ ระดับ 2 เตือนภัย และฝนยังเพิ่มขึ้น");
    }

    @Test
    void aHoldSaysUntilWhenAndWhy() {
        assertThat(words.description(Told.held(), THAI))
                .isEqualTo("เจ้าหน้าที่ขยายเวลาการเตือนดินถล่มใน อ.ศรีนครินทร์ ถึง 16:30 น. 22 พ.ย. 2569"
                        + " แม้ฝนจะต่ำกว่าเกณฑ์ เหตุผล: น้ำในคลองยังขึ้น");
    }

    @Test
    void anOfficerIsAskedToConfirm() {
        assertThat(words.headline(Told.waiting(), THAI))
                .isEqualTo(
                        "[รอยืนยัน ระดับ 3 วิกฤต แนะนำให้อพยพ] ฝน 48 ชม. 180 มม. ที่ โรงเรียนสาธิตตำบลชุมพล อ.ศรีนครินทร์"
                                + " ณ 14:20 น. 22 พ.ย. 2569 เสี่ยงดินถล่ม");
        assertThat(words.description(Told.proposed(), THAI))
                .startsWith(
                        "ฝนใน อ.ศรีนครินทร์ ถึงเกณฑ์ ระดับ 3 วิกฤต แนะนำให้อพยพ เรื่องดินถล่ม ต้องให้เจ้าหน้าที่ยืนยันก่อนประกาศ");
    }

    @Test
    void aConfirmedEmergencyAdvisesAndLeavesTheOrderToTheProvince() {
        assertThat(words.headline(Told.published(), THAI)).startsWith("[ระดับ 3 วิกฤต แนะนำให้อพยพ] ฝน 48 ชม. 180 มม.");
        assertThat(words.description(Told.published(), THAI)).contains("เจ้าหน้าที่ยืนยันแล้ว");
        assertThat(words.instruction(Told.published(), THAI))
                .startsWith("แนะนำให้")
                .contains("คำสั่งอพยพเป็นของจังหวัด");
    }

    @Test
    void whatNobodyConfirmedSaysSo() {
        assertThat(words.headline(Told.unconfirmed(), THAI))
                .startsWith("[ระดับ 3 วิกฤต แนะนำให้อพยพ ยังไม่ยืนยัน] ฝน 48 ชม.");
        assertThat(words.description(Told.unconfirmed(), THAI)).contains("ยังไม่มีเจ้าหน้าที่ยืนยัน");
    }

    @Test
    void aRaisedWarningSaysThatItRose() {
        assertThat(words.headline(Told.raised(), THAI))
                .isEqualTo("[ระดับ 2 เตือนภัย] ยกระดับ: ฝน 24 ชม. 128 มม. ที่ โรงเรียนสาธิตตำบลชุมพล"
                        + " อ.ศรีนครินทร์ ณ 14:35 น. 22 พ.ย. 2569 เสี่ยงดินถล่ม");
        assertThat(words.description(Told.raised(), THAI))
                .startsWith("ยกระดับการเตือนดินถล่มในพื้นที่ อ.ศรีนครินทร์ จ.พัทลุง เป็น ระดับ 2 เตือนภัย");
    }

    @Test
    void anEasedWarningSaysThatItIsNotOver() {
        assertThat(words.headline(Told.eased(), THAI))
                .isEqualTo("[ระดับ 1 เฝ้าระวัง] ลดระดับ: เสี่ยงดินถล่ม อ.ศรีนครินทร์ ณ 18:30 น. 22 พ.ย. 2569");
        assertThat(words.description(Told.eased(), THAI))
                .isEqualTo(
                        "ปริมาณฝนที่วัดได้ต่ำกว่าเกณฑ์ของระดับเดิมแล้ว ลดระดับการเตือนดินถล่มในพื้นที่"
                                + " อ.ศรีนครินทร์ จ.พัทลุง เหลือ ระดับ 1 เฝ้าระวัง การเตือนยังไม่สิ้นสุด มีข้อมูล 4 จาก 5 เครื่อง");
        assertThat(words.instruction(Told.eased(), THAI)).startsWith("ผู้ที่อยู่เชิงเขาและริมห้วย ให้สังเกตดินแยก");
    }

    @Test
    void theAllClearSaysWhatToMind() {
        assertThat(words.fullText(Told.ended(), THAI)).isEqualTo("""
                [สิ้นสุดการเตือน] ดินถล่ม อ.ศรีนครินทร์ ณ 20:00 น. 22 พ.ย. 2569
                ปริมาณฝนที่วัดได้ต่ำกว่าเกณฑ์แล้ว สิ้นสุดการเตือนดินถล่มในพื้นที่ อ.ศรีนครินทร์ จ.พัทลุง มีข้อมูล 4 จาก 5 เครื่อง
                สิ่งที่ต้องทำ: ดินยังชุ่มน้ำและอาจถล่มได้อีก อยู่ให้ห่างไหล่เขาและร่องน้ำ ผู้ที่ย้ายออกไปให้กลับเมื่อเจ้าหน้าที่แจ้งว่าปลอดภัย การเตือนเรื่องอื่นถ้ามียังมีผลอยู่
                เฝ้าฝน เครือข่ายวัดฝนโรงเรียน จ.พัทลุง""");
    }

    @Test
    void anOfficersAllClearGivesTheReasonAndClaimsNothingAboutTheGauges() {
        assertThat(words.description(Told.endedByOfficer(), THAI))
                .isEqualTo(
                        "เจ้าหน้าที่แจ้งสิ้นสุดการเตือนดินถล่มในพื้นที่ อ.ศรีนครินทร์ จ.พัทลุง เหตุผล: ตรวจพื้นที่แล้ว");
    }

    @Test
    void aFalseAlarmIsTakenBackWithItsReason() {
        assertThat(words.fullText(Told.cancelled(), THAI)).isEqualTo("""
                [ยกเลิกการเตือน] ดินถล่ม อ.ศรีนครินทร์ ณ 14:31 น. 22 พ.ย. 2569
                ยกเลิกการเตือนดินถล่มในพื้นที่ อ.ศรีนครินทร์ จ.พัทลุง เจ้าหน้าที่แจ้งว่าเป็นการเตือนที่ผิดพลาด เหตุผล: ถังวัดฝนล้ม
                สิ่งที่ต้องทำ: ไม่ต้องทำตามการเตือนเรื่องนี้แล้ว ถ้าเห็นสิ่งผิดปกติในพื้นที่ให้ระวังตัวไว้ก่อนและแจ้งผู้ใหญ่บ้าน การเตือนเรื่องอื่นถ้ามียังมีผลอยู่
                เฝ้าฝน เครือข่ายวัดฝนโรงเรียน จ.พัทลุง""");
    }

    @Test
    void whatWasWithdrawnAsksNobodyToLeave() {
        assertThat(words.headline(Told.withdrawn(), THAI)).startsWith("[ไม่ประกาศ ระดับ 3 วิกฤต แนะนำให้อพยพ] ดินถล่ม");
        assertThat(words.instruction(Told.withdrawn(), THAI)).doesNotContain("อพยพ");
        assertThat(words.description(Told.withdrawnByRain(), THAI)).contains("จึงไม่ประกาศ");
    }

    @Test
    void whatWasClosedUntoldAsksForNothing() {
        assertThat(words.headline(Told.closedUntold(), THAI)).startsWith("[ปิดโดยไม่ประกาศ] ดินถล่ม");
        assertThat(words.instruction(Told.closedUntold(), THAI)).isEqualTo("ไม่ได้แจ้งประชาชน จึงไม่มีสิ่งที่ต้องทำ");
    }

    @ParameterizedTest
    @MethodSource("events")
    void everythingAboutADrillBeginsWithItsMark(AlertEvent event) {
        event.alert.exercise = true;

        assertThat(List.of(
                        words.headline(event, THAI),
                        words.badge(event, THAI),
                        words.news(event, THAI),
                        words.description(event, THAI),
                        words.instruction(event, THAI),
                        words.fullText(event, THAI)))
                .allMatch(text -> text.startsWith("[ฝึกซ้อม] "));
        assertThat(words.fullText(event, THAI)).endsWith("[ฝึกซ้อม] นี่เป็นการฝึกซ้อม ไม่ใช่เหตุการณ์จริง");
        assertThat(words.fullText(event, ENGLISH)).startsWith("[DRILL] ");
    }

    @ParameterizedTest
    @MethodSource("events")
    void whatIsRealNeverSpeaksOfADrill(AlertEvent event) {
        assertThat(words.fullText(event, THAI)).doesNotContain("ฝึกซ้อม");
    }

    @ParameterizedTest
    @MethodSource("events")
    void everyEventFitsIntoANotification(AlertEvent event) {
        assertThat(words.fullText(event, THAI)).hasSizeLessThan(1500);
    }

    @ParameterizedTest
    @MethodSource("events")
    void theEnglishHasNoThaiButWhatPeopleWrote(AlertEvent event) {
        event.reason = null;

        assertThat(words.fullText(event, ENGLISH)).doesNotContainPattern("[\\u0E00-\\u0E7F]");
    }

    @Test
    void speaksThaiUnlessAskedForEnglish() {
        assertThat(words.hazard(Hazard.FLOOD, Locale.FRENCH)).isEqualTo("น้ำท่วม");
        assertThat(words.hazard(Hazard.FLOOD, Locale.UK)).isEqualTo("flood");
    }

    @Test
    void namesTheLevelByNumberAndWord() {
        assertThat(words.level(Level.WATCH, THAI)).isEqualTo("ระดับ 1 เฝ้าระวัง");
    }

    @ParameterizedTest
    @ValueSource(strings = {"th-TH", "en-US"})
    void hasAWordForEverything(String language) {
        Locale locale = Locale.forLanguageTag(language);

        assertThat(Stream.of(
                                Stream.of(Hazard.values()).map(hazard -> words.hazard(hazard, locale)),
                                Stream.of(Level.values()).map(level -> words.level(level, locale)),
                                Stream.of(Alert.Status.values()).map(status -> words.status(status, locale)),
                                Stream.of(AlertEvent.Kind.values()).map(kind -> words.kind(kind, locale)),
                                Stream.of(AlertEvent.Confirmation.values())
                                        .map(confirmation -> words.confirmation(confirmation, locale)))
                        .flatMap(word -> word))
                .allMatch(word -> !word.isBlank());
    }

    @ParameterizedTest
    @EnumSource(Hazard.class)
    void saysWhatToDoAboutEveryHazardAtEveryLevel(Hazard hazard) {
        AlertEvent event = Told.opened();
        event.alert.hazard = hazard;
        List<String> told = new ArrayList<>();
        for (Level level : Level.values()) {
            event.level = level;
            told.add(words.instruction(event, THAI));
            told.add(words.instruction(event, ENGLISH));
        }
        AlertEvent ended = Told.ended();
        ended.alert.hazard = hazard;
        told.add(words.instruction(ended, THAI));

        assertThat(told).allMatch(text -> text.length() > 50).doesNotHaveDuplicates();
    }

    @Test
    void roundsRainToOneDecimalAndDropsAZero() {
        assertThat(headlineOf(Duration.ofHours(1), 60_000)).startsWith("[ระดับ 1 เฝ้าระวัง] ฝน 1 ชม. 60 มม. ที่");
        assertThat(headlineOf(Duration.ofMinutes(90), 35_250)).contains("ฝน 1 ชม. 30 นาที 35.3 มม. ที่");
        assertThat(headlineOf(Duration.ofDays(3), 1_200_040)).contains("ฝน 72 ชม. 1200 มม. ที่");
    }

    private String headlineOf(Duration window, long micrometres) {
        Evidence held = Rains.held(
                "rule", Level.WATCH, Optional.empty(), CHUMPHON, minute(0), Rains.measure(window, micrometres, 35_000));
        return words.headline(
                AlertLifecycle.judge(Optional.empty(), finding(minute(0), Optional.of(Level.WATCH), held))
                        .get(0),
                THAI);
    }

    @Test
    void saysWhereRainMayHaveBeenMissed() {
        Evidence held = Rains.held(
                "rule",
                Level.WATCH,
                Optional.empty(),
                CHUMPHON,
                minute(0),
                new Evidence.Measure(Duration.ofDays(1), Duration.ZERO, 91_400, 90_000, 0.799));

        AlertEvent opened = AlertLifecycle.judge(Optional.empty(), finding(minute(0), Optional.of(Level.WATCH), held))
                .get(0);

        assertThat(words.description(opened, THAI)).contains("(มีข้อมูล 79% ของช่วงเวลา ฝนจริงอาจมากกว่านี้)");
    }

    @Test
    void saysThatSuspectRainWaitsForAnOfficer() {
        Evidence suspect = Rains.watch(CHUMPHON, minute(0)).doubted();

        AlertEvent opened = AlertLifecycle.judge(
                        Optional.empty(), finding(minute(0), Optional.of(Level.WATCH), suspect))
                .get(0);

        assertThat(words.description(opened, THAI)).contains("ไม่ประกาศจนกว่าเจ้าหน้าที่จะตัดสิน");
        assertThat(words.description(opened, AlertTextFormatter.ENGLISH)).contains("suspect");
    }

    @Test
    void namesAGaugeByItsCodeWhereItIsNotKnown() {
        AlertEvent opened = AlertLifecycle.judge(
                        Optional.empty(), finding(minute(0), Optional.of(Level.WATCH), Rains.watch("PTL99", minute(0))))
                .get(0);

        assertThat(words.headline(opened, THAI)).contains("ที่ PTL99 อ.ศรีนครินทร์");
    }
}
