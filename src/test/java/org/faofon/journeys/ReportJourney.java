package org.faofon.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.support.SchoolMembers.GAUGE;
import static org.faofon.support.SchoolMembers.PIN;
import static org.faofon.support.SchoolMembers.SCHOOL;
import static org.hamcrest.Matchers.contains;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.NetworkClock;
import org.faofon.readings.Depth;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.store.ReadingStore;
import org.faofon.schools.QrSignInLinks;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.OnAHandClock;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A pupil reads the cylinder at seven in the morning, with an old phone and a bad signal. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(OnAHandClock.class)
class ReportJourney extends MondayMorning {
    private static final Duration DAY = Duration.ofDays(1);
    private static final long LIGHT_ENOUGH_BYTES = 150_000;
    private static final Duration A_MINUTE_IS_TOO_LONG = Duration.ofSeconds(10);

    @Inject
    QrSignInLinks links;

    @Inject
    GaugeRegistry network;

    @Inject
    ReadingStore store;

    @SuppressWarnings("NullAway.Init")
    private Wire wire;

    private final Path profile = Browser.freshProfile();

    @BeforeEach
    void dial() throws IOException {
        wire = new Wire(site.getPort());
    }

    @AfterEach
    void hangUp() throws IOException {
        wire.close();
        Browser.delete(profile);
    }

    private void signIn(Browser phone) {
        phone.open(wire.site() + "join");
        phone.type("[name=school]", SCHOOL);
        phone.type("[name=pin]", PIN);
        phone.type("[name=nickname]", "นก");
        phone.clickUntil("#by-pin button", "return location.pathname === '/report'");
        phone.until(FRESH);
        phone.until("return navigator.serviceWorker.controller !== null");
    }

    private void report(Browser phone, String mm) {
        phone.type("#mm", mm);
        phone.click("#send");
    }

    private List<Judged> stored() throws SQLException {
        return store.list(GAUGE, SEVEN.minus(DAY.multipliedBy(30)), SEVEN.plus(DAY), 100);
    }

    private List<String> storedMm() throws SQLException {
        return stored().stream()
                .map(judged -> judged.reading().depth().mm().toPlainString())
                .toList();
    }

    @Test
    void signsInOnceAndReportsInSeconds() throws IOException, SQLException {
        try (Browser phone = Browser.phone(profile)) {
            phone.open(wire.site() + "report");
            phone.until("return !document.getElementById('sign-in').hidden");
            phone.until(FRESH); // No window of the browser's own stands in the way.
            phone.until("return navigator.serviceWorker.controller !== null");
            System.out.printf("First visit of /report: %d bytes over the wire%n", wire.receivedBytes());
            assertThat(wire.receivedBytes()).isLessThan(LIGHT_ENOUGH_BYTES);
            phone.isFitForEverybody();
            phone.open(wire.site() + "join");
            phone.isFitForEverybody();
            signIn(phone);
            phone.isFitForEverybody();
        }
        try (Browser phone = Browser.phone(profile)) {
            Instant opened = NetworkClock.world().instant();
            phone.open(wire.site() + "report");
            phone.until("return !document.getElementById('form').hidden");
            report(phone, "๑๒,๕");
            phone.until("return !document.getElementById('done').hidden"
                    + " && document.getElementById('line').dataset.waiting === '0'");
            Duration took = Duration.between(opened, NetworkClock.world().instant());
            System.out.printf("From opening to sent, typed by a machine: %d ms%n", took.toMillis());
            assertThat(took).isLessThan(A_MINUTE_IS_TOO_LONG);
            phone.until(FRESH);
            assertThat(phone.text("#done")).contains("ขอบคุณ นก", "12.5 มม.", "ฝนปานกลาง", "ถึงระบบแล้ว");
            phone.isFitForEverybody();
            assertThat(phone.complaints()).isEmpty();
        }
        assertThat(storedMm()).containsExactly("12.5");
        assertThat(stored().get(0).reading().at()).isEqualTo(SEVEN);
    }

