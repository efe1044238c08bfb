package org.faofon.web;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.faofon.alerts.Alert;
import org.faofon.alerts.AlertEvent;
import org.faofon.network.GaugeKind;
import org.faofon.readings.Quality;
import org.faofon.readings.RainClass;
import org.faofon.readings.VerdictReason;

/** The texts of the pages, from messages/web_th.properties and web_en.properties. */
@MessageBundle("web")
public interface WebMessages {
    @Message
    String name();

    @Message
    String tagline();

    @Message
    String toContent();

    @Message
    String navMap();

    @Message
    String navLearn();

    @Message
    String navCentre();

    @Message
    String otherLanguage();

    @Message
    String signOut();

    @Message
    String drillTitle();

    @Message
    String drillText();

    @Message
    String alertsNow();

    @Message
    String noAlerts();

    @Message
    String noAlertsButSilent(int silent);

    @Message
    String whatToDo();

    @Message
    String details();

    @Message
    String updatedAt(String time, String ago);

    @Message
    String dataAt(String time);

    @Message
    String reporting(long reporting, long gauges);

    @Message
    String live();

    @Message
    String liveLost();

    @Message
    String mapTitle();

    @Message
    String mapLabel();

    @Message
    String mapNeedsScript();

    @Message
    String mapOff();

    @Message
    String legend();

    @Message
    String legendCell();

    @Message
    String legendPartly();

    @Message
    String rainClass(RainClass rainClass);

    @Message
    String tableTitle();

    @Message
    String tableCaption();

    @Message
    String colSchool();

    @Message
    String col1h();

    @Message
    String col24h();

    @Message
    String col72h();

    @Message
    String sortBy(String column);

    @Message
    String unknown();

    @Message
    String observed(String percent);

    @Message
    String observedShort(String percent);

    @Message
    String observedAll();

    @Message
    String observedNone();

    @Message
    String atLeast();

    @Message
    String mm();

    @Message
    String district(String name);

    @Message
    String latest(String ago);

    @Message
    String never();

    @Message
    String silent();

    @Message
    String feeds();

    @Message
    String notAuthority();

    @Message
    String emergencyCall();

    @Message
    String gaugeTitle(String school);

    @Message
    String kind(GaugeKind kind);

    @Message
    String gaugeCode(String code);

    @Message
    String totals();

    @Message
    String totalOf(String window);

    @Message
    String latestReading();

    @Message
    String latestWas(String mm, String period, String time, String ago);

    @Message
    String latestUnknown(String period, String time, String ago);

    @Message
    String gaugeSilent();

    @Message
    String chartTitle();

    @Message
    String chartLabel();

    @Message
    String chartGap();

    @Message
    String chartSum();

    @Message
    String chartBars();

    @Message
    String chartDoubt();

    @Message
    String dailyReading(String time);

    @Message
    String dailyPeriod(String period);

    @Message
    String rangeLabel();

    @Message
    String csv();

    @Message
    String readingsHourly();

    @Message
    String colTime();

    @Message
    String colRain();

    @Message
    String colObserved();

    @Message
    String colQuality();

    @Message
    String quality(Quality quality);

    @Message
    String ground(VerdictReason ground);

    @Message
    String unconfirmed(String mm);

    @Message
    String unconfirmedShort();

    @Message
    String centreSuspect();

    @Message
    String heldWhy();

    @Message
    String doubtfulReadings();

    @Message
    String doubtfulNote();

    @Message
    String alertStory();

    @Message
    String alertEvidence();

    @Message
    String alertEvidenceNote();

    @Message
    String colCondition();

    @Message
    String colValue();

    @Message
    String colNow();

    @Message
    String colThreshold();

    @Message
    String conditionEndingAgo(String window, String ago);

    @Message
    String alertClosed(Alert.Status status);

    @Message
    String alertClosedAt(String time);

    @Message
    String alertConfirmed(AlertEvent.Confirmation how);

    @Message
    String alertReporting(int reporting, int gauges);

    @Message
    String alertCap();

    @Message
    String backToMap();

    @Message
    String byRules();

    @Message
    String byOfficer();

    @Message
    String signInTitle();

    @Message
    String signInText();

    @Message
    String signInName();

    @Message
    String signInPassword();

    @Message
    String signInButton();

    @Message
    String signInWrong();

    @Message
    String signInWait(long minutes);

    @Message
    String signInGoOn();

    @Message
    String errorTitle();

    @Message
    String errorNotFound();

    @Message
    String errorForbidden();

    @Message
    String errorOurs();

    @Message
    String errorRequest();

    @Message
    String centreTitle();

    @Message
    String centrePending();

    @Message
    String centreNothingWaits();

    @Message
    String centreOpen();

    @Message
    String centreNoneOpen();

    @Message
    String centreGoesOut(String time);

    @Message
    String centreLeft();

    @Message
    String centreBoth(String level);

    @Message
    String actPublish();

