package org.faofon.bulletins.report;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.text.PlainWords;
import org.faofon.common.text.Language;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.District;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.School;
import org.faofon.readings.Depth;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.RainInterval;
import org.faofon.readings.RainTotal;
import org.faofon.readings.store.PeriodAnomalies.Remark;
import org.faofon.support.PlainBundle;

/** The morning of 23 November 2569, for tests about bulletins. */
public final class Morning {
    static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    static final Instant QUARTER_TO_EIGHT = Instant.parse("2026-11-23T00:45:00Z");

    private static final Duration DAY = Duration.ofDays(1);

    private Morning() {}

    static Gauge gauge(String code, String school, GaugeKind kind) {
        District district = new District();
        district.code = "9311";
        district.nameTh = "ศรีนครินทร์";
        district.nameEn = "Srinagarindra";
        Gauge gauge = new Gauge();
        gauge.code = code;
        gauge.kind = kind;
        gauge.latitude = 7.56;
        gauge.longitude = 99.87;
        gauge.school = new School();
        gauge.school.code = "S" + code;
        gauge.school.nameTh = "โรงเรียน" + school;
        gauge.school.nameEn = school + " school";
        gauge.school.district = district;
        return gauge;
    }

    public static GaugeDailyRain rain(String code, String school, double mm) {
        return day(code, school, total(mm, 0, 1, false), Remark.NONE);
    }

    public static GaugeDailyRain day(String code, String school, RainTotal total, Remark remark) {
        return new GaugeDailyRain(gauge(code, school, GaugeKind.MANUAL), total, remark);
    }

    public static GaugeDailyRain silent(String code, String school) {
        return day(code, school, total(0, 0, 0, false), Remark.NONE);
    }

    public static RainTotal total(double mm, double unconfirmedMm, double coverage, boolean atLeast) {
        return new RainTotal(
                Math.round(mm * 1000),
                DAY,
                Duration.ofSeconds(Math.round(DAY.toSeconds() * coverage)),
                atLeast,
                Math.round(unconfirmedMm * 1000));
    }

    /** A reading over three days that ended on that morning. */
    static Remark weekend(double mm) {
        Instant end = RainDayTime.endOf(MONDAY);
        RainInterval fall = new RainInterval(
                Interval.endingAt(end, Duration.ofDays(3)),
                Depth.ofMicrometres((int) Math.round(mm * 1000)),
                Quality.GOOD);
        return new Remark(false, Duration.ZERO, Optional.of(fall));
    }

    public static DayReport report(GaugeDailyRain... days) {
        return report(List.of(), List.of(), days);
    }

    static DayReport report(List<AlertEvent> inForce, List<AlertEvent> leftOut, GaugeDailyRain... days) {
        return report(inForce, leftOut, List.of(), days);
    }

    static DayReport report(
            List<AlertEvent> inForce, List<AlertEvent> leftOut, List<OfficialVoice> official, GaugeDailyRain... days) {
        return new DayReport(MONDAY, QUARTER_TO_EIGHT, List.of(days), inForce, leftOut, official);
    }

    public static BulletinFormatter wording(Language tongue) {
        GaugeRegistry network = PlainWords.srinagarindra();
        return new BulletinFormatter(
                tongue,
                PlainBundle.of(BulletinMessages.class, Locale.forLanguageTag(tongue.code())),
                PlainWords.of(network),
                network);
    }
}
