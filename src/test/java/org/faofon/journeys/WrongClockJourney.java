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
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A phone without a signal whose clock is set to another time, by a battery that ran out or by somebody who played with it. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(OnAHandClock.class)
class WrongClockJourney extends MondayMorning {
    private static final Duration DAY = Duration.ofDays(1);
    private static final String MONDAY = "วันจันทร์ที่ 23 พฤศจิกายน 2569";
    private static final String TUESDAY = "วันอังคารที่ 24 พฤศจิกายน 2569";

    /** A clock that the test sets, and no background sync, because the worker has another clock. */
    private static final String CLOCK = """
            Date.now = (real => () => real() + Number(sessionStorage.getItem('ahead') ?? 0))(Date.now);
            Object.defineProperty(ServiceWorkerRegistration.prototype, 'sync', { value: undefined });
            """;

    @Inject
    ReadingStore store;

    @SuppressWarnings("NullAway.Init")
    private Wire wire;

    @SuppressWarnings("NullAway.Init")
    private Browser phone;

    @BeforeEach
    void losesTheSignal() throws IOException {
        wire = new Wire(site.getPort());
        phone = phoneOf(SchoolRole.VOLUNTEER, "นก", wire.site());
        phone.beforeEachPage(CLOCK);
        phone.open(wire.site() + "report");
        phone.until(FRESH);
        phone.until("return navigator.serviceWorker.controller !== null");
        wire.cut();
    }

    @AfterEach
    void hangUp() throws IOException {
        phone.close();
        wire.close();
    }

    private void setClockAhead(Duration ahead) {
        phone.driver().executeScript("sessionStorage.setItem('ahead', '" + ahead.toMillis() + "')");
    }

    private void openWithClockAhead(Duration ahead) {
        setClockAhead(ahead);
        phone.open(wire.site() + "report");
        phone.until("return document.body.dataset.ready === 'yes' && !document.getElementById('form').hidden");
    }

    private void report(String mm) {
        phone.type("#mm", mm);
        phone.click("#send");
        phone.until("return document.getElementById('line').dataset.waiting === '1'");
    }

    private void findsASignal() {
        wire.mend();
        phone.driver().executeScript("dispatchEvent(new Event('online'))");
        phone.until(NOTHING_WAITS);
    }

    private List<String> stored() throws SQLException {
        return store.list(GAUGE, SEVEN.minus(DAY.multipliedBy(40)), SEVEN.plus(DAY), 100).stream()
                .map(judged -> judged.reading().at() + " "
                        + judged.reading().depth().mm().toPlainString())
                .toList();
    }

    @Test
    void aClockThatIsADayAheadIsCorrectedAfterThePupilHasSaidWhichDay() throws SQLException {
        openWithClockAhead(DAY);
        assertThat(phone.text("#send-day")).isEqualTo("ของเช้า" + TUESDAY);
        phone.isFitForEverybody();
        report("12.5");
        findsASignal();
        phone.until("return document.querySelector('#waiting .asked') !== null");
        assertThat(phone.text("#waiting .asked")).contains("12.5 มม. เป็นของวันไหน", "นาฬิกาของเครื่องผิด", TUESDAY);
        assertThat(stored()).isEmpty();
        phone.isFitForEverybody();

        phone.until("return !document.getElementById('form').hidden"); // The report from the future locks nothing.
        assertThat(phone.text("#send-day")).isEqualTo("ของเช้า" + MONDAY);
        assertThat(phone.text("#waiting .asked .main")).isEqualTo("ของเช้า" + MONDAY);
        phone.click("#waiting .asked .main");
        phone.until("return document.getElementById('waiting').hidden");
        assertThat(stored()).containsExactly(SEVEN + " 12.5");
    }

    @Test
    void whereTheClockWasSetRightBeforeTheSignalCameThePupilSaysTheDay() throws SQLException {
        openWithClockAhead(DAY);
        report("12.5");
        setClockAhead(Duration.ZERO);
        findsASignal();
        phone.until("return document.querySelector('#waiting .asked select') !== null");
        assertThat(phone.list("return [...document.querySelectorAll('#waiting .asked .main')]"))
                .isEmpty();
        phone.driver()
                .executeScript("const select = document.querySelector('#waiting .asked select');"
                        + "select.selectedIndex = 2; select.dispatchEvent(new Event('change'))");
        phone.until("return document.getElementById('waiting').hidden");
        assertThat(stored()).containsExactly(SEVEN.minus(DAY) + " 12.5");
    }

    @Test
    void aClockThatFellBackIsNotBelievedAndTheReportNeedsNoQuestion() throws SQLException {
        openWithClockAhead(DAY.multipliedBy(-4000));
        assertThat(phone.text("#clock")).contains("นาฬิกาของเครื่องนี้ผิด");
        assertThat(phone.text("#send-day")).isEqualTo("ของเช้า" + MONDAY);
        phone.isFitForEverybody();
        report("7");
        findsASignal();
        phone.until("return document.getElementById('waiting').hidden");
        assertThat(stored()).containsExactly(SEVEN + " 7");
    }

    @Test
    void theTimeThatSomebodyHasTypedStaysWhenTheClockIsCorrected() throws SQLException {
        openWithClockAhead(Duration.ofHours(3));
        phone.type("#mm", "7");
        phone.click("#more summary");
        phone.driver()
                .executeScript("const time = document.getElementById('read-at'); time.value = '05:30';"
                        + "time.dispatchEvent(new Event('input'))");
        phone.click("#send");
        phone.until("return document.getElementById('line').dataset.waiting === '1'");
        findsASignal();
        phone.until("return document.getElementById('waiting').hidden");
        assertThat(stored()).containsExactly(SEVEN.minus(Duration.ofMinutes(90)) + " 7");
    }

    @Test
    void aClockThatWasAlwaysWrongIsCorrectedSilently() throws SQLException {
        setClockAhead(DAY.multipliedBy(-3));
        wire.mend();
        phone.open(wire.site() + "report");
        phone.until(FRESH);
        wire.cut();
        openWithClockAhead(DAY.multipliedBy(-3));
        assertThat(phone.text("#clock")).isEmpty();
        report("7");
        findsASignal();
        phone.until("return document.getElementById('waiting').hidden");
        assertThat(stored()).containsExactly(SEVEN + " 7");
    }
}
