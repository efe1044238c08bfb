package org.faofon.web.messages;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.faofon.accounts.shift.ShiftService;
import org.faofon.common.desk.DeskItem;
import org.faofon.common.desk.DeskItem.Urgency;
import org.faofon.common.desk.DeskItemSource;

/** That nobody is on duty, where shifts are in use. */
@ApplicationScoped
class ShiftDeskItems implements DeskItemSource {
    private final ShiftService shifts;

    ShiftDeskItems(ShiftService shifts) {
        this.shifts = shifts;
    }

    @Override
    public List<DeskItem> items() {
        return shifts.findUnattendedSince().stream()
                .map(since ->
                        new DeskItem(Urgency.TROUBLE, text("th"), text("en"), ShiftPage.PATH, since, Optional.empty()))
                .toList();
    }

    private static String text(String language) {
        return MessageBundles.get(ShiftMessages.class, Localized.Literal.of(language))
                .deskNobody();
    }
}
