package org.faofon.bulletins;

import jakarta.inject.Named;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.YearMonth;
import org.faofon.network.NetworkClock;
import org.faofon.network.Speech;
import org.faofon.network.Tongue;

/** Addresses and names of bulletins, for their pages. */
@Named("bulletinSite")
@Singleton
public class BulletinSite {
    public String day(LocalDate date) {
        return Site.day(date);
    }

    public String picture(LocalDate date) {
        return Site.picture(date);
    }

    public String month(YearMonth month) {
        return Site.month(month);
    }

    /** 23 พ.ย. 2569, in that language, th or en. */
    public String name(LocalDate date, String lang) {
        return new Speech(Tongue.of(lang))
                .date(date.atStartOfDay(NetworkClock.BANGKOK).toOffsetDateTime());
    }
}
