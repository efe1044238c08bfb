package org.faofon.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An officer looks after the rules on a phone. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class RulesJourney {
    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    String site;

    @Inject
    SchoolGauges schools;

    @BeforeEach
    void thereAreSchools() {
        schools.setUp();
    }

    private void signIn(Browser browser) {
        browser.open(site + "centre");
        browser.type("[name=name]", SchoolGauges.OFFICER);
        browser.type("[name=password]", SchoolGauges.PASSWORD);
        browser.clickUntil("main button", "return location.pathname === '/centre'");
    }

    @Test
    void anOfficerIsToldWhatIsWrongAndTriesARuleOnThePast() throws IOException {
        try (Browser phone = Browser.phone()) {
            signIn(phone);
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
            assertThat(phone.text("main")).contains("เตือนเท่าเดิม");
            phone.isFitForEverybody();
            phone.open(site + "centre/rules/rain-24h-watch/versions");
            phone.isFitForEverybody();
            assertThat(phone.complaints()).isEmpty();
        }
    }

    @Test
    void anOfficerSeesWhatAFileWouldChangeBeforeItDoes(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("rules.json"), """
                [{"code": "rules-journey", "hazard": "FLOOD", "level": "WATCH", "enabled": false, "source": "journey",
                  "name": {"th": "ฝน 6 ชม. ตั้งแต่ %1$s มม.", "en": "%1$s mm in 6 h"},
                  "when": [{"window": "PT6H", "atLeastMm": %1$s}], "area": {}}]
                """.formatted(800 + System.nanoTime() % 100));
        try (Browser phone = Browser.phone()) {
            signIn(phone);
            phone.open(site + "centre/rules/import");
            phone.isFitForEverybody();
            phone.type("[name=file]", file.toString());
            phone.clickUntil("main form button", "return document.querySelector('[name=agreement]') !== null");
            assertThat(phone.text("main")).contains("เกณฑ์ใหม่", "ฝน 6 ชม.", "ปิดอยู่");
            phone.isFitForEverybody();
            phone.clickUntil("main form button", "return location.search.includes('told=imported')");
            assertThat(phone.text("#rules-journey")).contains("ฝน 6 ชม.", SchoolGauges.OFFICER);
            assertThat(phone.complaints()).isEmpty();
        }
    }
}
