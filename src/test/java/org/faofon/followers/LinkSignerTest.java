package org.faofon.followers;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.faofon.followers.LinkSigner.Purpose;
import org.junit.jupiter.api.Test;

class LinkSignerTest {
    private static final UUID SOMEBODY = UUID.fromString("0b6e2a54-1c1e-4c52-9d0a-2f9f5d1c7a10");

    private final LinkSigner links = new LinkSigner("key of this installation".getBytes(StandardCharsets.UTF_8));

    @Test
    void findsWhoseTokenItIs() {
        assertThat(links.find(Purpose.MAIL, links.token(Purpose.MAIL, SOMEBODY)))
                .contains(SOMEBODY);
    }

    @Test
    void aTokenForOnePurposeOpensNoOther() {
        String confirm = links.token(Purpose.CONFIRM, SOMEBODY);

        assertThat(links.find(Purpose.MAIL, confirm)).isEmpty();
        assertThat(links.find(Purpose.DEVICE, confirm)).isEmpty();
    }

    @Test
    void nobodyElseCanMakeOne() {
        LinkSigner stranger = new LinkSigner("another key".getBytes(StandardCharsets.UTF_8));

        assertThat(links.find(Purpose.MAIL, stranger.token(Purpose.MAIL, SOMEBODY)))
                .isEmpty();
        assertThat(links.find(Purpose.MAIL, SOMEBODY + ".")).isEmpty();
        assertThat(links.find(Purpose.MAIL, SOMEBODY.toString())).isEmpty();
        assertThat(links.find(Purpose.MAIL, "x.y")).isEmpty();
        assertThat(links.find(Purpose.MAIL, null)).isEmpty();
    }
}
