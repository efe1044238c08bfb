package org.faofon.sources.cap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.faofon.sources.cap.CapText.message;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class CapIndexTest {
    private static final URI ADDRESS = URI.create("https://met.example.go.th/cap/feed.xml");

    private static CapIndex read(String text) throws CapException {
        return CapIndex.read(text.getBytes(StandardCharsets.UTF_8), ADDRESS);
    }

    @Test
    void findsTheLinksOfAnAtomFeedAtItsOwnSiteOnly() throws CapException {
        CapIndex index = read("""
                <feed xmlns="http://www.w3.org/2005/Atom"><title>Warnings</title>
                  <link href="https://met.example.go.th/cap/feed.xml"/>
                  <entry><link rel="alternate" type="text/html" href="/warning/1.html"/>
                    <link type="application/cap+xml" href="1.xml"/></entry>
                  <entry><link href="https://met.example.go.th/cap/2.xml"/></entry>
                  <entry><link type="application/cap+xml" href="http://169.254.169.254/latest/meta-data"/></entry>
                  <entry><link type="application/cap+xml" href="http://met.example.go.th/cap/3.xml"/></entry>
                  <entry><link type="application/cap+xml" href="https://met.example.go.th:8443/cap/3.xml"/></entry>
                </feed>""");

        assertThat(index.links())
                .containsExactly(
                        URI.create("https://met.example.go.th/cap/1.xml"),
                        URI.create("https://met.example.go.th/cap/2.xml"));
        assertThat(index.foreign()).isEqualTo(3);
    }

    @Test
    void findsTheLinksOfAnRssFeed() throws CapException {
        CapIndex index = read("<rss version=\"2.0\"><channel><link>https://met.example.go.th/</link>"
                + "<item><title>ฝน</title><link>https://met.example.go.th/cap/1.xml</link></item></channel></rss>");

        assertThat(index.links()).containsExactly(URI.create("https://met.example.go.th/cap/1.xml"));
    }

    @Test
    void findsMessagesInTheDocumentItself() throws CapException {
        assertThat(read(message("TMD-1").xml()).messages()).hasSize(1);
        assertThat(read("<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry><content type=\"text/xml\">"
                                + message("TMD-1").element() + "</content></entry></feed>")
                        .messages())
                .hasSize(1);
    }

    @Test
    void anEmptyFeedIsNoError() throws CapException {
        assertThat(read("<feed xmlns=\"http://www.w3.org/2005/Atom\"/>").links())
                .isEmpty();
    }

    @Test
    void refusesOtherDocuments() {
        assertThatThrownBy(() -> read("<html><body>Sign in</body></html>")).hasMessageContaining("neither a CAP");
        assertThatThrownBy(() -> read("<!DOCTYPE html><html></html>")).isInstanceOf(CapException.class);
    }
}
