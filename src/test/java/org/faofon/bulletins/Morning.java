package org.faofon.bulletins;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.PlainWords;
import org.faofon.network.District;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;
import org.faofon.network.Network;
import org.faofon.network.School;
import org.faofon.network.Tongue;
import org.faofon.readings.Depth;
import org.faofon.readings.Fall;
import org.faofon.readings.Interval;
import org.faofon.readings.Quality;
import org.faofon.readings.RainTotal;
import org.faofon.readings.Remarks.Remark;
import org.faofon.support.PlainMessages;

/** The morning of 23 November 2569, for tests about bulletins. */
final class Morning {
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

    static GaugeDay rain(String code, String school, double mm) {
        return day(code, school, total(mm, 0, 1, false), Remark.NONE);
    }

    static GaugeDay day(String code, String school, RainTotal total, Remark remark) {
        return new GaugeDay(gauge(code, school, GaugeKind.MANUAL), total, remark);
    }

    static GaugeDay silent(String code, String school) {
        return day(code, school, total(0, 0, 0, false), Remark.NONE);
    }

    static RainTotal total(double mm, double unconfirmedMm, double coverage, boolean atLeast) {
        return new RainTotal(
                Math.round(mm * 1000),
                DAY,
                Duration.ofSeconds(Math.round(DAY.toSeconds() * coverage)),
                atLeast,
                Math.round(unconfirmedMm * 1000));
    }

    /** A reading over three days that ended on that morning. */
    static Remark weekend(double mm) {
        Instant end = RainDates.endOf(MONDAY);
        Fall fall = new Fall(
                Interval.endingAt(end, Duration.ofDays(3)),
                Depth.ofMicrometres((int) Math.round(mm * 1000)),
                Quality.GOOD);
        return new Remark(false, Duration.ZERO, Optional.of(fall));
    }

    static DayReport report(GaugeDay... days) {
        return report(List.of(), List.of(), days);
    }

    static DayReport report(List<AlertEvent> inForce, List<AlertEvent> leftOut, GaugeDay... days) {
        return new DayReport(MONDAY, QUARTER_TO_EIGHT, List.of(days), inForce, leftOut);
    }

    static Wording wording(Tongue tongue) {
        Network network = PlainWords.srinagarindra();
        return new Wording(
                tongue,
                PlainMessages.of(BulletinMessages.class, "bulletin", tongue.code()),
                PlainWords.of(network),
                network);
    }
}
