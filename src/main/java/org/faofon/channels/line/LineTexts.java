package org.faofon.channels.line;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;

/** The texts of LINE messages and of the pages about LINE, from messages/line_th.properties and line_en.properties. */
@MessageBundle("line")
public interface LineTexts {
    @Message
    String moment(String time, String date);

    @Message
    String district(String name);

    @Message
    String drill();

    @Message
    String drillEnds();

    @Message
    String more(int count);

    @Message
    String picture();

    @Message
    String rainOfDay(String moment);

    @Message
    String reporting(long reporting, int gauges);

    @Message
    String newest(String span);

    @Message
    String rainUnknown();

    @Message
    String rainNone(int gauges);

    @Message
    String rainRanked(int rank, String place, String amount);

    @Message
    String rainAt(String place, String amount);

    @Message
    String rainOver(long hours, String amount);

    @Message
    String mm(String mm);

    @Message
    String atLeast(String mm);

    @Message
    String observed(long percent);

    @Message
    String unconfirmed(String mm);

    @Message
    String noData();

    @Message
    String noReading();

    @Message
    String newestAt(String moment, String span);

    @Message
    String silent();

    @Message
    String unknownIsNotDry();

    @Message
    String noSuchPlace(String sought);

    @Message
    String severalPlaces(int count);

    @Message
    String askFor(String place);

    @Message
    String openAlerts(int count);

    @Message
    String noAlerts(String moment);

    @Message
    String noAlertIsNotSafe();

    @Message
    String roll(String moment);

    @Message
    String rollComplete(int gauges);

    @Message
    String rollCylinders(String due, int count, String names);

    @Message
    String rollAutomatic(int count, String names);

    @Message
    String helpTitle();

    @Message
    String helpRain();

    @Message
    String helpPlace();

    @Message
    String helpAlerts();

    @Message
    String helpStatus();

    @Message
    String helpCall();

    @Message
    String greeting();

    @Message
    String troubleUsedUp();

    @Message
    String troubleUsedUpText();

    @Message
    String troubleShort();

    @Message
    String troubleShortWatch(long left, long cost);

    @Message
    String troubleShortWarning(long left, long cost);

    @Message
    String troubleShortWord(long left, long cost);

    @Message
    String troubleFailing();

    @Message
    String troubleFailingText(String since, String reason);

    @Message
    String troubleOver();

    @Message
    String troubleOverText(String since);

    @Message
    String troubleOut();

    @Message
    String troubleOutWarned(String name);

    @Message
    String troubleOutOfficers(String name);

    @Message
    String testTitle();

    @Message
    String testText(String officer, String moment);

    @Message
    String title();

    @Message
    String toCentre();

    @Message
    String stateTitle();

    @Message
    String stateUnused();

    @Message
    String stateFailed();

    @Message
    String stateSince(String moment);

    @Message
    String stateShaky();

    @Message
    String stateGood(String moment);

    @Message
    String stateNotYet();

    @Message
    String stateNoGroup();

    @Message
    String stateNoOfficers();

    @Message
    String stateDeaf();

    @Message
    String budgetTitle();

    @Message
    String budgetUnlimited();

    @Message
    String budgetLeft();

    @Message
    String budgetUsed(long used, long most);

    @Message
    String budgetCost();

    @Message
    String budgetCostNote();

    @Message
    String budgetPushes();

    @Message
    String budgetEmergencies(long count, long reserve);

    @Message
    String budgetShort();

    @Message
    String budgetUnknown();

    @Message
    String groupsTitle();

    @Message
    String groupsNote();

    @Message
    String groupsNone();

    @Message
    String groupUnnamed();

    @Message
    String groupLeft(String moment);

    @Message
    String groupMembers(int count);

    @Message
    String groupUncounted();

    @Message
    String groupJoined(String moment);

    @Message
    String groupDecided(String officer, String moment);

    @Message
    String groupId();

    @Message
    String groupFixed();

    @Message
    String role(String role);

    @Message
    String makeWarned();

    @Message
    String makeOfficers();

    @Message
    String makeNone();

    @Message
    String tryTitle();

    @Message
    String tryNote();

    @Message
    String tryOfficers();

    @Message
    String tryGroup();

    @Message
    String tryConfirm();

    @Message
    String tryCheap();

    @Message
    String tryYes();

    @Message
    String back();

    @Message
    String cost(int members, long left);

    @Message
    String costTooMuch();

    @Message
    String costFree();

    @Message
    String costUnknown();

    @Message
    String askTitle();

    @Message
    String askNote();

    @Message
    String toldDone();

    @Message
    String toldFixed();

    @Message
    String toldGone();

    @Message
    String toldQueued();

    @Message
    String toldNobody();

    @Message
    String centreTitle();

    @Message
    String centreLink();

    @Message
    String centreUndecided(long count);

    @Message
    String centreLeft(long left);

    @Message
    String centrePushes(long count);
}
