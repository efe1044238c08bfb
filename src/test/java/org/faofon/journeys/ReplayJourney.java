package org.faofon.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.support.OfficerAccounts.signIn;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.io.IOException;
import org.faofon.alerts.WithLine;
import org.faofon.incidents.Night;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.HandClock;
import org.faofon.support.OfficerAccounts;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** The head of the centre goes through a night by keyboard. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
@TestProfile(WithLine.class)
class ReplayJourney {
    private static final String LABEL =
            "return document.querySelector('svg [data-gauge=\"" + Night.GAUGE + "\"] text').textContent";

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    String root;

    @Inject
    SchoolGauges schools;

    @Inject
    OfficerAccounts accounts;

    @Inject
    Night night;

    @Inject
    HandClock clock;

    @BeforeEach
    void aReadingThatCameLate() {
        clock.set(Night.minute(6_200));
        schools.setUp();
        accounts.setUp();
        for (int minute = 6_120;
                minute < 6_200;
                minute += 5) { // Of less than a twentieth of the day the map says nothing.
            night.reads(minute, 0, minute + 1);
        }
        night.reads(6_205, 11.7, 6_240);
        clock.set(Night.minute(6_260));
    }

    @Test
    void theKeysGoThroughTheNightMinuteByMinute() throws IOException {
        try (Browser browser = Browser.wide()) {
            browser.carry(
                    root,
                    OfficerAccounts.COOKIE,
                    signIn(OfficerAccounts.ADMIN, OfficerAccounts.PASSWORD).cookie(OfficerAccounts.COOKIE));
            browser.open(root + "centre/replay?step=1&at=" + Night.minute(6_239));
            browser.until("return !document.getElementById('play').hidden");
            assertThat(browser.driver().executeScript(LABEL)).isNotEqualTo("11.7");

            press(browser, Keys.ARROW_RIGHT);
            browser.until(LABEL + " === '11.7'");
            press(browser, Keys.ARROW_LEFT);
            browser.until(LABEL + " !== '11.7'");

            press(browser, Keys.SPACE);
            browser.until(LABEL + " === '11.7'");
            press(browser, Keys.SPACE);
            browser.until("return document.getElementById('play').textContent.includes('▶')");
        }
    }

    @Test
    void sliderMapAndListsAreInViewTogether() throws IOException {
        try (Browser browser = Browser.wide()) {
            browser.carry(
                    root,
                    OfficerAccounts.COOKIE,
                    signIn(OfficerAccounts.ADMIN, OfficerAccounts.PASSWORD).cookie(OfficerAccounts.COOKIE));
            for (int[] screen : new int[][] {{1920, 1080}, {1366, 768}}) {
                browser.sizes(screen[0], screen[1]);
                browser.open(root + "centre/replay?step=1&at=" + Night.minute(6_239));
                browser.until("return ['slider', 'alerts', 'log'].every(id =>"
                        + " document.getElementById(id).getBoundingClientRect().top < innerHeight)");
                browser.until("const map = document.querySelector('.replay-map').getBoundingClientRect();"
                        + " return map.bottom <= innerHeight && map.height > innerHeight * .4");
                browser.until("return document.querySelector('.replay-map').textContent.includes('ศรีนครินทร์')");
                browser.isFitForEverybody();
            }
        }
    }

    private static void press(Browser browser, Keys key) {
        new Actions(browser.driver()).sendKeys(key).perform();
    }
}
