package org.faofon.common.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Month;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.util.List;
import org.faofon.common.time.BuddhistEra;

/** Numbers and times for people, in one language. In Thai, years are of the Buddhist era. */
public final class LocaleFormatter {
    // Defined here, because a small Java runtime has no other languages.
    private static final List<String> MONTHS_TH = List.of(
            "มกราคม",
            "กุมภาพันธ์",
            "มีนาคม",
            "เมษายน",
            "พฤษภาคม",
            "มิถุนายน",
            "กรกฎาคม",
            "สิงหาคม",
            "กันยายน",
            "ตุลาคม",
            "พฤศจิกายน",
            "ธันวาคม");
    private static final List<String> MONTHS_EN = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final List<String> SHORT_MONTHS_TH =
            List.of("ม.ค.", "ก.พ.", "มี.ค.", "เม.ย.", "พ.ค.", "มิ.ย.", "ก.ค.", "ส.ค.", "ก.ย.", "ต.ค.", "พ.ย.", "ธ.ค.");
    private static final List<String> SHORT_MONTHS_EN =
            List.of("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec");
    private static final BigDecimal TENTH = new BigDecimal("0.1");

    private final Language tongue;

    public LocaleFormatter(Language tongue) {
        this.tongue = tongue;
    }

    private boolean thai() {
        return tongue == Language.TH;
    }

    /** 14:20 น. */
    public String clock(OffsetDateTime time) {
        return "%02d:%02d".formatted(time.getHour(), time.getMinute()) + (thai() ? " น." : "");
    }

    /** 22 พ.ย. 2569 */
    public String date(OffsetDateTime time) {
        return time.getDayOfMonth() + " " + shortMonth(time.getMonth()) + " " + year(time.getYear());
    }

    /** 29 พฤศจิกายน พ.ศ. 2569: for documents. */
    public String fullDate(OffsetDateTime time) {
        return time.getDayOfMonth() + " " + months().get(time.getMonthValue() - 1) + (thai() ? " พ.ศ. " : " ")
                + year(time.getYear());
    }

    /** 2569 */
    public int year(int year) {
        return year + (thai() ? BuddhistEra.YEARS_AHEAD : 0);
    }

    /** พฤศจิกายน 2569 */
    public String month(YearMonth month) {
        return months().get(month.getMonthValue() - 1) + " " + year(month.getYear());
    }

    /** พ.ย. */
    public String shortMonth(Month month) {
        return (thai() ? SHORT_MONTHS_TH : SHORT_MONTHS_EN).get(month.getValue() - 1);
    }

    /** มกราคม to ธันวาคม. */
    public List<String> months() {
        return thai() ? MONTHS_TH : MONTHS_EN;
    }

    /** 22 พ.ย. 2569 14:20 น. */
    public String moment(OffsetDateTime time) {
        return date(time) + " " + clock(time);
    }

    /** Millimetres to a tenth, the resolution of the gauges; a little is not shown as zero. */
    public String mm(BigDecimal mm) {
        if (mm.signum() > 0 && mm.compareTo(TENTH) < 0) {
            return "<0.1";
        }
        return mm.setScale(1, RoundingMode.HALF_UP).toPlainString();
    }

    /** A share in whole per cent; only all is 100 and only nothing is 0. */
    public String percent(double share) {
        long rounded = Math.round(share * 100);
        if (share > 0 && share < 1) {
            rounded = Math.max(1, Math.min(99, rounded));
        }
        return rounded + "%";
    }

    /** 20 นาที, 5 ชั่วโมง, 3 วัน: one unit, rounded down. */
    public String span(Duration span) {
        if (span.toMinutes() < 1) {
            return thai() ? "ไม่ถึง 1 นาที" : "less than a minute";
        }
        if (span.toHours() < 1) {
            return unit(span.toMinutes(), "นาที", "minute");
        }
        if (span.toDays() < 2) {
            return unit(span.toHours(), "ชั่วโมง", "hour");
        }
        return unit(span.toDays(), "วัน", "day");
    }

    private String unit(long number, String thai, String english) {
        return thai() ? number + " " + thai : number + " " + english + (number == 1 ? "" : "s");
    }

    /** 20 นาทีที่แล้ว */
    public String ago(Duration age) {
        if (age.toMinutes() < 1) {
            return thai() ? "เมื่อสักครู่" : "just now";
        }
        return thai() ? span(age) + "ที่แล้ว" : span(age) + " ago";
    }

    /** 24 ชม., 3 วัน: a duration, in days from the second day on. */
    public String length(Duration length) {
        return length.toDays() < 2 ? window(length) : unit(length.toDays(), "วัน", "day");
    }

    /** 24 ชม., 20 วัน: the name of a window. */
    public String window(Duration window) {
        boolean days = window.toHours() > 72 && window.toHours() % 24 == 0;
        if (days) {
            return window.toDays() + (thai() ? " วัน" : " d");
        }
        return window.toMinutes() % 60 == 0
                ? window.toHours() + (thai() ? " ชม." : " h")
                : window.toMinutes() + (thai() ? " นาที" : " min");
    }
}
