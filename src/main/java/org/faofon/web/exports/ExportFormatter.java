package org.faofon.web.exports;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import org.faofon.alerts.Evidence;
import org.faofon.common.text.Language;
import org.faofon.common.text.LocaleFormatter;
import org.faofon.network.District;
import org.faofon.network.Gauge;
import org.faofon.network.GaugeKind;

/** The words of the files in one language. */
record ExportFormatter(ExportMessages in, Language language) {
    static ExportFormatter of(Language language) {
        return new ExportFormatter(
                MessageBundles.get(ExportMessages.class, Localized.Literal.of(language.code())), language);
    }

    boolean thai() {
        return language == Language.TH;
    }

    String school(Gauge gauge) {
        return thai() ? gauge.school.nameTh : gauge.school.nameEn;
    }

    String district(District district) {
        return thai() ? district.nameTh : district.nameEn;
    }

    /** The time over which the rain was added up, and how long ago it ended. */
    String window(Evidence.Measure measure) {
        if (measure.soilWater()) {
            return in.soilWaterIndex();
        }
        LocaleFormatter time = new LocaleFormatter(language);
        String length = time.window(measure.window());
        return measure.endingAgo().isZero() ? length : in.windowAgo(length, time.window(measure.endingAgo()));
    }

    String kind(GaugeKind kind) {
        return kind == GaugeKind.MANUAL ? in.kindManual() : in.kindAutomatic();
    }
}