    @Test
    void comesInByTheQrCodeWhoseSecretNobodySees() throws IOException, SQLException {
        String secret = links.make(network.gaugeOf(GAUGE), "petch");
        try (Browser phone = Browser.phone()) {
            phone.open(wire.site() + "join/" + GAUGE + "#" + secret);
            phone.until("return !document.getElementById('by-link').hidden");
            assertThat(phone.driver().getCurrentUrl()).doesNotContain(secret);
            phone.isFitForEverybody();
            phone.clickUntil("#by-link button", "return location.pathname === '/report'");
            phone.until(FRESH);
            assertThat(phone.text("#school")).contains("เกาะหมาก");
        }
    }

    @Test
    void keepsFiveReportsWithoutASignalAndOverARestart() throws IOException, SQLException {
        try (Browser phone = Browser.phone(profile)) {
            signIn(phone);
            wire.cut();
            phone.open(wire.site() + "report");
            phone.until("return !document.getElementById('form').hidden");
            report(phone, "1.5");
            phone.until("return !document.getElementById('done').hidden");
            assertThat(phone.text("#done")).contains("เก็บไว้ในเครื่องแล้ว");
            phone.isFitForEverybody();
            for (int back = 1; back < 5; back++) {
                phone.click("#done .acts button:last-child");
                phone.until("return !document.getElementById('form').hidden");
                if (back > 1) {
                    phone.driver()
                            .executeScript("const select = document.querySelector('#days select');"
                                    + "select.selectedIndex = 1; select.dispatchEvent(new Event('change'))");
                } else {
                    phone.click("#days label:nth-of-type(2) input");
                }
                report(phone, back + ".25");
                phone.until("return document.getElementById('line').dataset.waiting === '" + (back + 1) + "'");
            }
        }
        assertThat(stored()).isEmpty();
        try (Browser phone = Browser.phone(profile)) {
            phone.open(wire.site() + "report");
            phone.until("return document.getElementById('line').dataset.waiting === '5'");
            assertThat(phone.text("#line")).contains("รอส่ง 5 รายการ");
            assertThat(phone.text("#history")).contains("1.5 มม.", "4.25 มม.", "อยู่ในเครื่องนี้");
            wire.mend();
            phone.driver().executeScript("dispatchEvent(new Event('online'))");
            phone.until(NOTHING_WAITS);
            phone.until("return document.querySelectorAll('#history .receipts > li').length === 5");
            assertThat(phone.text("#history")).contains("ถึงระบบแล้ว").doesNotContain("อยู่ในเครื่องนี้");
        }
        assertThat(storedMm()).containsExactly("4.25", "3.25", "2.25", "1.25", "1.5");
    }

    @Test
    void anAnswerThatGetsLostMakesNoSecondReport() throws IOException, SQLException {
        try (Browser phone = Browser.phone()) {
            signIn(phone);
            wire.loseAnswers();
            report(phone, "7");
            phone.until("return document.getElementById('line').dataset.waiting === '1'");
            phone.until("return document.getElementById('line').classList.contains('lost')");
            wire.mend();
            phone.driver().executeScript("dispatchEvent(new Event('online'))");
            phone.until(NOTHING_WAITS);
        }
        assertThat(storedMm()).containsExactly("7");
        SchoolGauges.asOfficer()
                .get("/api/v1/readings/" + GAUGE + "-" + SEVEN.getEpochSecond() + "/revisions")
                .then()
                .body("mm", contains(7));
    }

    @Test
    void correctsOnTheSameDayAndAsksBeforeAnUnusualValue() throws IOException, SQLException {
        try (Browser phone = Browser.phone()) {
            signIn(phone);
            report(phone, "12.5");
            phone.until("return document.querySelector('#done .acts button') !== null");
            phone.until(NOTHING_WAITS);
            phone.click("#done .acts button:first-child");
            phone.until("return !document.getElementById('form').hidden");
            report(phone, "215");
            phone.until("return !document.getElementById('check').hidden");
            phone.isFitForEverybody();
            assertThat(phone.text("#check")).contains("กระบอกจุได้ 150 มม.");
            phone.click("#check button:first-child");
            phone.driver().executeScript("document.getElementById('mm').value = ''");
            report(phone, "21.5");
            phone.until("return document.getElementById('done').textContent.includes('21.5')");
            phone.until(NOTHING_WAITS);
        }
        assertThat(storedMm()).containsExactly("21.5");
        SchoolGauges.asOfficer()
                .get("/api/v1/readings/" + GAUGE + "-" + SEVEN.getEpochSecond() + "/revisions")
                .then()
                .body("mm", contains(21.5f, 12.5f));
    }

