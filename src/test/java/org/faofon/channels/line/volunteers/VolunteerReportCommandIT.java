package org.faofon.channels.line.volunteers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.alerts.Rains.minute;
import static org.faofon.channels.LineCaller.bring;
import static org.faofon.channels.LineCaller.saysAlone;
import static org.faofon.channels.LineCaller.saysInGroup;
import static org.faofon.support.SchoolGauges.KO_TAO;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.faofon.channels.LineCaller;
import org.faofon.channels.WithBot;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.readings.Depth;
import org.faofon.readings.Quality;
import org.faofon.readings.Reading;
import org.faofon.readings.Source;
import org.faofon.readings.intake.VerdictRepository;
import org.faofon.readings.store.ReadingStore;
import org.faofon.schools.ChatCodeRepository;
import org.faofon.schools.LevelRequestRepository;
import org.faofon.schools.MissedReadingRepository;
import org.faofon.schools.ReadingQuestion;
import org.faofon.schools.ReadingQuestionRepository;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.LineStub;
import org.faofon.support.SchoolGauges;
import org.faofon.support.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A volunteer writes to the bot; each test has a morning of its own. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithBot.class)
class VolunteerReportCommandIT {
    /** What one test has said of the cylinder must not be what stood in it in the next. */
    private static final String FORGET = """
            truncate chat, chat_code, level_request, asked_back, cylinder_level;
            delete from reading where gauge_id = (select id from gauge where code = 'PTL33')
            """;

    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    Tables tables;

    @Inject
    SchoolGauges schools;

    @Inject
    GaugeRegistry network;

    @Inject
    ReadingStore readings;

    @Inject
    ChatCodeRepository codes;

    @Inject
    ReadingQuestionRepository questions;

    @Inject
    MissedReadingRepository notMeasured;

    @Inject
    MissingReportReminderJob reminder;

    @Inject
    LevelRequestRepository requests;

    @Inject
    LevelRequestPush push;

    @Inject
    VerdictRepository verdicts;

    @Inject
    HandClock clock;

    private LineStub line;

    @BeforeEach
    void open() throws IOException {
        clock.setExercise(false);
        schools.setUp();
        tables.forgetLine();
        tables.execute(FORGET);
        line = new LineStub(ConfigProvider.getConfig().getValue(WithBot.PORT, Integer.class));
    }

    @AfterEach
    void close() {
        assertThat(line.faults()).isEmpty();
        line.close();
    }

    private String ask(String event) {
        return LineCaller.ask(line, event);
    }

    private Gauge cylinder() {
        return network.gaugeOf(KO_TAO);
    }

    /** It is the afternoon of some days before, and the chat is linked. */
    private Instant linked(int daysBefore) throws SQLException {
        Instant now = minute(0).minus(DAY.multipliedBy(daysBefore));
        clock.set(now);
        assertThat(ask(saysAlone(codes.make(cylinder(), "admin")))).startsWith("เชื่อมกับรร.สาธิตตำบลเกาะเต่า");
        return now;
    }

    private List<Reading> storedUntil(Instant now) throws SQLException {
        return readings.list(KO_TAO, now.minus(DAY), now, 10).stream()
                .map(judged -> judged.reading())
                .toList();
    }

    @Test
    void whoeverBlocksTheBotIsForgotten() throws SQLException {
        linked(71);
        bring(LineCaller.unfollows(NetworkClock.world().instant().minus(DAY)));
        assertThat(tables.count("chat")).as("they have come back since").isEqualTo(1);

        bring(LineCaller.unfollows(NetworkClock.world().instant().plus(DAY)));

        assertThat(tables.count("chat")).isZero();
    }

    @Test
    void takesWhatWasReadAndSaysWhatItUnderstood() throws SQLException {
        Instant now = linked(40);

        assertThat(ask(saysAlone("๑๒,๕")))
                .startsWith("บันทึกแล้ว ✓")
                .contains("รร.สาธิตตำบลเกาะเต่า เช้าวันที่ 13 ต.ค. 2569")
                .contains("12.5 มม. · ฝนปานกลาง");

        Reading stored = storedUntil(now).get(0);
        assertThat(stored.depth().micrometres()).isEqualTo(12_500);
        assertThat(stored.interval().length()).isEqualTo(DAY);
        assertThat(stored.origin().source()).isEqualTo(Source.LINE);
        assertThat(ask(saysAlone("12.5"))).startsWith("ค่านี้ได้รับไว้แล้ว");
        assertThat(storedUntil(now)).hasSize(1);
    }

