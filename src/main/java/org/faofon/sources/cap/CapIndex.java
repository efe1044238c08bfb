package org.faofon.sources.cap;

import java.net.URI;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;

/**
 * What a source's document holds: CAP messages themselves, or links to them in an Atom or RSS feed.
 *
 * @param messages in the document
 * @param links to others, the first of the feed first, at the source itself only
 * @param foreign how many links led elsewhere and are ignored: the operator has chosen whom to ask
 */
public record CapIndex(List<Element> messages, List<URI> links, int foreign) {
    static final String CAP = "urn:oasis:names:tc:emergency:cap:1.2";
    private static final String ATOM = "http://www.w3.org/2005/Atom";
    private static final String CAP_TYPE = "application/cap+xml";
    private static final int MOST = 60;

    /**
     * Reads a document.
     *
     * @throws CapException if it holds neither
     */
    public static CapIndex read(byte[] body, URI address) throws CapException {
        Element root = SafeXml.parse(body);
        List<Element> messages = SafeXml.anywhere(root, CAP, "alert", MOST);
        boolean atom = ATOM.equals(root.getNamespaceURI()) && "feed".equals(root.getLocalName());
        boolean rss = "rss".equals(root.getLocalName());
        if (!atom && !rss && messages.isEmpty()) {
            throw new CapException("it is neither a CAP 1.2 message nor an Atom or RSS feed");
        }
        Set<URI> links = new LinkedHashSet<>();
        int foreign = 0;
        for (URI link : messages.isEmpty() ? (atom ? ofAtom(root, address) : ofRss(root, address)) : List.<URI>of()) {
            if (!isSameOrigin(link, address)) {
                foreign++;
            } else if (links.size() < MOST) {
                links.add(link);
            }
        }
        return new CapIndex(messages, List.copyOf(links), foreign);
    }

    private static List<URI> ofAtom(Element feed, URI address) {
        return SafeXml.children(feed, ATOM, "entry").stream()
                .flatMap(entry -> SafeXml.children(entry, ATOM, "link").stream()
                        .filter(CapIndex::isCap)
                        .limit(1))
                .flatMap(link -> resolve(address, link.getAttribute("href")).stream())
                .toList();
    }

    private static boolean isCap(Element link) {
        String type = link.getAttribute("type").toLowerCase(Locale.ROOT);
        return type.startsWith(CAP_TYPE)
                || (!type.startsWith("text/html") && link.getAttribute("href").endsWith(".xml"));
    }

    private static List<URI> ofRss(Element rss, URI address) {
        return SafeXml.children(rss, "", "channel").stream()
                .flatMap(channel -> SafeXml.children(channel, "", "item").stream())
                .flatMap(item -> SafeXml.text(item, "", "link").stream())
                .flatMap(link -> resolve(address, link).stream())
                .toList();
    }

    private static Optional<URI> resolve(URI address, String link) {
        try {
            return Optional.of(address.resolve(link));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isSameOrigin(URI link, URI address) {
        return Objects.equals(link.getScheme(), address.getScheme())
                && Objects.equals(link.getHost(), address.getHost())
                && link.getPort() == address.getPort();
    }
}
