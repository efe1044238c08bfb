package org.faofon.bulletins.report;

import java.time.LocalDate;
import java.time.YearMonth;
import org.faofon.common.text.Language;

/** The addresses of bulletins on our own site. */
public final class BulletinPaths {
    private BulletinPaths() {}

    public static String day(LocalDate date) {
        return "/daily/" + date;
    }

    public static String picture(LocalDate date) {
        return day(date) + ".png";
    }

    public static String month(YearMonth month) {
        return "/monthly/" + month;
    }

    /** The same in that language. */
    public static String in(Language tongue, String path) {
        return tongue == Language.TH ? path : path + "?lang=" + tongue.code();
    }
}
