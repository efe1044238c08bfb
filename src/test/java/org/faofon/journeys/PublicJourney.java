package org.faofon.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.faofon.alerts.Rains.finding;
import static org.faofon.alerts.Rains.warning;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.faofon.alerts.Finding;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.alerts.lifecycle.AlertService;
import org.faofon.network.NetworkClock;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;

/** Somebody is woken by the rain and takes up the phone. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class PublicJourney {
    /** More than two heartbeats of the server. */
    private static final Duration SILENCE = Duration.ofSeconds(60);

    /** 288 times 0.3 mm, less or more of one: the window goes on while the page is opened. */
    private static final Pattern ABOUT_A_DAY = Pattern.compile("\\b86\\.[0-7]\\b");

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
    void itRainsInSrinagarindra() {
        schools.setUp();
        schools.rain(SchoolGauges.BAN_NA, Duration.ofDays(1), SchoolGauges.HEAVY);
        schools.rain(SchoolGauges.CHUMPHON, Duration.ofDays(1), 0);
    }

    /** Where the warning's page is. */
    private String warn() {
        long id = book.record(finding(clock.instant(), Optional.of(Level.WARNING), warning("PTL36", clock.instant())))
                .get(0)
                .alert
                .id;
        return "/alerts/" + id;
    }

    @Test
    void seesTheWarningTheMapAndTheTableOnAPhone() throws IOException {
        warn();
        try (Browser phone = Browser.phone()) {
            phone.open(site);

            assertThat(phone.text("#here"))
                    .contains("ทั้งจังหวัด", "ระดับ 2 เตือนภัย", "อ.ศรีนครินทร์", "มีประกาศเตือน");
            phone.click("#alerts summary");
            assertThat(phone.text("#alerts")).contains("ระดับ 2 เตือนภัย", "ดินถล่ม", "ศรีนครินทร์", "สิ่งที่ต้องทำ");
            assertThat(phone.text("#status")).contains("เครื่องรายงาน");
            assertThat(phone.driver().findElements(By.cssSelector(".drop"))).hasSizeGreaterThan(3);
            assertThat(phone.driver().findElements(By.cssSelector(".drop.c-heavy")))
                    .isNotEmpty();
            assertThat(phone.driver().findElements(By.cssSelector(".drop.c-unknown")))
                    .isNotEmpty();
            assertThat(phone.text("#table")).contains("บ้านนา").containsPattern(ABOUT_A_DAY);
            phone.isFitForEverybody();
            assertThat(phone.complaints()).isEmpty();
        }
    }

    @Test
    void learnsOfAWarningWithoutLoadingAgain() throws IOException {
        try (Browser desk = Browser.wide()) {
            desk.open(site);
            desk.until("window.loadedOnce = true; return !document.getElementById('connection').hidden");

            String page = warn();

            desk.until("return document.querySelector('#alerts .level-2 [href=\"" + page + "\"]') !== null");
            desk.until("return window.loadedOnce === true");
            desk.isFitForEverybody();
        }
    }

    @Test
    void followsTheWarningToItsStory() throws IOException {
        String page = warn();
        try (Browser phone = Browser.phone()) {
            phone.open(site);
            phone.click("#alerts summary");
            phone.clickUntil("#alerts [href='" + page + "']", "return location.pathname === '" + page + "'");
            phone.untilDrawn();
            assertThat(phone.text("main")).contains("ฝนที่ทำให้เตือน", "128.0", "ลำดับเหตุการณ์");
            phone.isFitForEverybody();
        }
    }

    @Test
    void looksCloselyAtOneGauge() throws IOException {
        try (Browser phone = Browser.phone()) {
            phone.open(site + "gauges/PTL36?range=7d");
            assertThat(phone.text(".totals")).contains("ข้อมูลครบ").containsPattern(ABOUT_A_DAY);
            assertThat(phone.driver().findElements(By.cssSelector("#chart canvas")))
                    .isNotEmpty();
            phone.isFitForEverybody();
            assertThat(phone.complaints()).isEmpty();
        }
    }

    @Test
    void readsEnglishBesideThai() throws IOException {
        try (Browser desk = Browser.wide()) {
            desk.open(site + "?lang=en");
            assertThat(desk.text("h1")).contains("The whole province");
            desk.clickUntil("#table tbody a", "return location.pathname.startsWith('/gauges/')");
            desk.untilDrawn();
            assertThat(desk.text("main")).contains("Totals until now");
            desk.isFitForEverybody();
        }
    }

    @Test
    void choosesTheDistrictOnceAndIsAnsweredForItFromThenOn() throws IOException {
        warn();
        try (Browser phone = Browser.phone()) {
            phone.open(site);
            phone.driver()
                    .executeScript("const box = document.getElementById('district'); box.value = '9311';"
                            + " box.dispatchEvent(new Event('change', { bubbles: true }))");
            assertThat(phone.text("#here")).contains("อ.ศรีนครินทร์", "ระดับ 2 เตือนภัย", "สิ่งที่ต้องทำ");

            phone.open(site);
            assertThat(phone.text("#here")).contains("อ.ศรีนครินทร์", "ระดับ 2 เตือนภัย");
            assertThat(phone.driver().getCurrentUrl()).doesNotContain("district");
            phone.isFitForEverybody();
        }
    }

    /** Eleven open alerts once came before the map. */
    @Test
    void theMapIsOnTheFirstScreenOfAPhoneHoweverManyAlertsThereAre() throws IOException {
        for (Hazard hazard : Hazard.values()) {
            for (String district : List.of("9311", "9310", "9301")) {
                book.record(new Finding(
                        hazard,
                        district,
                        clock.instant(),
                        List.of(warning("PTL36", clock.instant())),
                        Optional.of(Level.WARNING),
                        4,
                        5));
            }
        }
        try (Browser phone = Browser.lowPhone()) {
            phone.open(site + "?district=9311");
            Number top = (Number)
                    phone.driver().executeScript("return document.getElementById('map').getBoundingClientRect().top");
            assertThat(phone.driver().findElements(By.cssSelector("#alerts article")))
                    .hasSizeGreaterThan(10);
            assertThat(top.intValue()).isLessThan(640 - 120);
        }
    }

    @Test
    void readsTheLastStateInABlackoutAndHowOldItIs() throws IOException {
        warn();
        try (Wire wire = new Wire(URI.create(site).getPort());
                Browser phone = Browser.phone()) {
            hasBeenThere(phone, wire.site());
            wire.cut();

            phone.driver().get(wire.site());
            phone.until("return document.querySelector('#offline .age').textContent !== ''");
            assertThat(phone.text("#offline")).contains("ออฟไลน์", "ข้อมูลเมื่อ", "เก่าแล้ว", "1784");
            assertThat(phone.text("#here")).contains("ระดับ 2 เตือนภัย");
            phone.driver().get(wire.site() + "advice");
            assertThat(phone.text("main")).contains("ออฟไลน์", "ต้องทำอะไรเมื่อมีการเตือน", "กระเป๋าฉุกเฉิน");
            phone.driver().get(wire.site() + "districts/9311");
            phone.until("return document.querySelector('#offline .age').textContent !== ''");
            assertThat(phone.text("#here")).contains("อ.ศรีนครินทร์", "ระดับ 2 เตือนภัย");
            phone.driver().get(wire.site() + "knowledge/landslide");
            assertThat(phone.text("#offline")).contains("ออฟไลน์");
            assertThat(phone.driver().getCurrentUrl()).isEqualTo(wire.site());

            wire.mend();
            phone.driver().get(wire.site());
            phone.until("return document.getElementById('offline').hidden");
        }
    }

    @Test
    void readsAWarningAgainThatWasOpenedBeforeTheBlackout() throws IOException {
        String page = warn();
        try (Wire wire = new Wire(URI.create(site).getPort());
                Browser phone = Browser.phone()) {
            hasBeenThere(phone, wire.site());
            String address = wire.site() + page.substring(1);
            phone.open(address);
            phone.until("caches.match('" + page + "').then(kept => { window.kept = Boolean(kept); });"
                    + " return window.kept === true");
            wire.cut();

            phone.driver().get(address);
            phone.until("return document.querySelector('#offline .age').textContent !== ''");
            assertThat(phone.text("#alert")).contains("ระดับ 2 เตือนภัย", "สิ่งที่ต้องทำ");
        }
    }

    /** Where the signal is lost, no connection is closed: the page itself must miss the server. */
    @Test
    void aPageDoesNotSayLiveWhenNothingArrivesAnyMore() throws IOException {
        try (Wire wire = new Wire(URI.create(site).getPort());
                Browser phone = Browser.phone()) {
            phone.open(wire.site());
            phone.until("return !document.getElementById('connection').hidden");
            wire.fallSilent();

            await().atMost(SILENCE)
                    .until(() -> phone.text("#offline").contains("ออฟไลน์")
                            && phone.text("#connection").contains("ขาดการเชื่อมต่อ"));
        }
    }

    /** A folded part, or a phone that is just turned, may leave the map without a size for a moment. */
    @Test
    void aMapThatHadNoSizeShowsTheWholeProvinceAgain() throws IOException {
        String gaugesInTheFrame = """
                const frame = document.getElementById('map').getBoundingClientRect();
                return [...document.querySelectorAll('.drop')].map(drop => drop.getBoundingClientRect())
                  .filter(drop => drop.left >= frame.left && drop.right <= frame.right
                    && drop.top >= frame.top && drop.bottom <= frame.bottom).length > 3;
                """;
        try (Browser phone = Browser.phone()) {
            phone.open(site);
            phone.until(gaugesInTheFrame);

            phone.driver().executeScript("document.getElementById('map').style.display = 'none'");
            phone.driver().executeScript("dispatchEvent(new Event('resize'))");
            phone.until("requestAnimationFrame(() => { window.drawn = true; }); return window.drawn === true");
            phone.driver().executeScript("document.getElementById('map').style.display = ''");
            phone.driver().executeScript("dispatchEvent(new Event('resize'))");

            phone.until(gaugesInTheFrame);
        }
    }

    /** What a Wi-Fi answers that wants a sign-in is shown to its reader, but never kept as a page of ours. */
    @Test
    void thePageOfAWiFiIsNotTakenForOurs() throws IOException {
        warn();
        try (Wire wire = new Wire(URI.create(site).getPort());
                Browser phone = Browser.phone()) {
            hasBeenThere(phone, wire.site());
            String portal = "<h1>Sign in to this Wi-Fi</h1>";
            wire.portal("HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: " + portal.length()
                    + "\r\nConnection: close\r\n\r\n" + portal);
            phone.driver().get(wire.site());
            assertThat(phone.text("h1")).contains("Wi-Fi");
            wire.mend();
            wire.cut();

            phone.driver().get(wire.site());
            assertThat(phone.text("#here")).contains("ระดับ 2 เตือนภัย");
        }
    }

    private static void hasBeenThere(Browser phone, String address) {
        phone.open(address);
        phone.until("return navigator.serviceWorker.controller !== null");
        phone.until(
                "caches.match('/advice').then(page => { window.kept = Boolean(page); }); return window.kept === true");
        phone.open(address);
    }
}
