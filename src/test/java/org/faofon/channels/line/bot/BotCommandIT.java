package org.faofon.channels.line.bot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.alerts.Rains.emergency;
import static org.faofon.alerts.Rains.finding;
import static org.faofon.alerts.Rains.minute;
import static org.faofon.alerts.Rains.warning;
import static org.faofon.channels.LineCaller.bring;
import static org.faofon.channels.LineCaller.saysAlone;
import static org.faofon.channels.LineCaller.saysInGroup;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;
import org.faofon.alerts.Level;
import org.faofon.alerts.lifecycle.AlertService;
import org.faofon.channels.LineCaller;
import org.faofon.channels.WithBot;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.LineStub;
import org.faofon.support.SchoolGauges;
import org.faofon.support.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the bot answers. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithBot.class)
class BotCommandIT {
    @Inject
    Tables tables;

    @Inject
    SchoolGauges schools;

    @Inject
    AlertService book;

    @Inject
    HandClock clock;

    private LineStub line;

    @BeforeEach
    void open() throws IOException {
        clock.set(minute(0));
        clock.setExercise(false);
        schools.setUp();
        tables.forgetLine();
        line = new LineStub(ConfigProvider.getConfig().getValue(WithBot.PORT, Integer.class));
    }

    @AfterEach
    void close() {
        clock.setExercise(false);
        assertThat(line.faults()).isEmpty();
        line.close();
    }

    private String ask(String event) {
        return LineCaller.ask(line, event);
    }

    private void isSilentAt(String text) {
        bring(saysInGroup(text));
        // Events are answered in order, or nearly so: when this is answered, the other would have been.
        ask(saysInGroup("ช่วย"));
        ask(saysInGroup("ช่วย"));
        assertThat(line.replies()).hasSize(2);
    }

    @Test
    void tellsWhereItRainedMostAndHowManyReport() {
        schools.rain(SchoolGauges.BAN_PHRAO, Duration.ofHours(2), SchoolGauges.HEAVY);

        String answer = ask(saysInGroup("ฝน"));

        assertThat(answer).startsWith("ฝน 24 ชม. ถึง 14:20 น. 22 พ.ย. 2569\nรายงานอยู่ ");
        assertThat(answer)
                .contains("รร.สาธิตตำบลบ้านพร้าว อ.ป่าพะยอม 7.2 มม. (มีข้อมูล 8% ของช่วงเวลา ฝนจริงอาจมากกว่านี้)");
        assertThat(answer).endsWith("เครื่องที่ไม่มีข้อมูล ไม่ได้แปลว่าฝนไม่ตก");
    }

    @Test
    void answersWithinASecond() {
        ask(saysInGroup("ฝน"));
        long before = System.nanoTime();

        ask(saysInGroup("ฝน"));

        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    void tellsTheRainAtASchoolAndHowOldItIs() {
        schools.rain(SchoolGauges.BAN_PHRAO, Duration.ofHours(2), SchoolGauges.HEAVY);
        Instant later = minute(0).plus(Duration.ofMinutes(3));
        clock.set(later);

        String answer = ask(saysInGroup("ฝน บ้านพราว"));

        assertThat(answer).startsWith("รร.สาธิตตำบลบ้านพร้าว อ.ป่าพะยอม\n1 ชม. ");
        assertThat(answer).contains("ค่าล่าสุดเมื่อ 14:20 น. 22 พ.ย. 2569 (3 นาทีที่แล้ว)");
    }

    @Test
    void saysThatASilentGaugeKnowsNothing() {
        String answer = ask(saysAlone("ฝน ลานข่อย"));

        assertThat(answer).contains("24 ชม. ไม่มีข้อมูล").contains("ไม่รู้ว่าฝนตกอยู่หรือไม่");
    }

    @Test
    void tellsOfADistrictInEitherLanguage() {
        assertThat(ask(saysInGroup("ฝน อ.ป่าพะยอม")))
                .startsWith("อ.ป่าพะยอม ฝน 24 ชม.")
                .contains("รร.สาธิตตำบลเกาะเต่า");
        assertThat(ask(saysInGroup("Rain pa phayom")))
                .startsWith("Pa Phayom district Rain of 24 h")
                .contains("Ko Tao demonstration school");
    }

    @Test
    void namesThePlacesWhereSeveralFit() {
        assertThat(ask(saysInGroup("ฝน สาธิตตำบลบ้าน")))
                .startsWith("พบ ")
                .contains("ฝน รร.สาธิตตำบลบ้านนา")
                .contains("ฝน รร.สาธิตตำบลบ้านพร้าว");
    }

    @Test
    void isSilentInAGroupThatChatsAboutTheRain() {
        isSilentAt("ฝนตกหนักมากเลยวันนี้");
    }

    @Test
    void isSilentInAGroupWhereNoSuchPlaceIsAskedFor() {
        isSilentAt("ฝน มาแล้วจ้า");
    }

    @Test
    void tellsAPersonThatThereIsNoSuchPlace() {
        assertThat(ask(saysAlone("ฝน เชียงใหม่"))).startsWith("ไม่พบโรงเรียนหรืออำเภอชื่อ “เชียงใหม่”");
    }

    @Test
    void tellsTheWarningsInForceButNotWhatWaits() {
        book.record(finding(minute(0), Optional.of(Level.WARNING), warning(SchoolGauges.BAN_NA, minute(0))));
        book.record(finding(
                minute(0),
                Optional.of(Level.EMERGENCY),
                warning(SchoolGauges.BAN_NA, minute(0)),
                emergency(SchoolGauges.BAN_NA, minute(0))));

        String answer = ask(saysInGroup("เตือนภัย"));

        assertThat(answer)
                .startsWith("การเตือนภัยที่มีผลอยู่ 1 เรื่อง\n[ระดับ 2 เตือนภัย]")
                .doesNotContain("อพยพ")
                .endsWith("https://fon.example.org");
    }

    @Test
    void saysThatThereIsNoWarningTogetherWithHowMuchIsKnown() {
        assertThat(ask(saysInGroup("เตือนภัย")))
                .startsWith("ขณะนี้ไม่มีการเตือนภัย (14:20 น. 22 พ.ย. 2569)\nรายงานอยู่ ")
                .contains("ไม่มีการเตือน ไม่ได้แปลว่าปลอดภัย");
    }

    @Test
    void namesWhoHasNotReported() {
        String answer = ask(saysInGroup("สถานะ"));

        assertThat(answer).startsWith("การรายงาน ณ 14:20 น.");
        assertThat(answer).contains("ยังไม่ส่งค่าของ 07:00 น. 22 พ.ย. 2569: ").contains("รร.สาธิตตำบลเกาะเต่า");
        assertThat(answer).contains("เครื่องอัตโนมัติที่เงียบ: ").contains("รร.สาธิตตำบลลานข่อย");
    }

    @Test
    void tellsAPersonWhatCanBeAsked() {
        assertThat(ask(saysAlone("สวัสดีค่ะ")))
                .startsWith("ถามเฝ้าฝนได้โดยพิมพ์")
                .contains("1784");
        assertThat(ask(saysAlone("help"))).startsWith("You can ask Faofon");
    }

    @Test
    void marksADrill() {
        clock.setExercise(true);

        assertThat(ask(saysInGroup("ฝน"))).startsWith("[ฝึกซ้อม] ฝน 24 ชม.");
        assertThat(ask(saysInGroup("เตือนภัย"))).startsWith("[ฝึกซ้อม] ");
    }
}
