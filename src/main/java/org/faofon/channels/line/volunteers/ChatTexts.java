package org.faofon.channels.line.volunteers;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.faofon.readings.RainClass;

/** The texts of the bot's chats with volunteers, from messages/chat_th.properties and chat_en.properties. */
@MessageBundle("chat")
public interface ChatTexts {
    @Message
    String chatLinked(String school, String gauge);

    @Message
    String chatUnlinked();

    @Message
    String chatNotLinked();

    @Message
    String chatWrongCode();

    @Message
    String chatTooManyGuesses();

    @Message
    String chatLater();

    @Message
    String chatImpossible();

    @Message
    String chatRefused(String why);

    @Message
    String chatTaken();

    @Message
    String chatLine(String school, String date, String rain);

    @Message
    String chatStored(String what);

    @Message
    String chatFull();

    @Message
    String chatCorrected(String before, String what);

    @Message
    String chatCorrectedAsked(String before, String what, String example);

    @Message
    String chatTimedLine(String school, String date, String time, String rain);

    @Message
    String chatKnown(String what);

    @Message
    String chatSaidBefore(String before, String example);

    @Message
    String chatAskTeacher(String before);

    @Message
    String chatNotMeasured(String school, String date);

    @Message
    String chatQuestion(String date, String rain, String why);

    @Message
    String chatConfirmed();

    @Message
    String chatDry();

    @Message
    String chatTrace();

    @Message
    String chatMm(String mm);

    @Message
    String chatAtLeast(String mm);

    @Message
    String chatOverflow(String mm);

    @Message
    String chatMeasured(String before);

    @Message
    String chatHelp(String school);

    @Message
    String chatReminder(String school, String date);

    @Message
    String chatLevel(String what);

    @Message
    String chatLevelLine(String school, String time, String rain);

    @Message
    String chatEmptied(String what);

    @Message
    String chatEmptiedLine(String school, String time, String rain);

    @Message
    String chatUnreadable();

    @Message
    String chatPolite();

    @Message
    String chatLevelLess(String before, String poured, String example);

    @Message
    String chatOverflowHowMuch();

    @Message
    String chatLevelAsked(String school);

    @Message
    String chatClass(RainClass rainClass);
}
