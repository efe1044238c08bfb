package org.faofon.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.support.SchoolMembers.GAUGE;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.store.ReadingStore;
import org.faofon.schools.SchoolRole;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.OnAHandClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pupil's phone is in a Wi-Fi that answers every request itself, because somebody has to sign in there first. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(OnAHandClock.class)
class CaptivePortalJourney extends MondayMorning {
    private static final Duration DAY = Duration.ofDays(1);
    private static final String PAGE = "<html><body>Welcome to this Wi-Fi</body></html>";
    private static final String CONTROLLED = "return navigator.serviceWorker.controller !== null";

    @Inject
    ReadingStore store;

    @SuppressWarnings("NullAway.Init")
    private Wire wire;

    @BeforeEach
    void dial() throws IOException {
        wire = new Wire(site.getPort());
    }

    @AfterEach
    void hangUp() throws IOException {
        wire.close();
    }

    private static String answer(String status, String type, String body) {
        return "HTTP/1.1 " + status + "\r\nContent-Type: " + type + "\r\nContent-Length: " + body.length()
                + "\r\nConnection: close\r\n\r\n" + body;
    }

    private List<Judged> stored() throws SQLException {
        return store.list(GAUGE, SEVEN.minus(DAY), SEVEN.plus(DAY), 10);
    }

    private Browser pupil() {
        Browser phone = phoneOf(SchoolRole.VOLUNTEER, "นก", wire.site());
        phone.open(wire.site() + "report");
        phone.until(FRESH);
        phone.until(CONTROLLED);
        return phone;
    }

    /** What a portal, a proxy or a broken connection may answer. */
    private static final List<String> ANSWERS = List.of(
            answer("200 OK", "text/html", PAGE),
            answer("200 OK", "application/json", "{\"status\":\"ok\"}"),
            answer("200 OK", "application/json", "{\"stored\":1,\"items\":[{\"index\":0,\"sta"),
            answer("200 OK", "application/json", ""),
            "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n",
            answer("302 Found\r\nLocation: http://127.0.0.1/welcome", "text/html", ""),
            answer("401 Unauthorized", "text/html", PAGE),
            answer("403 Forbidden", "text/html", PAGE),
            answer("407 Proxy Authentication Required", "text/html", PAGE),
            answer("502 Bad Gateway", "text/html", PAGE),
            answer("511 Network Authentication Required", "text/html", PAGE));

    @Test
    void whatThePortalAnswersIsNoReceipt() throws IOException, SQLException {
        try (Browser phone = pupil()) {
            wire.portal(answer("200 OK", "text/html", PAGE));
            phone.type("#mm", "12.5");
            phone.click("#send");
            phone.until("return document.getElementById('line').classList.contains('lost')");
            assertThat(phone.text("#done")).contains("เก็บไว้ในเครื่องแล้ว").doesNotContain("ส่งถึงระบบแล้ว");
            phone.isFitForEverybody();
            for (String answer : ANSWERS) {
                wire.portal(answer);
                assertThat(sent(phone)).as(answer).isIn("off", "stranger", "busy");
                wire.portal(answer, path -> path.equals("/api/v1/clock"));
                assertThat(sent(phone)).as(answer).isIn("off", "stranger", "busy");
                assertThat(waiting(phone)).as(answer).isEqualTo(1L);
            }
            assertThat(stored()).isEmpty();

            wire.mend();
            phone.driver().executeScript("dispatchEvent(new Event('online'))");
            phone.until(NOTHING_WAITS);
            phone.until("return document.getElementById('done').textContent.includes('ส่งถึงระบบแล้ว')");
        }
        assertThat(stored()).hasSize(1);
        assertThat(stored().get(0).reading().depth().micrometres()).isEqualTo(12_500);
    }

    /** How an attempt to send ended. */
    private static Object sent(Browser phone) {
        return phone.driver()
                .executeAsyncScript(
                        "const done = arguments[0]; Queue.send().then(done, failure => done(String(failure)))");
    }

    private static Object waiting(Browser phone) {
        return phone.driver()
                .executeAsyncScript("const done = arguments[0];"
                        + "Queue.list().then(all => done(all.filter(one => one.state === 'waiting').length))");
    }

