package org.faofon.incidents;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.Hazard;
import org.faofon.alerts.Level;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.common.text.Language;
import org.faofon.common.text.LocaleFormatter;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.School;
import org.faofon.readings.RainClass;
import org.faofon.readings.RainTotal;
import org.faofon.schools.SignatureFormatter;

/** Names, times and durations for reports, in one language. */
public final class IncidentFormatter {
    private static final int MINUTES_WITH_SECONDS = 10;

    /** The end of yesterday's cylinder is a twentieth of the day, and no rain of today. */
    private static final double A_LITTLE = 0.05;

    private final Language language;
    private final IncidentMessages in;
    private final AlertTextFormatter alerts;
    private final GaugeRegistry network;
    private final LocaleFormatter speech;

    IncidentFormatter(Language language, IncidentMessages in, AlertTextFormatter alerts, GaugeRegistry network) {
        this.language = language;
        this.in = in;
        this.alerts = alerts;
        this.network = network;
        this.speech = new LocaleFormatter(language);
    }

    public static IncidentFormatter of(Language language, AlertTextFormatter alerts, GaugeRegistry network) {
        return new IncidentFormatter(
                language,
                MessageBundles.get(IncidentMessages.class, Localized.Literal.of(language.code())),
                alerts,
                network);
    }

    public IncidentMessages in() {
        return in;
    }

    public Language language() {
        return language;
    }

    private boolean thai() {
        return language == Language.TH;
    }

    public Locale locale() {
        return thai() ? AlertTextFormatter.THAI : AlertTextFormatter.ENGLISH;
    }

    /** 29 พ.ย. 2569 02:05 น. */
    public String moment(Instant at) {
        return speech.moment(RainDayTime.local(at));
    }

    /** 29 พฤศจิกายน พ.ศ. 2569 */
    public String fullDate(Instant at) {
        return speech.fullDate(RainDayTime.local(at));
    }

    public String clock(Instant at) {
        return speech.clock(RainDayTime.local(at));
    }

    /** 06:12 น., or 06:12 น. 3 ธ.ค. on another day than that. */
    public String clockOn(Instant at, Instant today) {
        OffsetDateTime local = RainDayTime.local(at);
        boolean sameDay = local.toLocalDate().equals(RainDayTime.local(today).toLocalDate());
        return sameDay
                ? clock(at)
                : clock(at) + " " + local.getDayOfMonth() + " " + speech.shortMonth(local.getMonth());
    }

    /** What a map shows of a gauge: a question mark where too little was observed to say anything. */
    public String label(RainTotal total) {
        boolean isUnknown = RainClass.of(total, false) == RainClass.UNKNOWN;
        boolean saysNothing = total.coverage() < A_LITTLE
                || RainClass.ofDay(total.depthMicrometres(), false).compareTo(RainClass.LIGHT) < 0;
        return isUnknown && saysNothing ? "?" : depth(total);
    }

    /** Millimetres; at least that if a full cylinder is part of it. */
    public String depth(RainTotal total) {
        return (total.atLeast() ? "≥" : "") + mm(total.depthMicrometres());
    }

    /** Millimetres to a tenth. */
    public String mm(long micrometres) {
        return speech.mm(BigDecimal.valueOf(micrometres, 3));
    }

    public String percent(double share) {
        return speech.percent(share);
    }

    public String window(Duration window) {
        return speech.window(window);
    }

    /** 45 วินาที, 3 นาที 20 วินาที, 12 นาที, 1 ชม. 5 นาที: as exact as an account needs. */
    public String lasted(Duration time) {
        Duration whole = time.isNegative() ? Duration.ZERO : time;
        if (whole.toMinutes() < 1) {
            return in.seconds(whole.toSeconds());
        }
        if (whole.toMinutes() < MINUTES_WITH_SECONDS) {
            return whole.toSecondsPart() == 0
                    ? in.minutes((int) whole.toMinutes())
                    : in.minutes((int) whole.toMinutes()) + " " + in.seconds(whole.toSecondsPart());
        }
        if (whole.toHours() < 1) {
            return in.minutes((int) whole.toMinutes());
        }
        return whole.toMinutesPart() == 0
                ? in.hours((int) whole.toHours())
                : in.hours((int) whole.toHours()) + " " + in.minutes(whole.toMinutesPart());
    }

    public String district(String code) {
        return network.findDistrict(code)
                .map(district -> thai() ? "อ." + district.nameTh : district.nameEn)
                .orElse(code);
    }

    public String province() {
        return thai() ? "จ." + network.province().nameTh : network.province().nameEn;
    }

    public String school(Gauge gauge) {
        return thai() ? School.abbreviate(gauge.school.nameTh) : gauge.school.nameEn;
    }

    /** The school with that code. */
    public String schoolOf(String code) {
        return network.listGauges().stream()
                .filter(gauge -> gauge.school.code.equals(code))
                .findFirst()
                .map(this::school)
                .orElse(code);
    }

    public String hazard(Hazard hazard) {
        return alerts.hazard(hazard, locale());
    }

    public String level(Level level) {
        return alerts.level(level, locale());
    }

    public String headline(AlertEvent event) {
        return alerts.headline(event, locale());
    }

    public String kind(AlertEvent event) {
        return alerts.kind(event.kind, locale());
    }

    /** An officer's name, or that the program did it. */
    public String actor(String actor) {
        return actor.equals(AlertEvent.BY_RULES)
                ? in.byProgram()
                : SignatureFormatter.of(language).full(actor);
    }
}
