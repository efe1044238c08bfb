package org.faofon.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.support.SchoolMembers.GAUGE;
import static org.faofon.support.SchoolMembers.SCHOOL;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.faofon.readings.Depth;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.store.ReadingStore;
import org.faofon.schools.CylinderPhoto;
import org.faofon.schools.CylinderPhotoRepository;
import org.faofon.schools.SchoolRole;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.OnAHandClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the form asks, takes back and explains. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(OnAHandClock.class)
class ReportFormJourney extends MondayMorning {
    private static final Duration DAY = Duration.ofDays(1);
    private static final String DONE = "return !document.getElementById('done').hidden";
    private static final String FORM = "return !document.getElementById('form').hidden";

    @Inject
    ReadingStore store;

    @Inject
    CylinderPhotoRepository photos;

    private Browser report() {
        return report(site.toString());
    }

    private Browser report(String site) {
        Browser phone = phoneOf(SchoolRole.VOLUNTEER, "นก", site);
        phone.open(site + "report");
        phone.until(FRESH);
        return phone;
    }

    private void post(Instant at, int mm) {
        members.asTeacher()
                .body("{\"at\": \"%s\", \"mm\": %d, \"period\": \"PT24H\"}".formatted(at, mm))
                .post("/api/v1/gauges/" + GAUGE + "/readings")
                .then()
                .statusCode(200);
    }

    private List<Judged> stored() throws SQLException {
        return store.list(GAUGE, SEVEN.minus(DAY.multipliedBy(60)), SEVEN.plus(DAY), 100);
    }

    private static Object focused(Browser phone) {
        return phone.driver().executeScript("return document.activeElement.id || document.activeElement.name");
    }

    @Test
    void whatIsMissingIsSaidInRedAtItsPlace() throws IOException {
        try (Browser phone = report()) {
            phone.click("#send");
            assertThat(phone.text(".amount #fault")).contains("ใส่ตัวเลข");
            assertThat(focused(phone)).isEqualTo("mm");
            assertThat(phone.driver()
                            .executeScript("return document.getElementById('mm').getAttribute('aria-invalid')"))
                    .isEqualTo("true");
            phone.isFitForEverybody();
            phone.click("[data-mark=missed]");
            assertThat(phone.list("return [...document.querySelectorAll('#fault')]"))
                    .isEmpty();
            phone.click("#send-missed");
            assertThat(phone.text("#nobody #fault")).contains("เลือกเหตุผลก่อน");
            assertThat(focused(phone)).isEqualTo("why");
            phone.isFitForEverybody();
            assertThat(phone.barriersInTheDark()).isEmpty();
        }
    }

    @Test
    void traceAndNotMeasuredStandFarApart() throws IOException {
        try (Browser phone = report()) {
            assertThat(phone.text("[data-mark=trace]")).contains("ฝนนิดเดียว", "น้อยกว่า 0.1");
            assertThat(phone.text("[data-mark=missed]")).contains("ไม่ได้วัด");
            Number apart = (Number) phone.driver()
                    .executeScript("const place = mark => document.querySelector(`[data-mark=${mark}]`)"
                            + ".getBoundingClientRect(); return place('missed').top - place('trace').bottom");
            assertThat(apart.intValue()).as("pixels between them").isGreaterThan(120);
            phone.click("[data-mark=trace]");
            phone.click("#send");
            phone.until(DONE);
            assertThat(phone.text("#done")).contains("ฝนนิดเดียว (น้อยกว่า 0.1 มม.)");
        }
    }

    @Test
    void editingIsCancelledAndAnOverflowFarBelowTheCapacityIsAskedBack() throws IOException, SQLException {
        try (Browser phone = report()) {
            phone.click("[data-mark=overflow]");
            phone.type("#mm", "15");
            phone.click("#send");
            phone.until("return !document.getElementById('check').hidden");
            assertThat(phone.text("#check")).contains("กระบอกจุได้ 150 มม. แต่ใส่ว่าล้นที่ 15 มม.");
            assertThat(stored()).isEmpty();
            phone.click("#check button.main");
            phone.until(DONE);
            phone.until(NOTHING_WAITS);

            phone.click("#done .acts button:first-child");
            phone.until(FORM);
            phone.type("#mm", "99");
            phone.click("#cancel");
            phone.until(DONE);
            assertThat(phone.text("#done")).contains("15 มม. หรือมากกว่า");
        }
        assertThat(stored().get(0).reading().depth()).isEqualTo(new Depth(15_000, Depth.Kind.AT_LEAST));
    }

    @Test
    void theTimeOfReadingIsNowOrAsThePupilSays() throws IOException, SQLException {
        clock.set(SEVEN.plus(Duration.ofMinutes(85)));
        try (Browser phone = report()) {
            assertThat(phone.text("#more-said")).contains("08:25");
            phone.click("#more summary");
            setTime(phone, "09:30");
            phone.type("#mm", "12.5");
            phone.click("#send");
            assertThat(phone.text("#more #fault")).contains("05:00 ถึง 09:00");
            setTime(phone, "07:40");
            phone.click("#send");
            phone.until(DONE);
            phone.until(NOTHING_WAITS);
        }
        assertThat(stored().get(0).reading().at()).isEqualTo(SEVEN.plus(Duration.ofMinutes(40)));
    }

    private static void setTime(Browser phone, String time) {
        phone.driver()
                .executeScript(
                        "const field = document.getElementById('read-at'); field.value = arguments[0];"
                                + "field.dispatchEvent(new Event('input', { bubbles: true }))",
                        time);
    }

