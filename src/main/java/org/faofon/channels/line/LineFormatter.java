package org.faofon.channels.line;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.lang.Character.UnicodeScript;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.common.text.Language;
import org.faofon.common.text.LocaleFormatter;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.District;
import org.faofon.network.School;
import org.faofon.readings.Depth;

/** LINE texts, numbers, names and times in one language. */
public final class LineFormatter {

    private final LineMessages words;
    private final Locale locale;
    private final LocaleFormatter speech;

    LineFormatter(LineMessages words, Locale locale) {
        this.words = words;
        this.locale = locale;
        this.speech = new LocaleFormatter(Language.of(locale.getLanguage()));
    }

    public static LineFormatter thai() {
        return of(AlertTextFormatter.THAI);
    }

    public static LineFormatter english() {
        return of(AlertTextFormatter.ENGLISH);
    }

    private static LineFormatter of(Locale locale) {
        return new LineFormatter(
                MessageBundles.get(LineMessages.class, Localized.Literal.of(locale.getLanguage())), locale);
    }

    public LineMessages words() {
        return words;
    }

    /** In an exercise the text begins with the mark of a drill, once. */
    public String marked(boolean exercise, String text) {
        return exercise && !text.startsWith(words.drill()) ? words.drill() + " " + text : text;
    }

    /** The same for a text of either language. */
    public static String markedInItsLanguage(boolean exercise, String text) {
        LineFormatter english = english();
        boolean thai = text.codePoints().anyMatch(letter -> UnicodeScript.of(letter) == UnicodeScript.THAI);
        return thai && !text.startsWith(english.words.drill())
                ? thai().marked(exercise, text)
                : english.marked(exercise, text);
    }

    public Locale locale() {
        return locale;
    }

    private boolean inThai() {
        return locale.equals(AlertTextFormatter.THAI);
    }

    /** รร.ท่าแค: the short form. */
    public String school(School school) {
        if (!inThai()) {
            return school.nameEn;
        }
        String name = school.nameTh;
        return School.abbreviate(name);
    }

    public String district(District district) {
        return words.district(inThai() ? district.nameTh : district.nameEn);
    }

    /** To a tenth of a millimetre, like a reading; a little is not shown as zero. */
    public String mm(long micrometres) {
        return speech.mm(Depth.toMm(micrometres));
    }

    /** 22 พ.ย. 2569 */
    public String date(LocalDate date) {
        return speech.date(date.atStartOfDay(RainDayTime.BANGKOK).toOffsetDateTime());
    }

    /** 14:20 น. 22 พ.ย. 2569: with the year in the language's own era. */
    public String moment(Instant at) {
        OffsetDateTime local = at.atZone(RainDayTime.BANGKOK).toOffsetDateTime();
        return words.moment(speech.clock(local), speech.date(local));
    }

    /** 3 นาที, 5 ชั่วโมง, 2 วัน: one unit, rounded down. */
    public String span(Duration span) {
        return speech.span(span);
    }
}
