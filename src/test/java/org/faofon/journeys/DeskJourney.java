package org.faofon.journeys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.alerts.Rains.emergency;
import static org.faofon.alerts.Rains.warning;
import static org.faofon.alerts.Rains.watch;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.faofon.accounts.shift.Shift;
import org.faofon.accounts.shift.ShiftService;
import org.faofon.alerts.Evidence;
import org.faofon.alerts.Finding;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.alerts.lifecycle.AlertService;
import org.faofon.network.NetworkClock;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.SchoolGauges;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

/** A storm at 3 a.m.: eleven alerts on one screen, and both hands on the keyboard. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class DeskJourney {
    private static final List<String> DISTRICTS = List.of("9311", "9310", "9306");
    private static final List<String> MORE_DISTRICTS =
            List.of("9311", "9310", "9306", "9302", "9305", "9309", "9301", "9304");
    private static final int MOST_TABS = 40;

    /** Counts the tones that the browser itself is told to play. */
    private static final String COUNTED_AUDIO = """
            window.tones = 0;
            const startSound = AudioScheduledSourceNode.prototype.start;
            AudioScheduledSourceNode.prototype.start = function (...when) {
              if (this instanceof OscillatorNode && this.context.state === 'running') window.tones++;
              return startSound.apply(this, when);
            };
            """;

    /** Holds the next page back until it is released. */
    private static final String SLOW_PAGE = """
            const fetchAtOnce = window.fetch;
            window.fetch = async (what, how) => {
              const answer = await fetchAtOnce(what, how);
              if (!window.holdNext || what !== location.href) return answer;
              window.holdNext = false;
              await answer.clone().text();
              await new Promise((done) => { window.release = done; });
              return answer;
            };
            """;

    /** What a browser says of a page in another tab. */
    private static final String IN_THE_BACKGROUND = """
            Object.defineProperty(document, 'hidden', { get: () => true });
            document.dispatchEvent(new Event('visibilitychange'));
            """;

    /** Whether something on the map has the colour of that level. */
    private static final String ON_THE_MAP = """
            const line = getComputedStyle(document.documentElement).getPropertyValue('--level-%d-line').trim();
            return [...document.querySelectorAll('#map path')].some(path => path.getAttribute('stroke') === line);
            """;

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    String site;

    @Inject
    SchoolGauges schools;

    @Inject
    AlertService book;

    @Inject
    NetworkClock clock;

    @Inject
    ShiftService shifts;

    @BeforeEach
    void aStorm() throws InterruptedException {
        schools.setUp();
        schools.rain(SchoolGauges.BAN_NA, Duration.ofDays(1), SchoolGauges.HEAVY);
        // The rules judge that rain first; what is written by hand before they have done so, they would end.
        TimeUnit.SECONDS.sleep(2);
    }

    private void raise(Hazard hazard, String district, Level level) {
        Instant now = clock.instant();
        Evidence held = switch (level) {
            case EMERGENCY -> emergency("PTL36", now);
            case WARNING -> warning("PTL35", now);
            case WATCH -> watch("PTL35", now);
        };
        book.record(new Finding(hazard, district, now, List.of(held), Optional.of(level), 3, 5));
    }

    private void elevenAlerts() {
        int alerts = 0;
        for (String district : DISTRICTS) {
            for (Hazard hazard : Hazard.values()) {
                if (alerts < 11) {
                    raise(hazard, district, alerts++ % 4 == 0 ? Level.EMERGENCY : Level.WARNING);
                }
            }
        }
    }

    private void signIn(Browser browser) {
        browser.open(site + "centre");
        browser.type("[name=name]", SchoolGauges.OFFICER);
        browser.type("[name=password]", SchoolGauges.PASSWORD);
        browser.clickUntil("main button", "return location.pathname === '/centre'");
        browser.untilDrawn();
    }

    private static void press(Browser browser, CharSequence keys) {
        browser.driver().switchTo().activeElement().sendKeys(keys);
    }

    @Test
    void elevenAlertsFitOnOneScreenTheWorstFirst() throws IOException {
        elevenAlerts();
        try (Browser desk = Browser.wall()) {
            signIn(desk);

            desk.until("return document.querySelectorAll('#todo [data-alert]').length === 11");
            desk.until("return document.documentElement.scrollHeight <= innerHeight");
            assertThat(desk.list("return [...document.querySelectorAll('#todo .entry')]"
                            + ".filter(line => line.getBoundingClientRect().bottom > innerHeight)"
                            + ".map(line => line.textContent + line.getBoundingClientRect().bottom)"))
                    .as("lines below the screen")
                    .isEmpty();
            desk.until("return document.getElementById('events').getBoundingClientRect().bottom <= innerHeight");
            assertThat(desk.list("return [...document.querySelectorAll('#waiting [data-alert]')]"
                            + ".map(line => line.dataset.level)"))
                    .containsExactly("3", "3", "3");
            desk.isFitForEverybody();
            assertThat(desk.barriersInTheDark()).isEmpty();
            assertThat(desk.complaints()).isEmpty();
        }
    }

    @Test
    void inABigStormADistrictIsOneLineThatOpensByAKey() throws IOException {
        int alerts = 0;
        for (String district : MORE_DISTRICTS) {
            for (Hazard hazard : Hazard.values()) {
                if (alerts < 20) {
                    raise(hazard, district, alerts++ < 2 ? Level.EMERGENCY : Level.WARNING);
                }
            }
        }
        try (Browser desk = Browser.wall()) {
            signIn(desk);

            desk.until("return document.querySelectorAll('#todo [data-alert]').length === 20");
            desk.until("const todo = document.getElementById('todo'); return todo.scrollHeight <= todo.clientHeight");
            desk.until(
                    "return document.querySelectorAll('#waiting .collapsed').length === 0"
                            + " && document.querySelector('#in-force .district:not(.collapsed) [data-alert]').checkVisibility()");
            assertThat(desk.text(".collapsed > summary")).contains("การเตือน", "ระดับ 2", "ยังไม่รับทราบ");
            desk.isFitForEverybody();
            assertThat(desk.list("return [...document.querySelectorAll('.collapsed .what > b')].map(name =>"
                            + " getComputedStyle(name).color === getComputedStyle(document.body).color)"))
                    .as("names of districts are as dark as other text") // Axe cannot tell what is behind them.
                    .contains("true")
                    .doesNotContain("false");

            press(desk, "o");
            desk.until("return [...document.querySelectorAll('#todo [data-alert]')].every(line =>"
                    + " line.checkVisibility())");
            press(desk, "o");
            desk.until("return !document.querySelector('.collapsed [data-alert]').checkVisibility()");
            assertThat(desk.complaints()).isEmpty();
        }
    }

    @Test
    void everythingIsWithinReachOfTheKeyboard() throws IOException {
        raise(Hazard.LANDSLIDE, "9311", Level.EMERGENCY);
        raise(Hazard.FLOOD, "9310", Level.WARNING);
        try (Browser desk = Browser.wall()) {
            signIn(desk);

            press(desk, "j");
            desk.until("return document.activeElement.matches('#waiting summary')");
            press(desk, Keys.ENTER);
            desk.until("return document.querySelector('#waiting .card').checkVisibility()");
            assertThat(desk.text("#waiting .acts")).contains("ประกาศ", "รับทราบ", "เลื่อนประกาศ", "ยกเลิก");
            desk.isFitForEverybody();
            press(desk, Keys.ESCAPE);
            desk.until("return document.querySelector('details.line[open]') === null");
            desk.until("return document.activeElement.matches('#waiting summary')");

            press(desk, "a");
            desk.until("return document.querySelector('#waiting .line').dataset.unseen === 'false'");
            desk.until("return document.activeElement.matches('#waiting summary')");

            press(desk, "4");
            desk.until("return document.getElementById('data').checkVisibility()");
            press(desk, "1");
            desk.until("return !document.getElementById('data').checkVisibility()");

            press(desk, "?");
            desk.until("return document.getElementById('help').open");
            desk.isFitForEverybody();
            press(desk, Keys.ESCAPE);
            desk.until("return !document.getElementById('help').open");
            assertThat(desk.complaints()).isEmpty();
        }
    }

    @Test
    void anOpenCardStaysOpenAndWhatIsTypedStaysWhenMoreArrives() throws IOException {
        raise(Hazard.LANDSLIDE, "9311", Level.EMERGENCY);
        try (Browser desk = Browser.wall()) {
            signIn(desk);
            desk.unfold("#waiting");
            desk.click("#waiting .acts .reasoned:last-of-type summary");
            desk.type("#waiting .acts .reasoned:last-of-type textarea", "เครื่องวัด");

            raise(Hazard.FLOOD, "9310", Level.WARNING);
            desk.until("return document.querySelectorAll('#in-force [data-alert]').length === 1");

            press(desk, "เสีย");
            desk.until("return document.querySelector('#waiting .acts .reasoned:last-of-type textarea').value"
                    + " === 'เครื่องวัดเสีย'");
            desk.until("return document.querySelector('#waiting .card').checkVisibility()");
        }
    }

    @Test
    void aNewEmergencyIsHeardAndStandsInTheTitleUntilSomebodyTouchesTheDesk() throws IOException {
        try (Browser desk = Browser.wall()) {
            desk.beforeEachPage(COUNTED_AUDIO);
            signIn(desk);
            desk.open(site + "centre");
            desk.until("return !document.getElementById('sound-note').hidden"); // Nobody has touched this page yet.
            desk.click("#counts");
            desk.until("return document.getElementById('sound-note').hidden");

            raise(Hazard.LANDSLIDE, "9311", Level.EMERGENCY);

            desk.until("return window.tones >= 6 && document.title.includes('ระดับ 3')");
            press(desk, "j");
            desk.until("return !document.title.includes('ระดับ 3')");
        }
    }

    @Test
    void theTitleBlinksUntilSomebodyTouchesTheDesk() throws IOException {
        try (Browser desk = Browser.wall()) {
            desk.allowsMotion();
            signIn(desk);

            raise(Hazard.LANDSLIDE, "9311", Level.EMERGENCY);

            for (int blink = 0; blink < 2; blink++) {
                desk.until("return document.title.startsWith('●')");
                desk.until("return !document.title.startsWith('●')");
            }
            press(desk, "j");
            desk.until("return document.documentElement.dataset.ringing === undefined");
        }
    }

    @Test
    void aLevelThreeIsPublishedByTheKeyboardAlone() throws IOException {
        raise(Hazard.LANDSLIDE, "9311", Level.EMERGENCY);
        try (Browser desk = Browser.wall()) {
            signIn(desk);
            press(desk, "j");
            desk.until("return document.activeElement.matches('#waiting summary')");
            press(desk, Keys.ENTER);
            desk.until("return document.querySelector('#waiting .card').checkVisibility()");

            tabTo(desk, "#waiting .acts a.main");
            press(desk, Keys.ENTER);
            desk.until("return location.pathname.endsWith('/publish')");
            desk.untilDrawn();
            tabTo(desk, "[name=outdated], form[action$='/publish'] button.main");
            if (desk.list("return [document.activeElement.name]").contains("outdated")) {
                press(desk, Keys.SPACE);
                tabTo(desk, "form[action$='/publish'] button.main");
            }
            press(desk, Keys.ENTER);

            desk.until("return location.pathname === '/centre' && location.search.includes('told=done')");
            desk.until("return document.querySelectorAll('#waiting [data-alert]').length === 0"
                    + " && document.querySelectorAll('#in-force [data-alert][data-level=\"3\"]').length === 1");
        }
    }

    /** Moves the focus on by the tabulator alone. */
    private static void tabTo(Browser browser, String selector) {
        String reached = "return [document.activeElement.matches(\"" + selector + "\")]";
        for (int tabs = 0; tabs < MOST_TABS; tabs++) {
            if (browser.list(reached).contains("true")) {
                return;
            }
            press(browser, Keys.TAB);
        }
        throw new AssertionError("The focus never came to " + selector);
    }

    @Test
    void aMutedDeskStaysMutedOnThisDevice() throws IOException {
        try (Browser desk = Browser.wall()) {
            desk.beforeEachPage(COUNTED_AUDIO);
            signIn(desk);
            desk.click("#sound");
            desk.open(site + "centre");
            desk.until("return document.getElementById('sound').getAttribute('aria-pressed') === 'false'");
            desk.click("#counts");

            raise(Hazard.LANDSLIDE, "9311", Level.EMERGENCY);

            desk.until("return document.title.includes('ระดับ 3')"); // It is still to be seen.
            assertThat(desk.list("return [window.tones]")).containsExactly("0");
        }
    }

    @Test
    void theMapShowsTheLevelOfTheList() throws IOException {
        raise(Hazard.FLASH_FLOOD, "9310", Level.WATCH);
        try (Browser desk = Browser.wall()) {
            signIn(desk);
            desk.until(ON_THE_MAP.formatted(1));

            raise(Hazard.FLASH_FLOOD, "9310", Level.WARNING);

            desk.until(ON_THE_MAP.formatted(2));
        }
    }

    @Test
    void whatIsNotSignalledAppearsNevertheless() throws IOException {
        try (Browser desk = Browser.wall()) {
            signIn(desk);
            assertThat(desk.text("#on-duty")).doesNotContain("noi");

            shifts.take("noi", shifts.findCurrent().map(Shift::id), "", "", () -> "");

            desk.until("return document.getElementById('on-duty').textContent.includes('noi')");
            shifts.end("noi", "");
        }
    }

    @Test
    void aDeskInTheBackgroundCallsBackWhoWorksElsewhere() throws IOException {
        try (Browser desk = Browser.wall()) {
            desk.beforeEachPage(COUNTED_AUDIO);
            signIn(desk);
            desk.click("#counts");
            desk.driver().executeScript(IN_THE_BACKGROUND);

            raise(Hazard.LANDSLIDE, "9311", Level.EMERGENCY);

            desk.until("return document.title.includes('ระดับ 3') && window.tones > 0");
        }
    }

    @Test
    void aPageThatCameLateDoesNotReplaceANewerOne() throws IOException, InterruptedException {
        try (Browser desk = Browser.wall()) {
            desk.beforeEachPage(SLOW_PAGE);
            signIn(desk);
            desk.driver().executeScript("window.holdNext = true; dispatchEvent(new Event('online'))");
            desk.until("return window.release !== undefined");
            raise(Hazard.LANDSLIDE, "9311", Level.EMERGENCY);
            desk.until("return document.querySelectorAll('#waiting [data-alert]').length === 1");

            desk.driver().executeScript("window.release()");

            TimeUnit.SECONDS.sleep(2);
            assertThat(desk.list("return [document.querySelectorAll('#waiting [data-alert]').length]"))
                    .containsExactly("1");
        }
    }
}
