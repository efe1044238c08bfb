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
import org.faofon.readings.store.ReadingStore;
import org.faofon.schools.SchoolRole;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.OnAHandClock;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** It pours at three in the afternoon, and the centre wants to know what stands in the cylinders. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(OnAHandClock.class)
class LevelJourney extends MondayMorning {
    private static final Duration AFTERNOON = Duration.ofHours(8);
    private static final int A_THUMB = 44;
    private static final String EMPTY_FORM = "!document.querySelector('#level-form [name=emptied]:checked')";

    @Inject
    ReadingStore store;

    @BeforeEach
    void itIsAfternoon() {
        clock.set(SEVEN.plus(AFTERNOON));
    }

    private Browser report(String nickname) {
        Browser phone = phoneOf(SchoolRole.VOLUNTEER, nickname);
        phone.open(site + "report");
        phone.until(FRESH);
        return phone;
    }

    private static void choose(Browser phone, String emptied) {
        String radio = "[name=emptied][value=" + emptied + "]";
        phone.clickUntil(
                "#level-form label:has(" + radio + ")", "return document.querySelector('" + radio + "').checked");
    }

    private static void unfold(Browser phone) {
        phone.clickUntil("#level summary", "return document.getElementById('level').open");
    }

    private static void levelsSay(Browser phone, String text) {
        phone.until("return document.getElementById('levels').textContent.includes('" + text + "')");
    }

    private List<Integer> storedMm() throws SQLException {
        return store.list(GAUGE, SEVEN, SEVEN.plus(Duration.ofDays(1)), 100).stream()
                .map(judged -> judged.reading().depth().micrometres() / 1_000)
                .toList();
    }

    private static List<String> tooSmallForAThumb(Browser phone, String within) {
        return phone.list("return [...document.querySelectorAll('" + within + " :is(button, label, input, select)')]"
                + ".filter(each => each.offsetParent && !each.closest('label label, .tiles label input'))"
                + ".filter(each => each.matches('button, select, .tiles label, #level-mm') && each.offsetHeight < "
                + A_THUMB + ").map(each => each.outerHTML)");
    }

    @Test
    void saysWhatStandsInTheCylinderSeesItAndCorrectsIt() throws IOException, SQLException {
        try (Browser phone = report("นก")) {
            unfold(phone);
            phone.isFitForEverybody();
            phone.type("#level-mm", "๖๒");
            phone.click("#level-send");
            assertThat(phone.text("#level-form #fault")).contains("เลือกก่อนว่าเทน้ำหรือยัง");
            choose(phone, "no");
            assertThat(phone.text("#level-send")).isEqualTo("ส่ง 62 มม.");
            send(phone);
            levelsSay(phone, "15:00 · 62 มม. ยังไม่ได้เท");
            assertThat(phone.text("#level-said")).isEqualTo("เก็บไว้แล้ว ขอบคุณ: 62 มม.");
            phone.isFitForEverybody();
            assertThat(phone.barriersInTheDark()).isEmpty();
            assertThat(tooSmallForAThumb(phone, "#level")).isEmpty();

            phone.click("#levels button");
            assertThat(phone.text("#level-editing")).contains("กำลังแก้ค่าเวลา 15:00 (เดิม 62 มม.)");
            phone.isFitForEverybody();
            phone.type("#level-mm", "26");
            send(phone);
            levelsSay(phone, "15:00 · 26 มม. ยังไม่ได้เท");
            assertThat(phone.text("#levels")).doesNotContain("62");
            assertThat(phone.complaints()).isEmpty();
        }
        assertThat(storedMm()).containsExactly(26);
    }

    @Test
    void lessThanBeforeIsAskedBackAndAnOverflowNeedsNoNumber() throws IOException, SQLException {
        try (Browser phone = report("นก")) {
            unfold(phone);
            phone.click("#level-form label:has(#level-full)");
            choose(phone, "yes");
            assertThat(phone.text("#level-send")).contains("150");
            send(phone);
            levelsSay(phone, "เทแล้ว");
            clock.set(SEVEN.plus(AFTERNOON).plus(Duration.ofHours(1)));
            phone.open(site + "report");
            phone.until(FRESH);
            say(phone, "30");
            levelsSay(phone, "30 มม.");
            clock.set(SEVEN.plus(AFTERNOON).plus(Duration.ofHours(2)));
            phone.open(site + "report");
            phone.until(FRESH);
            say(phone, "3");
            phone.until("return !document.getElementById('level-check').hidden");
            assertThat(phone.text("#level-check")).contains("ครั้งก่อน 30 มม. ครั้งนี้ 3 มม.", "น้ำในกระบอกไม่ลดลงเอง");
            phone.isFitForEverybody();
            pouredOutBefore(phone);
        }
        assertThat(storedMm()).containsExactly(150, 30, 3);
    }

