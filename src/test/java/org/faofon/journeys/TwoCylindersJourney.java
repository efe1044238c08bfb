package org.faofon.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.support.CylinderPair.FIRST;
import static org.faofon.support.CylinderPair.OTHER_GAUGE;
import static org.faofon.support.CylinderPair.OTHER_SCHOOL;
import static org.faofon.support.CylinderPair.SECOND;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.faofon.readings.store.ReadingStore;
import org.faofon.schools.SchoolRole;
import org.faofon.support.CylinderPair;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.OnAHandClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A school has two cylinders, and the smallest phone that there is. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(OnAHandClock.class)
class TwoCylindersJourney extends MondayMorning {
    private static final Duration DAY = Duration.ofDays(1);

    @Inject
    CylinderPair cylinders;

    @Inject
    ReadingStore store;

    @BeforeEach
    void roster() {
        cylinders.setUp();
    }

    @AfterEach
    void forget() {
        cylinders.forget();
    }

    private Browser report() {
        Browser phone =
                signedIn(Browser.smallPhone(), CylinderPair.SCHOOL, SchoolRole.VOLUNTEER, "นก", site.toString());
        phone.open(site + "report");
        phone.until(FRESH);
        return phone;
    }

    private void post(String school, String gauge, Instant at, int mm) {
        members.as(school, SchoolRole.VOLUNTEER, "ฝน")
                .body("{\"at\": \"%s\", \"mm\": %d, \"period\": \"PT24H\"}".formatted(at, mm))
                .post("/api/v1/gauges/" + gauge + "/readings")
                .then()
                .statusCode(200);
    }

    private List<Integer> storedMm(String gauge) throws SQLException {
        return store.list(gauge, SEVEN.minus(DAY.multipliedBy(9)), SEVEN.plus(DAY), 100).stream()
                .map(judged -> judged.reading().depth().micrometres() / 1_000)
                .toList();
    }

    private static void send(Browser phone, String mm) {
        phone.type("#mm", mm);
        phone.click("#send");
        phone.until("return !document.getElementById('done').hidden");
        phone.until(NOTHING_WAITS);
    }

    @Test
    void bothAreSeenAndTheThanksSayWhichOneIsMissing() throws IOException, SQLException {
        post(OTHER_SCHOOL, OTHER_GAUGE, SEVEN, 30);
        try (Browser phone = report()) {
            assertThat(phone.text("#which")).contains(FIRST, SECOND, "ยังไม่ได้อ่าน");
            assertThat(phone.driver()
                            .executeScript("return document.getElementById('mm').getBoundingClientRect().bottom"
                                    + " <= window.innerHeight"))
                    .as("the number field is seen without scrolling")
                    .isEqualTo(true);
            phone.isFitForEverybody();

            send(phone, "12.5");
            assertThat(phone.text("#done")).contains("เครื่องวัด " + FIRST, "12.5 มม.", "เช้านี้ยังขาด " + SECOND);
            phone.until("return document.getElementById('done').textContent.includes('โรงเรียนอื่น')");
            assertThat(phone.text("#done")).contains("รายงานแล้ว 1 จาก 1 แห่ง เฉลี่ย 30 มม.");
            phone.isFitForEverybody();
            assertThat(phone.barriersInTheDark()).isEmpty();

            phone.click("#done .missing button");
            phone.until("return !document.getElementById('form').hidden");
            send(phone, "7");
            assertThat(phone.text("#done")).contains("เครื่องวัด " + SECOND).doesNotContain("ยังขาด");
            assertThat(phone.text("#which")).contains("✓ 12.5 มม.", "✓ 7 มม.").doesNotContain("ยังไม่ได้อ่าน");
            assertThat(phone.complaints()).isEmpty();
        }
        assertThat(storedMm(FIRST)).containsExactly(12);
        assertThat(storedMm(SECOND)).containsExactly(7);
    }

    @Test
    void theThanksAreForTheDayThatWasReportedAndComparedWithThatDay() throws IOException {
        post(OTHER_SCHOOL, OTHER_GAUGE, SEVEN.minus(DAY), 40);
        post(CylinderPair.SCHOOL, FIRST, SEVEN.minus(DAY.multipliedBy(2)), 1);
        post(CylinderPair.SCHOOL, FIRST, SEVEN, 2);
        try (Browser phone = report()) {
            phone.click("#which label:first-of-type input");
            phone.until("return document.getElementById('done').textContent.includes('2 มม.')");
            assertThat(phone.text("#done")).contains("ยังไม่มีใครรายงาน (0 จาก 1 แห่ง)");

            phone.click("#done .acts:not(.missing .acts) button:last-child");
            phone.until("return !document.getElementById('form').hidden");
            assertThat(phone.text("#day")).contains("เมื่อวานเช้า", "22 พฤศจิกายน");
            send(phone, "33");

            assertThat(phone.text("#done")).contains("33 มม.", "วันอาทิตย์ที่ 22 พฤศจิกายน 2569");
            phone.until("return document.getElementById('done').textContent.includes('เฉลี่ย 40 มม.')");
        }
    }
}
