package org.faofon.channels;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.faofon.alerts.AlertWords;
import org.faofon.network.District;
import org.faofon.network.NetworkClock;
import org.faofon.network.School;
import org.faofon.network.Speech;
import org.faofon.network.Tongue;
import org.faofon.readings.Depth;

/** One language of LINE's two: its words, and numbers, names and times as people say them in it. */
final class LineSpeech {
    private static final String SCHOOL = "โรงเรียน";

    private final LinePhrases words;
    private final Locale locale;
    private final Speech speech;

    LineSpeech(LinePhrases words, Locale locale) {
        this.words = words;
        this.locale = locale;
        this.speech = new Speech(Tongue.of(locale.getLanguage()));
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
        return speech.mm(Depth.toMm(micrometres));
    }

    /** 22 พ.ย. 2569 */
    String date(LocalDate date) {
        return speech.date(date.atStartOfDay(NetworkClock.BANGKOK).toOffsetDateTime());
    }

    /** 14:20 น. 22 พ.ย. 2569: the year in the language's own era. */
    String moment(Instant at) {
        OffsetDateTime local = at.atZone(NetworkClock.BANGKOK).toOffsetDateTime();
        return words.moment(speech.clock(local), speech.date(local));
    }

    /** 3 นาที, 5 ชั่วโมง, 2 วัน: one unit, rounded down. */
    String span(Duration span) {
        return speech.span(span);
    }
}
