package org.faofon.ops.backup;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Optional;
import org.faofon.common.desk.DeskItem;
import org.faofon.common.text.Language;

/** Words it for the desk. */
@Singleton
class BackupText {
    DeskItem late(Optional<Long> ageHours, Instant now) {
        return new DeskItem(
                DeskItem.Urgency.TROUBLE,
                say(Language.TH, ageHours),
                say(Language.EN, ageHours),
                "/centre",
                now,
                Optional.empty());
    }

    private static String say(Language language, Optional<Long> ageHours) {
        BackupMessages words = MessageBundles.get(BackupMessages.class, Localized.Literal.of(language.code()));
        return ageHours.map(words::late).orElseGet(words::never);
    }
}
