package org.faofon.classroom;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.DayOfWeek;
import java.time.Month;
import org.faofon.readings.Depth;
import org.faofon.readings.RainClass;
import org.faofon.schools.NotMeasured.Why;
import org.faofon.schools.Role;

/** The words of the classroom; the texts are in messages/classroom_th.properties and classroom_en.properties. */
@MessageBundle("classroom")
public interface ClassroomMessages {
    @Message
    String learn();

    @Message
    String learnLead();

    @Message
    String schoolsOf(String district);

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
    String sheetTitle(String month);

    @Message
    String sheetAnswers();

    @Message
    String sheetName();

    @Message
    String sheetClass();

    @Message
    String sheetNumber();

    @Message
    String sheetData();

    @Message
    String sheetLegend();

    @Message
    String sheetImpossible();

    @Message
    String q1();

    @Message
    String a1(long known, long unknown);

    @Message
    String a1Heaps(long days);

    @Message
    String q2();

    @Message
    String a2(String total, long days);

    @Message
    String aMissing();

    @Message
    String aAtLeast();

    @Message
    String q3();

    @Message
    String a3(String mm);

    @Message
    String a3None();

    @Message
    String q4();

    @Message
    String a4(String total, long days, String mean);

    @Message
    String q5();

    @Message
    String a5(long days);

    @Message
    String a5Heaps();

    @Message
    String q6();

    @Message
    String q7();

    @Message
    String q8();

    @Message
    String q9(String month, String mm, long days);

    @Message
    String a9More(String mm);

    @Message
    String a9Less(String mm);

    @Message
    String a9Same();

    @Message
    String a9Fair(long before, long now);

    @Message
    String q10();

    @Message
    String a10();

    @Message
    String gridTitle();

    @Message
    String gridDescription();

    @Message
    String toLesson();

    @Message
    String toSheet();

    @Message
    String printHint();

    @Message
    String school();

    @Message
    String schoolChoose();

    @Message
    String schoolChooseLead();

    @Message
    String sheetOf(String school);

    @Message
    String people();

    @Message
    String sheetLead();

    @Message
    String approvePlain(int readings);

    @Message
    String openQuestions(long questions);

    @Message
    String toldDone();

    @Message
    String toldChanged();

    @Message
    String toldNot();

    @Message
    String toldAsked();

    @Message
    String entryBy(String name);

    @Message
    String approved();

    @Message
    String failedEntry();

    @Message
    String unknownEntry();

    @Message
    String severalDays(long days, String first);

    @Message
    String insideHeap();

    @Message
    String correctedFrom(String before, String by);

    @Message
    String questionOpen(String reason);

    @Message
    String questionConfirmed(String by);

    @Message
    String questionCorrected();

    @Message
    String approve();

    @Message
    String correct();

    @Message
    String correctKind();

    @Message
    String kind(Depth.Kind kind);

    @Message
    String correctMm();

    @Message
    String correctMmHint();

    @Message
    String takeBack();

    @Message
    String reason();

    @Message
    String askBack();

    @Message
    String askWhat();

    @Message
    String askPlaceholder();

    @Message
    String more(String day, String mm);

    @Message
    String whyMissing();

    @Message
    String why(Why why);

    @Message
    String say();

    @Message
    String sheetTotal();

    @Message
    String sheetSum(long known, long days);

    @Message
    String sheetCsv();

    @Message
    String toClassroom();

    @Message
    String summedNote();

    @Message
    String signed();

    @Message
    String peopleOf(String school);

    @Message
    String toSheetOfMonth();

    @Message
    String rota();

    @Message
    String rotaLead();

    @Message
    String weekday(DayOfWeek weekday);

    @Message
    String holidays();

    @Message
    String holidaysNone();

    @Message
    String holidayFirst();

    @Message
    String holidayLast();

    @Message
    String holidayName();

    @Message
    String holidayAdd();

    @Message
    String holidayWithdraw(String name);

    @Message
    String pinsTitle();

    @Message
    String pinsLead();

    @Message
    String pinVolunteer();

    @Message
    String pinTeacher();

    @Message
    String pinNone();

    @Message
    String pinThere();

    @Message
    String pinRenew(String whose);

    @Message
    String pinsNew();

    @Message
    String pinsOnce();

    @Message
    String signedOut(long devices);

    @Message
    String toPeople();

    @Message
    String devicesTitle();

    @Message
    String devicesNone();

    @Message
    String role(Role role);

    @Message
    String deviceNameless();

    @Message
    String deviceSeen(String when);

    @Message
    String deviceSince(String when);

    @Message
    String deviceRevoke();

    @Message
    String deviceRevokeOf(String name);

    @Message
    String handoverTitle();

    @Message
    String handoverLead();

    @Message
    String handoverLinks();

    @Message
    String handoverSure();

    @Message
    String handoverDo();

    @Message
    String handoverDone(String when, String by, int devices);

    @Message
    String handovers();

    @Message
    String morningTitle();

    @Message
    String morningDay(String day);

    @Message
    String morningLate(int gauges, String hour);

    @Message
    String morningEarly(int gauges, String hour);

    @Message
    String morningAll();

    @Message
    String morningReported(int gauges);

    @Message
    String morningSince(String when, long mornings);

    @Message
    String morningNever();

    @Message
    String morningTurn(String name);

    @Message
    String morningNobody();

    @Message
    String morningExcused();

    @Message
    String morningOther();

    @Message
    String backToCentre();

    @Message
    String chatsTitle();

    @Message
    String chatsLead();

    @Message
    String chatsNone();

    @Message
    String chatNumber(long number);

    @Message
    String chatSince(String moment);

    @Message
    String chatEnd();

    @Message
    String chatEndOf(long number);

    @Message
    String chatNewCode(String gauge);

    @Message
    String chatCodeTitle();

    @Message
    String chatCode();

    @Message
    String chatCodeOnce();

    @Message
    String chatStep1();

    @Message
    String chatStep2();

    @Message
    String chatStep3();

    @Message
    String chatsBack();
}
