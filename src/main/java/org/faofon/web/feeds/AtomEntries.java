package org.faofon.web.feeds;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.text.AlertTextFormatter;
import org.faofon.common.time.RainDayTime;
import org.faofon.network.District;
import org.faofon.network.ProvinceName;
import org.faofon.web.BilingualText;
import org.faofon.web.WebConfig;
import org.faofon.web.view.BilingualAlertText;

/** Creates the Atom feed of CAP messages. */
@ApplicationScoped
class AtomEntries {
    private final BilingualAlertText speech;
    private final CapMessageFactory cap;
    private final WebConfig config;
    private final ProvinceName province;

    AtomEntries(BilingualAlertText speech, CapMessageFactory cap, WebConfig config, ProvinceName province) {
        this.speech = speech;
        this.cap = cap;
        this.config = config;
        this.province = province;
    }

    /** The feed of these messages, the latest first. */
    AtomFeed feed(List<CapMessagePlan> latestFirst, URI site) {
        BilingualText title =
                new BilingualText("เฝ้าฝน ประกาศเตือนภัย" + province.th(), "Faofon alerts for " + province.en());
        return feed("alerts", title, new AtomFeed.Paths("/feeds/alerts.atom", "/"), latestFirst, site);
    }

    /** The same of one district. */
    AtomFeed feed(District district, List<CapMessagePlan> latestFirst, URI site) {
        BilingualText title =
                new BilingualText("เฝ้าฝน ประกาศเตือนภัย อ." + district.nameTh, "Faofon alerts for " + district.nameEn);
        AtomFeed.Paths paths =
                new AtomFeed.Paths("/feeds/districts/" + district.code + ".atom", "/districts/" + district.code);
        return feed("alerts/" + district.code, title, paths, latestFirst, site);
    }

    private AtomFeed feed(
            String name, BilingualText title, AtomFeed.Paths paths, List<CapMessagePlan> latestFirst, URI site) {
        Instant updated =
                latestFirst.isEmpty() ? Instant.EPOCH : latestFirst.get(0).sent();
        return new AtomFeed(
                tag(name),
                title,
                speech.source().th(),
                site,
                paths,
                RainDayTime.local(updated),
                latestFirst.stream().map(this::entry).toList());
    }

    private AtomFeed.Entry entry(CapMessagePlan telling) {
        AlertEvent event = telling.event();
        return new AtomFeed.Entry(
                tag("alert-event/" + telling.name() + "/" + telling.sent().getEpochSecond()),
                RainDayTime.local(telling.sent()),
                event.alert.hazard.name(),
                speech.headline(event),
                new BilingualText(
                        cap.description(telling, AlertTextFormatter.THAI),
                        cap.description(telling, AlertTextFormatter.ENGLISH)),
                "/alerts/" + event.alert.id,
                "/feeds/cap/" + telling.name() + ".xml");
    }

    /** An id that does not change when the site moves (RFC 4151). */
    private String tag(String what) {
        String domain = config.cap().sender().replaceFirst("^.*@", "");
        return "tag:" + domain + ",2026:" + what;
    }
}
