package org.faofon.access.connections;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How many HTTP connections there may be. */
@ConfigMapping(prefix = "faofon.connections")
public interface ConnectionsConfig {
    /** In all; a tenth of them is kept for addresses that have signed in lately. Never more than half of the open files. */
    @WithDefault("6000")
    int most();

    /** Of one address, or of one network of IPv6. Many phones share an address. */
    @WithDefault("600")
    int ofAddress();
}
