package org.faofon.network;

import java.time.Instant;
import java.util.Optional;

/**
 * A token of a gauge.
 *
 * @param hash see {@link org.faofon.common.security.CredentialHasher#hashToken}
 * @param madeAt empty if it is older than this table
 * @param madeBy the officer, or {@link #ROSTER}
 * @param mayImport whether it may send files of readings, apart from the gauge's current ones
 * @param brokerUser its user name at a broker that the program provisions
 * @param endsAt from when on it is refused; empty: until a newer one replaces it
 */
public record GaugeToken(
        long id,
        String gauge,
        String hash,
        Optional<Instant> madeAt,
        String madeBy,
        boolean mayImport,
        String brokerUser,
        Optional<Instant> endsAt,
        Optional<Use> lastUse) {
    /** The name that stands for the roster instead of an officer's. */
    public static final String ROSTER = "roster";

    /** The role of a token that may send files of readings. */
    public static final String IMPORT = "import";

    /** How a token was used. */
    public enum Channel {
        HTTP,
        MQTT
    }

    /** When and how a token was used. */
    public record Use(Instant at, Channel channel) {}

    public boolean isValid(Instant now) {
        return endsAt.filter(end -> !now.isBefore(end)).isEmpty();
    }

    @Override
    public String toString() {
        return "token " + id + " of " + gauge;
    }
}
