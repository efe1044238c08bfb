package org.faofon.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.URI;
import org.faofon.support.EmbeddedServices;
import org.faofon.support.SchoolGauges;
import org.faofon.support.Tables;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A desk that shows something old says so, large, until it shows what is now. */
@QuarkusTest
@QuarkusTestResource(EmbeddedServices.class)
class DeskLossJourney {
    private static final String LOST = "return !document.getElementById('loss').hidden";
    private static final String FOUND = "return document.getElementById('loss').hidden";

    /** The page does not come, as from a server that can hardly do more than answer. */
    private static final String PAGE_THAT_FAILS = """
            const fetchAtOnce = window.fetch;
            window.fetch = (what, how) =>
              window.fails && what === location.href ? Promise.reject(new TypeError('lost')) : fetchAtOnce(what, how);
            """;

    @TestHTTPResource("/")
    @SuppressWarnings("NullAway.Init")
    URI site;

    @Inject
    SchoolGauges schools;

    @Inject
    Tables tables;

    /** A level that the program would have published by now. */
    private static final String COUNTED_DOWN = """
            const at = new Date().toISOString();
            document.getElementById('loss').insertAdjacentHTML('afterend',
                `<p class="countdown" data-until="${at}" data-now="${at}" data-rate="1"><b></b></p>`);
            """;

    private static final String COUNTDOWN = "return document.querySelector('.countdown b').textContent";

    @BeforeEach
    void thereIsAnOfficer() {
        schools.setUp();
        tables.execute("truncate shift cascade");
    }

    private static void signIn(Browser desk, String site) {
        desk.open(site + "centre");
        desk.type("[name=name]", SchoolGauges.OFFICER);
        desk.type("[name=password]", SchoolGauges.PASSWORD);
        desk.clickUntil("main button", "return location.pathname === '/centre'");
        desk.untilDrawn();
    }

    @Test
    void saysThatTheServerIsAwayAndComesBackByItself() throws IOException {
        try (Wire wire = new Wire(site.getPort());
                Browser desk = Browser.laptop()) {
            signIn(desk, wire.site());
            assertThat(desk.list("return [document.getElementById('loss').hidden]"))
                    .containsExactly("true");

            desk.driver().executeScript(COUNTED_DOWN);
            desk.until(COUNTDOWN + " === '0:00'");

            wire.cut();
            desk.until(LOST);
            assertThat(desk.text("#loss")).contains("ขาดการติดต่อกับระบบ");
            desk.until(COUNTDOWN + " === '?'"); // It may have been published meanwhile, or cancelled.
            desk.isFitForEverybody();
            wire.mend();
            desk.until(FOUND);
        }
    }

    @Test
    void saysThatItIsOldThoughTheServerAnswers() throws IOException {
        try (Browser desk = Browser.laptop()) {
            desk.beforeEachPage(PAGE_THAT_FAILS);
            signIn(desk, site.toString());
            desk.driver().executeScript("window.fails = true; dispatchEvent(new Event('online'))");
            desk.until(LOST);
            assertThat(desk.text("#loss")).contains("หน้านี้ไม่อัปเดต");

            desk.driver().executeScript("window.fails = false");
            desk.until(FOUND);
        }
    }

    @Test
    void whoTakesTheShiftIsSeenOnADeskThatWasOpenBefore() throws IOException {
        try (Browser wall = Browser.wall();
                Browser laptop = Browser.laptop()) {
            signIn(wall, site.toString());
            assertThat(wall.text("#on-duty")).isEmpty();
            signIn(laptop, site.toString());
            laptop.open(site + "centre/shift");
            laptop.clickUntil("button.main", "return location.search.includes('told=taken')");

            wall.driver().executeScript("dispatchEvent(new Event('online'))");
            wall.until(
                    "return document.getElementById('on-duty').textContent.includes('" + SchoolGauges.OFFICER + "')");
        }
    }
}
