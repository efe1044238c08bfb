package org.faofon.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.faofon.alerts.AlertEvent;
import org.faofon.alerts.AlertWords;

/** Makes the Atom feed of CAP messages. */
@ApplicationScoped
class AtomEntries {
    private static final Said TITLE = new Said("เฝ้าฝน ประกาศเตือนภัยพัทลุง", "Faofon alerts for Phatthalung");

    private final AlertSpeech speech;
    private final CapMessages cap;
    private final WebConfig config;

    AtomEntries(AlertSpeech speech, CapMessages cap, WebConfig config) {
        this.speech = speech;
        this.cap = cap;
        this.config = config;
    }

    /** The feed of these messages, the latest first. */
    AtomFeed feed(List<CapTelling> latestFirst, URI site) {
        Instant updated =
                latestFirst.isEmpty() ? Instant.EPOCH : latestFirst.get(0).sent();
        return new AtomFeed(
                tag("alerts"),
                TITLE,
                speech.source().th(),
                site,
                Times.local(updated),
                latestFirst.stream().map(this::entry).toList());
    }

    private AtomFeed.Entry entry(CapTelling telling) {
        AlertEvent event = telling.event();
        return new AtomFeed.Entry(
                tag("alert-event/" + telling.name() + "/" + telling.sent().getEpochSecond()),
                Times.local(telling.sent()),
                event.alert.hazard.name(),
                speech.headline(event),
                new Said(cap.description(telling, AlertWords.THAI), cap.description(telling, AlertWords.ENGLISH)),
                "/alerts/" + event.alert.id,
                "/feeds/cap/" + telling.name() + ".xml");
    }

    /** A name that no move of the site changes (RFC 4151). */
    private String tag(String what) {
        String domain = config.cap().sender().replaceFirst("^.*@", "");
        return "tag:" + domain + ",2026:" + what;
    }
}
