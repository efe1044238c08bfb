package org.faofon.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.Test;

/** An officer looks after the rules on a phone. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class RulesJourney {
    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    String site;

    @Inject
    SchoolGauges schools;

    @Test
    void anOfficerIsToldWhatIsWrongAndTriesARuleOnThePast() throws IOException {
        schools.setUp();
        try (Browser phone = Browser.phone()) {
            phone.open(site + "centre");
            phone.type("[name=name]", SchoolGauges.OFFICER);
            phone.type("[name=password]", SchoolGauges.PASSWORD);
            phone.clickUntil("main button", "return location.pathname === '/centre'");
            phone.open(site + "centre/rules");
            assertThat(phone.text("#rain-24h-watch")).contains("ฝน 24 ชม. ตั้งแต่ 90 มม.");
            phone.isFitForEverybody();

            phone.clickUntil("#rain-24h-watch a", "return location.pathname === '/centre/rules/form'");
            phone.isFitForEverybody();
            phone.type("[name=w0mm]", "000"); // 90 becomes 90000.
            phone.clickUntil("button[value=save]", "return document.querySelector('[role=alert]') !== null");
            assertThat(phone.text("main")).contains("ไม่เคยมีฝนมากกว่านี้");
            phone.isFitForEverybody();

            phone.open(site + "centre/rules/form?code=rain-24h-watch");
            phone.clickUntil("button[value=backtest]", "return location.pathname.includes('/backtests/')");
            phone.until("return document.querySelector('progress') === null");
            assertThat(phone.text("main")).contains("เหมือนเดิม");
            assertThat(phone.complaints()).isEmpty();
        }
    }
}
