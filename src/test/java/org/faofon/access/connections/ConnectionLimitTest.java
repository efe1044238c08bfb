package org.faofon.access.connections;

import static org.assertj.core.api.Assertions.assertThat;

import org.faofon.common.web.ClientNetwork;
import org.junit.jupiter.api.Test;

class ConnectionLimitTest {
    private static final ClientNetwork STRANGER = ClientNetwork.of("203.0.113.7");
    private static final ClientNetwork OTHER = ClientNetwork.of("203.0.113.8");

    private final ConnectionLimit limit = new ConnectionLimit(20, 10);

    @Test
    void oneAddressGetsItsShareAndNoMore() {
        fill(STRANGER, 10);
        assertThat(limit.tryAdd(STRANGER, false, false)).isFalse();
        assertThat(limit.tryAdd(OTHER, false, false)).isTrue();
    }

    @Test
    void strangersDoNotGetTheLastTenth() {
        fill(STRANGER, 10);
        fill(OTHER, 8);
        assertThat(limit.tryAdd(OTHER, false, false)).isFalse();
        assertThat(limit.tryAdd(OTHER, true, false)).isTrue();
        assertThat(limit.tryAdd(OTHER, true, false)).isTrue();
        assertThat(limit.tryAdd(ClientNetwork.of("203.0.113.9"), true, false)).isFalse();
    }

    @Test
    void aProxySpeaksForManyAndHasOnlyTheLimitOfAll() {
        for (int i = 0; i < 20; i++) {
            assertThat(limit.tryAdd(STRANGER, true, true)).isTrue();
        }
        assertThat(limit.tryAdd(STRANGER, true, true)).isFalse();
    }

    @Test
    void aClosedConnectionMakesRoom() {
        fill(STRANGER, 10);
        limit.remove(STRANGER);
        assertThat(limit.tryAdd(STRANGER, false, false)).isTrue();
        assertThat(limit.count()).isEqualTo(10);
    }

    private void fill(ClientNetwork network, int count) {
        for (int i = 0; i < count; i++) {
            assertThat(limit.tryAdd(network, false, false)).isTrue();
        }
    }
}
