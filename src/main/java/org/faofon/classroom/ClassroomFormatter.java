package org.faofon.classroom;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Month;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.util.Locale;
import org.faofon.classroom.rainday.RainDay;
import org.faofon.classroom.rainday.Tenths;
import org.faofon.common.text.Language;
import org.faofon.common.text.LocaleFormatter;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.District;
import org.faofon.network.School;
import org.faofon.readings.Depth;
import org.faofon.readings.Quality;
import org.faofon.readings.RainClass;
import org.faofon.readings.ReadingsStored.Judged;
import org.faofon.readings.Revision;
import org.faofon.schools.Device;
import org.faofon.schools.SignatureFormatter;

/** Numbers and dates for pupils, in one language; in Thai with years of the Buddhist era. */
public final class ClassroomFormatter {
    private static final String AT_LEAST = "≥";

    private final boolean english;
    private final ClassroomMessages in;
    private final LocaleFormatter speech;
    private final SignatureFormatter signatures;

    ClassroomFormatter(ClassroomMessages in, boolean english) {
        this.in = in;
        this.english = english;
        Language language = english ? Language.EN : Language.TH;
        this.speech = new LocaleFormatter(language);
        this.signatures = SignatureFormatter.of(language);
    }

    /** Thai, unless English is requested. */
    public static ClassroomFormatter of(String language) {
        boolean english = language.equals("en");
        ClassroomMessages in = MessageBundles.get(ClassroomMessages.class, Localized.Literal.of(english ? "en" : "th"));
        return new ClassroomFormatter(in, english);
    }

    public ClassroomMessages in() {
        return in;
    }

    public String school(School school) {
        return english ? school.nameEn : school.nameTh;
    }

    public String district(District district) {
        return english ? district.nameEn : "อ." + district.nameTh;
    }

    /** 12.4: to a tenth, like a cylinder reading. */
    public String mm(long micrometres) {
        return tenths(Depth.toMm(micrometres)
                .setScale(1, RoundingMode.HALF_UP)
                .unscaledValue()
                .longValue());
    }

    /** 12.4, from a number of tenths. */
    public String tenths(long tenths) {
        return BigDecimal.valueOf(tenths, 1).toPlainString();
    }

    /** ≥12.4, from a number of tenths. */
    public String figure(Tenths figure) {
        return (figure.atLeast() ? AT_LEAST : "") + tenths(figure.tenths());
    }

    /** 3.5: any number, to a tenth. */
    public String tenth(double number) {
        return String.format(Locale.ROOT, "%.1f", number);
    }

    /** 30 เม.ย. 2570: the last day of something that ends at that midnight. */
    public String lastDay(Instant midnight) {
        return speech.date(RainDayTime.local(midnight.minusSeconds(1)));
    }

    /** The table cell of a day: a number, or why there is none. */
    public String value(RainDay day) {
        return switch (day.state()) {
            case MISSING -> in.cellMissing();
            case BEFORE -> in.cellBefore();
            case TOGETHER -> in.cellTogether();
            case TO_COME -> in.cellToCome();
            case KNOWN ->
                day.onlyTrace() ? in.cellTrace() : (day.atLeast() ? AT_LEAST : "") + mm(day.depthMicrometres());
        };
    }

    /** The sheet cell of a reading. */
    public String entry(Judged judged) {
        if (judged.verdict().quality() == Quality.MISSING) {
            return in.unknownEntry();
        }
        Depth depth = judged.reading().depth();
        boolean trace = RainClass.ofDay(depth.micrometres(), depth.kind() == Depth.Kind.TRACE) == RainClass.TRACE;
        return trace ? in.cellTrace() : amount(depth.micrometres(), depth.kind() == Depth.Kind.AT_LEAST);
    }

    /** An earlier value of a reading. */
    public String depth(Revision before) {
        Depth depth = before.fall().depth();
        return depth.kind() == Depth.Kind.TRACE
                ? in.cellTrace()
                : amount(depth.micrometres(), depth.kind() == Depth.Kind.AT_LEAST) + " " + in.mm();
    }

    /** Who signed, for members of the same school: a nickname, or the role. */
    public String who(String signature) {
        return signatures.atSchool(signature);
    }

    public String device(Device device) {
        return device.nickname().isEmpty() ? in.deviceNameless() : device.nickname();
    }

    public String hour(LocalTime time) {
        return "%02d:%02d".formatted(time.getHour(), time.getMinute());
    }

    public String amount(long micrometres, boolean atLeast) {
        return (atLeast ? AT_LEAST : "") + mm(micrometres);
    }

    /** 21 พ.ย. 2569 */
    public String day(LocalDate date) {
        return shortDay(date) + " " + speech.year(date.getYear());
    }

    /** 21 พ.ย. */
    public String shortDay(LocalDate date) {
        return date.getDayOfMonth() + " " + speech.shortMonth(date.getMonth());
    }

    /** 21 พ.ย. 2569 14:00 น. */
    public String moment(Instant instant) {
        ZonedDateTime local = instant.atZone(RainDayTime.BANGKOK);
        return day(local.toLocalDate()) + " " + clock(instant);
    }

    /** 14:00 น. */
    public String clock(Instant instant) {
        ZonedDateTime local = instant.atZone(RainDayTime.BANGKOK);
        return "%02d:%02d".formatted(local.getHour(), local.getMinute()) + (english ? "" : " น.");
    }

    /** พฤศจิกายน 2569 */
    public String month(YearMonth month) {
        return speech.month(month);
    }

    /** 2568 */
    public String year(int year) {
        return String.valueOf(speech.year(year));
    }

    /** 2568, 2025/26: a water year by the year in which it begins. */
    public String waterYear(int year) {
        return english ? year + "/" + "%02d".formatted((year + 1) % 100) : String.valueOf(speech.year(year));
    }

    /** 1,234: whole millimetres, of a year. */
    public String wholeMm(double mm) {
        return String.format(Locale.ROOT, "%,d", Math.round(mm));
    }

    /** +12, −3: with its sign. */
    public String signed(double number) {
        long rounded = Math.round(number);
        return rounded < 0 ? "−" + -rounded : "+" + rounded;
    }

    /** พ.ย. */
    public String shortMonth(Month month) {
        return speech.shortMonth(month);
    }

    public String rainClass(RainClass rainClass) {
        return in.rainClass(rainClass);
    }
}
