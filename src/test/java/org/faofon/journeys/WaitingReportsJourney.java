package org.faofon.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.support.SchoolMembers.GAUGE;
import static org.faofon.support.SchoolMembers.OTHER_SCHOOL;
import static org.faofon.support.SchoolMembers.PIN;
import static org.faofon.support.SchoolMembers.SCHOOL;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.LuminanceSource;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.faofon.readings.store.ReadingStore;
import org.faofon.schools.SchoolPinService;
import org.faofon.schools.SchoolRole;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.OnAHandClock;
import org.faofon.support.SchoolMembers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A report waits on a phone for longer than a day, and somebody else's phone sends it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(OnAHandClock.class)
class WaitingReportsJourney extends MondayMorning {
    private static final Duration DAY = Duration.ofDays(1);
    private static final String WITHOUT_SYNC =
            "Object.defineProperty(ServiceWorkerRegistration.prototype, 'sync', { value: undefined });";

    @Inject
    ReadingStore store;

    @Inject
    SchoolPinService pins;

    @SuppressWarnings("NullAway.Init")
    private Wire wire;

    @SuppressWarnings("NullAway.Init")
    private Browser phone;

    @BeforeEach
    void aReportWaits() throws IOException {
        wire = new Wire(site.getPort());
        phone = phoneOf(SchoolRole.VOLUNTEER, "นก", wire.site());
        phone.beforeEachPage(WITHOUT_SYNC);
        phone.open(wire.site() + "report");
        phone.until(FRESH);
        phone.until("return navigator.serviceWorker.controller !== null");
        wire.cut();
        phone.type("#mm", "12.5");
        phone.click("#more summary");
        phone.type("#note", "กระบอกเอียง เล็กน้อย é");
        phone.click("#send");
        phone.until("return document.getElementById('line').dataset.waiting === '1'");
    }

    @AfterEach
    void hangUp() throws IOException {
        phone.close();
        wire.close();
    }

    private List<String> stored() throws SQLException {
        return store.list(GAUGE, SEVEN.minus(DAY), SEVEN.plus(DAY), 10).stream()
                .map(judged -> judged.reading().depth().mm().toPlainString() + " "
                        + judged.reading().note() + " "
                        + judged.reading().origin().enteredBy())
                .toList();
    }

    /** The link in the text, at the address where the other phone has a signal. */
    private String handedOver() {
        phone.clickUntil("#waiting summary", "return document.querySelector('#waiting details').open");
        phone.click("#waiting .acts button:last-child");
        phone.until("return document.querySelector('#waiting .qr canvas') !== null");
        phone.isFitForEverybody();
        String text = (String) phone.driver().executeScript("return document.querySelector('#waiting textarea').value");
        assertThat(text).contains("12.5 มม. ของเช้าวันจันทร์ที่ 23 พฤศจิกายน 2569");
        String link = text.substring(text.indexOf("http"));
        assertThat(readQrCode("#waiting .qr canvas")).isEqualTo(link.strip());
        return link.replace(wire.site(), site.toString());
    }

