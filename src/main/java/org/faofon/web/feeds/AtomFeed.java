package org.faofon.web.feeds;

import java.net.URI;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import org.faofon.web.BilingualText;

/**
 * A feed of the public alert messages (RFC 4287), the latest first.
 *
 * @param id stays the same wherever the site moves
 * @param updated when the latest entry was written; when the feed began, if there is none
 */
record AtomFeed(
        String id,
        BilingualText title,
        String author,
        URI site,
        Paths path,
        OffsetDateTime updated,
        List<Entry> entries) {
    static final String MEDIA_TYPE = "application/atom+xml";
    private static final String NAMESPACE = "http://www.w3.org/2005/Atom";

    /** Where the feed is, and the page for people. */
    record Paths(String feed, String page) {}

    /** One event. */
    record Entry(
            String id,
            OffsetDateTime at,
            String hazard,
            BilingualText headline,
            BilingualText description,
            String page,
            String cap) {}

    String xml() {
        return Xml.document("feed", NAMESPACE, xml -> {
            xml.attribute("xml:lang", "th");
            xml.element("id", id);
            xml.element("title", title.th() + " · " + title.en());
            xml.element("updated", time(updated));
            xml.element("author", who -> who.element("name", author));
            link(xml, "self", MEDIA_TYPE, path.feed);
            link(xml, "alternate", "text/html", path.page);
            entries.forEach(entry -> xml.element("entry", inside -> write(inside, entry)));
        });
    }

    private void write(Xml xml, Entry entry) {
        xml.element("id", entry.id);
        xml.element("title", entry.headline.th());
        xml.element("published", time(entry.at));
        xml.element("updated", time(entry.at));
        xml.empty("category", category -> category.attribute("term", entry.hazard));
        link(xml, "alternate", "text/html", entry.page);
        link(xml, "alternate", CapMessage.MEDIA_TYPE, entry.cap);
        xml.element("summary", entry.description.th());
        xml.element(
                "content",
                content -> content.attribute("type", "text")
                        .attribute("xml:lang", "en")
                        .text(entry.headline.en() + "\n" + entry.description.en()));
    }

    private void link(Xml xml, String rel, String type, String path) {
        xml.empty(
                "link",
                link -> link.attribute("rel", rel)
                        .attribute("type", type)
                        .attribute("href", site.resolve(path).toString()));
    }

    private static String time(OffsetDateTime time) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(time);
    }
}
