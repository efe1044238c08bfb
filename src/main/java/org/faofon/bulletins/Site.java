package org.faofon.bulletins;

import java.time.LocalDate;
import java.time.YearMonth;
import org.faofon.network.Tongue;

/** Where bulletins are found, on our own site. */
final class Site {
    private Site() {}

    static String day(LocalDate date) {
        return "/daily/" + date;
    }

    static String picture(LocalDate date) {
        return day(date) + ".png";
    }

    static String month(YearMonth month) {
        return "/monthly/" + month;
    }

    /** The same in that language. */
    static String in(Tongue tongue, String path) {
        return tongue == Tongue.TH ? path : path + "?lang=" + tongue.code();
    }
}