    @Test
    void proposesTheDaysOfTheWeekendTogether() throws IOException, SQLException {
        members.asVolunteer()
                .body("{\"at\": \"" + SEVEN.minus(DAY.multipliedBy(3)) + "\", \"mm\": 4, \"period\": \"PT24H\"}")
                .post("/api/v1/gauges/" + GAUGE + "/readings")
                .then()
                .statusCode(200);
        try (Browser phone = Browser.phone()) {
            signIn(phone);
            assertThat(phone.text("#day")).contains("รวม 3 วัน", "วันศุกร์");
            phone.click("[data-mark=overflow]");
            phone.click("#send");
            phone.until("return document.getElementById('done').textContent.includes('รวม 3 วัน')");
            phone.until(NOTHING_WAITS);
        }
        Judged weekend = stored().get(1);
        assertThat(weekend.reading().interval().length()).isEqualTo(DAY.multipliedBy(3));
        assertThat(weekend.reading().depth()).isEqualTo(new Depth(150_000, Depth.Kind.AT_LEAST));
    }

    @Test
    void saysWhyADayWasNotMeasured() throws IOException, SQLException {
        try (Browser phone = Browser.phone()) {
            signIn(phone);
            phone.click("[data-mark=missed]");
            phone.click("#why label:first-of-type input");
            phone.isFitForEverybody();
            phone.click("#send-missed");
            phone.until(NOTHING_WAITS);
            phone.until("return document.getElementById('history').textContent.includes('เข้าไปไม่ถึง')");
        }
        assertThat(stored()).isEmpty();
    }

