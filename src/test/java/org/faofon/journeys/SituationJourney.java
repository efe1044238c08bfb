package org.faofon.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import org.faofon.schools.SchoolRole;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.OnAHandClock;
import org.faofon.support.SchoolGauges;
import org.faofon.support.Tables;
import org.junit.jupiter.api.Test;

/** A teacher with wet feet says how the school is, and an officer sends a boat. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(OnAHandClock.class)
class SituationJourney extends MondayMorning {
    private static final String SAID = "return document.getElementById('situation-said').textContent.includes('%s')";

    @Inject
    Tables tables;

    /** Leaves the report page the moment that it makes its database. */
    private static final String LEAVE = """
            const open = IDBFactory.prototype.open;
            IDBFactory.prototype.open = function (...of) {
              const request = open.apply(this, of);
              if (location.pathname === '/report') location.href = '/report/situation';
              return request;
            };
            """;

    private static final int HASTY_PUPILS = 4;

    private static String said(String words) {
        return SAID.formatted(words);
    }

    @Test
    void threeTapsTellTheCentreAndAnOfficerTakesTheNeed() throws IOException {
        try (Browser phone = phoneOf(SchoolRole.TEACHER, "ครูแดง");
                Browser centre = Browser.phone()) {
            phone.open(site + "report/situation");
            phone.until(FRESH);
            phone.isFitForEverybody();
            assertThat(phone.barriersInTheDark()).isEmpty();
            phone.click("#situation-form .send-bar button");
            phone.until(said("เลือกก่อนว่าโรงเรียนเป็นอย่างไร"));
            phone.click("[name=status][value=CLOSED]");
            phone.click("label:has([name=water][value=KNEE])");
            phone.driver()
                    .executeScript("document.querySelector('[name=need-BOAT]').value = 'UP_TO_10';"
                            + "const send = document.querySelector('.send-bar button'); send.click(); send.click();");
            phone.until(said("ศูนย์ได้รับแล้ว"));
            phone.until(said("ปิดเรียน · น้ำท่วมระดับเข่า · เรือ สำหรับ 1–10 คน"));
            phone.until("return document.getElementById('known-lines').textContent.includes('เรือ สำหรับ 1–10 คน')");
            assertThat(tables.count("situation_report")).isEqualTo(1);

            centre.open(site + "centre/situations");
            centre.type("[name=name]", SchoolGauges.OFFICER);
            centre.type("[name=password]", SchoolGauges.PASSWORD);
            centre.clickUntil("main button", "return location.pathname === '/centre/situations'");
            centre.isFitForEverybody();
            assertThat(centre.text(".schools")).contains("ปิดเรียน", "น้ำท่วมระดับเข่า", "ยังไม่มีผู้รับ");
            centre.type("[name=takenBy]", "กู้ภัยพัทลุง");
            centre.clickUntil("[value=TAKEN]", "return document.querySelector('.told') !== null");
            assertThat(centre.text(".schools")).contains("มีผู้รับแล้ว · กู้ภัยพัทลุง");

            phone.driver().executeScript("dispatchEvent(new Event('online'))");
            phone.until("return document.getElementById('known-lines').textContent.includes('กู้ภัยพัทลุง')");
            assertThat(phone.complaints()).isEmpty();
        }
    }

    @Test
    void withoutASignalTheReportIsKeptAndSentLater() throws IOException {
        try (Wire wire = new Wire(site.getPort());
                Browser phone = phoneOf(SchoolRole.VOLUNTEER, "นก", wire.site())) {
            phone.open(wire.site() + "report/situation");
            phone.until(FRESH);
            wire.cut();
            phone.click("[name=status][value=SHELTER]");
            phone.click("#situation-form .send-bar button");
            phone.until(said("เก็บไว้ในเครื่องแล้ว"));
            assertThat(phone.text("#situation-said")).contains("โทร 1784").doesNotContain("ศูนย์ได้รับแล้ว");
            assertThat(tables.count("situation_report")).isZero();
            wire.mend();
            phone.driver().executeScript("dispatchEvent(new Event('online'))");
            phone.until(said("ศูนย์ได้รับแล้ว"));
            assertThat(tables.strings("select status from situation_report")).containsExactly("SHELTER");
        }
    }

    @Test
    void aFloodedPlaceIsReportedAtTheSchool() throws IOException {
        try (Browser phone = phoneOf(SchoolRole.VOLUNTEER, "นก")) {
            phone.open(site + "report/flood-point");
            phone.until(FRESH);
            phone.isFitForEverybody();
            phone.click("label:has([name=depth][value=WAIST])");
            phone.type("[name=place]", "หน้าตลาด");
            phone.click("#point-form .send-bar button");
            phone.until("return document.getElementById('point-said').textContent.includes('รอเจ้าหน้าที่ตรวจ')");
            assertThat(tables.strings("select depth || ' ' || place from flood_point"))
                    .containsExactly("WAIST หน้าตลาด");
        }
    }

    @Test
    void whoLeavesThePageAtOnceCanReportOnTheNext() throws IOException {
        for (int pupil = 1; pupil <= HASTY_PUPILS; pupil++) {
            try (Browser phone = phoneOf(SchoolRole.VOLUNTEER, "นก")) {
                phone.beforeEachPage(LEAVE);
                phone.driver().get(site + "report");
                phone.until("return location.pathname === '/report/situation'");
                phone.until(FRESH);
            }
        }
    }
}
