package org.faofon.web.messages;

import io.quarkus.arc.All;
import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.faofon.accounts.shift.Shift;
import org.faofon.common.desk.DeskItem;
import org.faofon.common.desk.DeskItemSource;
import org.faofon.common.text.Language;
import org.faofon.common.text.LocaleFormatter;
import org.faofon.common.time.RainDayTime;
import org.faofon.web.PageContext;
import org.faofon.web.view.AlertView;
import org.faofon.web.view.AlertViewService;

/** What is open at the moment, as the beginning of a hand-over note. */
@ApplicationScoped
class HandOverNote {
    private static final int MOST_ITEMS = 25;

    private final AlertViewService alerts;
    private final List<DeskItemSource> desk;
    private final PageContext page;

    HandOverNote(AlertViewService alerts, @All List<DeskItemSource> desk, PageContext page) {
        this.alerts = alerts;
        this.desk = desk;
        this.page = page;
    }

    String ofNow() {
        Language language = Language.of(page.lang());
        ShiftMessages in = MessageBundles.get(ShiftMessages.class, Localized.Literal.of(page.lang()));
        LocaleFormatter speech = new LocaleFormatter(language);
        List<String> lines = new ArrayList<>();
        List<AlertView> open = alerts.listOpenForOfficers();
        lines.add(open.isEmpty() ? in.noOpenAlerts() : in.openAlerts());
        open.stream()
                .limit(MOST_ITEMS)
                .forEach(alert -> lines.add("- " + page.said(alert.headline()) + " ("
                        + in.itemSince(speech.moment(alert.beganAt())) + ")"));
        List<DeskItem> items = desk.stream()
                .filter(source -> !(source instanceof ShiftDeskItems))
                .flatMap(source -> source.items().stream())
                .sorted(Comparator.comparing(DeskItem::urgency).thenComparing(DeskItem::since))
                .limit(MOST_ITEMS)
                .toList();
        lines.add(items.isEmpty() ? in.noOpenItems() : in.openItems());
        items.forEach(item -> lines.add("- " + page.said(item.thai(), item.english()) + " ("
                + in.itemSince(speech.moment(RainDayTime.local(item.since()))) + ")"));
        String note = String.join("\n", lines);
        return note.length() > Shift.LONGEST_NOTE ? note.substring(0, Shift.LONGEST_NOTE) : note;
    }
}
