package org.faofon.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.alerts.Rains.emergency;
import static org.faofon.alerts.Rains.finding;
import static org.faofon.alerts.Rains.warning;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.faofon.alerts.Finding;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.alerts.lifecycle.AlertService;
import org.faofon.network.NetworkClock;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An officer is called in the night. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class CentreJourney {
    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    String site;

    @Inject
    SchoolGauges schools;

    @Inject
    AlertService book;

    @Inject
    NetworkClock clock;

    @BeforeEach
    void anEmergencyWaits() throws InterruptedException {
        schools.setUp();
        schools.rain(SchoolGauges.BAN_NA, Duration.ofDays(1), SchoolGauges.HEAVY);
        // The rules judge that rain first; what is written by hand before they have done so, they would end.
        TimeUnit.SECONDS.sleep(2);
        book.record(finding(clock.instant(), Optional.of(Level.EMERGENCY), emergency("PTL36", clock.instant())));
    }

    private void signIn(Browser browser) {
        browser.open(site + "centre");
        browser.isFitForEverybody();
        browser.type("[name=name]", SchoolGauges.OFFICER);
        browser.type("[name=password]", SchoolGauges.PASSWORD);
        browser.clickUntil("main button", "return location.pathname === '/centre'");
        browser.untilDrawn();
    }

    @Test
    void whatWasTypedIsThereAgainAfterTheSessionHasEnded() throws IOException {
        String typed = "return document.querySelector('[name=titleTh]')?.value === 'ถนนขาด'";
        try (Browser laptop = Browser.laptop()) {
            signIn(laptop);
            laptop.open(site + "centre/messages/new");
            laptop.type("[name=titleTh]", "ถนนขาด");
            laptop.driver().manage().deleteAllCookies();
            laptop.open(site + "centre/messages/new");
            laptop.type("[name=name]", SchoolGauges.OFFICER);
            laptop.type("[name=password]", SchoolGauges.PASSWORD);
            laptop.clickUntil("main button", typed);
            assertThat(laptop.text(".told")).contains("ที่พิมพ์ไว้ก่อนหมดเวลา");
            laptop.isFitForEverybody();

            laptop.open(site + "centre"); // Left on purpose.
            laptop.open(site + "centre/messages/new");
            assertThat(laptop.list(typed.replace("return ", "return [") + "]")).containsExactly("false");
        }
    }

    @Test
    void signsInAndPublishesAfterASecondLook() throws IOException {
        try (Browser phone = Browser.phone()) {
            signIn(phone);
            phone.unfold("#waiting");
            assertThat(phone.text("#waiting"))
                    .contains("ระดับ 3 วิกฤต แนะนำให้อพยพ", "180.0", "ระบบจะประกาศอัตโนมัติเวลา");
            phone.until("return /^\\d+:\\d\\d$/.test(document.querySelector('.countdown b').textContent)");
            phone.isFitForEverybody();

            phone.clickUntil("#waiting h3 a", "return location.pathname.startsWith('/centre/alerts/')");
            phone.untilDrawn();
            phone.isFitForEverybody();
            phone.open(site + "centre");
            phone.unfold("#waiting");
            phone.clickUntil("#waiting .grave", "return location.pathname.endsWith('/publish')");
            assertThat(phone.text("main")).contains("ถอนคืนไม่ได้", "ใครจะได้รับ", "เว็บไซต์และฟีด");
            phone.isFitForEverybody();
            phone.clickUntil("main .grave", "return location.search.includes('told=done')");
            phone.unfold("#in-force");
            assertThat(phone.text("#in-force")).contains("ระดับ 3 วิกฤต แนะนำให้อพยพ");
            assertThat(phone.text("#waiting")).doesNotContain("ศรีนครินทร์");
            phone.open(site);
            assertThat(phone.text("#alerts")).contains("ระดับ 3 วิกฤต แนะนำให้อพยพ");
            assertThat(phone.complaints()).isEmpty();
        }
    }

    @Test
    void cancelsAFalseAlarmWithAReason() throws IOException {
        try (Browser desk = Browser.wide()) {
            signIn(desk);
            desk.clickUntil("#tabs [href='#data']", "return document.querySelector('#data').checkVisibility()");
            assertThat(desk.text("#data")).contains("ใครยังไม่รายงานวันนี้", "ลานข่อย", "เกาะเต่า");
            desk.unfold("#waiting");
            desk.click("#waiting .acts .reasoned:last-of-type summary");
            desk.isFitForEverybody();
            assertThat(desk.text("#waiting .acts .reasoned:last-of-type")).contains("ค่าที่ผิด", "บ้านนา");
            desk.type("#waiting .acts .reasoned:last-of-type textarea", "เครื่องวัดเสีย");
            desk.clickUntil(
                    "#waiting .acts .reasoned:last-of-type button",
                    "return document.querySelector('.message') !== null");
            assertThat(desk.text("main")).contains("ยังไม่ได้ส่ง", "เครื่องวัดเสีย", "ไม่มีใครได้รับข้อความ");
            desk.isFitForEverybody();
            desk.clickUntil("main .grave", "return location.search.includes('told=done')");
            assertThat(desk.text("#events")).contains("เครื่องวัดเสีย", SchoolGauges.OFFICER);
            assertThat(desk.text("#waiting")).doesNotContain("ศรีนครินทร์");
        }
    }

    @Test
    void readsTheStoryAndSaysWhetherItWasRight() throws IOException {
        book.record(new Finding(
                Hazard.FLASH_FLOOD,
                "9310",
                clock.instant(),
                List.of(warning("PTL34", clock.instant())),
                Optional.of(Level.WARNING),
                1,
                3));
        try (Browser phone = Browser.phone()) {
            signIn(phone);
            phone.unfold("#in-force");
            phone.clickUntil("#in-force article h3 a", "return location.pathname.startsWith('/centre/alerts/')");
            phone.untilDrawn();
            phone.isFitForEverybody();
            assertThat(phone.text("main"))
                    .contains("ฝน 24 ชม. ตั้งแต่ 100.0 มม.", "ยังไม่มีเจ้าหน้าที่รับทราบ", "ลานข่อย");
            phone.click("[name=outcome][value=HIT]");
            phone.type("[name=note]", "น้ำป่าถึงบ้านโหล๊ะจันกระ");
            phone.clickUntil("#mark-title ~ form button", "return location.search.includes('told=done')");
            assertThat(phone.text("main")).contains("น้ำป่าถึงบ้านโหล๊ะจันกระ", SchoolGauges.OFFICER);
            phone.open(site + "centre/hits");
            phone.untilDrawn();
            phone.isFitForEverybody();
            assertThat(phone.text("main")).contains("ถูก: เกิดเหตุจริง", "slope-24h-warning", "100%");
            assertThat(phone.complaints()).isEmpty();
        }
    }
}
