package org.faofon.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.support.SchoolMembers.SCHOOL;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import org.faofon.schools.SchoolRole;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.OnAHandClock;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.Test;

/** After the morning's report a pupil sees red water, and learns when an officer has received that. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(OnAHandClock.class)
class SignsJourney extends MondayMorning {
    private static final String OPEN = "return document.getElementById('signs').open";

    @Test
    void signsAreReportedAfterTheMorningsReportAndConfirmed() throws IOException {
        try (Browser phone = phoneOf(SchoolRole.VOLUNTEER, "นก");
                Browser centre = Browser.phone()) {
            phone.open(site + "report");
            phone.until(FRESH);
            phone.type("#mm", "12.5");
            phone.click("#send");
            phone.until("return !document.getElementById('done').hidden");
            phone.until(NOTHING_WAITS); // Until then the receipt above still grows.

            phone.clickUntil("#signs summary", OPEN);
            phone.click("#signs-send");
            assertThat(phone.text("#signs #fault")).contains("เลือกก่อนว่าพบอะไร");
            assertThat(phone.driver().executeScript("return document.activeElement.name"))
                    .isEqualTo("sign");
            phone.isFitForEverybody();
            phone.click("#signs [value=RED_WATER]");
            phone.click("#signs [value=OTHER]");
            phone.click("#signs-send");
            assertThat(phone.text("#signs #fault")).contains("เขียนบอกก่อนว่าพบอะไร");
            phone.type("#signs-note", "สะพานขาด");
            phone.click("#signs-send");
            phone.until(NOTHING_WAITS);
            phone.until("return document.getElementById('signs-told').textContent.includes('รอเจ้าหน้าที่เปิดดู')");
            assertThat(phone.text("#signs-told")).contains("น้ำขุ่นแดง · เรื่องอื่น", "สะพานขาด", "ถึงระบบแล้ว");

            acknowledge(centre);
            phone.driver().executeScript("dispatchEvent(new Event('online'))");
            phone.until(
                    "return document.getElementById('signs-told').textContent.includes('เจ้าหน้าที่ได้รับแล้ว 07:11')");
            phone.isFitForEverybody();
            assertThat(phone.barriersInTheDark()).isEmpty();
            assertThat(phone.complaints()).isEmpty();
        }
    }

    @Test
    void withoutASignalThePageSaysThatTheOfficersDoNotKnowYet() throws IOException {
        try (Wire wire = new Wire(site.getPort());
                Browser phone = phoneOf(SchoolRole.VOLUNTEER, "นก", wire.site())) {
            phone.open(wire.site() + "report");
            phone.until(FRESH);
            wire.cut();
            phone.clickUntil("#signs summary", OPEN);
            phone.click("#signs [value=RED_WATER]");
            phone.click("#signs-send");
            phone.until("return document.getElementById('signs-said').textContent.includes('ยังไม่ถึงเจ้าหน้าที่')");
            assertThat(phone.text("#signs-said")).contains("โทร 1784").doesNotContain("รับเรื่องแล้ว");
            phone.isFitForEverybody();
            wire.mend();
            phone.driver().executeScript("dispatchEvent(new Event('online'))");
            phone.until("return document.getElementById('signs-said').textContent.includes('รับเรื่องแล้ว')");
        }
    }

    @Test
    void aDoubleTapReportsOnceAndComplainsOfNothing() throws IOException {
        try (Browser phone = phoneOf(SchoolRole.VOLUNTEER, "นก")) {
            phone.open(site + "report");
            phone.until(FRESH);
            phone.clickUntil("#signs summary", OPEN);
            phone.click("#signs [value=RED_WATER]");
            phone.driver()
                    .executeScript("const send = document.getElementById('signs-send'); send.click(); send.click();");
            phone.until("return document.getElementById('signs-said').textContent.includes('รับเรื่องแล้ว')");
            assertThat(phone.list("return [...document.querySelectorAll('#signs .fault')]"))
                    .isEmpty();
            assertThat(phone.list("return [...document.querySelectorAll('#signs-told li p strong')]"))
                    .hasSize(1);
        }
    }

    private void acknowledge(Browser centre) {
        clock.set(SEVEN.plusSeconds(660));
        centre.open(site + "centre");
        centre.type("[name=name]", SchoolGauges.OFFICER);
        centre.type("[name=password]", SchoolGauges.PASSWORD);
        centre.clickUntil("main button", "return location.pathname === '/centre'");
        centre.untilDrawn();
        assertThat(centre.text("#urgent")).contains("น้ำขุ่นแดง · เรื่องอื่น"); // On top until somebody has seen it.
        centre.click("#urgent a");
        assertThat(centre.text("#signs"))
                .contains("น้ำขุ่นแดง · เรื่องอื่น", "โดย นก (นักเรียนผู้อ่าน " + SCHOOL + ")");
        centre.isFitForEverybody();
        centre.clickUntil("#signs form button", "return document.querySelector('#signs form') === null");
        assertThat(centre.text("#signs")).contains("รับทราบแล้ว 07:11 น. โดย petch");
    }
}
