package org.faofon.classroom.lesson;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of the worksheet and its answers, from messages/worksheet_th.properties and worksheet_en.properties. */
@MessageBundle("worksheet")
public interface WorksheetMessages {
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
    String toLesson();

    @Message
    String toSheet();

    @Message
    String printHint();
}
