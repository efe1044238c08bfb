package org.faofon.common.web;

import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * Whom an address counts for: itself, or of IPv6 its network of 64 bits, because every subscriber has a whole one.
 *
 * @param key the address or the network, as text
 */
public record ClientNetwork(String key) {
    private static final ClientNetwork UNKNOWN = new ClientNetwork("unknown");
    private static final Pattern NUMERIC = Pattern.compile("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*");
    private static final int PREFIX_BYTES = 8;
    private static final int LONGEST_ADDRESS = 64;

    public static ClientNetwork of(InetAddress address) {
        if (!(address instanceof Inet6Address)) {
            return new ClientNetwork(address.getHostAddress());
        }
        byte[] network = Arrays.copyOf(Arrays.copyOf(address.getAddress(), PREFIX_BYTES), address.getAddress().length);
        try {
            return new ClientNetwork(InetAddress.getByAddress(network).getHostAddress() + "/64");
        } catch (UnknownHostException e) {
            throw new AssertionError("An address of 16 bytes is valid", e);
        }
    }

    /** The network of a numeric address; whatever a proxy sent instead of one counts together. */
    public static ClientNetwork of(String address) {
        boolean numeric =
                address.length() <= LONGEST_ADDRESS && NUMERIC.matcher(address).matches();
        try {
            return numeric ? of(InetAddress.getByName(address)) : UNKNOWN;
        } catch (UnknownHostException e) {
            return UNKNOWN;
        }
    }

    public static ClientNetwork of(InetSocketAddress address) {
        return address.getAddress() == null ? UNKNOWN : of(address.getAddress());
    }
}
