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
import org.faofon.web.view.DeliveryViewService;
import org.faofon.web.view.PushView;

/** What is open at the moment, as the beginning of a hand-over note. */
@ApplicationScoped
class HandOverNote {
    private static final int MOST_ITEMS = 25;

    private final AlertViewService alerts;
    private final DeliveryViewService deliveries;
    private final List<DeskItemSource> desk;
    private final PageContext page;

    HandOverNote(
            AlertViewService alerts, DeliveryViewService deliveries, @All List<DeskItemSource> desk, PageContext page) {
        this.alerts = alerts;
        this.deliveries = deliveries;
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
        List<PushView> failed = deliveries.listUnseenFailures();
        if (!failed.isEmpty()) {
            lines.add(in.notArrived());
        }
        failed.stream().limit(MOST_ITEMS).forEach(push -> lines.add("- " + said(push, in)));
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

    /** The channel and the first thing that it should have carried. */
    private String said(PushView push, ShiftMessages in) {
        String channel = page.channel(push.channel());
        String text = push.firstHeadline().map(page::said).orElse("");
        int others = push.events().size() - 1;
        return others > 0 ? in.notArrivedMore(channel, text, others) : in.notArrivedOne(channel, text);
    }
}