    /** What another phone's camera reads. */
    private String readQrCode(String canvas) {
        String png = (String) phone.driver()
                .executeScript("return document.querySelector(arguments[0]).toDataURL('image/png')", canvas);
        try {
            byte[] bytes = Base64.getDecoder().decode(png.substring(png.indexOf(',') + 1));
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes));
            int[] points = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
            LuminanceSource source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), points);
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)), Map.of(DecodeHintType.PURE_BARCODE, true))
                    .getText();
        } catch (IOException | ReaderException e) {
            throw new IllegalStateException("No QR code in the picture", e);
        }
    }

    @Test
    void showsWhatWaitsWithItsDateWarnsAfterADayAndSendsItByItself() throws SQLException {
        assertThat(phone.list("return [...document.querySelectorAll('#waiting .warn-line')]"))
                .isEmpty();
        assertThat((String) phone.driver().executeScript("return document.getElementById('waiting').textContent"))
                .contains("12.5 มม. ของเช้าวันจันทร์ที่ 23 พฤศจิกายน 2569");
        clock.set(SEVEN.plus(DAY).plusSeconds(240));
        phone.beforeEachPage("Date.now = (real => () => real() + 86_520_000)(Date.now)");
        phone.open(wire.site() + "report");
        phone.until("return document.querySelector('#waiting .warn-line') !== null");
        assertThat(phone.text("#waiting"))
                .contains("รอส่งมาแล้ว 1 วัน", "12.5 มม. ของเช้าวันจันทร์ที่ 23 พฤศจิกายน 2569");
        assertThat(phone.text("#send-day")).contains("วันอังคารที่ 24");
        phone.isFitForEverybody();
        phone.until(FRESH); // The attempt at the start has failed.
        wire.mend();
        phone.click("#waiting .acts button:first-child");
        phone.until(NOTHING_WAITS);
        phone.until("return document.getElementById('waiting').hidden");
        assertThat(stored()).hasSize(1);
    }

    @Test
    void anotherPhoneOfTheSchoolSendsItAndItCountsOnce() throws IOException, SQLException {
        String link = handedOver();
        try (Browser friend = phoneOf(SchoolRole.VOLUNTEER, "ฝน")) {
            friend.open(link);
            friend.until(FRESH);
            friend.until("return !document.getElementById('handed').hidden");
            assertThat(friend.text("#handed"))
                    .contains(GAUGE, "12.5 มม. ของเช้าวันจันทร์ที่ 23 พฤศจิกายน 2569", "กระบอกเอียง เล็กน้อย é");
            friend.isFitForEverybody();
            assertThat(stored()).isEmpty();
            friend.click("#handed .main");
            friend.until(NOTHING_WAITS);
            friend.until("return document.getElementById('done').textContent.includes('12.5')");
        }
        assertThat(stored()).containsExactly("12.5 กระบอกเอียง เล็กน้อย é volunteer S91 ฝน");
        wire.mend();
        phone.driver().executeScript("dispatchEvent(new Event('online'))");
        phone.until(NOTHING_WAITS);
        assertThat(stored()).hasSize(1);
    }

    @Test
    void aPhoneThatIsNotSignedInKeepsItUntilItIs() throws IOException, SQLException {
        String link = handedOver();
        try (Browser friend = Browser.phone()) {
            friend.open(link);
            friend.until(FRESH);
            friend.click("#handed .main");
            friend.until("return document.getElementById('line').dataset.waiting === '1'");
            friend.isFitForEverybody();
            assertThat(stored()).isEmpty();
            friend.click("#sign-in .main");
            friend.type("[name=school]", SCHOOL);
            friend.type("[name=pin]", PIN);
            friend.clickUntil("#by-pin button", "return location.pathname === '/report'");
            friend.until(NOTHING_WAITS);
        }
        assertThat(stored()).hasSize(1);
    }

    @Test
    void aNewPinSignsThePhoneOutAndLosesNothing() throws SQLException {
        String pin = pins.renew(SCHOOL, SchoolRole.VOLUNTEER, 0, "ครูแดง").pin();
        wire.mend();
        phone.driver().executeScript("dispatchEvent(new Event('online'))");
        phone.until("return !document.getElementById('sign-in').hidden");
        assertThat(phone.driver().executeScript("return document.getElementById('line').dataset.waiting"))
                .isEqualTo("1");
        assertThat(stored()).isEmpty();
        phone.click("#sign-in .main");
        phone.type("[name=school]", SCHOOL);
        phone.type("[name=pin]", pin);
        phone.clickUntil("#by-pin button", "return location.pathname === '/report'");
        phone.until(NOTHING_WAITS);
        assertThat(stored()).hasSize(1);
    }

    @Test
    void whatWaitsStaysWhileAnotherSchoolIsSignedInAndIsSentWhenItsOwnIsBack() throws SQLException {
        wire.mend();
        signedIn(phone, OTHER_SCHOOL, SchoolRole.VOLUNTEER, "ปลา", wire.site());
        phone.open(wire.site() + "report");
        phone.until(FRESH);
        assertThat(phone.text("#waiting")).contains("12.5 มม.", "จะส่งเองเมื่อคนของโรงเรียนนั้นเข้าสู่ระบบ");
        assertThat(stored()).isEmpty();
        phone.isFitForEverybody();

        signedIn(phone, SCHOOL, SchoolRole.VOLUNTEER, "นก", wire.site());
        phone.open(wire.site() + "report");
        phone.until("return document.body.dataset.fresh === 'yes' && document.getElementById('waiting').hidden");
        phone.until("return document.getElementById('done').textContent.includes('12.5')");
        assertThat(stored()).hasSize(1);
    }

    @Test
    void whereNothingCanBeStoredThePlainFormIsOfferedAtOnce() {
        wire.mend();
        phone.beforeEachPage(
                "IDBFactory.prototype.open = () => { throw new DOMException('Blocked', 'SecurityError'); };");
        phone.open(wire.site() + "report");
        phone.until("return document.querySelector('#plain.needed') !== null");
        assertThat(phone.text("#plain")).contains("แบบฟอร์มธรรมดา");
        assertThat(phone.driver().executeScript("return getComputedStyle(document.getElementById('plain')).visibility"))
                .isEqualTo("visible");
    }

    @Test
    void aPhoneOfAnotherSchoolCannotSendIt() throws IOException, SQLException {
        String link = handedOver();
        try (Browser stranger = Browser.phone()) {
            stranger.carry(
                    site.toString(), SchoolMembers.COOKIE, members.cookieOf(OTHER_SCHOOL, SchoolRole.VOLUNTEER, "ปลา"));
            stranger.open(site + "report");
            stranger.until(FRESH);
            stranger.open(link);
            stranger.until("return document.getElementById('handed').textContent.includes('โรงเรียนอื่น')");
            assertThat(stranger.list("return [...document.querySelectorAll('#handed .main')]"))
                    .isEmpty();
        }
        assertThat(stored()).isEmpty();
    }
}
