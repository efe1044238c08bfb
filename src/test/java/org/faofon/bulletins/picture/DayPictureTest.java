package org.faofon.bulletins.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.faofon.bulletins.report.Morning.day;
import static org.faofon.bulletins.report.Morning.rain;
import static org.faofon.bulletins.report.Morning.report;
import static org.faofon.bulletins.report.Morning.silent;
import static org.faofon.bulletins.report.Morning.total;

import java.awt.Color;
import java.awt.Font;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import org.faofon.bulletins.picture.DayPictureModel.Dot;
import org.faofon.bulletins.report.BulletinFormatter;
import org.faofon.bulletins.report.DayReport;
import org.faofon.bulletins.report.GaugeDailyRain;
import org.faofon.bulletins.report.Morning;
import org.faofon.common.picture.ThaiTextRenderer;
import org.faofon.common.text.Language;
import org.faofon.network.geo.DistrictBoundaries;
import org.faofon.readings.RainClass;
import org.faofon.readings.store.PeriodAnomalies.Remark;
import org.junit.jupiter.api.Test;

class DayPictureTest {
    private static final ThaiTextRenderer NO_THAI =
            new ThaiTextRenderer(Optional.empty(), new Font(Font.SANS_SERIF, Font.PLAIN, 1));

    private static DayPictureModel sketch(DayReport report, boolean exercise, boolean canThai) {
        BulletinFormatter wording = Morning.wording(canThai ? Language.TH : Language.EN);
        return DayPictureModel.of(report, wording, Map.of(), exercise, canThai);
    }

    private static Dot dotOf(GaugeDailyRain day) {
        return sketch(report(day), false, true).dots().get(0);
    }

    private static BufferedImage draw(DayPictureModel sketch) throws IOException {
        byte[] png = DayPicture.draw(sketch, DistrictBoundaries.NONE, NO_THAI);
        return ImageIO.read(new ByteArrayInputStream(png));
    }

    private static boolean shows(BufferedImage image, Color colour) {
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                if (image.getRGB(x, y) == colour.getRGB()) {
                    return true;
                }
            }
        }
        return false;
    }

    @Test
    void aNumberStandsAtEachGaugeThatMeasured() {
        assertThat(dotOf(rain("PTL1", "ก", 128.44)).label()).isEqualTo("128.4");
        assertThat(dotOf(rain("PTL1", "ก", 0)).label()).isEqualTo("0.0");
        assertThat(dotOf(day("PTL1", "ก", total(150, 0, 1, true), Remark.NONE)).label())
                .isEqualTo("150.0+");
        assertThat(dotOf(day("PTL1", "ก", total(20, 0, 0.5, false), Remark.NONE))
                        .label())
                .isEqualTo("20.0+");
    }

    @Test
    void whatIsNotKnownIsHollowWithAQuestionMark() {
        Dot silent = dotOf(silent("PTL1", "ก"));
        assertThat(silent.label()).isEqualTo("?");
        assertThat(silent.hollow()).isTrue();
        Dot doubted = dotOf(day("PTL1", "ก", total(400, 400, 1, false), Remark.NONE));
        assertThat(doubted.label()).isEqualTo("400.0?");
        assertThat(doubted.hollow()).isTrue();
    }

    @Test
    void theSameDayIsTheSameSketch() {
        GaugeDailyRain rain = rain("PTL1", "ก", 1);
        assertThat(sketch(report(rain), false, true)).isEqualTo(sketch(report(rain), false, true));
        assertThat(sketch(report(rain), false, true)).isNotEqualTo(sketch(report(rain), true, true));
    }

    @Test
    void aDrillIsMarkedInThePicture() throws IOException {
        GaugeDailyRain rain = rain("PTL1", "ก", 1);
        assertThat(sketch(report(rain), true, true).drill())
                .hasValueSatisfying(mark -> assertThat(mark).startsWith("[ฝึกซ้อม]"));
        assertThat(shows(draw(sketch(report(rain), true, false)), Palette.DRILL))
                .isTrue();
        assertThat(shows(draw(sketch(report(rain), false, false)), Palette.DRILL))
                .isFalse();
    }

    @Test
    void thePictureHasItsSizeAndItsColours() throws IOException {
        BufferedImage image = draw(sketch(report(rain("PTL1", "ก", 128)), false, false));
        assertThat(image.getWidth()).isEqualTo(816);
        assertThat(image.getHeight()).isEqualTo(1020);
        assertThat(shows(image, Palette.of(RainClass.VERY_HEAVY))).isTrue();
    }

    @Test
    void withoutAFontForThaiItSaysSoAndHasNoThaiLetters() {
        DayPictureModel sketch = sketch(report(rain("PTL1", "Ban Na", 128), silent("PTL2", "Ko Tao")), true, false);
        assertThat(sketch.note()).hasValueSatisfying(note -> assertThat(note).contains("no Thai font"));
        String all = sketch.title()
                + sketch.span()
                + sketch.drill()
                + sketch.top()
                + sketch.keys()
                + sketch.source()
                + sketch.reported()
                + sketch.heading();
        assertThat(all.codePoints()
                        .filter(letter -> Character.UnicodeBlock.THAI.equals(Character.UnicodeBlock.of(letter))))
                .isEmpty();
    }

    @Test
    void anEmptyNetworkIsDrawnToo() throws IOException {
        assertThat(draw(sketch(report(), false, false)).getWidth()).isEqualTo(816);
    }
}
