package org.faofon.ops.broker;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import org.faofon.network.InternalBrokerCredentials;

/**
 * The accounts of the broker.
 *
 * @param gaugeTokens whether that gauge has that token
 * @param programPassword the password with which the program itself signs in as {@link InternalBrokerCredentials#USER}
 * @param bridgePassword the password with which a LoRaWAN network server signs in as {@link #BRIDGE}; if absent, it
 * cannot
 * @param gauges whether that is the code of a gauge
 */
record BrokerAccounts(
        BiPredicate<String, String> gaugeTokens,
        String programPassword,
        Optional<String> bridgePassword,
        Predicate<String> gauges) {
    static final String BRIDGE = "lorawan";

    /** Whether that is the user's password; a gauge cannot use one of the two names that are not a gauge's. */
    boolean know(String user, String password) {
        return switch (user) {
            case InternalBrokerCredentials.USER -> same(programPassword, password);
            case BRIDGE -> bridgePassword.filter(own -> same(own, password)).isPresent();
            default -> gaugeTokens.test(user, password);
        };
    }

    /** Whether that client id is the name of somebody else. */
    boolean isOfAnother(String clientId, String user) {
        return !clientId.equals(user)
                && (clientId.equals(InternalBrokerCredentials.USER)
                        || clientId.equals(BRIDGE)
                        || gauges.test(clientId));
    }

    private static boolean same(String own, String given) {
        return MessageDigest.isEqual(own.getBytes(StandardCharsets.UTF_8), given.getBytes(StandardCharsets.UTF_8));
    }
}
