package org.faofon.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import javax.imageio.ImageIO;
import org.faofon.accounts.Totp;
import org.faofon.network.NetworkClock;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.OfficerAccounts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.OutputType;

/** A new officer gets an account, chooses a password, and sets up one-time codes on the phone. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class AccountJourney {
    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final String OWN = "nam-phrik-long-ruea";

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    String site;

    @Inject
    OfficerAccounts accounts;

    @BeforeEach
    void setUp() {
        accounts.setUp();
    }

    private void signIn(Browser browser, String name, String password) {
        browser.open(site + "sign-in");
        browser.type("[name=name]", name);
        browser.type("[name=password]", password);
        browser.click("main button");
    }

    private String firstPassword() throws IOException {
        try (Browser desk = Browser.wide()) {
            signIn(desk, OfficerAccounts.ADMIN, OfficerAccounts.PASSWORD);
            desk.until("return location.pathname === '/centre'");
            desk.click("#menu summary");
            desk.click("a[href='/centre/people']");
            desk.until("return location.pathname === '/centre/people'");
            desk.isFitForEverybody();
            desk.type("[name=displayName]", "สมชาย ใจดี");
            desk.type("[name=name]", "somchai");
            desk.clickUntil("main form .main", "return document.querySelector('#issued') !== null");
            desk.isFitForEverybody();
            return desk.text("#issued");
        }
    }

    /** What the app on the phone would read from the screen. */
    private static String readQrCode(Browser browser) throws IOException {
        byte[] png = browser.driver().findElement(By.cssSelector(".totp-qr")).getScreenshotAs(OutputType.BYTES);
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        int[] points = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
        try {
            return new QRCodeReader()
                    .decode(
                            new BinaryBitmap(new HybridBinarizer(
                                    new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), points))),
                            Map.of(DecodeHintType.TRY_HARDER, true))
                    .getText();
        } catch (ReaderException e) {
            throw new IllegalStateException("No QR code on the page", e);
        }
    }

    private static String secretIn(String uri) {
        String base32 = uri.replaceAll(".*secret=([A-Z2-7]+).*", "$1");
        StringBuilder bits = new StringBuilder();
        base32.chars()
                .forEach(letter -> bits.append("%5s"
                        .formatted(Integer.toBinaryString(BASE32.indexOf(letter)))
                        .replace(' ', '0')));
        byte[] bytes = new byte[bits.length() / 8];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(bits.substring(8 * i, 8 * i + 8), 2);
        }
        return HexFormat.of().formatHex(bytes);
    }

    private static String code(String secret, int stepsAhead) {
        Instant now = NetworkClock.world().instant();
        return Totp.code(secret, now.plusSeconds(30L * stepsAhead));
    }

    @Test
    void aNewOfficerComesInByPasswordAndCode() throws IOException {
        String first = firstPassword();
        try (Browser phone = Browser.phone()) {
            signIn(phone, "somchai", first);
            phone.until("return location.pathname === '/centre/account'");
            phone.isFitForEverybody();
            assertThat(phone.text("[role=alert]")).contains("ตั้งรหัสผ่านของตนเองก่อน");
            phone.type("[name=current]", first);
            phone.type("[name=fresh]", OWN);
            phone.clickUntil("[aria-labelledby=password-title] .main", "return location.search.includes('told=done')");

            phone.type("#totp-password", OWN);
            phone.clickUntil("#totp-start", "return document.querySelector('.totp-qr') !== null");
            phone.isFitForEverybody();
            String secret = secretIn(readQrCode(phone));
            String used = code(secret, 0);
            phone.type("[name=code]", used);
            phone.clickUntil("main form .main", "return document.querySelector('.codes') !== null");
            phone.isFitForEverybody();
            String recovery = phone.text(".codes li");
            phone.clickUntil("#copy", "return document.querySelector('#copy').textContent === 'คัดลอกแล้ว'");

            phone.click("header form button");
            phone.until("return location.pathname === '/'");
            signIn(phone, "somchai", OWN);
            phone.until("return document.querySelector('[autocomplete=one-time-code]') !== null");
            phone.isFitForEverybody();
            phone.type("[name=code]", used);
            phone.click("main form .main");
            phone.until("return document.querySelector('[role=alert]') !== null");
            assertThat(phone.text("[role=alert]")).contains("ใช้ไปแล้ว");
            phone.type("[name=code]", code(secret, 1));
            phone.clickUntil("main form .main", "return location.pathname === '/centre'");

            phone.click("header form button");
            phone.until("return location.pathname === '/'");
            signIn(phone, "somchai", OWN);
            phone.until("return document.querySelector('[autocomplete=one-time-code]') !== null");
            phone.type("[name=code]", recovery);
            phone.clickUntil("main form .main", "return location.pathname === '/centre'");
            phone.open(site + "centre/account");
            assertThat(phone.text("main")).contains("เหลือรหัสสำรอง 9 ชุด");
        }
    }
}