    @Test
    void readsWhatPeopleType() throws IOException {
        try (Browser phone = Browser.phone()) {
            phone.open(wire.site() + "report");
            Object wrong = phone.driver().executeAsyncScript("""
                    const done = arguments[0];
                    import('/assets/reportInput.js').then(rain => {
                      const upTo = JSON.parse(document.getElementById('words').textContent).rainClassesUpTo;
                      const DAY = 86400000, seven = Date.UTC(2026, 10, 23), minute = 60000;
                      const same = (a, b) => JSON.stringify(a) === JSON.stringify(b);
                      const trials = [
                        [rain.readNumber('12.5'), { mm: 12.5 }], [rain.readNumber(' ๑๒,๕ มม.'), { mm: 12.5 }],
                        [rain.readNumber('.5'), { mm: 0.5 }], [rain.readNumber('0'), { mm: 0 }],
                        [rain.readNumber('12.50'), { mm: 12.5 }], [rain.readNumber('12.505'), { fault: 'sayDecimals' }],
                        [rain.readNumber(''), { fault: 'sayEmpty' }], [rain.readNumber('-1'), { fault: 'sayNegative' }],
                        [rain.readNumber('1.2.3'), { fault: 'sayNumber' }], [rain.readNumber('2000'), { mm: 2000 }],
                        [rain.readNumber('2000.01'), { fault: 'sayTooMuch' }],
                        [rain.rainClass(0, false, upTo), 'classNone'], [rain.rainClass(0, true, upTo), 'classTrace'],
                        [rain.rainClass(10, false, upTo), 'classLight'], [rain.rainClass(10.01, false, upTo), 'classModerate'],
                        [rain.rainClass(35, false, upTo), 'classModerate'], [rain.rainClass(35.1, false, upTo), 'classHeavy'],
                        [rain.rainClass(90, false, upTo), 'classHeavy'], [rain.rainClass(90.1, false, upTo), 'classVeryHeavy'],
                        [rain.morningNow(seven), seven], [rain.morningNow(seven - 120 * minute), seven],
                        [rain.morningNow(seven - 121 * minute), seven - DAY],
                        [rain.endOf(seven, seven - 12.5 * minute), seven - 13 * minute], [rain.endOf(seven, seven + 1), seven],
                        [rain.endOf(seven, seven + 15 * minute), seven], [rain.endOf(seven, seven + 16.5 * minute), seven + 16 * minute],
                        [rain.endOf(seven, seven + 120 * minute), seven + 120 * minute], [rain.endOf(seven, seven + 121 * minute), seven],
                        [rain.readTime('07:05', seven, seven + 90 * minute), { at: seven }],
                        [rain.readTime('08:20', seven, seven + 90 * minute), { at: seven + 80 * minute }],
                        [rain.readTime('08:20', seven, seven + 79 * minute), { fault: 'sayTimeLater' }],
                        [rain.readTime('05:00', seven, seven), { at: seven - 120 * minute }],
                        [rain.readTime('04:59', seven, seven), { fault: 'sayTime' }],
                        [rain.readTime('09:00', seven, seven + DAY), { at: seven + 120 * minute }],
                        [rain.readTime('09:01', seven, seven + DAY), { fault: 'sayTime' }], [rain.readTime('', seven, seven), { fault: 'sayTime' }],
                        [rain.morningOf(seven + 120 * minute), seven], [rain.morningOf(seven - 12 * minute), seven],
                        [rain.proposeDays([], [], seven).together, undefined],
                        [rain.proposeDays([{ morning: seven - DAY, days: 1 }], [], seven).together, undefined],
                        [rain.proposeDays([{ morning: seven - 2 * DAY, days: 1 }], [], seven).together.days, 2],
                        [rain.proposeDays([{ morning: seven - 31 * DAY, days: 1 }], [], seven).together.days, 31],
                        [rain.proposeDays([{ morning: seven - 32 * DAY, days: 1 }], [], seven).together, undefined],
                        [rain.proposeDays([{ morning: seven - 3 * DAY, days: 1 }], [seven - DAY], seven).together, undefined],
                        [rain.proposeDays([{ morning: seven - 3 * DAY, days: 1 }], [], seven).since.map(one => one.days), [3, 2, 1]],
                        [rain.proposeDays([{ morning: seven - DAY, days: 1 }], [], seven).since, []],
                        [rain.proposeDays([{ morning: seven - 32 * DAY, days: 1 }], [], seven).long, true],
                        [rain.proposeDays([{ morning: seven - 32 * DAY, days: 1 }], [], seven).since.length, 31],
                        [rain.proposeDays([], [], seven, true).long, true], [rain.proposeDays([], [], seven).long, false],
                        [rain.proposeDays([], [], seven).since, []],
                        [rain.proposeDays([{ morning: seven, days: 3 }], [], seven).yesterday.told.days, 3],
                        [rain.unusual(150, 1, { capacityMm: 150, recordMm: 149 }), ['checkRecord', 149, 150]],
                        [rain.unusual(61, 1, { recordMm: null }), ['checkMuch', 61]], [rain.unusual(60, 1, { recordMm: null }), undefined],
                        [rain.unusual(61, 1, { recordMm: 40 }), ['checkRecord', 40, 61]], [rain.unusual(120, 2, {}), undefined],
                        [rain.unusualOverflow(134.9, { capacityMm: 150 }), ['checkFull', 150, 134.9]],
                        [rain.unusualOverflow(135, { capacityMm: 150 }), undefined], [rain.unusualOverflow(1, {}), undefined],
                        [rain.unusual(150.1, 1, { capacityMm: 150 }), ['checkCapacity', 150, 150.1]],
                        [rain.unusual(31, 1, {}, { neighbours: 3, leastMm: 0, mostMm: 10 }), ['checkHigh', 10, 31]],
                        [rain.unusual(30, 1, {}, { neighbours: 3, leastMm: 0, mostMm: 10 }), undefined],
                        [rain.unusual(31, 1, {}, { neighbours: 2, leastMm: 0, mostMm: 10 }), undefined],
                        [rain.unusual(1.9, 1, {}, { neighbours: 3, leastMm: 10, mostMm: 30 }), ['checkLow', 10, 1.9]],
                        [rain.unusual(2, 1, {}, { neighbours: 3, leastMm: 10, mostMm: 30 }), undefined],
                      ];
                      done(trials.flatMap(([was, wanted], at) => same(was, wanted) ? [] : [at + ': ' + JSON.stringify(was)]).join('; '));
                    }, failure => done(String(failure)));
                    """);
            assertThat(wrong).isEqualTo("");
        }
    }
}
