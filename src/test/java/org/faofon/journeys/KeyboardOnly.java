package org.faofon.journeys;

import org.openqa.selenium.Keys;
import org.openqa.selenium.interactions.Actions;

/** Somebody who uses a page by its keys alone: nothing is clicked, and nothing is focused by a script. */
record KeyboardOnly(Browser browser) {
    private static final int MOST_TABS = 200;

    void press(CharSequence... keys) {
        new Actions(browser.driver()).sendKeys(keys).perform();
    }

    /** Goes forward until such an element has the focus. */
    void tabTo(String selector) {
        for (int tab = 0; tab < MOST_TABS; tab++) {
            if (isAt(selector)) {
                return;
            }
            press(Keys.TAB);
        }
        throw new AssertionError("No " + MOST_TABS + " tabs lead to " + selector + " at "
                + browser.driver().getCurrentUrl());
    }

    private boolean isAt(String selector) {
        return Boolean.TRUE.equals(
                browser.driver().executeScript("return document.activeElement.matches(arguments[0])", selector));
    }

    void type(String selector, String text) {
        tabTo(selector);
        press(text);
    }

    /** Presses Enter on it, and waits for what comes of it. */
    void enter(String selector, String until) {
        tabTo(selector);
        press(Keys.ENTER);
        browser.until(until);
    }
}
