package org.faofon.classroom;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.Month;
import org.faofon.readings.RainClass;

/** The texts of lessons and their pictures, from messages/classroom_th.properties and classroom_en.properties. */
@MessageBundle("classroom")
public interface ClassroomMessages {
    @Message
    String learn();

    @Message
    String learnLead();

    @Message
    String learnOf(String school);

    @Message
    String toSchools();

    @Message
    String toGauge();

    @Message
    String monthChoice();

    @Message
    String gaugeChoice();

    @Message
    String dayRule();

    @Message
    String knownOf(long known, long past);

    @Message
    String missingNote(long days);

    @Message
    String noneMissing();

    @Message
    String heapNote(long days, String first, String last, String mm);

    @Message
    String heapBorderNote(long days, String first, String last, String mm);

    @Message
    String table();

    @Message
    String ask();

    @Message
    String mm();

    @Message
    String dayOfMonth();

    @Message
    String rainClass(RainClass rainClass);

    @Message
    String month(Month month);

    @Message
    String monthShort(Month month);

    @Message
    String dayCount(long days);

    @Message
    String cellMissing();

    @Message
    String cellTogether();

    @Message
    String cellToCome();

    @Message
    String cellTrace();

    @Message
    String nothingYet();

    @Message
    String classesTitle();

    @Message
    String classesDescription();

    @Message
    String classesExplain();

    @Message
    String classesAsk();

    @Message
    String colClass();

    @Message
    String colRange();

    @Message
    String colDays();

    @Message
    String daysTitle(String month);

    @Message
    String daysDescription(String total, long counted, long rainy, long missing);

    @Message
    String daysExplain();

    @Message
    String daysAsk();

    @Message
    String colDay();

    @Message
    String colRain();

    @Message
    String heapSign(long days);

    @Message
    String yearTitle();

    @Message
    String yearAxis();

    @Message
    String yearDescription(String month, String mm);

    @Message
    String yearExplain();

    @Message
    String yearAsk();

    @Message
    String colMonth();

    @Message
    String colTotal();

    @Message
    String colRainy();

    @Message
    String colKnown();

    @Message
    String ofDays(long known, long days);

    @Message
    String besideTitle();

    @Message
    String besideDescription(long days, String ours, String mean);

    @Message
    String besideExplain(int others);

    @Message
    String besideAlone();

    @Message
    String besideAsk();

    @Message
    String colOurs();

    @Message
    String colMean();

    @Message
    String colReporting();

    @Message
    String stormTitle();

    @Message
    String stormDescription(String mm, String when);

    @Message
    String stormAxis();

    @Message
    String stormTold(String from, String to, String mm);

    @Message
    String stormStepMinutes(long minutes);

    @Message
    String stormStepDays();

    @Message
    String stormHeap();

    @Message
    String stormExplain();

    @Message
    String stormAsk();

    @Message
    String noStorm();

    @Message
    String colWhen();

    @Message
    String caineTitle();

    @Message
    String caineCurve();

    @Message
    String caineUp();

    @Message
    String caineAcross();

    @Message
    String caineDescription(int storms, long over);

    @Message
    String caineExplain();

    @Message
    String caineSource();

    @Message
    String caineDays();

    @Message
    String caineAsk();

    @Message
    String colMmHour();

    @Message
    String colHours();

    @Message
    String colLine();

    @Message
    String yes();

    @Message
    String no();

    @Message
    String takeAlong();

    @Message
    String worksheet();

    @Message
    String answers();

    @Message
    String csv();

    @Message
    String gridTitle();

    @Message
    String gridDescription();

    @Message
    String unknownEntry();

    @Message
    String deviceNameless();
}
