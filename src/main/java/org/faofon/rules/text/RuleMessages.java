package org.faofon.rules.text;

import io.quarkus.qute.i18n.Message;
import io.quarkus.qute.i18n.MessageBundle;
import java.math.BigDecimal;
import org.faofon.network.HydrologicalZone;
import org.faofon.rules.backtest.BacktestReport;

/** The texts about rules, from messages/rules_th.properties and rules_en.properties. */
@MessageBundle("rules")
public interface RuleMessages {
    @Message
    String faultMissing();

    @Message
    String faultObject();

    @Message
    String faultList();

    @Message
    String faultUnknown();

    @Message
    String faultText(int most);

    @Message
    String faultChoice(String choices);

    @Message
    String faultNumber();

    @Message
    String faultWhole();

    @Message
    String faultSpan();

    @Message
    String faultCode();

    @Message
    String faultOtherCode(String code);

    @Message
    String faultTwice();

    @Message
    String faultTooMany(int most);

    @Message
    String faultConditions(int most);

    @Message
    String faultCondition();

    @Message
    String faultNoRainOfNow();

    @Message
    String faultWindow();

    @Message
    String faultAgo();

    @Message
    String faultReach(int days);

    @Message
    String faultDepth(String most);

    @Message
    String faultAlpha();

    @Message
    String faultBeta();

    @Message
    String faultCurveSpan();

    @Message
    String faultCurveOrder();

    @Message
    String faultDistricts(String codes);

    @Message
    String faultNoDistrict();

    @Message
    String faultNowhere();

    @Message
    String faultMinGauges(int most);

    @Message
    String faultClearBelow();

    @Message
    String faultHold();

    @Message
    String faultTimeout();

    @Message
    String outlookAssumption();

    @Message
    String title();

    @Message
    String toCentre();

    @Message
    String lead();

    @Message
    String newRule();

    @Message
    String export();

    @Message
    String importTitle();

    @Message
    String importLead();

    @Message
    String importFile(int kilobytes);

    @Message
    String importLook();

    @Message
    String importNoFile();

    @Message
    String importTooLarge(int kilobytes);

    @Message
    String importNotJson();

    @Message
    String importFaults(int faults);

    @Message
    String importCounts(long added, long changed, long same, long kept);

    @Message
    String importNothing();

    @Message
    String importNew();

    @Message
    String importChanged(int version);

    @Message
    String importDo();

    @Message
    String importOther();

    @Message
    String toldImported();

    @Message
    String toldImportOutdated();

    @Message
    String toldImportMany();

    @Message
    String byDefault();

    @Message
    String outlookMore(int count);

    @Message
    String disabled();

    @Message
    String everywhere();

    @Message
    String inZone(HydrologicalZone zone);

    @Message
    String inDistricts(String names);

    @Message
    String chosenDistricts();

    @Message
    String gaugesNeeded(int gauges);

    @Message
    String waitsFor(String time);

    @Message
    String changed(int version, String by, String when);

    @Message
    String history();

    @Message
    String whatChanged();

    @Message
    String field(String name);

    @Message
    String conditionWords(String window, BigDecimal mm);

    @Message
    String agoWords(String ago);

    @Message
    String curveWords(double alpha, double beta, String from, String to);

    @Message
    String toldDone();

    @Message
    String toldSame();

    @Message
    String toldWrong();

    @Message
    String toldOutdated();

    @Message
    String toldMany();

    @Message
    String toldBusy();

    @Message
    String toldPeriod();

    @Message
    String doesNotFit();

    @Message
    String unit();

    @Message
    String minutes();

    @Message
    String hours();

    @Message
    String days();

    @Message
    String fieldCode();

    @Message
    String fieldNameTh();

    @Message
    String fieldNameEn();

    @Message
    String fieldHazard();

    @Message
    String fieldLevel();

    @Message
    String fieldWhen();

    @Message
    String whenHint();

    @Message
    String conditionNumber(int number);

    @Message
    String fieldMm();

    @Message
    String fieldWindow();

    @Message
    String fieldAgo();

    @Message
    String curve();

    @Message
    String curveHint();

    @Message
    String curveFrom();

    @Message
    String curveTo();

    @Message
    String fieldArea();

    @Message
    String fieldWhere();

    @Message
    String fieldMinGauges();

    @Message
    String fieldOver();

    @Message
    String fieldClearBelow();

    @Message
    String fieldHold();

    @Message
    String fieldConfirm();

    @Message
    String fieldSource();

    @Message
    String fieldEnabled();

    @Message
    String save();

    @Message
    String backtest();

    @Message
    String backtestHint();

    @Message
    String from();

    @Message
    String to();

    @Message
    String backtests();

    @Message
    String wholeSet();

    @Message
    String running(String share);

    @Message
    String stop();

    @Message
    String stopped();

    @Message
    String failed();

    @Message
    String counted(long same, long changed, long onlyNew, long onlyInForce);

    @Message
    String theSame(long count);

    @Message
    String backtestAssumption();

    @Message
    String match(BacktestReport.Match match);

    @Message
    String onlyInForce();

    @Message
    String stillOpen();

    @Message
    String peak(String window, String mm, String threshold, String school);

    @Message
    String outlook(String within);

    @Message
    String outlookNone();

    @Message
    String prospect(String window, String mm, String time);

    @Message
    String soFar(String mm);

    @Message
    String byRate(String over, String mm, String time);

    @Message
    String orderTitle();

    @Message
    String orderNoLower(String code, int level);

    @Message
    String orderNotProven(String code, int level, String lower);

    @Message
    String orderNever(String code, int level, String lower);

    @Message
    String orderAccept();

    @Message
    String saveAnyway();

    @Message
    String newDefaults(int rules);

    @Message
    String usualFrequency(BigDecimal gaugeYear, BigDecimal districtYear);

    @Message
    String assumedFrequency(BigDecimal gaugeYear, BigDecimal districtYear);

    @Message
    String frequency();

    @Message
    String frequencyHint();

    @Message
    String frequencyAsk();

    @Message
    String frequencyPast(BigDecimal gaugeYears, BigDecimal years);

    @Message
    String frequencyShort();

    @Message
    String frequencyLevels();

    @Message
    String frequencyRules();

    @Message
    String frequencyLevel();

    @Message
    String frequencyRule();

    @Message
    String frequencyEvents();

    @Message
    String frequencyPerDistrict();

    @Message
    String frequencyPerGauge();

    @Message
    String frequencyAbove();

    @Message
    String frequencyMost();

    @Message
    String frequencyAll();

    @Message
    String frequencyPushes(long pushes, BigDecimal perYear);

    @Message
    String often();

    @Message
    String oftenPast(BigDecimal perGauge, BigDecimal perDistrict, String from, String to, BigDecimal gaugeYears);

    @Message
    String oftenEvents(long gaugeEvents, long districtEvents);

    @Message
    String oftenUnobserved(String from, String to);

    @Message
    String oftenUncounted();

    @Message
    String oftenDefault();

    @Message
    String oftenNoDefault();

    @Message
    String askBack(String mm);
}
