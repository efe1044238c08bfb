package org.faofon.network;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import org.faofon.common.security.CredentialHasher;

/** The tokens with which gauges sign in, to the broker and to the API; only their hashes are stored. */
@ApplicationScoped
public class GaugeTokens {
    private final GaugeRegistry network;

    GaugeTokens(GaugeRegistry network) {
        this.network = network;
    }

    /** Whether that token is the gauge's. */
    public boolean accepts(String gauge, String token) {
        return network.findGauge(gauge)
                .filter(known ->
                        known.tokenHash != null && CredentialHasher.tokenMatches(gauge, token, known.tokenHash))
                .isPresent();
    }

    /**
     * Creates a new token for the gauge; the old one is no longer accepted.
     *
     * @return the token, which cannot be retrieved later
     * @throws IllegalArgumentException if there is no such gauge
     */
    public String renew(String gauge) {
        network.gaugeOf(gauge);
        String token = CredentialHasher.newToken();
        store(gauge, CredentialHasher.hashToken(gauge, token));
        network.refresh();
        return token;
    }

    @Transactional
    void store(String gauge, String hash) {
        Gauge.update("tokenHash = ?1 where code = ?2", hash, gauge);
    }
}
