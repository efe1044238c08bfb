package org.faofon.access.connections;

import com.sun.management.UnixOperatingSystemMXBean;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.spi.VertxServiceProvider;
import java.lang.management.ManagementFactory;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;

/** Gives Vert.x the transport with limits. Vert.x finds it as a service, before there are beans. */
public final class LimitedTransportProvider implements VertxServiceProvider {
    // Mappings of settings belong to beans, of which there are none yet.
    private static final String MOST = "faofon.connections.most";
    private static final String OF_ADDRESS = "faofon.connections.of-address";
    private static final int USUAL_MOST = 6_000;
    /** Many phones share an address. */
    private static final int USUAL_OF_ADDRESS = 600;

    /** The other half is for the database, the broker and files. */
    private static final int SHARE_OF_FILES = 2;

    @Override
    public void init(VertxBuilder builder) {
        Config settings = ConfigProvider.getConfig();
        ConnectionLimit limit = new ConnectionLimit(
                most(settings.getOptionalValue(MOST, Integer.class).orElse(USUAL_MOST)),
                settings.getOptionalValue(OF_ADDRESS, Integer.class).orElse(USUAL_OF_ADDRESS));
        Gauge.builder("faofon.http.connections", limit, ConnectionLimit::count).register(Metrics.globalRegistry);
        builder.findTransport(new LimitedTransport(
                new ConnectionAcceptor(limit, KnownNetworks.ofThisProgram(), TrustedProxies.of(settings))));
    }

    private static int most(int configured) {
        if (ManagementFactory.getOperatingSystemMXBean() instanceof UnixOperatingSystemMXBean system) {
            return (int) Math.min(configured, Math.max(1, system.getMaxFileDescriptorCount() / SHARE_OF_FILES));
        }
        return configured;
    }
}
