package org.faofon.volunteers;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.faofon.common.text.Language;
import org.faofon.common.text.LocaleFormatter;
import org.faofon.common.time.RainDayTime;
import org.faofon.readings.Depth;
import org.faofon.volunteers.PlainReportService.Outcome;
import org.faofon.volunteers.PlainReportService.Trouble;

/** The form's answers in words; dates, values and refusals in those of the usual page. */
final class PlainReportFormatter {
    private final PlainReportMessages words;
    private final PhoneMessages phone;
    private final LocaleFormatter speech;
    private final Language language;

    PlainReportFormatter(Language language) {
        Localized tongue = Localized.Literal.of(language.code());
        this.words = MessageBundles.get(PlainReportMessages.class, tongue);
        this.phone = MessageBundles.get(PhoneMessages.class, tongue);
        this.speech = new LocaleFormatter(language);
        this.language = language;
    }

    /** วันพุธที่ 26 พฤศจิกายน 2569 */
    String date(LocalDate date) {
        String[] weekdays = phone.weekdays().split(",", -1);
        return fill(
                phone.dateWords(),
                weekdays[date.getDayOfWeek().getValue() % weekdays.length],
                date.getDayOfMonth(),
                speech.months().get(date.getMonthValue() - 1),
                speech.year(date.getYear()));
    }

    String stored(Outcome.Stored stored) {
        String value = stored.depth().map(this::value).orElseGet(words::kindMissed);
        String days = stored.days() == 1 ? "" : " (" + words.storedDays(stored.days()) + ")";
        return words.stored(value + days, date(stored.morning()), speech.clock(RainDayTime.local(stored.at())));
    }

    String stored(Outcome.Stored stored, PlainPhoto.Outcome photo) {
        return stored(stored) + (photo == PlainPhoto.Outcome.STORED ? " · " + words.photoStored() : "");
    }

    /** Empty if there is none. */
    String photoTrouble(PlainPhoto.Outcome photo) {
        return switch (photo) {
            case NONE, STORED -> "";
            case UNUSABLE -> words.photoBad();
            case TOO_MANY -> words.photoMany();
        };
    }

    String photoAgain() {
        return words.photoAgain();
    }

    private String value(Depth depth) {
        return switch (depth.kind()) {
            case TRACE -> words.kindTrace();
            case AT_LEAST -> fill(phone.valueAtLeast(), depth.mm().toPlainString());
            case EXACT ->
                depth.micrometres() == 0
                        ? phone.valueNone()
                        : fill(phone.valueMm(), depth.mm().toPlainString());
        };
    }

    String trouble(Trouble trouble) {
        return switch (trouble) {
            case GAUGE -> words.troubleGauge();
            case DAY -> words.troubleDay();
            case NUMBER -> words.troubleNumber();
            case TOO_MUCH -> words.troubleTooMuch();
            case WHY -> words.troubleWhy();
            case NOTE -> words.troubleNote();
            case BUSY -> words.troubleBusy();
        };
    }

    /** The question before an unusual value is stored, in the words of the page. */
    String question(UnusualReading unusual) {
        String usual = plain(unusual.usualMm());
        String mm = plain(unusual.mm());
        return switch (unusual.kind()) {
            case CAPACITY -> words.troubleCapacity(usual, mm);
            case HIGH -> fill(phone.checkHigh(), usual, mm);
            case LOW -> fill(phone.checkLow(), usual, mm);
            case RECORD -> fill(phone.checkRecord(), usual, mm);
            case MUCH -> fill(phone.checkMuch(), mm);
            case NOT_FULL -> fill(phone.checkFull(), usual, mm);
        };
    }

    private static String plain(BigDecimal mm) {
        return mm.signum() == 0 ? "0" : mm.stripTrailingZeros().toPlainString();
    }

    /** The reason in the words of the page; others only for people who help. */
    String refusal(String reason) {
        if (reason.contains("final")) {
            return phone.refusedFinal();
        }
        if (reason.contains("overlap")) {
            return phone.refusedOverlap();
        }
        if (reason.contains("older")) {
            return phone.refusedOld();
        }
        return phone.refusedOther() + (language == Language.EN ? " (" + reason + ")" : "");
    }

    /** The scripts' texts number their places: %1, %2. */
    private static String fill(String text, Object... values) {
        String filled = text;
        for (int i = 0; i < values.length; i++) {
            filled = filled.replace("%" + (i + 1), String.valueOf(values[i]));
        }
        return filled;
    }
}
