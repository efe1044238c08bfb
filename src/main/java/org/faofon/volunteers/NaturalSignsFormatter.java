package org.faofon.volunteers;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.stream.Collectors;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.Gauge;
import org.faofon.schools.NaturalSigns;
import org.faofon.schools.NaturalSigns.Sign;

/** Formats natural signs for officers, in Thai. */
@ApplicationScoped
class NaturalSignsFormatter {
    private static final Locale THAI = Locale.forLanguageTag("th");

    String title(Gauge gauge) {
        return words(THAI).signsTitle(gauge.school.nameTh);
    }

    String text(NaturalSigns said, Gauge gauge) {
        OffsetDateTime at = RainDayTime.local(said.seenAt());
        String signs =
                said.signs().stream().sorted().map(sign -> of(sign, THAI)).collect(Collectors.joining(", "));
        String clock = "%02d:%02d".formatted(at.getHour(), at.getMinute());
        String text = words(THAI).signsText(signs, gauge.school.nameTh, gauge.district().nameTh, clock);
        return said.note().isEmpty() ? text : text + "\n" + said.note();
    }

    static String of(Sign sign, Locale locale) {
        PhoneMessages words = MessageBundles.get(PhoneMessages.class, Localized.Literal.of(locale.toLanguageTag()));
        return switch (sign) {
            case RED_WATER -> words.signRED_WATER();
            case STREAM_RISING -> words.signSTREAM_RISING();
            case HILL_SOUNDS -> words.signHILL_SOUNDS();
            case FLOODED -> words.signFLOODED();
            case SLIDE -> words.signSLIDE();
            case OTHER -> words.signOTHER();
        };
    }

    private static VolunteerMessages words(Locale locale) {
        return MessageBundles.get(VolunteerMessages.class, Localized.Literal.of(locale.toLanguageTag()));
    }
}
