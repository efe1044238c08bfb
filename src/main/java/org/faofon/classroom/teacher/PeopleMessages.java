package org.faofon.classroom.teacher;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.time.DayOfWeek;
import org.faofon.schools.SchoolRole;

/** The texts of the pages about a school's readers, from messages/people_th.properties and people_en.properties. */
@MessageBundle("people")
public interface PeopleMessages {
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
    String role(SchoolRole role);

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