    @Test
    void thePageSaysWhatStandsBetweenAndOpensFromWhatItKept() throws IOException {
        try (Browser phone = pupil()) {
            wire.portal(answer("200 OK", "text/html", PAGE));
            phone.open(wire.site() + "report");
            phone.until("return document.getElementById('line').textContent.includes('เครือข่ายนี้ไม่ให้ผ่าน')");
            phone.until("return document.getElementById('school').innerText.includes('เกาะหมาก')");
            phone.isFitForEverybody();
            phone.click("#device summary");
            phone.click("#leave");
            phone.click("#leave-check .grave");
            phone.until("return document.getElementById('leave-check').textContent.includes('ติดต่อระบบไม่ได้')");
            assertThat(phone.text("#school")).contains("เกาะหมาก");
        }
    }

    @Test
    void thePortalsPageIsNeverKeptAsOurs() throws IOException {
        try (Browser phone = phoneOf(SchoolRole.VOLUNTEER, "นก", wire.site())) {
            wire.portal(
                    answer("200 OK", "text/html", PAGE), path -> path.startsWith("/assets") || path.contains("/sw.js"));
            assertThat(installed(phone)).isEqualTo("no worker, 0 ours, 0 of the Wi-Fi");
            wire.mend();
            assertThat(installed(phone)).isEqualTo("a worker, 2 ours, 0 of the Wi-Fi");
        }
    }

    /** Whether the service worker could be installed, and which pages it keeps. */
    private static Object installed(Browser phone) {
        return phone.driver().executeAsyncScript("""
                const done = arguments[0];
                (async () => {
                  const made = await navigator.serviceWorker.register('/report/sw.js', { scope: '/report' });
                  while (made.installing) await new Promise(go => setTimeout(go, 50));
                  const texts = [];
                  for (const name of await caches.keys()) {
                    const cache = await caches.open(name);
                    for (const request of await cache.keys()) texts.push(await (await cache.match(request)).text());
                  }
                  const count = text => texts.filter(one => one.includes(text)).length;
                  return `${made.active || made.waiting ? 'a' : 'no'} worker, ${count('id="level-form"')} ours, ${count('Welcome to this Wi-Fi')} of the Wi-Fi`;
                })().then(done, failure => done(String(failure)));
                """);
    }

    @Test
    void whereAScriptIsMissingThePlainFormIsOffered() throws IOException, SQLException {
        try (Browser phone = phoneOf(SchoolRole.VOLUNTEER, "นก", wire.site())) {
            wire.portal(answer("200 OK", "text/html", PAGE), path -> !path.contains("/report.js"));
            phone.open(wire.site() + "report");
            phone.until("return getComputedStyle(document.getElementById('plain')).visibility === 'visible'");
            phone.isFitForEverybody();
            wire.mend();
            phone.click("#plain a");
            phone.until("return location.pathname === '/report/plain'");
            phone.isFitForEverybody();
            phone.type("[name=mm]", "๑๒,๕");
            phone.click("form.stack button.main:last-of-type");
            phone.until("return document.querySelector('.told') !== null");
            assertThat(phone.text(".told"))
                    .contains("ส่งถึงระบบแล้ว", "12.5 มม. ของเช้าวันจันทร์ที่ 23 พฤศจิกายน 2569", "07:02");
            phone.isFitForEverybody();
        }
        assertThat(stored()).hasSize(1);
    }

    @Test
    void withoutTlsThePageSaysThatItDoesNotOpenOffline() throws IOException {
        String plain = wire.site().replace("localhost", Browser.PLAIN_HOST);
        try (Browser phone = phoneOf(SchoolRole.VOLUNTEER, "นก", plain)) {
            phone.open(plain + "report");
            phone.until(FRESH);
            assertThat(phone.text("#offline")).contains("เปิดแบบออฟไลน์ไม่ได้");
            phone.isFitForEverybody();
            phone.open(wire.site() + "report");
            phone.until("return document.body.dataset.ready === 'yes'");
            assertThat(phone.text("#offline")).isEmpty();
        }
    }
}
