package org.faofon.channels;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.faofon.alerts.AlertWords;
import org.faofon.network.District;
import org.faofon.network.NetworkClock;
import org.faofon.network.School;

/** One language of LINE's two: its words, and numbers, names and times as people say them in it. */
final class LineSpeech {
    private static final int BUDDHIST_ERA = 543;
    private static final String SCHOOL = "โรงเรียน";
    private static final BigDecimal TENTH = new BigDecimal("0.1");

    private final LinePhrases words;
    private final Locale locale;

    LineSpeech(LinePhrases words, Locale locale) {
        this.words = words;
        this.locale = locale;
    }

    static LineSpeech thai() {
        return of(AlertWords.THAI);
    }

    static LineSpeech english() {
        return of(AlertWords.ENGLISH);
    }

    private static LineSpeech of(Locale locale) {
        return new LineSpeech(
                MessageBundles.get(LinePhrases.class, Localized.Literal.of(locale.getLanguage())), locale);
    }

    LinePhrases words() {
        return words;
    }

    Locale locale() {
        return locale;
    }

    private boolean inThai() {
        return locale.equals(AlertWords.THAI);
    }

    /** รร.ท่าแค: as it is written where there is little room. */
    String school(School school) {
        if (!inThai()) {
            return school.nameEn;
        }
        String name = school.nameTh;
        return name.startsWith(SCHOOL) ? "รร." + name.substring(SCHOOL.length()) : name;
    }

    String district(District district) {
        return words.district(inThai() ? district.nameTh : district.nameEn);
    }

    /** To a tenth of a millimetre, as rain is read; a little is not nothing. */
    String mm(long micrometres) {
        BigDecimal mm = BigDecimal.valueOf(micrometres, 3);
        return mm.signum() > 0 && mm.compareTo(TENTH) < 0
                ? "<0.1"
                : mm.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    /** 22 พ.ย. 2569 */
    String date(LocalDate date) {
        int year = date.getYear() + (inThai() ? BUDDHIST_ERA : 0);
        return date.getDayOfMonth() + " " + words.month(date.getMonthValue()) + " " + year;
    }

    /** 14:20 น. 22 พ.ย. 2569: the year in the language's own era. */
    String moment(Instant at) {
        ZonedDateTime local = at.atZone(NetworkClock.BANGKOK);
        String clock = "%02d:%02d".formatted(local.getHour(), local.getMinute());
        return words.moment(clock, date(local.toLocalDate()));
    }

    /** 3 นาที, 5 ชั่วโมง, 2 วัน: one unit, rounded down. */
    String span(Duration span) {
        if (span.toMinutes() < 1) {
            return words.lessThanAMinute();
        }
        if (span.toHours() < 1) {
            return words.minutes(span.toMinutes());
        }
        return span.toDays() < 2 ? words.hours(span.toHours()) : words.days(span.toDays());
    }
}