    @Test
    void aCodeLinksOneChatOnce() throws SQLException {
        clock.set(minute(0));
        String code = codes.make(cylinder(), "admin");

        assertThat(ask(saysAlone("เชื่อม " + code))).startsWith("เชื่อมกับ");
        assertThat(ask(saysAlone(code))).startsWith("รหัสนี้ใช้ไม่ได้");
        assertThat(tables.strings("select who || address from chat").toString()).doesNotContain(LineCaller.PERSON);
    }

    @Test
    void whoIsNotLinkedIsToldThatNothingWasKept() {
        clock.set(minute(0));

        assertThat(ask(saysAlone("12.5")))
                .contains("ยังไม่ได้เชื่อมกับโรงเรียน")
                .contains("ไม่ถูกบันทึก");
    }

    @Test
    void anotherValueIsNoCorrectionUntilItIsCalledOne() throws SQLException {
        Instant now = linked(41);
        ask(saysAlone("12.5"));

        assertThat(ask(saysAlone("21.5"))).contains("ส่งไว้แล้ว 12.5 มม.").contains("แก้ 21.5");
        assertThat(storedUntil(now).get(0).depth().micrometres()).isEqualTo(12_500);

        assertThat(ask(saysAlone("แก้ 21.5")))
                .startsWith("แก้แล้ว ✓ ค่าเดิม 12.5 มม. ยังเก็บไว้ ค่าใหม่:")
                .contains(" เวลา 07:00 น.\n21.5 มม.");
        assertThat(storedUntil(now).get(0).depth().micrometres()).isEqualTo(21_500);
    }

    @Test
    void yesterdayIsTakenWhereItIsMissingAndElseTheTeachers() throws SQLException {
        Instant now = linked(42);

        assertThat(ask(saysAlone("เมื่อวาน 30"))).startsWith("บันทึกแล้ว ✓");
        assertThat(storedUntil(now.minus(DAY)).get(0).depth().micrometres()).isEqualTo(30_000);
        assertThat(ask(saysAlone("แก้ เมื่อวาน 31"))).contains("ให้ครูแก้");
    }

    @Test
    void whatCouldNotBeMeasuredIsNoZero() throws SQLException {
        Instant now = linked(45);

        assertThat(ask(saysAlone("ไม่ได้วัด"))).contains("ไม่นับเป็นศูนย์");

        assertThat(storedUntil(now)).isEmpty();
        MorningReadingWindow morning = MorningReadingWindow.of(now);
        assertThat(notMeasured.list(
                        cylinder(), morning.rainDay(), morning.rainDay().plusDays(1)))
                .hasSize(1);
    }

    @Test
    void whatWasMeasuredIsNotCalledUnmeasured() throws SQLException {
        Instant now = linked(46);
        ask(saysAlone("ไม่มีฝน"));

        assertThat(ask(saysAlone("ไม่ได้วัด")))
                .contains("วันนั้นส่งไว้แล้ว ไม่มีฝน")
                .contains("ให้ครูยกเลิกรายงานนั้น");

        MorningReadingWindow morning = MorningReadingWindow.of(now);
        assertThat(notMeasured.list(
                        cylinder(), morning.rainDay(), morning.rainDay().plusDays(1)))
                .isEmpty();
    }

    @Test
    void saysHowACorrectionIsTyped() throws SQLException {
        linked(48);

        assertThat(ask(saysAlone("ไม่มีฝน"))).endsWith("2569\nไม่มีฝน\nถ้าพิมพ์ผิด ให้ส่ง “แก้ 21.5” (ใส่ค่าที่ถูก)");
        assertThat(ask(saysAlone("ล้น 150"))).endsWith("ให้ส่ง “แก้ ล้น 150”");
        assertThat(ask(saysAlone("แก้ ล้น 150"))).contains("อย่างน้อย 150 มม. · ฝนหนักมาก");
        assertThat(ask(saysAlone("ไม่มีฝน"))).endsWith("ให้ส่ง “แก้ ไม่มีฝน”");
    }