    @Message
    String actPublishNow();

    @Message
    String actAcknowledge();

    @Message
    String actCancel();

    @Message
    String actWithdraw();

    @Message
    String actEnd();

    @Message
    String actBack();

    @Message
    String reasonLabel();

    @Message
    String reasonInside();

    @Message
    String reasonOptional();

    @Message
    String confirmTitle(String level);

    @Message
    String confirmText();

    @Message
    String confirmYes();

    @Message
    String centreDone();

    @Message
    String centreNot();

    @Message
    String centreChanged();

    @Message
    String centreData();

    @Message
    String centreNewest(String ago);

    @Message
    String centreNoReading();

    @Message
    String centreMissing();

    @Message
    String centreMissingManual(String time);

    @Message
    String centreAllReported();

    @Message
    String centreEvents();

    @Message
    String centreNoEvents();

    @Message
    String notPublic();

    @Message
    String storyWhole();

    @Message
    String storyAcknowledged(String officer, String time);

    @Message
    String storyUnseen(String ago);

    @Message
    String storyHeld(String time, String officer, String reason);

    @Message
    String storyBegan(String began, String raised);

    @Message
    String storyRule(String rule, int version);

    @Message
    String storyDataAge(String age);

    @Message
    String storyNotPushed();

    @Message
    String storyNobodySent();

    @Message
    String storyAttempts(int attempts);

    @Message
    String deliveryWaiting(String channel);

    @Message
    String deliveryDone(String channel, String time);

    @Message
    String deliveryRefused(String channel, String time);

    @Message
    String storySilent();

    @Message
    String storySilentNote();

    @Message
    String actHold();

    @Message
    String holdFor();

    @Message
    String holdHours(int hours);

    @Message
    String markTitle();

    @Message
    String markNote();

    @Message
    String markSave();

    @Message
    String markNone();

    @Message
    String markBy(String officer, String time);

    @Message
    String markHit();

    @Message
    String markFalse();

    @Message
    String markUndecided();

    @Message
    String silenceDark(int gauges);

    @Message
    String silenceSome(int reporting, int gauges);

    @Message
    String silenceSince(String time, String ago);

    @Message
    String silenceLast(String mm, String period);

    @Message
    String silenceLastUnknown();

    @Message
    String silenceHeavy(String school, String mm, String km);

    @Message
    String silenceOwn(String mm);

    @Message
    String silenceAlert();

    @Message
    String hindsightTitle();

    @Message
    String hindsightNote();

    @Message
    String hindsightWhen(String began, String ended);

    @Message
    String hindsightKnown(String time);

    @Message
    String hitsLink();

    @Message
    String hitsNot();

    @Message
    String hitsWarnings();

    @Message
    String hitsNoWarnings();

    @Message
    String hitsMissed();

    @Message
    String hitsNoneMissed();

    @Message
    String hitsAdd();

    @Message
    String hitsWithdraw();

    @Message
    String hitsWithdrawn(String officer, String reason);

    @Message
    String hitsHazard();

    @Message
    String hitsDistrict();

    @Message
    String hitsLevel();

    @Message
    String hitsWhen();

    @Message
    String hitsWhat();

    @Message
    String hitsSource();

    @Message
    String hitsScores();

    @Message
    String hitsExplain();

    @Message
    String hitsNoScores();

    @Message
    String hitsRule();

    @Message
    String hitsHit();

    @Message
    String hitsMiss();

    @Message
    String hitsFalse();

    @Message
    String hitsOpen();

    @Message
    String doubtsTitle();

    @Message
    String doubtsNote();

    @Message
    String doubtsNone();

    @Message
    String doubtsDone();

    @Message
    String doubtsNot();

    @Message
    String doubtsSpan(int count, String from, String to);

    @Message
    String doubtsEach();

    @Message
    String doubtsWord();

    @Message
    String doubtsGood();

    @Message
    String doubtsFail();

    @Message
    String doubtsCorrected();

    @Message
    String doubtsMm();

    @Message
    String doubtsSave();

    @Message
    String doubtsLink();

    @Message
    String navDaily();

    @Message
    String navMonthly();

    @Message
    String embedRain();

    @Message
    String embedMore();

    @Message
    String embedDry();

    @Message
    String statusTitle();

    @Message
    String statusOffline(String time, String ago);

    @Message
    String statusOnline(String time, String ago);

    @Message
    String statusBattery(String percent);

    @Message
    String statusBatteryLow(String percent);

    @Message
    String statusSignal(int dbm);

    @Message
    String statusFirmware(String version);

    @Message
    String centreCare(int count);

    @Message
    String centreCareMore(int count);

    @Message
    String rosterRefused(int count);

    @Message
    String rosterWhatToDo(String file);

    @Message
    String rosterMore(int count);

    @Message
    String rosterProblems();

    @Message
    String rosterNobody(String counts);

    @Message
    String rosterDismiss();
}
