package org.faofon.common.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PublicAddressesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "127.0.0.1",
                "127.8.8.8",
                "0.0.0.0",
                "10.0.0.1",
                "172.16.0.1",
                "172.31.255.255",
                "192.168.1.1",
                "169.254.169.254",
                "100.64.0.1",
                "100.127.255.255",
                "192.0.0.1",
                "198.18.0.1",
                "224.0.0.1",
                "240.0.0.1",
                "255.255.255.255",
                "::1",
                "::",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::7f00:1",
                "fe80::1",
                "fc00::1",
                "fd12:3456::1",
                "ff02::1",
                "64:ff9b::7f00:1",
                "2002:7f00:1::",
                "2001::1",
                "2001:db8::1"
            })
    void refusesWhatIsNotOnThePublicInternet(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "8.8.8.8",
                "172.15.255.255",
                "172.32.0.1",
                "100.63.255.255",
                "100.128.0.1",
                "192.167.1.1",
                "203.0.112.1",
                "2606:4700::1111",
                "2001:4860:4860::8888"
            })
    void acceptsPublicAddresses(String address) throws UnknownHostException {
        assertThat(PublicAddresses.isPublic(InetAddress.getByName(address))).isTrue();
    }

    @Test
    void refusesANameOfWhichOneAddressIsPrivate() {
        PublicAddresses addresses = new PublicAddresses(
                host -> List.of(InetAddress.getByName("8.8.8.8"), InetAddress.getByName("10.0.0.1")), false);

        assertThatThrownBy(() -> addresses.lookup("both.example.org")).isInstanceOf(UnknownHostException.class);
    }

    @Test
    void acceptsPrivateAddressesIfTheOperatorAllowsThem() throws UnknownHostException {
        PublicAddresses addresses = new PublicAddresses(host -> List.of(InetAddress.getByName("10.0.0.1")), true);

        assertThat(addresses.lookup("gateway.example.org")).hasSize(1);
    }
}