    @Test
    void whoeverIsLinkedIsToldHowReadingsAreWritten() throws SQLException {
        linked(50);

        assertThat(ask(saysAlone("สิบสองจุดห้า")))
                .startsWith("ยังไม่ได้บันทึก")
                .contains("แชตนี้ส่งค่าฝนของรร.สาธิตตำบลเกาะเต่า")
                .contains("ถามเฝ้าฝนได้");
        assertThat(ask(saysAlone("hello"))).startsWith("Not saved").contains("This chat takes the rain of");
    }

    @Test
    void aQuestionTravelsWithTheNextAnswerAndCanBeConfirmed() throws SQLException {
        Instant now = linked(120); // Far from the rain of other tests, after which the program itself might ask.
        ask(saysAlone("30"));
        Reading asked = storedUntil(now).get(0);
        assertThat(questions.ask(cylinder(), asked.at(), "โรงเรียนข้างเคียงแทบไม่มีฝน", "admin"))
                .isTrue();

        assertThat(ask(saysAlone("30"))).contains("โรงเรียนข้างเคียงแทบไม่มีฝน").contains("ถูกแล้ว");
        assertThat(ask(saysAlone("ถูกแล้ว"))).startsWith("ขอบคุณ");

        assertThat(questions.list(List.of(cylinder()), now.minus(DAY)))
                .extracting(ReadingQuestion::state)
                .containsExactly(ReadingQuestion.State.CONFIRMED);
    }

    @Test
    void whatStandsInTheCylinderIsRainAtOnce() throws SQLException {
        Instant now = linked(60);

        assertThat(ask(saysAlone("ตอนนี้ 62 มม. ค่ะ")))
                .startsWith("บันทึกแล้ว ✓")
                .contains("ในกระบอกมี 62 มม. ยังไม่ได้เท");
        clock.set(now.plus(Duration.ofHours(2)));
        ask(saysAlone("ตอนนี้ 80"));

        assertThat(storedUntil(now.plus(Duration.ofHours(2))))
                .extracting(reading -> reading.depth().micrometres())
                .containsExactly(62_000, 18_000);
    }

    @Test
    void aCylinderThatRunsOverHasAtLeastWhatItHolds() throws SQLException {
        Instant now = linked(68);

        assertThat(ask(saysAlone("ล้น 15")))
                .startsWith("ยังไม่ได้บันทึก กระบอกจุได้ 150 มม.")
                .endsWith("พิมพ์ แก้ ล้น 15");
        assertThat(ask(saysAlone("น้ำล้นค่ะ"))).startsWith("บันทึกแล้ว ✓").contains("อย่างน้อย 150 มม.");

        assertThat(storedUntil(now))
                .extracting(Reading::depth)
                .containsExactly(new Depth(150_000, Depth.Kind.AT_LEAST));
    }

    @Test
    void whatIsLessThanAnOverflowSaysHowItIsTyped() throws SQLException {
        Instant now = linked(69);

        assertThat(ask(saysAlone("ตอนนี้ 620"))).startsWith("ยังไม่ได้บันทึก กระบอกจุได้ 150 มม.");
        assertThat(ask(saysAlone("ตอนนี้ล้น"))).contains("ในกระบอกมี อย่างน้อย 150 มม. ยังไม่ได้เท");
        clock.set(now.plusSeconds(60));
        assertThat(ask(saysAlone("ตอนนี้ 20"))).contains("พิมพ์ เทแล้ว ล้น 150 ก่อน");
        assertThat(ask(saysAlone("เทแล้ว ล้น 150"))).contains("อ่านได้ อย่างน้อย 150 มม. แล้วเททิ้ง");
    }

    @Test
    void lessThanBeforeIsAskedBackUntilItIsCalledACorrection() throws SQLException {
        Instant now = linked(61);
        ask(saysAlone("ตอนนี้ 62"));
        clock.set(now.plusSeconds(600));

        assertThat(ask(saysAlone("ตอนนี้ 0"))).startsWith("ยังไม่ได้บันทึก").endsWith("“แก้ ตอนนี้ 0”");
        assertThat(ask(saysAlone("ตอนนี้ 6.2"))).startsWith("ยังไม่ได้บันทึก").contains("แก้ ตอนนี้ 6.2");
        assertThat(ask(saysAlone("แก้ ตอนนี้ 6.2"))).startsWith("บันทึกแล้ว ✓");

        assertThat(storedUntil(now.plusSeconds(600)))
                .extracting(reading -> reading.depth().micrometres())
                .containsExactly(6_200, 0);
    }

