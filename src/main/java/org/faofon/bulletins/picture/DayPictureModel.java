package org.faofon.bulletins.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.faofon.bulletins.report.BulletinFormatter;
import org.faofon.bulletins.report.BulletinMessages;
import org.faofon.bulletins.report.DailyBulletinText;
import org.faofon.bulletins.report.DayReport;
import org.faofon.bulletins.report.GaugeDailyRain;
import org.faofon.common.text.Language;
import org.faofon.network.GeoPoint;
import org.faofon.readings.RainClass;

/**
 * The content of a day's picture as text: the same model is the same picture.
 *
 * @param drill the mark of an exercise
 * @param top the wettest schools
 * @param signs the meaning of the signs beside the numbers
 * @param note a remark about a server without a Thai font
 */
record DayPictureModel(
        Language tongue,
        String title,
        String span,
        Optional<String> drill,
        List<Dot> dots,
        List<Key> keys,
        String reported,
        String heading,
        List<DailyBulletinText.Rank> top,
        List<String> signs,
        String source,
        Optional<String> note) {
    /** A gauge: its number in its colour; unknown values are hollow. */
    record Dot(double latitude, double longitude, String label, RainClass rainClass, boolean doubtful) {
        boolean hollow() {
            return rainClass == RainClass.UNKNOWN;
        }
    }

    /** A line of the legend. */
    record Key(RainClass rainClass, String word, String range) {}

    private static final String DRILL_TH = "[ฝึกซ้อม]";
    private static final String NO_FONT =
            "This server has no Thai font, so this picture is in English. Install one, e.g. " + "fonts-noto-core.";

    /**
     * The model of a day.
     *
     * @param places the locations of the gauges at that time; the others are drawn at their current location
     * @param canThai whether there is a Thai font
     */
    static DayPictureModel of(
            DayReport report,
            BulletinFormatter wording,
            Map<String, GeoPoint> places,
            boolean exercise,
            boolean canThai) {
        DailyBulletinText words = new DailyBulletinText(report, wording);
        BulletinMessages in = wording.in();
        List<DailyBulletinText.Rank> top = words.ranks();
        String drill = canThai ? DRILL_TH + " " + in.pictureDrill() : in.pictureDrill();
        return new DayPictureModel(
                wording.tongue(),
                in.pictureTitle(),
                in.pictureSpan(wording.date(report.date())),
                exercise ? Optional.of(drill) : Optional.empty(),
                report.gauges().stream().map(day -> dot(day, places, wording)).toList(),
                keys(wording),
                words.reported(),
                top.isEmpty() ? nothingToRank(report, words, in) : in.mostRain(),
                top,
                List.of(in.signMore(), in.signDoubt()),
                wording.source(),
                canThai ? Optional.empty() : Optional.of(NO_FONT));
    }

    private static String nothingToRank(DayReport report, DailyBulletinText words, BulletinMessages in) {
        return report.reported() == 0 ? in.nobodyReported() : words.dry();
    }

    private static Dot dot(GaugeDailyRain day, Map<String, GeoPoint> places, BulletinFormatter wording) {
        GeoPoint place = Optional.ofNullable(places.get(day.gauge().code))
                .orElseGet(() -> day.gauge().position());
        return new Dot(place.latitude(), place.longitude(), label(day, wording), day.rainClass(), day.doubtful());
    }

    private static String label(GaugeDailyRain day, BulletinFormatter wording) {
        if (!day.measured()) {
            return "?";
        }
        if (day.rainClass() == RainClass.UNKNOWN && !day.unclassified()) {
            boolean doubted = day.doubtful();
            return doubted ? wording.mm(day.total().unconfirmedMicrometres()) + "?" : "?";
        }
        String mm = day.rainClass() == RainClass.TRACE ? "<0.1" : wording.mm(day.sureMicrometres());
        return mm + (day.maybeMore() && day.sureMicrometres() > 0 ? "+" : "") + (day.doubtful() ? "?" : "");
    }

    private static List<Key> keys(BulletinFormatter wording) {
        List<Key> keys = new ArrayList<>();
        RainClass[] classes = RainClass.values();
        for (int i = classes.length - 1; i >= 0; i--) {
            keys.add(new Key(classes[i], wording.rainClass(classes[i]), classes[i].range()));
        }
        return keys;
    }
}
