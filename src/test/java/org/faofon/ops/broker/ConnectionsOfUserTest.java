package org.faofon.ops.broker;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.channel.embedded.EmbeddedChannel;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ConnectionsOfUserTest {
    private final ConnectionsOfUser connections = new ConnectionsOfUser();

    @Test
    void theOldestMakesRoomForTheNewest() {
        List<EmbeddedChannel> opened = open("PTL07", ConnectionsOfUser.MOST);
        assertThat(opened).allMatch(EmbeddedChannel::isOpen);

        EmbeddedChannel newest = open("PTL07", 1).get(0);

        assertThat(newest.isOpen()).isTrue();
        assertThat(opened.get(0).isOpen()).isFalse();
        assertThat(opened.subList(1, opened.size())).allMatch(EmbeddedChannel::isOpen);
    }

    @Test
    void othersAreNotAffected() {
        EmbeddedChannel other = open("PTL08", 1).get(0);
        open("PTL07", 50);
        assertThat(other.isOpen()).isTrue();
    }

    @Test
    void aConnectionIsCountedOnceHoweverOftenItsTokenIsChecked() {
        EmbeddedChannel first = open("PTL07", 1).get(0);
        for (int i = 0; i < 50; i++) {
            connections.signedIn("PTL07", first);
        }
        open("PTL07", ConnectionsOfUser.MOST - 1);
        assertThat(first.isOpen()).isTrue();
    }

    @Test
    void closedConnectionsDoNotCount() {
        open("PTL07", ConnectionsOfUser.MOST).forEach(EmbeddedChannel::finishAndReleaseAll);
        List<EmbeddedChannel> again = open("PTL07", ConnectionsOfUser.MOST);
        assertThat(again).allMatch(EmbeddedChannel::isOpen);
    }

    private List<EmbeddedChannel> open(String user, int count) {
        return Stream.generate(EmbeddedChannel::new)
                .limit(count)
                .peek(channel -> connections.signedIn(user, channel))
                .toList();
    }
}