    @Test
    void anEmptiedCylinderBeginsAnew() throws SQLException {
        Instant now = linked(62);

        assertThat(ask(saysAlone("เทแล้ว 148"))).contains("อ่านได้ 148 มม. แล้วเททิ้ง");
        clock.set(now.plusSeconds(3_600));
        ask(saysAlone("ตอนนี้ 20"));

        assertThat(storedUntil(now.plusSeconds(3_600)))
                .extracting(reading -> reading.depth().micrometres())
                .containsExactly(148_000, 20_000);
    }

    @Test
    void whatWasPouredOutIsCorrectedAndNotPouredOutTwice() throws SQLException {
        Instant now = linked(70);
        ask(saysAlone("เทแล้ว 148"));
        clock.set(now.plusSeconds(60));

        assertThat(ask(saysAlone("แก้ เทแล้ว 14.8"))).startsWith("แก้แล้ว ✓").contains("อ่านได้ 14.8 มม. แล้วเททิ้ง");

        assertThat(depthsUntil(now.plusSeconds(60))).containsExactly(14_800);
    }

    @Test
    void whoHasNotEmptiedItAfterAllSaysSo() throws SQLException {
        Instant now = linked(71);
        ask(saysAlone("เทแล้ว 62"));
        clock.set(now.plusSeconds(60));

        assertThat(ask(saysAlone("แก้ ตอนนี้ 62"))).startsWith("แก้แล้ว ✓").contains("ยังไม่ได้เท");
        clock.set(now.plusSeconds(3_600));
        ask(saysAlone("ตอนนี้ 80"));

        assertThat(depthsUntil(now.plusSeconds(3_600))).containsExactly(62_000, 18_000);
    }

    @Test
    void lessThanWasPouredOutHasFallenSinceAndTakesNothingBack() throws SQLException {
        Instant now = linked(76);
        ask(saysAlone("เทแล้ว 148"));
        clock.set(now.plusSeconds(1_800));

        assertThat(ask(saysAlone("แก้ ตอนนี้ 5"))).startsWith("บันทึกแล้ว ✓");

        assertThat(depthsUntil(now.plusSeconds(1_800))).containsExactly(148_000, 5_000);
    }

    @Test
    void theSameWaterPouredOutTwiceIsRainOnce() throws SQLException {
        Instant now = linked(72);
        ask(saysAlone("เทแล้ว 148"));
        clock.set(now.plusSeconds(90));

        ask(saysAlone("เทแล้ว 148 ค่ะ"));

        assertThat(depthsUntil(now.plusSeconds(90))).containsExactly(148_000, 0);
    }

    @Test
    void aPictureOfTheCylinderIsNotKeptAndSaysSo() throws SQLException {
        Instant now = linked(73);

        assertThat(ask(LineCaller.picturesAlone())).startsWith("ยังไม่ได้บันทึก ระบบอ่านรูป");
        assertThat(ask(saysAlone("ขอบคุณค่ะ"))).startsWith("ยินดีค่ะ");

        assertThat(storedUntil(now)).isEmpty();
    }

    @Test
    void whatIsUnsentStaysUntilSomebodyCorrectsIt() throws SQLException {
        Instant now = linked(74);
        ask(saysAlone("12.5"));

        bring(LineCaller.unsends());

        assertThat(ask(saysAlone("12.5"))).startsWith("ค่านี้ได้รับไว้แล้ว");
        assertThat(storedUntil(now)).hasSize(1);
    }

    @Test
    void aCorrectionOfWhatIsAskedAboutNamesTheMorning() throws SQLException {
        Instant now = linked(75);
        ask(saysAlone("เมื่อวาน 80"));
        ask(saysAlone("12.5"));
        Reading asked = storedUntil(now.minus(DAY)).get(0);
        questions.ask(cylinder(), asked.at(), "โรงเรียนข้างเคียงแทบไม่มีฝน", "admin");

        assertThat(ask(saysAlone("แก้ วันนี้ 13.5"))).startsWith("แก้แล้ว ✓").contains("โรงเรียนข้างเคียง");
        assertThat(ask(saysAlone("แก้ 8")))
                .startsWith("แก้ค่าที่ถูกถามถึงแล้ว ✓ ไม่ใช่ค่าเช้านี้ ค่าเดิม 80 มม. ยังเก็บไว้ ค่าใหม่:")
                .contains(ChatFormatter.thai()
                                .date(MorningReadingWindow.ofYesterday(now).date()) + " เวลา 07:00 น.\n8 มม.")
                .contains("ให้ส่ง “แก้ วันนี้ 8”");

        assertThat(depthsUntil(now.minus(DAY))).containsExactly(8_000);
        assertThat(depthsUntil(now)).containsExactly(13_500);
    }

