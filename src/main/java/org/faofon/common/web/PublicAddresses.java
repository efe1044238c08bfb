package org.faofon.common.web;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import okhttp3.Dns;

/**
 * Finds the addresses of hosts, and refuses those that are not on the public internet: what people enter must not make
 * the program ask services of its own machine or network (server-side request forgery). The client connects to the very
 * addresses that are checked here, so a name that changes meanwhile gains nothing.
 */
public final class PublicAddresses implements Dns {
    private final Dns names;
    private final boolean privateToo;

    public PublicAddresses(Dns names, boolean privateToo) {
        this.names = names;
        this.privateToo = privateToo;
    }

    /** @throws UnknownHostException if it has no address, or one that is not public */
    @Override
    public List<InetAddress> lookup(String host) throws UnknownHostException {
        List<InetAddress> found = names.lookup(host);
        if (!privateToo && !found.stream().allMatch(PublicAddresses::isPublic)) {
            throw new UnknownHostException(host + " is an address of this machine or of a private network");
        }
        return found;
    }

    /** By the registries of special-purpose addresses of IANA (RFC 6890). */
    static boolean isPublic(InetAddress address) {
        if (address.isAnyLocalAddress()
                || address.isLoopbackAddress()
                || address.isLinkLocalAddress()
                || address.isSiteLocalAddress()
                || address.isMulticastAddress()) {
            return false;
        }
        byte[] bytes = address.getAddress();
        return address instanceof Inet4Address ? isPublic4(bytes) : isPublic6(bytes);
    }

    private static boolean isPublic4(byte[] bytes) {
        int first = bytes[0] & 0xff;
        int second = bytes[1] & 0xff;
        int third = bytes[2] & 0xff;
        boolean shared = first == 100 && second >= 64 && second < 128; // Carrier-grade NAT.
        boolean protocols = first == 192 && second == 0 && (third == 0 || third == 2);
        boolean relay = first == 192 && second == 88 && third == 99;
        boolean benchmark = first == 198 && (second == 18 || second == 19);
        boolean examples =
                (first == 198 && second == 51 && third == 100) || (first == 203 && second == 0 && third == 113);
        return first != 0 && first < 240 && !shared && !protocols && !relay && !benchmark && !examples;
    }

    /** Only 2000::/3 is in use; of it not what carries IPv4 addresses (Teredo, 6to4) and what is for examples. */
    private static boolean isPublic6(byte[] bytes) {
        int first = (bytes[0] & 0xff) << 8 | (bytes[1] & 0xff);
        int second = (bytes[2] & 0xff) << 8 | (bytes[3] & 0xff);
        boolean special = first == 0x2001 && (second < 0x200 || second == 0xdb8);
        return (first & 0xe000) == 0x2000 && !special && first != 0x2002 && first != 0x3fff;
    }
}
