package org.faofon.volunteers;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import org.faofon.schools.LevelRequestRepository;

/** The texts for volunteers, from messages/volunteer_th.properties and volunteer_en.properties. */
@MessageBundle("volunteer")
public interface VolunteerMessages {
    @Message
    String title();

    @Message
    String noScript();

    @Message
    String mainMenu();

    @Message
    String lineOn();

    @Message
    String lineOff();

    @Message
    String lineWaiting();

    @Message
    String lineSending();

    @Message
    String lineSignIn();

    @Message
    String lineTrouble();

    @Message
    String signInTitle();

    @Message
    String signInText();

    @Message
    String signInGo();

    @Message
    String noGauge();

    @Message
    String whichGauge();

    @Message
    String whichDay();

    @Message
    String dayToday();

    @Message
    String dayYesterday();

    @Message
    String dayOther();

    @Message
    String dayTogether();

    @Message
    String dayTogetherHint();

    @Message
    String dayRain();

    @Message
    String dayRainNow();

    @Message
    String turnOf();

    @Message
    String turnHoliday();

    @Message
    String dayTold();

    @Message
    String dayFinal();

    @Message
    String howMuch();

    @Message
    String mm();

    @Message
    String mmExample();

    @Message
    String markNone();

    @Message
    String markNoneHint();

    @Message
    String markTrace();

    @Message
    String markTraceHint();

    @Message
    String markOverflow();

    @Message
    String markOverflowHint();

    @Message
    String markOverflowHintPlain();

    @Message
    String markMissed();

    @Message
    String markMissedHint();

    @Message
    String whyTitle();

    @Message
    String whyUNREACHABLE();

    @Message
    String whyBROKEN();

    @Message
    String whyHOLIDAY();

    @Message
    String whyFORGOT();

    @Message
    String whyOTHER();

    @Message
    String more();

    @Message
    String signsLegend();

    @Message
    String signRedWater();

    @Message
    String signStreamRising();

    @Message
    String signHillSounds();

    @Message
    String signsDanger();

    @Message
    String note();

    @Message
    String noteHint();

    @Message
    String send();

    @Message
    String sendValue();

    @Message
    String sendAnyway();

    @Message
    String checkAgain();

    @Message
    String sayEmpty();

    @Message
    String sayNumber();

    @Message
    String sayDecimals();

    @Message
    String sayNegative();

    @Message
    String sayTooMuch();

    @Message
    String sayWhy();

    @Message
    String sayDay();

    @Message
    String checkCapacity();

    @Message
    String checkHigh();

    @Message
    String checkLow();

    @Message
    String checkRecord();

    @Message
    String thanks();

    @Message
    String thanksName();

    @Message
    String sentTitle();

    @Message
    String keptTitle();

    @Message
    String keptText();

    @Message
    String missedThanks();

    @Message
    String valueMm();

    @Message
    String valueAtLeast();

    @Message
    String valueTrace();

    @Message
    String valueNone();

    @Message
    String valueMissed();

    @Message
    String valueDays();

    @Message
    String classNone();

    @Message
    String classTrace();

    @Message
    String classLight();

    @Message
    String classModerate();

    @Message
    String classHeavy();

    @Message
    String classVeryHeavy();

    @Message
    String weekTitle();

    @Message
    String weekUnknown();

    @Message
    String weekTable();

    @Message
    String weekDay();

    @Message
    String weekAmount();

    @Message
    String monthSoFar();

    @Message
    String monthKnown();

    @Message
    String districtLine();

    @Message
    String districtNone();

    @Message
    String streak();

    @Message
    String countLine();

    @Message
    String milestone();

    @Message
    String milestoneNext();

    @Message
    String asOf();

    @Message
    String historyTitle();

    @Message
    String historyOlder();

    @Message
    String historyNone();

    @Message
    String wayHere();

    @Message
    String wayReceived();

    @Message
    String wayChecking();

    @Message
    String wayGood();

    @Message
    String waySuspect();

    @Message
    String wayFailed();

    @Message
    String wayWithdrawn();

    @Message
    String wayOnMap();

    @Message
    String wayAlert();

    @Message
    String wayRefused();

    @Message
    String byName();

    @Message
    String edit();

    @Message
    String withdraw();

    @Message
    String withdrawSure();

    @Message
    String withdrawYes();

    @Message
    String no();

    @Message
    String askTeacher();

    @Message
    String drop();

    @Message
    String mend();

    @Message
    String again();

    @Message
    String questionTitle();

    @Message
    String questionText();

    @Message
    String questionYes();

    @Message
    String questionFix();