    private List<Integer> depthsUntil(Instant now) throws SQLException {
        return storedUntil(now).stream()
                .map(reading -> reading.depth().micrometres())
                .toList();
    }

    @Test
    void aMessageThatComesAgainIsOfTheTimeWhenItWasWritten() throws SQLException {
        Instant now = linked(63);

        ask(LineCaller.saidAlone("33", Instant.now().minus(DAY)));

        assertThat(storedUntil(now)).isEmpty();
        assertThat(storedUntil(now.minus(DAY)).get(0).depth().micrometres()).isEqualTo(33_000);
    }

    @Test
    void yesterdayAfterMidnightIsTheMorningOfTheDateThatHasJustEnded() throws SQLException {
        Instant now = linked(64);
        ZonedDateTime afterMidnight =
                now.atZone(RainDayTime.BANGKOK).toLocalDate().atTime(0, 10).atZone(RainDayTime.BANGKOK);
        clock.set(afterMidnight.toInstant());

        ask(saysAlone("เมื่อวาน 30"));

        Instant sevenBefore =
                afterMidnight.minusDays(1).withHour(7).withMinute(0).toInstant();
        assertThat(storedUntil(sevenBefore)).extracting(Reading::at).containsExactly(sevenBefore);
    }

    @Test
    void isSilentAboutRainInAGroup() throws SQLException {
        linked(49);
        bring(saysInGroup("12.5"));

        assertThat(ask(saysInGroup("ช่วย"))).isNotEmpty();
        assertThat(line.replies()).hasSize(2);
    }

    @Test
    void remindsOnceWhereNobodyHasRead() throws SQLException {
        Instant now = linked(51);

        reminder.remindAll(now);
        reminder.remindAll(now);

        assertThat(line.accepted()).hasSize(1);
        assertThat(line.accepted().get(0).to()).isEqualTo(LineCaller.PERSON);
        assertThat(line.accepted().get(0).body().toString()).contains("ยังไม่ได้ส่งค่าฝน");
    }

    @Test
    void asksALinkedChatOnceForWhatStandsInTheCylinder() throws SQLException {
        Instant now = linked(65);
        assertThat(requests.ask(cylinder(), LevelRequestRepository.Reason.OFFICER, "admin", now, Duration.ofHours(3)))
                .isTrue();

        push.sendAll(now);
        push.sendAll(now);

        assertThat(line.accepted()).hasSize(1);
        assertThat(line.accepted().get(0).to()).isEqualTo(LineCaller.PERSON);
        assertThat(line.accepted().get(0).body().toString()).contains("ตอนนี้ 62");
    }

    @Test
    void asksNobodyWhoHasSaidSoMeanwhile() throws SQLException {
        Instant now = linked(66);
        clock.set(now.plusSeconds(60));
        ask(saysAlone("ตอนนี้ 62"));
        requests.ask(cylinder(), LevelRequestRepository.Reason.OFFICER, "admin", now, Duration.ofHours(3));

        push.sendAll(now.plusSeconds(120));

        assertThat(line.accepted()).isEmpty();
    }

    @Test
    void asksAgainWhereTheValueWasThrownOut() throws SQLException {
        Instant now = linked(54);
        ask(saysAlone("12.5"));
        Instant end = storedUntil(now).get(0).at();
        verdicts.hear(
                KO_TAO, List.of(end), new VerdictRepository.Word("petch", Quality.FAIL, "ผิด", Optional.empty(), ""));

        reminder.remindAll(now);

        assertThat(line.accepted()).hasSize(1);
        assertThat(line.accepted().get(0).body().toString())
                .contains("ที่ส่งมายังใช้ไม่ได้")
                .doesNotContain("ยังไม่ได้ส่ง");
    }

    @Test
    void remindsNobodyWhoHasRead() throws SQLException {
        Instant now = linked(53);
        ask(saysAlone("ไม่มีฝน"));

        reminder.remindAll(now);

        assertThat(line.accepted()).isEmpty();
    }
}
