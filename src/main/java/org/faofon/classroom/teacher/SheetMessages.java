package org.faofon.classroom.teacher;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.faofon.readings.Depth;
import org.faofon.schools.MissedReading.Why;

/**
 * The texts of the month's sheet and the morning overview, from messages/sheet_th.properties and sheet_en.properties.
 */
@MessageBundle("sheet")
public interface SheetMessages {
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
}
