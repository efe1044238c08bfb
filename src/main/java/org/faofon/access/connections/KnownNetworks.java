package org.faofon.access.connections;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.faofon.common.web.ClientNetwork;

/**
 * From where gauges, schools and officers have signed in lately. When strangers take all connections, some are left for
 * these.
 */
public final class KnownNetworks {
    private static final Duration REMEMBERED = Duration.ofDays(30);
    private static final int MOST = 10_000;

    // Connections exist before the beans do, so both find it here.
    private static final KnownNetworks OF_THIS_PROGRAM = new KnownNetworks();

    private final Cache<ClientNetwork, Boolean> known = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterWrite(REMEMBERED)
            .executor(Runnable::run)
            .build();

    public static KnownNetworks ofThisProgram() {
        return OF_THIS_PROGRAM;
    }

    public void remember(ClientNetwork network) {
        if (known.getIfPresent(network) == null) {
            known.put(network, true);
        }
    }

    public boolean contains(ClientNetwork network) {
        return known.getIfPresent(network) != null;
    }
}
