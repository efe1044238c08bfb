package org.faofon.access.connections;

import com.sun.management.UnixOperatingSystemMXBean;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Metrics;
import io.smallrye.config.SmallRyeConfig;
import io.vertx.core.impl.VertxBuilder;
import io.vertx.core.spi.VertxServiceProvider;
import java.lang.management.ManagementFactory;
import org.eclipse.microprofile.config.ConfigProvider;

/** Gives Vert.x the transport with limits. Vert.x finds it as a service, before there are beans. */
public final class LimitedTransportProvider implements VertxServiceProvider {
    /** The other half is for the database, the broker and files. */
    private static final int SHARE_OF_FILES = 2;

    @Override
    public void init(VertxBuilder builder) {
        SmallRyeConfig settings = ConfigProvider.getConfig().unwrap(SmallRyeConfig.class);
        ConnectionsConfig config = settings.getConfigMapping(ConnectionsConfig.class);
        ConnectionLimit limit = new ConnectionLimit(most(config.most()), config.ofAddress());
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
