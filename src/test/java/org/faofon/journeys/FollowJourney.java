package org.faofon.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.faofon.followers.Followers;
import org.faofon.followers.WithFollowers;
import org.faofon.support.BrowserDevice;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.MailServer;
import org.faofon.support.PushServiceStub;
import org.faofon.support.SchoolGauges;
import org.faofon.support.Tables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.Keys;

/** Somebody wants to be told of the place where the parents live. A browser's own push service is not to be had here. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithFollowers.class)
class FollowJourney {
    /** Chromium numbers the service workers of a fresh profile. */
    private static final String FIRST_REGISTRATION = "0";

    private static final String SHOWN = """
            return navigator.serviceWorker.ready
              .then(own => own.getNotifications({ tag: '%s' }))
              .then(all => all.map(each => [each.title, each.body, each.data.path].join('|')));
            """;

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    String site;

    @Inject
    SchoolGauges schools;

    @Inject
    Tables tables;

    @BeforeEach
    void setUp() {
        schools.setUp();
        Followers.forgetAll(tables);
    }

    @AfterEach
    void forget() {
        Followers.forgetAll(tables);
    }

    @Test
    void leadsFromThePlaceToAConfirmation() throws IOException {
        GreenMail mail = MailServer.of(WithFollowers.MAIL_PORT);
        mail.start();
        try (Browser phone = Browser.phone()) {
            phone.open(site + "districts/9311");
            phone.clickUntil("a[href='/follow?district=9311']", "return location.pathname === '/follow'");
            assertThat(phone.driver().findElement(By.id("place")).getAttribute("value"))
                    .isEqualTo("d9311");
            phone.type("#email", "noi@example.org" + Keys.ENTER);

            phone.until("return document.getElementById('follow-said')?.textContent.includes('ลิงก์ยืนยัน')");
            assertThat(mail.waitForIncomingEmail(120_000, 1)).isTrue();
        } finally {
            mail.stop();
        }
    }

    @Test
    void isFitForEverybodyOnASmallPhone() throws IOException {
        try (PushServiceStub service = new PushServiceStub();
                Browser phone = Browser.phone()) {
            String cookie = Followers.follow(
                            service, BrowserDevice.fresh(), Map.of("place", "d9311", "level", "1", "mm", "40"))
                    .cookie("faofon-follow");
            phone.open(site + "follow?gauge=PTL36");
            phone.isFitForEverybody();
            assertThat(phone.barriersInTheDark()).isEmpty();

            phone.driver().manage().addCookie(new Cookie("faofon-follow", cookie, "/follow"));
            phone.open(site + "follow?lang=en");
            phone.isFitForEverybody();
            assertThat(phone.text("#mine")).contains("warnings from level 1", "40.0 mm of rain in 24 h");
            phone.clickUntil(".end-all button", "return location.search.includes('told=left')");
            assertThat(tables.count("follower")).isZero();
        }
    }

    @Test
    void saysWhyADeviceCannotBeNotified() throws IOException {
        try (Browser phone = Browser.phone()) {
            phone.open(site + "follow");
            phone.click("#push");
            phone.until("return document.getElementById('push-said').textContent.startsWith('เลือกอำเภอ')");

            phone.open(site + "follow?district=9311");
            deny(phone);
            phone.clickUntil(
                    "#push",
                    "return document.getElementById('push-said').textContent.includes('ไม่อนุญาตให้แจ้งเตือน')");
        }
    }

    /** The browser's own tools bring the message to the service worker, as its push service would. */
    @Test
    void showsWhatWasPushed() throws IOException {
        try (Browser phone = Browser.phone()) {
            phone.open(site + "follow");
            phone.driver()
                    .executeCdpCommand(
                            "Browser.grantPermissions",
                            Map.of("origin", origin(), "permissions", List.of("notifications")));
            phone.driver().executeScript("navigator.serviceWorker.register('/sw.js')");
            phone.until("return navigator.serviceWorker.ready.then(own => own.active.state === 'activated')");

            assertThat(shown(phone, """
                    {"title":"เตือนน้ำท่วม","body":"อ.ปากพะยูน","path":"/districts/9311","tag":"a1","lang":"th"}
                    """, "a1")).isEqualTo("เตือนน้ำท่วม|อ.ปากพะยูน|/districts/9311");
            assertThat(shown(phone, "not what we send", "faofon")).isEqualTo("เฝ้าฝน||/");
            assertThat(shown(phone, """
                    {"title":"เตือนน้ำท่วม","body":"","path":"//elsewhere.example/","tag":"a2","lang":"th"}
                    """, "a2")).isEqualTo("เตือนน้ำท่วม||/");
        }
    }

    private String origin() {
        return site.substring(0, site.length() - 1);
    }

    /** What the device shows with that tag; a browser that is still busy with the last message may drop one. */
    private String shown(Browser phone, String data, String tag) {
        phone.driver().executeCdpCommand("ServiceWorker.enable", Map.of());
        return Awaitility.await()
                .atMost(Duration.ofMinutes(1))
                .pollInterval(Duration.ofSeconds(2))
                .until(
                        () -> {
                            List<String> all = phone.list(SHOWN.formatted(tag));
                            if (all.isEmpty()) {
                                phone.driver()
                                        .executeCdpCommand(
                                                "ServiceWorker.deliverPushMessage",
                                                Map.of(
                                                        "origin",
                                                        origin(),
                                                        "registrationId",
                                                        FIRST_REGISTRATION,
                                                        "data",
                                                        data));
                            }
                            return all;
                        },
                        all -> !all.isEmpty())
                .get(0);
    }

    private void deny(Browser phone) {
        phone.driver()
                .executeCdpCommand(
                        "Browser.setPermission",
                        Map.of("permission", Map.of("name", "notifications"), "setting", "denied"));
    }
}
