package org.faofon.bulletins.web;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import org.faofon.bulletins.report.BulletinPaths;
import org.faofon.common.text.Language;
import org.faofon.common.text.LocaleFormatter;
import org.faofon.common.time.RainDayTime;

/** Addresses and names of bulletins, for their pages. */
@Named("bulletinSite")
@Singleton
public class BulletinTemplateHelper {
    public String day(LocalDate date) {
        return BulletinPaths.day(date);
    }

    public String picture(LocalDate date) {
        return BulletinPaths.picture(date);
    }

    public String month(YearMonth month) {
        return BulletinPaths.month(month);
    }

    /** 23 พ.ย. 2569, in that language, th or en. */
    public String name(LocalDate date, String lang) {
        return new LocaleFormatter(Language.of(lang))
                .date(date.atStartOfDay(RainDayTime.BANGKOK).toOffsetDateTime());
    }
}
