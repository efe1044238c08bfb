package org.faofon.common.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ClientNetworkTest {
    @Test
    void anAddressOfIpv4CountsForItself() {
        assertThat(ClientNetwork.of("203.0.113.7").key()).isEqualTo("203.0.113.7");
        assertThat(ClientNetwork.of("203.0.113.7")).isNotEqualTo(ClientNetwork.of("203.0.113.8"));
    }

    @Test
    void addressesOfIpv6CountForTheirNetwork() {
        ClientNetwork network = ClientNetwork.of("2001:db8:1:2:aaaa::1");
        assertThat(network).isEqualTo(ClientNetwork.of("2001:db8:1:2:bbbb:cccc::9"));
        assertThat(network).isNotEqualTo(ClientNetwork.of("2001:db8:1:3::1"));
        assertThat(network.key()).endsWith("/64");
    }

    @Test
    void whateverIsNoAddressCountsTogetherAndIsNotKept() {
        assertThat(ClientNetwork.of("x".repeat(500_000))).isEqualTo(ClientNetwork.of("unknown"));
        assertThat(ClientNetwork.of("rain.example")).isEqualTo(ClientNetwork.of(""));
        assertThat(ClientNetwork.of("999.1.1.1")).isEqualTo(ClientNetwork.of("_hidden"));
    }
}
