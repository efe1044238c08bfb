package org.faofon.bulletins.report;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.Month;
import org.faofon.readings.RainClass;

/**
 * The texts of the bulletins, from messages/bulletin_th.properties and bulletin_en.properties. Texts for enum constants
 * are written with {@code #when}, as for the warnings.
 */
@MessageBundle("bulletin")
public interface BulletinMessages {
    @Message
    String rainClass(RainClass rainClass);

    @Message
    String month(Month month);

    @Message
    String mm(String mm);

    @Message
    String atLeast(String mm);

    @Message
    String andMore(int count);

    @Message
    String alert(String level, String hazard, String place);

    @Message
    String dayTitle(String date);

    @Message
    String daySpan(String from, String to, String asOf);

    @Message
    String reported(long reported, long schools);

    @Message
    String nobodyReported();

    @Message
    String nothingSure();

    @Message
    String onlyTraces();

    @Message
    String dry();

    @Message
    String mostRain();

    @Message
    String rank(int rank, String place);

    @Message
    String classed(String depth, String rainClass);

    @Message
    String signMore();

    @Message
    String signDoubt();

    @Message
    String seenShare(String percent);

    @Message
    String classes(String classes);

    @Message
    String unconfirmed(String values);

    @Message
    String severalDays(String values);

    @Message
    String overDays(String depth, long days);

    @Message
    String partly(String schools);

    @Message
    String noAlerts();

    @Message
    String alertsInForce(int count);

    @Message
    String leftOut();

    @Message
    String allReported();

    @Message
    String missing(int count, String schools);

    @Message
    String unknownIsNotDry();

    @Message
    String pictureTitle();

    @Message
    String pictureSpan(String date);

    @Message
    String pictureDrill();

    @Message
    String pictureAlt(String summary);

    @Message
    String monthTitle(String month);

    @Message
    String monthSpan(String from, String to);

    @Message
    String monthSoFar(String from, String to, int days, int all);

    @Message
    String monthRanked(int rank, String place, String depth, int rainy, int reported);

    @Message
    String wettestDay(String date, String place, String depth);

    @Message
    String dryMonth();

    @Message
    String reliable(int count, String schools);

    @Message
    String nobodyReliable();

    @Message
    String noAlertsInMonth();

    @Message
    String alertsOfMonth(int count);

    @Message
    String earlier(String what);

    @Message
    String later(String what);

    @Message
    String daily();

    @Message
    String monthly();

    @Message
    String between();

    @Message
    String allSchools();

    @Message
    String colSchool();

    @Message
    String colRain();

    @Message
    String colRainyDays();

    @Message
    String colReported();

    @Message
    String colWettest();

    @Message
    String noData();

    @Message
    String unconfirmedAll(String depth);

    @Message
    String unconfirmedPart(String depth);

    @Message
    String onlySeveralDays(String depth);

    @Message
    String mayBeMore();

    @Message
    String alertsTitle();

    @Message
    String notes();

    @Message
    String daysOf(int reported, int days);

    @Message
    String toMap();

    @Message
    String dayTableNote();

    @Message
    String monthTableNote();
}