    @Test
    void withoutASignalItIsKeptAndSentLaterWithTheTimeAtWhichItWasRead() throws IOException, SQLException {
        try (Wire wire = new Wire(site.getPort());
                Browser phone = phoneOf(SchoolRole.VOLUNTEER, "นก", wire.site())) {
            phone.open(wire.site() + "report");
            phone.until(FRESH);
            phone.until("return navigator.serviceWorker.controller !== null");
            wire.cut();
            say(phone, "๖๒");
            levelsSay(phone, "15:00 · 62 มม. ยังไม่ได้เท รอส่ง");
            phone.isFitForEverybody();
            phone.open(wire.site() + "report");
            levelsSay(phone, "15:00 · 62 มม. ยังไม่ได้เท รอส่ง");
            assertThat(storedMm()).isEmpty();

            clock.set(SEVEN.plus(AFTERNOON).plus(Duration.ofHours(1)));
            phone.driver().executeScript("const then = Date.now(); Date.now = () => then + 3_600_000");
            wire.mend();
            phone.driver().executeScript("dispatchEvent(new Event('online'))");
            phone.until(NOTHING_WAITS);
            levelsSay(phone, "15:00 · 62 มม. ยังไม่ได้เท ส่งแล้ว");
        }
        assertThat(storedMm()).containsExactly(62);
    }

    private static void pouredOutBefore(Browser phone) {
        assertThat(tooSmallForAThumb(phone, "#level-check")).isEmpty();
        phone.click("#level-check button.main");
        phone.until(NOTHING_WAITS);
        levelsSay(phone, "3 มม. ยังไม่ได้เท");
    }

    private static void say(Browser phone, String mm) {
        unfold(phone);
        phone.type("#level-mm", mm);
        choose(phone, "no");
        phone.clickUntil("#level-send", "return !document.getElementById('level-check').hidden || " + EMPTY_FORM);
    }

    private static void send(Browser phone) {
        phone.clickUntil("#level-send", "return " + EMPTY_FORM);
        phone.until(NOTHING_WAITS);
    }

    @Test
    void theCentreAsksSeesWhomAndThePageShowsALargeButtonUntilSomebodyHasRead() throws IOException {
        try (Browser centre = Browser.phone()) {
            centre.open(site + "centre");
            centre.type("[name=name]", SchoolGauges.OFFICER);
            centre.type("[name=password]", SchoolGauges.PASSWORD);
            centre.clickUntil("main button", "return location.pathname === '/centre'");
            centre.untilDrawn();
            centre.click("#tabs [href='#levels']");
            centre.driver()
                    .executeScript("document.querySelector('#level-requests select').value = '9306';"
                            + "document.getElementById('level-requests').scrollIntoView()");
            centre.clickUntil("#level-requests form button", "return Boolean(document.getElementById('level-asked'))");
            centre.untilDrawn();
            assertThat(centre.text("#level-asked"))
                    .contains("ขอให้วัดระดับน้ำในกระบอกแล้ว 1 แห่ง", "บ้านเกาะหมาก", "ยังไม่อ่าน (รอถึง 18:00 น.)")
                    .contains("ไม่มีแชต LINE ที่เชื่อมไว้");
            centre.isFitForEverybody();
            assertThat(centre.barriersInTheDark()).isEmpty();
            assertThat(tooSmallForAThumb(centre, "#level-requests")).isEmpty();

            clock.set(SEVEN.plus(AFTERNOON).plusSeconds(60));
            try (Browser phone = report("ฝน")) {
                phone.until("return !document.getElementById('asked-now').hidden");
                assertThat(phone.text("#asked-now")).contains("อ่านกระบอกตอนนี้", "ออกไปดูเฉพาะเมื่อปลอดภัย");
                phone.isFitForEverybody();
                phone.click("#read-now");
                phone.until("return document.activeElement.id === 'level-mm'");
                phone.type("#level-mm", "62");
                choose(phone, "no");
                phone.click("#level-send");
                phone.until("return document.getElementById('asked-now').hidden");
                phone.until(NOTHING_WAITS);
            }
            centre.open(site + "centre#levels");
            centre.driver().navigate().refresh();
            centre.untilDrawn();
            assertThat(centre.text("#level-asked")).contains("อ่านแล้ว 1 จาก 1 แห่ง", "✓ อ่านแล้ว");
        }
    }
}
