package org.faofon.channels.line.volunteers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.alerts.Rains.minute;
import static org.faofon.channels.LineCaller.saysAlone;
import static org.faofon.channels.LineCaller.sendsPlace;
import static org.faofon.support.SchoolGauges.KO_TAO;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import org.eclipse.microprofile.config.ConfigProvider;
import org.faofon.channels.LineCaller;
import org.faofon.channels.WithBot;
import org.faofon.network.GaugeRegistry;
import org.faofon.schools.ChatCodeRepository;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.LineStub;
import org.faofon.support.SchoolGauges;
import org.faofon.support.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A linked chat says how its school is, and where water stands. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithBot.class)
class SituationCommandIT {
    private static final String FORGET =
            "truncate chat, chat_code, situation_report, situation_need, situation_need_step,"
                    + " situation_request, flood_point";

    @Inject
    Tables tables;

    @Inject
    SchoolGauges schools;

    @Inject
    GaugeRegistry network;

    @Inject
    ChatCodeRepository codes;

    @Inject
    SituationRequestPush push;

    @Inject
    HandClock clock;

    private LineStub line;
    private Instant now;

    @BeforeEach
    void open() throws IOException {
        clock.setExercise(false);
        schools.setUp();
        tables.forgetLine();
        tables.execute(FORGET);
        line = new LineStub(ConfigProvider.getConfig().getValue(WithBot.PORT, Integer.class));
        now = minute(0);
        clock.set(now);
    }

    @AfterEach
    void close() {
        assertThat(line.faults()).isEmpty();
        line.close();
    }

    private String ask(String event) {
        return LineCaller.ask(line, event);
    }

    private void linked() throws SQLException {
        assertThat(ask(saysAlone(codes.make(network.gaugeOf(KO_TAO), "admin")))).startsWith("เชื่อมกับ");
    }

    @Test
    void storesALineAndSaysWhatItUnderstood() throws SQLException {
        linked();

        assertThat(ask(saysAlone("สถานการณ์ ปิด น้ำเข่า ไฟดับ ขอเรือ ๑๒ คน")))
                .contains("ศูนย์ได้รับสถานการณ์ของรร.สาธิตตำบลเกาะเต่า แล้ว")
                .contains("ปิดเรียน · น้ำท่วมระดับเข่า · ไฟฟ้าดับ · เรือ สำหรับ 11–50 คน")
                .contains("1784");

        assertThat(tables.strings("select said_by || ' ' || via from situation_report"))
                .containsExactly("volunteer S33 LINE LINE");
        assertThat(ask(saysAlone("สถานการณ์ ปิด น้ำเข่า ไฟดับ ขอเรือ ๑๒ คน"))).contains("ได้รับข้อความนี้แล้ว");
        assertThat(tables.count("situation_report")).isEqualTo(1);
    }

    @Test
    void saysWhatItKeptAsANoteAndWhatNobodyCounted() throws SQLException {
        linked();
        assertThat(ask(saysAlone("สถานการณ์ ขอเรือ สะพานหลังวัดพัง")))
                .contains("เรือ สำหรับ 1–10 คน", "“สะพานหลังวัดพัง”", "ไม่ได้บอกจำนวนคน");
        assertThat(ask(saysAlone("สถานการณ์ ได้เรือแล้ว"))).contains("ไม่ต้องการเรือแล้ว");
        assertThat(ask(saysAlone("สถานการณ์ อะไรก็ไม่รู้"))).startsWith("ยังไม่ได้บันทึก");
        assertThat(tables.count("situation_report")).isEqualTo(2);
    }

    @Test
    void aRequestForABoatWithoutTheCommandIsStoredAndAnythingElseIsToldHowToBegin() throws SQLException {
        linked();
        assertThat(ask(saysAlone("ขอเรือด่วน 12 คน"))).contains("ศูนย์ได้รับ", "เรือ สำหรับ 11–50 คน");
        assertThat(ask(saysAlone("น้ำท่วมแล้ว ช่วยด้วย"))).contains("ยังไม่ได้บันทึก", "สถานการณ์ น้ำเข่า", "1784");
        assertThat(tables.count("situation_report")).isEqualTo(1);
    }

    @Test
    void theCommandAloneSaysWhatIsKnownAndHowToWrite() throws SQLException {
        linked();
        assertThat(ask(saysAlone("สถานการณ์"))).contains("ยังไม่มีรายงาน", "สถานการณ์ ปกติ");
        assertThat(tables.count("situation_report")).isZero();
    }

    @Test
    void aLocationIsAFloodPointAndTheNextWordItsDepth() throws SQLException {
        linked();
        assertThat(ask(sendsPlace(7.80449, 99.84751))).contains("น้ำลึกแค่ไหน");
        assertThat(ask(saysAlone("เข่า"))).contains("น้ำท่วมระดับเข่า");
        assertThat(tables.strings(
                        "select latitude || ' ' || longitude || ' ' || depth || ' ' || said_by from flood_point"))
                .containsExactly("7.804 99.848 KNEE volunteer S33 LINE");
        assertThat(ask(sendsPlace(13.75, 100.5))).contains("นอกจังหวัด");
    }

    @Test
    void aChatThatIsNotLinkedIsToldHowToLink() {
        assertThat(ask(saysAlone("สถานการณ์ ปิด"))).contains("ยังไม่ได้");
        assertThat(tables.count("situation_report")).isZero();
    }

    @Test
    void theChatIsAskedAgainOnceWhenTheReportIsSixHoursOld() throws SQLException {
        linked();
        ask(saysAlone("สถานการณ์ ปิด"));
        int before = line.accepted().size();

        clock.set(now.plus(Duration.ofHours(6)).minusSeconds(1));
        push.askDue(clock.instant());
        push.sendAll(clock.instant());
        assertThat(line.accepted()).hasSize(before);

        clock.set(now.plus(Duration.ofHours(6)));
        push.askDue(clock.instant());
        push.askDue(clock.instant());
        push.sendAll(clock.instant());
        push.sendAll(clock.instant());
        assertThat(line.accepted()).hasSize(before + 1);
        assertThat(tables.strings("select asked_by || ' ' || reached from situation_request"))
                .containsExactly("program 1");
    }
}