    @Message
    String questionAnswered();

    @Message
    String refusedFinal();

    @Message
    String refusedOverlap();

    @Message
    String refusedFuture();

    @Message
    String refusedOld();

    @Message
    String refusedSchool();

    @Message
    String refusedOther();

    @Message
    String thisDevice();

    @Message
    String nickname();

    @Message
    String nicknameHint();

    @Message
    String nicknameSave();

    @Message
    String nicknameSaved();

    @Message
    String nicknameWrong();

    @Message
    String leave();

    @Message
    String leaveWaiting();

    @Message
    String leaveYes();

    @Message
    String install();

    @Message
    String months();

    @Message
    String weekdays();

    @Message
    String weekdaysShort();

    @Message
    String dateWords();

    @Message
    String era();

    @Message
    String drillTitle();

    @Message
    String drillText();

    @Message
    String joinTitle();

    @Message
    String joinText();

    @Message
    String joinGauge(String gauge);

    @Message
    String joinSchool();

    @Message
    String joinSchoolHint();

    @Message
    String joinPin();

    @Message
    String joinPinHint();

    @Message
    String joinButton();

    @Message
    String joinStart();

    @Message
    String joinOr();

    @Message
    String joinWrongPin();

    @Message
    String joinWrongLink();

    @Message
    String joinWait(long minutes);

    @Message
    String joinNickname();

    @Message
    String joinOfficer();

    @Message
    String joinPrivacy();

    @Message
    String sheetsTitle();

    @Message
    String sheetsLead();

    @Message
    String sheetsLink();

    @Message
    String sheetTitle(String gauge);

    @Message
    String sheetNew();

    @Message
    String sheetRevoke();

    @Message
    String sheetRevokeHint();

    @Message
    String sheetLinks(int count);

    @Message
    String sheetMadeBy(String when, String who);

    @Message
    String sheetPins(String school);

    @Message
    String sheetPinsText();

    @Message
    String sheetPinVolunteer();

    @Message
    String sheetPinTeacher();

    @Message
    String sheetPinIsVolunteer();

    @Message
    String sheetPinIsTeacher();

    @Message
    String sheetPrint();

    @Message
    String sheetHead();

    @Message
    String sheetStep1();

    @Message
    String sheetStep2();

    @Message
    String sheetStep3();

    @Message
    String sheetSafe();

    @Message
    String sheetSchoolCode(String school);

    @Message
    String sheetSite(String site);

    @Message
    String signsTitle(String school);

    @Message
    String signsText(String signs, String school, String district, String clock);

    @Message
    String signsHead();

    @Message
    String signsBy(String who);

    @Message
    String certificateTitle();

    @Message
    String certificateHead();

    @Message
    String certificateText(int count);

    @Message
    String certificateWhy();

    @Message
    String certificateDay(String day);

    @Message
    String certificateNetwork();

    @Message
    String certificateSign();

    @Message
    String back();

    @Message
    String print();

    @Message
    String levelAsked();

    @Message
    String levelRead();

    @Message
    String levelSafe();

    @Message
    String levelTitle();

    @Message
    String levelText();

    @Message
    String levelHowMuch();

    @Message
    String levelWhich();

    @Message
    String levelLeft();

    @Message
    String levelLeftHint();

    @Message
    String levelEmptied();

    @Message
    String levelEmptiedHint();

    @Message
    String levelFull();

    @Message
    String levelFullHint();

    @Message
    String levelSend();

    @Message
    String levelSayWhich();

    @Message
    String levelLess();

    @Message
    String levelThanks();

    @Message
    String levelChanged();

    @Message
    String levelEditing();

    @Message
    String levelPoured();

    @Message
    String levelMisread();

    @Message
    String levelKeep();

    @Message
    String levelAskedTitle(int schools);

    @Message
    String levelAskedSum(long answered, int schools);

    @Message
    String levelAskedLeftOut(int messages);

    @Message
    String levelAskedRead();

    @Message
    String levelAskedUnread(String until);

    @Message
    String levelAskedWhy(LevelRequestRepository.Reason reason);

    @Message
    String levelAskedNoChat();

    @Message
    String levelAskedSending();

    @Message
    String levelAskedReached(int messages);

    @Message
    String levelAskedRefused(int messages);

    @Message
    String levelWaits();

    @Message
    String levelSent();

    @Message
    String levelWasLeft();

    @Message
    String levelWasEmptied();

    @Message
    String levelDesk();

    @Message
    String levelDeskText();

    @Message
    String levelDistrict();

    @Message
    String levelAsk();
}