    @Test
    void afterTheHolidaysTheFirstReadingSaysSinceWhen() throws IOException, SQLException {
        post(SEVEN.minus(DAY.multipliedBy(40)), 3);
        try (Browser phone = report()) {
            assertThat(phone.text("#day")).contains("บอกก่อนว่าเทน้ำครั้งสุดท้ายเมื่อไร");
            phone.type("#mm", "80");
            phone.click("#send");
            assertThat(phone.text("#day #fault")).contains("เลือกก่อนว่าน้ำสะสมตั้งแต่เช้าวันไหน");
            assertThat(focused(phone)).isEqualTo("since");
            phone.isFitForEverybody();
            choose(phone, "unknown");
            assertThat(phone.text("#day")).contains("เทน้ำทิ้ง กด “ไม่ได้วัด”");
            choose(phone, "10");
            assertThat(phone.text("#day")).contains("รวม 10 วัน", "วันศุกร์");
            phone.click("#send");
            phone.until(DONE);
            phone.until(NOTHING_WAITS);
        }
        assertThat(stored().get(1).reading().interval().length()).isEqualTo(DAY.multipliedBy(10));
    }

    private static void choose(Browser phone, String since) {
        phone.driver()
                .executeScript(
                        "const select = document.getElementById('since'); select.value = arguments[0];"
                                + "select.dispatchEvent(new Event('change'))",
                        since);
    }

    @Test
    void practiceCallsNoServerAndStoresNothing() throws IOException, SQLException {
        try (Wire wire = new Wire(site.getPort());
                Browser phone = report(wire.site())) {
            wire.cut();
            phone.driver()
                    .executeScript("window.asked = []; const real = window.fetch;"
                            + "window.fetch = (...all) => { window.asked.push(String(all[0])); return real(...all); }");
            phone.clickUntil("#practice summary", "return document.querySelector('#practice svg') !== null");
            phone.driver().executeScript("document.getElementById('how').open = true");
            phone.isFitForEverybody();
            phone.type("#practice-mm", "99");
            phone.click("#practice-form .main");
            phone.until("return document.getElementById('practice-said').textContent.includes('ยังไม่ใช่')");
            phone.click("#practice-next");
            assertThat(phone.text("#practice-said")).isEmpty();
            assertThat(phone.list("return window.asked"))
                    .as("nothing but the page's own look for news")
                    .allMatch(List.of("/api/v1/report/mine", "/report/acknowledge/part")::contains);
            assertThat(phone.driver().executeAsyncScript("Queue.list().then(all => arguments[0](all.length))"))
                    .isEqualTo(0L);
        }
        assertThat(stored()).isEmpty();
    }

    @Test
    void aPhotoFollowsTheNumberMadeSmallerOnThePhone(@TempDir Path folder) throws IOException, SQLException {
        Path file = folder.resolve("cylinder.png");
        ImageIO.write(new BufferedImage(3000, 1500, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        try (Browser phone = report()) {
            phone.click("#more summary");
            phone.type("#photo", file.toString());
            phone.until("return document.querySelector('#photo-said canvas') !== null");
            phone.isFitForEverybody();
            phone.type("#mm", "12.5");
            phone.click("#send");
            phone.until("return document.getElementById('done').textContent.includes('ส่งรูปให้ครูแล้ว')");
            assertThat(phone.complaints()).isEmpty();
        }
        assertThat(stored()).hasSize(1);
        List<CylinderPhoto> sent = photos.list(Optional.of(SCHOOL), SEVEN.minus(DAY));
        assertThat(sent).extracting(CylinderPhoto::readAt).containsExactly(SEVEN);
        byte[] jpeg = photos.findJpeg(sent.get(0).id()).orElseThrow();
        assertThat(ImageIO.read(new ByteArrayInputStream(jpeg)).getWidth()).isEqualTo(1280);
        theTeacherSeesItAndDeletesIt();
    }

    private void theTeacherSeesItAndDeletesIt() throws IOException {
        try (Browser teacher = phoneOf(SchoolRole.TEACHER, "ครูแดง")) {
            teacher.open(site + "report");
            teacher.until(FRESH);
            teacher.clickUntil("#photos-link a", "return location.pathname === '/report/photos'");
            teacher.until("return document.querySelector('.photo').naturalWidth === 1280");
            assertThat(teacher.text("main")).contains(GAUGE, "นก (นักเรียนผู้อ่าน S91)");
            teacher.isFitForEverybody();
            assertThat(teacher.barriersInTheDark()).isEmpty();
            teacher.click("main summary");
            teacher.clickUntil("main form button", "return document.querySelector('.photo') === null");
            assertThat(teacher.text("main")).contains("ยังไม่มีรูป");
            assertThat(teacher.complaints()).isEmpty();
        }
    }

    @Test
    void aPhotoWithoutASignalDoesNotHoldUpTheNumber(@TempDir Path folder) throws IOException, SQLException {
        Path file = folder.resolve("cylinder.png");
        ImageIO.write(new BufferedImage(300, 150, BufferedImage.TYPE_INT_RGB), "png", file.toFile());
        try (Wire wire = new Wire(site.getPort());
                Browser phone = report(wire.site())) {
            wire.cut();
            phone.click("#more summary");
            phone.type("#photo", file.toString());
            phone.until("return document.querySelector('#photo-said canvas') !== null");
            phone.type("#mm", "12.5");
            phone.click("#send");
            phone.until("return document.getElementById('done').textContent.includes('รูปถ่ายรอส่ง')");
            wire.mend();
            phone.driver().executeScript("dispatchEvent(new Event('online'))");
            phone.until(NOTHING_WAITS);
            phone.until("return document.getElementById('done').textContent.includes('ส่งรูปให้ครูแล้ว')");
        }
        assertThat(stored()).hasSize(1);
    }
}
