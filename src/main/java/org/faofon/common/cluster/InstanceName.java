package org.faofon.common.cluster;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * The name of this instance.
 *
 * @param value for people, and the same after a restart
 * @param run different at each start, so that an instance knows its own messages
 */
public record InstanceName(String value, String run) {
    public static InstanceName of(Optional<String> configured, int port) {
        String run = Long.toUnsignedString(new SecureRandom().nextLong(), Character.MAX_RADIX);
        return new InstanceName(configured.orElseGet(() -> host() + "-" + port), run);
    }

    private static String host() {
        try {
            return InetAddress.getLocalHost().getHostName().toLowerCase(Locale.ROOT);
        } catch (UnknownHostException e) {
            return "faofon";
        }
    }
}
