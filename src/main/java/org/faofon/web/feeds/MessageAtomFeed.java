package org.faofon.web.feeds;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.faofon.network.ProvinceName;
import org.faofon.web.DistrictName;
import org.faofon.web.WebConfig;
import org.faofon.web.view.BilingualAlertText;
import org.faofon.web.view.MessageView;

/** The centre's messages as an Atom feed (RFC 4287): an entry for each, updated when it is withdrawn. */
@ApplicationScoped
class MessageAtomFeed {
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";
    private static final String PATH = "/feeds/messages.atom";
    private static final String PAGE = "/messages";

    private final BilingualAlertText speech;
    private final WebConfig config;
    private final ProvinceName province;

    MessageAtomFeed(BilingualAlertText speech, WebConfig config, ProvinceName province) {
        this.speech = speech;
        this.config = config;
        this.province = province;
    }

    String xml(List<MessageView> latestFirst, URI site) {
        OffsetDateTime updated = latestFirst.stream()
                .map(MessageAtomFeed::updated)
                .max(OffsetDateTime::compareTo)
                .orElse(OffsetDateTime.parse("1970-01-01T00:00:00Z"));
        return Xml.document("feed", NAMESPACE, xml -> {
            xml.attribute("xml:lang", "th");
            xml.element("id", tag("messages"));
            xml.element("title", "เฝ้าฝน ข้อความจากศูนย์" + province.th() + " · Faofon notices for " + province.en());
            xml.element("updated", time(updated));
            xml.element("author", who -> who.element("name", speech.source().th()));
            link(xml, "self", AtomFeed.MEDIA_TYPE, site.resolve(PATH));
            link(xml, "alternate", "text/html", site.resolve(PAGE));
            latestFirst.forEach(message -> xml.element("entry", entry -> write(entry, message, site)));
        });
    }

    private void write(Xml entry, MessageView message, URI site) {
        entry.element("id", tag("message/" + message.id()));
        entry.element("title", message.titleTh());
        entry.element("published", time(message.sentAt()));
        entry.element("updated", time(updated(message)));
        entry.empty(
                "category",
                category -> category.attribute("term", message.state().name()));
        link(entry, "alternate", "text/html", site.resolve(PAGE + "#m" + message.id()));
        if (message.corrects() != null) {
            link(entry, "related", "text/html", site.resolve(PAGE + "#m" + message.corrects()));
        }
        entry.element("summary", thai(message));
        if (!message.titleEn().isEmpty()) {
            entry.element(
                    "content",
                    content -> content.attribute("type", "text")
                            .attribute("xml:lang", "en")
                            .text(message.titleEn() + "\n" + message.textEn()));
        }
    }

    private String thai(MessageView message) {
        String places = message.districts().isEmpty()
                ? "จ." + province.th()
                : message.districts().stream()
                        .map(DistrictName::nameTh)
                        .map(name -> "อ." + name)
                        .collect(Collectors.joining(" "));
        return Stream.of(message.withdrawnReason(), message.textTh(), places)
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining("\n"));
    }

    private static OffsetDateTime updated(MessageView message) {
        return Objects.requireNonNullElse(message.withdrawnAt(), message.sentAt());
    }

    private static void link(Xml xml, String rel, String type, URI address) {
        xml.empty(
                "link",
                link -> link.attribute("rel", rel).attribute("type", type).attribute("href", address.toString()));
    }

    /** An id that does not change when the site moves (RFC 4151). */
    private String tag(String what) {
        String domain = config.cap().sender().replaceFirst("^.*@", "");
        return "tag:" + domain + ",2026:" + what;
    }

    private static String time(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}
