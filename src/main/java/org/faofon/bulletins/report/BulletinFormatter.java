package org.faofon.bulletins.report;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.common.text.Language;
import org.faofon.common.text.LocaleFormatter;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.District;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeRegistry;
import org.faofon.network.School;
import org.faofon.readings.Depth;
import org.faofon.readings.RainClass;

/** Names, numbers and dates for bulletins, in one language. */
public final class BulletinFormatter {
    private static final int LONGEST_NAME = 60;

    private final Language tongue;
    private final BulletinMessages in;
    private final AlertTextFormatter alerts;
    private final GaugeRegistry network;
    private final LocaleFormatter speech;

    BulletinFormatter(Language tongue, BulletinMessages in, AlertTextFormatter alerts, GaugeRegistry network) {
        this.tongue = tongue;
        this.in = in;
        this.alerts = alerts;
        this.network = network;
        this.speech = new LocaleFormatter(tongue);
    }

    public static BulletinFormatter of(Language tongue, AlertTextFormatter alerts, GaugeRegistry network) {
        return new BulletinFormatter(
                tongue,
                MessageBundles.get(BulletinMessages.class, Localized.Literal.of(tongue.code())),
                alerts,
                network);
    }

    public Language tongue() {
        return tongue;
    }

    public BulletinMessages in() {
        return in;
    }

    private boolean thai() {
        return tongue == Language.TH;
    }

    private Locale locale() {
        return thai() ? AlertTextFormatter.THAI : AlertTextFormatter.ENGLISH;
    }

    /** รร.ท่าแค */
    public String school(Gauge gauge) {
        String name = thai() ? gauge.school.nameTh : gauge.school.nameEn;
        String shorter = School.abbreviate(name);
        return shorter.length() > LONGEST_NAME ? shorter.substring(0, LONGEST_NAME) + "…" : shorter;
    }

    /** อ.กงหรา */
    public String district(District district) {
        return thai() ? "อ." + district.nameTh : district.nameEn;
    }

    /** รร.ท่าแค อ.เมืองพัทลุง */
    String place(Gauge gauge) {
        return school(gauge) + (thai() ? " " : ", ") + district(gauge.district());
    }

    /** 23 พ.ย. 2569 */
    public String date(LocalDate date) {
        return speech.date(date.atStartOfDay(RainDayTime.BANGKOK).toOffsetDateTime());
    }

    /** 23 พ.ย. 2569 07:45 น. */
    String moment(Instant at) {
        return speech.moment(at.atZone(RainDayTime.BANGKOK).toOffsetDateTime());
    }

    /** พฤศจิกายน 2569 */
    public String month(YearMonth month) {
        return speech.month(month);
    }

    /** Millimetres to a tenth, without the unit. */
    public String mm(long micrometres) {
        return speech.mm(Depth.toMm(micrometres));
    }

    public String percent(double share) {
        return speech.percent(share);
    }

    public String rainClass(RainClass rainClass) {
        return in.rainClass(rainClass);
    }

    /** ระดับ 2 เตือนภัย ดินถล่ม อ.ศรีนครินทร์ */
    public String alert(AlertEvent event) {
        String place = network.findDistrict(event.alert.districtCode)
                .map(this::district)
                .orElse(event.alert.districtCode);
        return in.alert(
                alerts.level(event.levelSpokenOf(), locale()), alerts.hazard(event.alert.hazard, locale()), place);
    }

    /** ทางการ (กรมอุตุนิยมวิทยา) ประกาศ: ฝนตกหนัก (ออกเมื่อ 23 พ.ย. 2569 05:00 น. มีผลถึง …) */
    public String official(OfficialVoice voice) {
        return in.official(
                thai() ? voice.publisher().th() : voice.publisher().en(),
                thai() ? voice.headline().th() : voice.headline().en(),
                moment(voice.sentAt()),
                moment(voice.expiresAt()));
    }

    /** A public alert, in one line. */
    public String headline(AlertEvent event) {
        return alerts.headline(event, locale());
    }

    /** The source of the message. */
    public String source() {
        return alerts.source(locale());
    }

    /** A list of names, and how many more there are. */
    public String row(List<String> names, int most) {
        String named = names.stream().limit(most).collect(Collectors.joining(", "));
        return names.size() > most ? named + " " + in.andMore(names.size() - most) : named;
    }
}
