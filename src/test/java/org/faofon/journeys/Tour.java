package org.faofon.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A walk past the pages on a phone, which looks at each by day, by night and in both languages. */
final class Tour {
    /** It sends anyone who sees it on at once. */
    private static final String PASSING = "access/comeIn";

    /** What stands folded up must be fit, too. */
    private static final String UNFOLD = "for (const each of document.querySelectorAll('details')) each.open = true";

    private final Browser phone;
    private final String site;
    private final RenderedPages rendered;
    private final Set<String> seen = new TreeSet<>(Set.of(PASSING));
    private final List<String> faults = new ArrayList<>();
    private final Album album;

    Tour(Browser phone, String site, RenderedPages rendered) {
        this.phone = phone;
        this.site = site;
        this.rendered = rendered;
        this.album = new Album(phone);
    }

    Browser phone() {
        return phone;
    }

    /** Opens a page, in Thai and in English, and looks at it. */
    void open(String... paths) {
        for (String path : paths) {
            go(path + (path.contains("?") ? "&" : "?") + "lang=en");
            fits(path + " in English");
            go(path);
            look(path);
        }
    }

    private void go(String path) {
        rendered.take();
        phone.open(site + path);
    }

    /** Presses a button, and looks at the page that comes of it. */
    void press(String selector, String until) {
        rendered.take();
        phone.clickUntil(selector, until);
        phone.untilDrawn();
        look(selector + " at " + phone.driver().getCurrentUrl());
    }

    /** Looks at what is shown now. */
    void look(String what) {
        fits(what);
        album.take(what).forEach(fault -> isWrong(what, fault));
        phone.driver().executeScript(UNFOLD);
        fits(what + ", unfolded");
        phone.barriers().forEach(barrier -> isWrong(what, barrier));
        phone.barriersInTheDark().forEach(barrier -> isWrong(what + " in the dark", barrier));
        seen.addAll(rendered.take());
    }

    private void fits(String what) {
        int pixels = phone.beyondTheScreen();
        if (pixels > 0) {
            isWrong(what, pixels + " pixels wider than the screen");
        }
    }

    /** Said at once, too, in case that the tour does not come to its end. */
    private void isWrong(String where, String what) {
        System.out.println("At " + where + ": " + what);
        faults.add(where + ": " + what);
    }

    /** Nothing was wrong anywhere, and no page was left out. */
    void ends() throws IOException {
        assertThat(faults).isEmpty();
        Set<String> forgotten = RenderedPages.all();
        forgotten.removeAll(seen);
        assertThat(forgotten).as("pages that the tour has not been to").isEmpty();
    }
}
